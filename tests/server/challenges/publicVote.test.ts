import { expect } from 'chai'
import { settableClock } from '@commonspark/server/platform/clock'
import { readDecision, releaseResults, saveDecision } from '@commonspark/shared/awards/schema'
import { readChallenge, readChallengeCopy, saveChallenge } from '@commonspark/shared/challenges/schema'
import { screenEntry } from '@commonspark/shared/entries/schema'
import { listVoteEvents, readVote } from '@commonspark/shared/votes/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { opensChallenge, scheduleOf, START, submits, when } from '../../support/challenges.ts'
import type { Person } from '../../support/people.ts'
import { casts } from '../../support/votes.ts'

const PLAN = { open: [0, 100], screening: [100, 200], voting: [200, 300], results: [400, 500] } as const

describe('the public vote of a challenge', () => {
  const clock = settableClock(START)
  let app: TestApp, theresa: Person, teams: Person[], id = ''
  const entries: string[] = []
  const voteId = async () => (await app.visitor().does(readChallenge, { params: { id } })).voteId
  const later = async (hours: number) => {
    clock.set(when(hours))
    await app.rooms.contest.challenges.tick()
    await app.settled()
  }

  before(async function () {
    this.timeout(120_000)
    app = await startApp({}, { clock })
    theresa = await app.person('Theresa')
    teams = await Promise.all(['Ana', 'Ben', 'Cleo', 'Dan'].map((name) => app.person(name)))
    id = (await opensChallenge(theresa, {
      schedule: scheduleOf(PLAN), formula: { juryWeight: 0, publicWeight: 100 },
      awards: [{ id: 'audience', name: 'Audience prize', by: 'public', kind: 'money', amount: 500, currency: 'EUR' }],
    })).id
    for (const [at, team] of teams.entries()) entries.push((await submits(team, id, `Idea ${at}`)).id)
    await later(110)
    for (const entryId of entries.slice(0, 3)) await theresa.does(screenEntry, { params: { entryId }, body: { checks: [true, true, true], state: 'eligible', reason: '' } })
    await theresa.does(screenEntry, { params: { entryId: entries[3]! }, body: { checks: [], state: 'notEligible', reason: 'Not what was asked for.' } })
  })
  after(() => app.stop())

  it('opens with its phase, once, on the entries that take part', async () => {
    await later(199)
    expect(await voteId()).to.equal(null)
    await later(201)
    const vote = (await voteId())!
    await app.rooms.votes.settled()
    const view = await app.visitor().does(readVote, { params: { id: vote } })
    expect(view.options.map((option) => option.id).toSorted()).to.deep.equal(entries.slice(0, 3).toSorted())
    expect(view).to.include({ phase: 'open', secrecy: 'secret', closesAt: when(300).toISOString() })
    await later(202)
    expect(await voteId()).to.equal(vote)
  })

  it('ends when the phase ends, also after that was moved, and says why', async () => {
    const vote = (await voteId())!
    const { version } = await theresa.does(readChallengeCopy, { params: { id } })
    await theresa.does(saveChallenge, { params: { id }, body: { version, reason: 'The library was closed for a day.', changes: { schedule: scheduleOf({ ...PLAN, voting: [200, 320] }) } } })
    expect((await app.visitor().does(readVote, { params: { id: vote } })).closesAt).to.equal(when(320).toISOString())
    const { events } = await app.visitor().does(listVoteEvents, { params: { id: vote } })
    expect(JSON.stringify(events.at(-1))).to.include('The library was closed for a day.')
  })

  it('decides what the formula gives it to decide, and nothing before it is counted', async () => {
    const vote = await app.visitor().does(readVote, { params: { id: (await voteId())! } })
    await casts(teams[0]!, vote, [entries[1]!])
    await casts(teams[1]!, vote, [entries[1]!, entries[2]!])
    await casts(teams[2]!, vote, [entries[0]!])
    expect((await theresa.does(readDecision, { params: { id } })).publicResult).to.deep.equal({ ready: false, proof: null })
    await later(330)
    await app.rooms.votes.settled()
    await later(410)
    const decision = await theresa.does(readDecision, { params: { id } })
    expect(decision.publicResult).to.deep.equal({ ready: true, proof: `/votes/${vote.id}/result` })
    expect(Object.fromEntries(decision.rows.map(({ entryId, public: share }) => [entryId, share]))).to.deep.equal({ [entries[1]!]: 1, [entries[2]!]: 0.5, [entries[0]!]: 0.5 })
    expect(decision.proposal).to.deep.include({ awardId: 'audience', entryId: entries[1]!, reason: '' })
    await theresa.does(saveDecision, { params: { id }, body: { version: 0, winners: [{ awardId: 'audience', entryId: entries[1]!, reason: '' }], statement: '' } })
    expect((await theresa.does(releaseResults, { params: { id }, body: { version: 1 } })).releasedAt).to.be.a('string')
  })
})
