import { expect } from 'chai'
import fc from 'fast-check'
import { ACTIONS, ALLOWED, allows, deadlineOf, instantOf, PHASES, phaseAt, Schedule, spansOf, wallTimeOf } from '@commonspark/shared/challenges/phases'

const schedule = Schedule.parse({
  timeZone: 'Europe/Ljubljana',
  steps: [
    { phase: 'open', starts: '2026-03-01T08:00', ends: '2026-04-15T12:00' },
    { phase: 'screening', starts: '2026-04-15T12:00', ends: '2026-04-20T12:00' },
    { phase: 'jury', starts: '2026-04-20T12:00', ends: '2026-05-10T18:00' },
    { phase: 'voting', starts: '2026-04-25T12:00', ends: '2026-05-12T18:00' },
    { phase: 'results', starts: '2026-05-20T10:00', ends: null },
  ],
})

describe('the time on a wall as an instant', () => {
  it('knows summer and winter', () => {
    expect(instantOf('2026-01-15T12:00', 'Europe/Ljubljana').toISOString()).to.equal('2026-01-15T11:00:00.000Z')
    expect(instantOf('2026-07-15T12:00', 'Europe/Ljubljana').toISOString()).to.equal('2026-07-15T10:00:00.000Z')
    expect(instantOf('2026-07-15T12:00', 'Asia/Kathmandu').toISOString()).to.equal('2026-07-15T06:15:00.000Z')
    expect(instantOf('2026-07-15T12:00', 'Pacific/Kiritimati').toISOString()).to.equal('2026-07-14T22:00:00.000Z')
  })
  it('takes the first of two where clocks go back, and the jump where they go forward', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Ljubljana').toISOString()).to.equal('2026-10-25T00:30:00.000Z')
    expect(instantOf('2026-03-29T02:30', 'Europe/Ljubljana').toISOString()).to.equal('2026-03-29T01:00:00.000Z')
  })
  it('is shown again by a clock of that zone, but where clocks jump', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 500_000 }), fc.constantFrom('Europe/Ljubljana', 'America/St_Johns', 'Australia/Lord_Howe', 'UTC', 'Asia/Tokyo'), (minutes, zone) => {
      const wall = new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString().slice(0, 16)
      const shown = wallTimeOf(instantOf(wall, zone), zone)
      return shown >= wall
    }), { numRuns: 300 })
  })
  it('refuses zones and dates that do not exist', () => {
    expect(Schedule.safeParse({ timeZone: 'Europe/Atlantis' }).success).to.equal(false)
    expect(Schedule.safeParse({ steps: [{ phase: 'open', starts: '2026-02-30T12:00' }] }).success).to.equal(false)
  })
})

describe('the phases of a challenge', () => {
  const at = (wall: string) => phaseAt(schedule, instantOf(wall, 'Europe/Ljubljana'))
  it('are computed from the schedule and the clock', () => {
    expect(at('2026-02-28T23:59').moment).to.equal('upcoming')
    expect(at('2026-03-01T08:00').moment).to.equal('open')
    expect(at('2026-04-15T12:00').moment).to.equal('screening')
    expect(at('2026-05-01T12:00').active).to.deep.equal(['jury', 'voting'])
    expect(at('2026-05-15T12:00').moment).to.equal('between')
    expect(at('2030-01-01T00:00').moment).to.equal('results')
  })
  it('end in the very millisecond of the deadline', () => {
    const deadline = deadlineOf(spansOf(schedule))!
    expect(deadline.toISOString()).to.equal('2026-04-15T10:00:00.000Z')
    expect(allows(phaseAt(schedule, new Date(deadline.getTime() - 1)), 'enter')).to.equal(true)
    expect(allows(phaseAt(schedule, deadline), 'enter')).to.equal(false)
  })
  it('name the next boundary', () => {
    const { next } = at('2026-03-01T07:00')
    expect(next).to.include({ phase: 'open', begins: true })
    expect(at('2026-03-02T07:00').next).to.include({ phase: 'open', begins: false })
  })
  it('allow only what the table says; nothing is entered outside the open phase, nothing scored outside the jury’s', () => {
    for (const moment of [...PHASES, 'upcoming', 'between', 'over'] as const) {
      for (const action of ACTIONS) expect(allows({ moment, active: PHASES.includes(moment as never) ? [moment as never] : [] }, action)).to.equal(ALLOWED[moment].includes(action))
      expect(ALLOWED[moment].includes('enter')).to.equal(moment === 'open')
      expect(ALLOWED[moment].includes('score')).to.equal(moment === 'jury')
      expect(ALLOWED[moment].includes('vote')).to.equal(moment === 'voting')
    }
  })
})
