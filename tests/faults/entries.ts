import { randomUUID } from 'node:crypto'
import { type Db, ObjectId } from 'mongodb'
import { type ChallengeView, readChallenge } from '@commonspark/shared/challenges/schema'
import { type EntryView, readEntry, saveEntry, submitEntry } from '@commonspark/shared/entries/schema'
import { readVote, type VoteView } from '@commonspark/shared/votes/schema'
import type { TestApp } from '../support/app.ts'
import { enters, opensChallenge, scheduleOf } from '../support/challenges.ts'
import type { Person } from '../support/people.ts'
import { ask, type Client, type Counts } from './ask.ts'
import { findsVote, type Votes } from './ballots.ts'
import type { Verdict } from './check.ts'

/** What a person knows of their entry: the text that was last acknowledged, those that may have been stored, and the receipt. */
interface Held { id: string; version: number; text: string; maybe: Set<string>; key: string | null; receipt: string | null; maybeSubmitted: boolean; triedLate: boolean }
/** A challenge with the moment at which its entries close. */
export interface Contest { id: string; closesAt: number; held: Map<string, Held>; vote: string | null }
export type Contests = Contest[]

const DAY = 86_400_000
/** How long after the deadline people still try. */
const STILL = 4000

/** Challenges that everybody has entered and whose entries, while nothing moves their deadline, are open for long; then the public votes. */
export async function preparesContests(app: TestApp, organiser: Person, people: readonly Person[], count: number): Promise<Contests> {
  const contests: Contests = []
  for (let n = 0; n < count; n++) {
    const { id, closesAt } = await opensChallenge(organiser, {
      title: `Challenge ${n}`, schedule: scheduleOf({ open: [-1, 100], voting: [100, 200], results: [300, null] }), formula: { juryWeight: 0, publicWeight: 100 },
      awards: [{ id: 'audience', name: 'Audience prize', by: 'public', kind: 'money', amount: 500, currency: 'EUR' }],
    })
    const held = new Map<string, Held>()
    for (const person of people) {
      const entry = await enters(person, id, `Entry of ${person.name} in ${n}`)
      held.set(person.id, { id: entry.id, version: entry.version, text: entry.answers['change'] as string, maybe: new Set(), key: null, receipt: null, maybeSubmitted: false, triedLate: false })
    }
    contests.push({ id, closesAt: Date.parse(closesAt!), held, vote: null })
  }
  return contests
}

/** Lets the entries of a challenge close then and its voting begin. Schedules know minutes, a fault knows seconds: so the row itself is set, well before. */
export async function movesDeadline(db: Db, contest: Contest, closesAt: number): Promise<void> {
  const [open, voting, results] = [[closesAt - DAY, closesAt], [closesAt, closesAt + DAY], [closesAt + 2 * DAY, null]].map(([from, until]) => ({ from: new Date(from!), until: until === null ? null : new Date(until!) }))
  await db.collection('challenges').updateOne({ _id: new ObjectId(contest.id) }, {
    $set: { closesAt: new Date(closesAt), spans: [{ phase: 'open', ...open }, { phase: 'voting', ...voting }, { phase: 'results', ...results }] },
  })
  contest.closesAt = closesAt
}

/** Saves or submits an entry of a challenge that is open or has closed a moment ago; once it is closed looks for the vote. */
export async function writesEntry(client: Client, contests: Contests, counts: Counts, until: () => boolean): Promise<void> {
  const contest = contests.find(({ closesAt }) => Date.now() < closesAt + STILL)
  const held = contest?.held.get(client.person.id)
  if (!contest || !held) return
  if (held.receipt === null && client.dice() < 0.4) await submits(client, contest, held, counts, until)
  else await saves(client, contest, held, counts, until)
}

async function learns(client: Client, held: Held, counts: Counts, until: () => boolean): Promise<EntryView | null> {
  const answer = await ask<EntryView>(client, counts, readEntry, `/api/entries/${held.id}`, undefined, { until })
  if (!answer || !('reply' in answer)) return null
  held.version = answer.reply.version
  return answer.reply
}
const isAnswer = (contest: Contest) => (because: string): boolean => because === 'savedMeanwhile' || (because === 'entriesClosed' && Date.now() >= contest.closesAt)
const checkTime = (contest: Contest, begunAt: number, counts: Counts, what: string): void => {
  if (begunAt >= contest.closesAt) counts.refused.push(`${what} in challenge ${contest.id} was taken ${begunAt - contest.closesAt} ms after its end`)
}

async function saves(client: Client, contest: Contest, held: Held, counts: Counts, until: () => boolean): Promise<void> {
  const text = `Version ${randomUUID()}`
  const late = Date.now() >= contest.closesAt
  const answer = await ask<EntryView>(client, counts, saveEntry, `/api/entries/${held.id}`, { version: held.version, answers: { change: text } }, {
    until, expected: isAnswer(contest), same: (a, b) => a.version === b.version && a.answers['change'] === b.answers['change'],
  })
  if (answer && 'reply' in answer) {
    checkTime(contest, answer.begunAt, counts, 'an answer')
    Object.assign(held, { version: answer.reply.version, text: answer.reply.answers['change'], maybe: new Set() })
    if (answer.reply.answers['change'] !== text) counts.refused.push(`entry ${held.id} was answered with another text`)
    return
  }
  if (late) held.triedLate = true
  // A try that was not answered may have been stored: reading tells, as the page does.
  if (!answer || answer.maybe || answer.because === 'savedMeanwhile') {
    const now = await learns(client, held, counts, until)
    if (now?.answers['change'] === text) Object.assign(held, { text, maybe: new Set() })
    else held.maybe.add(text)
  }
}

async function submits(client: Client, contest: Contest, held: Held, counts: Counts, until: () => boolean): Promise<void> {
  held.key ??= randomUUID()
  const answer = await ask<EntryView>(client, counts, submitEntry, `/api/entries/${held.id}/submit`, { key: held.key, version: held.version, consent: true, ages: true }, {
    until, expected: isAnswer(contest), same: (a, b) => a.receipt?.code === b.receipt?.code && a.receipt !== null,
  })
  if (answer && 'reply' in answer) {
    const { version, receipt } = answer.reply
    if (Date.parse(receipt!.at) >= contest.closesAt) counts.refused.push(`entry ${held.id} was submitted after the end`)
    Object.assign(held, { version, receipt: receipt!.code })
    return
  }
  if (!answer || answer.maybe) held.maybeSubmitted = true
  const now = await learns(client, held, counts, until)
  // What nobody answered was stored all the same: the same key would give this receipt.
  if (now?.receipt) held.receipt = now.receipt.code
}

/** Tries once more, too late, what was not yet tried too late, and votes where voting has begun. */
export async function goesOn(client: Client, contests: Contests, votes: Votes, counts: Counts, until: () => boolean): Promise<void> {
  for (const [n, contest] of contests.entries()) {
    if (contest.closesAt > Date.now()) continue
    const held = contest.held.get(client.person.id)!
    if (!held.triedLate) await saves(client, contest, held, counts, until)
    const found = await ask<ChallengeView>(client, counts, readChallenge, `/api/challenges/${contest.id}`, undefined, { until })
    const vote = found && 'reply' in found && found.reply.voteId ? await ask<VoteView>(client, counts, readVote, `/api/votes/${found.reply.voteId}`, undefined, { until }) : null
    if (vote && 'reply' in vote) { contest.vote = vote.reply.id; findsVote(votes, client.person, vote.reply, n) }
  }
}

/** Compares every challenge whose entries have closed with what people were told, once its phase has been announced. */
export async function checkEntries(app: TestApp, contests: Contests, verdict: Verdict): Promise<void> {
  const rows = (name: string) => app.platform.database.connection.collection(name)
  for (const { id, closesAt, held, vote } of contests) {
    const closed = closesAt <= Date.now()
    let taking = 0
    for (const { id: entry, text, maybe, receipt, maybeSubmitted, triedLate } of held.values()) {
      const row = await rows('entries').findOne({ _id: new ObjectId(entry) as never })
      if (!row) { verdict.lost.push(`entry ${entry}`); continue }
      const there = (row['answers'] as { change: string }).change
      if (there !== text && !maybe.has(there)) verdict.lost.push(`entry ${entry} says "${there}", acknowledged was "${text}"`)
      const submitted = row['state'] === 'submitted'
      if (submitted) taking++
      if (receipt !== null && (!submitted || (row['receipt'] as { code: string } | null)?.code !== receipt)) verdict.lost.push(`the submission of entry ${entry}`)
      if (submitted && receipt === null && !maybeSubmitted) verdict.wrong.push(`entry ${entry} was submitted by nobody`)
      if (submitted && (row['standing'] as { answers: { change: string } }).answers.change !== there) verdict.wrong.push(`what stands of entry ${entry} is not what was saved last`)
      const first = await rows('events').countDocuments({ name: 'entry.submitted', 'payload.entryId': entry, 'payload.first': true })
      if (first !== Number(submitted)) verdict.doubled.push(`entry ${entry} was announced as submitted ${first} times`)
      if (closed && (row['savedAt'] as Date).getTime() >= closesAt) verdict.wrong.push(`entry ${entry} was saved after the end`)
      if (closed && row['frozenAt'] === null) verdict.wrong.push(`entry ${entry} is not frozen`)
      if (closed && !triedLate) verdict.wrong.push(`nobody tried entry ${entry} too late`)
    }
    if (!closed) continue
    for (const [phase, begins] of [['open', false], ['voting', true]] as const) {
      const events = await rows('events').find({ name: 'challenge.phaseChanged', 'payload.challengeId': id, 'payload.phase': phase, 'payload.begins': begins }).toArray()
      if (events.length !== 1) verdict[events.length > 1 ? 'doubled' : 'lost'].push(`the change of challenge ${id} (${phase} ${begins ? 'begins' : 'ends'}): announced ${events.length} times`)
      if (!begins) continue
      for (const person of held.keys()) {
        const told = await rows('notifications').countDocuments({ person, kind: 'challengePhase', 'about.challenge': id })
        if (told !== 1) verdict[told > 1 ? 'doubled' : 'lost'].push(`the notification of voting in challenge ${id}: ${told} times`)
      }
    }
    const steps = await rows('challenge_steps').countDocuments({ challenge: id, what: 'entriesFrozen' })
    if (steps !== 1) verdict.wrong.push(`the history of challenge ${id} says ${steps} times that entries were frozen`)
    const made = await rows('votes').find({ 'subject.id': id }).toArray()
    if (made.length !== Number(taking > 1) || (taking > 1 && (vote !== String(made[0]!._id) || (made[0]!['content'] as { options: unknown[] }).options.length !== taking))) verdict.wrong.push(`challenge ${id} with ${taking} entries has ${made.length} votes`)
  }
}
