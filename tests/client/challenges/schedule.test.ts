import { expect } from 'chai'
import type { Schedule } from '@commonspark/shared/challenges/phases'
import { suggestedSchedule, withPhase } from '../../../client/src/features/challenges/schedule.ts'

const NOW = Date.parse('2026-03-02T08:20:00.000Z')
const empty: Schedule = { timeZone: 'Europe/Warsaw', steps: [] }

describe('the schedule that a setup suggests', () => {
  it('begins at the next full hour of the zone, one phase after the other, and leaves results open', () => {
    const { steps } = suggestedSchedule(empty, NOW)
    expect(steps.map(({ phase }) => phase)).to.deep.equal(['open', 'screening', 'jury', 'deliberation', 'results'])
    expect(steps[0]).to.deep.equal({ phase: 'open', starts: '2026-03-02T10:00', ends: '2026-04-13T12:00' })
    for (const [at, step] of steps.entries()) if (at > 0) expect(step.starts).to.equal(steps[at - 1]!.ends)
    expect(steps.at(-1)!.ends).to.equal(null)
  })
  it('keeps to the phases that are planned', () => {
    const chosen: Schedule = { ...empty, steps: [{ phase: 'voting', starts: '', ends: null }, { phase: 'open', starts: '', ends: null }] }
    expect(suggestedSchedule(chosen, NOW).steps.map(({ phase }) => phase)).to.deep.equal(['open', 'voting'])
  })
  it('puts a new phase in its place, from the end of the one before it, and takes it out again', () => {
    const base = suggestedSchedule(empty, NOW)
    const more = withPhase(base, 'voting', true, NOW)
    expect(more.steps.map(({ phase }) => phase)).to.deep.equal(['open', 'screening', 'jury', 'voting', 'deliberation', 'results'])
    expect(more.steps[3]!.starts).to.equal(more.steps[2]!.ends)
    expect(withPhase(more, 'voting', false, NOW)).to.deep.equal(base)
  })
})
