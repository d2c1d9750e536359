import { randomUUID } from 'node:crypto'
import { verifyBundle } from '@commonspark/shared/counting/bundle'
import { amendVote, type CastView, castBallot, makeCodes, readVote, type VoteView } from '@commonspark/shared/votes/schema'
import { sha256 } from '@commonspark/server/features/votes/sha256'
import type { TestApp } from '../support/app.ts'
import type { Person } from '../support/people.ts'
import { ballotOf, holdsVote } from '../support/votes.ts'
import { ask, type Client, type Counts } from './ask.ts'
import type { Verdict } from './check.ts'

/** A secret ballot that is sent the same way as often as it takes. */
interface Letter { vote: string; ballot: string[]; receipt: string; code?: string }
export interface Votes {
  /** When each ends; those of challenges as soon as one of the people has found it. */
  ends: Map<string, number>
  /** What each person still has to send, and the paper codes that lie about. */
  own: Map<string, Letter[]>
  paper: Letter[]
  /** What was acknowledged, what was never answered, and what came too late: by receipt. */
  cast: Map<string, Letter>
  unknown: Map<string, Letter>
  late: Map<string, Letter>
}

const SAFE = { perAddress: null, perDevice: null, accountHours: null, disposableMail: false }
const CHOICES = [['a'], ['b'], ['a', 'c']]
const A_CALL = 2000

const letterFor = (vote: Pick<VoteView, 'id' | 'form'>, choice: string[], code?: string): Letter => {
  const { ballot, receipt } = ballotOf(vote, choice)
  return { vote: vote.id, ballot: ballot as string[], receipt, ...(code ? { code } : {}) }
}

/** Secret votes: one by paper codes, `count` of them, and some in which everybody with an account has a vote. */
export async function preparesVotes(app: TestApp, owner: Person, people: readonly Person[], { codes: count, votes: number }: { codes: number; votes: number }): Promise<Votes> {
  const made: Votes = { ends: new Map(), own: new Map(people.map(({ id }) => [id, []])), paper: [], cast: new Map(), unknown: new Map(), late: new Map() }
  const hall = await holdsVote(app, owner, { eligibility: { kind: 'codes' }, safeguards: SAFE })
  made.ends.set(hall.id, Date.parse(hall.closesAt!))
  for (let left = count; left > 0; left -= A_CALL) {
    const { codes } = await owner.does(makeCodes, { params: { id: hall.id }, body: { key: randomUUID(), count: Math.min(left, A_CALL), reason: 'For the hall' } })
    made.paper.push(...codes.map((code, at) => letterFor(hall, CHOICES[at % 3]!, code)))
  }
  for (let n = 0; n < number; n++) {
    const vote = await holdsVote(app, owner, { title: `Vote ${n}`, safeguards: SAFE })
    made.ends.set(vote.id, Date.parse(vote.closesAt!))
    people.forEach(({ id }, at) => { made.own.get(id)!.push(letterFor(vote, CHOICES[(n + at) % 3]!)) })
  }
  return made
}

/** Lets the votes of accounts end one after the other while people vote, as their organiser may. */
export async function letsVotesEnd(owner: Person, votes: Votes, seconds: number): Promise<void> {
  const [, ...ids] = votes.ends.keys()
  for (const [n, id] of ids.entries()) {
    const end = Date.now() + 5000 + ((n + 1) / (ids.length + 1)) * seconds * 1000
    const amend = async (): Promise<unknown> => {
      const { version } = await owner.does(readVote, { params: { id } })
      return owner.does(amendVote, { params: { id }, body: { version, reason: 'It ends in the middle of everything.', changes: { closesAt: new Date(end).toISOString() } } })
    }
    // The clock may open the vote between the two.
    await amend().catch(amend)
    votes.ends.set(id, end)
  }
}

/** Gives a person a ballot in a vote that they have found. */
export function findsVote(votes: Votes, person: Person, vote: Pick<VoteView, 'id' | 'form' | 'closesAt' | 'options'>, choice: number): void {
  votes.ends.set(vote.id, Date.parse(vote.closesAt!))
  votes.own.get(person.id)!.push(letterFor(vote, [vote.options[choice % vote.options.length]!.id]))
}

/** Casts one of the ballots that a person has, or one on paper. */
export async function castsLetter(client: Client, votes: Votes, counts: Counts, until: () => boolean): Promise<void> {
  const own = votes.own.get(client.person.id)!
  const letter = own.length > 0 && client.dice() < 0.4 ? own.splice(Math.floor(client.dice() * own.length), 1)[0] : votes.paper.pop()
  if (letter) await casts(client, letter, votes, counts, until)
}

async function casts(client: Client, letter: Letter, votes: Votes, counts: Counts, until: () => boolean): Promise<void> {
  const { vote, ballot, receipt, code } = letter
  const end = votes.ends.get(vote)!
  const answer = await ask<CastView>(client, counts, castBallot, `/api/votes/${vote}/ballot`, { ballot, receipt, ...(code ? { code } : {}) }, {
    until, expected: (because) => because === 'voteClosed' && Date.now() >= end, nameless: code !== undefined, same: (a, b) => a.state === 'cast' && b.state === 'cast' && a.receipt === b.receipt,
  })
  if (answer && 'reply' in answer) {
    if (answer.begunAt >= end) counts.refused.push(`a ballot was taken ${answer.begunAt - end} ms after the end of vote ${vote}`)
    votes.cast.set(receipt, letter)
  } else if (answer && !answer.maybe) votes.late.set(receipt, letter)
  else votes.unknown.set(receipt, letter)
}

/** Sends what people still have of their own, most of it too late. */
export async function castsTheRest(client: Client, votes: Votes, counts: Counts, until: () => boolean): Promise<void> {
  for (const letter of votes.own.get(client.person.id)!.splice(0)) await casts(client, letter, votes, counts, until)
}

/** Notifications and letters tell people of votes, whether they have voted or not. */
const TELLING = new Set(['notifications', 'letters'])
const textOf = (rows: unknown): string => JSON.stringify(rows, (_key, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value))

/** Looks, while boxes are still closed, whether anything stored puts a person beside a ballot. */
export async function checkSecrecy(app: TestApp, people: readonly Person[], votes: Votes, verdict: Verdict): Promise<void> {
  const { connection } = app.platform.database
  const counted = new Set((await connection.collection('vote_sheets').distinct('vote')).map(String))
  const receipts = new Set([...votes.cast.values(), ...votes.unknown.values()].flatMap(({ vote, receipt }) => (counted.has(vote) ? [] : [receipt])))
  const voters = new Set(people.map(({ id }) => id))
  for (const { name } of await connection.db!.listCollections().toArray()) {
    if (name.startsWith('system.') || name.startsWith('uploads.')) continue
    for await (const row of connection.collection(name).find()) {
      const text = textOf(row)
      for (const [word] of text.matchAll(/[0-9a-f]{64}/g)) if (receipts.has(word)) verdict.wrong.push(`${name} holds the receipt ${word}`)
      const ids = [...text.matchAll(/(?<![0-9a-f])[0-9a-f]{24}(?![0-9a-f])/g)].map(([id]) => id)
      if (!ids.some((id) => votes.ends.has(id))) continue
      // That somebody has voted stands on the roll, and nothing beside it; what tells people of a vote knows nothing of ballots.
      if (name === 'vote_roll' ? Object.keys(row).toSorted().join() !== '_id,n,vote' : !TELLING.has(name) && ids.some((id) => voters.has(id))) verdict.wrong.push(`${name} puts a person beside a vote: ${text.slice(0, 200)}`)
      if (name === 'vote_box' && Object.keys(row).toSorted().join() !== '_id,mark,sealed,vote') verdict.wrong.push(`the box holds more than ballots: ${Object.keys(row).join()}`)
    }
  }
}

/** Compares the counted boxes with what people were told; every vote has ended by the clock of this app. */
export async function checkBallots(app: TestApp, votes: Votes, verdict: Verdict): Promise<void> {
  const rows = (name: string) => app.platform.database.connection.collection(name)
  for (const vote of votes.ends.keys()) {
    const response = await app.visitor().fetch(`/api/votes/${vote}/bundle`)
    if (!response.ok) { verdict.wrong.push(`vote ${vote} was not counted: ${response.status} ${await response.text()}`); continue }
    const bundle = await response.json() as { ballots: { ballot: string[]; receipt: string }[] }
    for (const { ok, code, detail } of (await verifyBundle(bundle, sha256)).checks) if (!ok) verdict.wrong.push(`vote ${vote} cannot be verified: ${code} ${detail}`)
    const counted = new Map<string, string[][]>()
    for (const { receipt, ballot } of bundle.ballots) counted.set(receipt, [...counted.get(receipt) ?? [], ballot])
    for (const [receipt, letter] of votes.cast) {
      if (letter.vote !== vote) continue
      const found = counted.get(receipt) ?? []
      if (found.length === 0) verdict.lost.push(`ballot ${receipt} of vote ${vote}`)
      else if (found.length > 1) verdict.doubled.push(`ballot ${receipt}: ${found.length} times`)
      else if (found[0]!.toSorted().join() !== letter.ballot.toSorted().join()) verdict.lost.push(`ballot ${receipt} is not as it was cast`)
    }
    for (const receipt of counted.keys()) if (!votes.cast.has(receipt) && !votes.unknown.has(receipt)) verdict.wrong.push(`vote ${vote} counts a ballot that was ${votes.late.has(receipt) ? 'refused as too late' : 'never sent'}`)
    const [roll, gates] = await Promise.all([rows('vote_roll').countDocuments({ vote }), rows('vote_gates').aggregate<{ n: number }>([{ $match: { vote } }, { $group: { _id: null, n: { $sum: '$cast' } } }]).toArray()])
    if (roll !== bundle.ballots.length || (gates[0]?.n ?? 0) !== roll) verdict.wrong.push(`vote ${vote}: ${roll} on the roll, ${gates[0]?.n ?? 0} through the gates, ${bundle.ballots.length} counted`)
    const opened = await rows('events').countDocuments({ name: { $in: ['vote.opened', 'vote.counted'] }, 'payload.voteId': vote })
    if (opened !== 2) verdict.wrong.push(`vote ${vote}: opened and counted ${opened} times together`)
  }
}
