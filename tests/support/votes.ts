import { createHash, randomUUID } from 'node:crypto'
import { ballotKey } from '@commonspark/shared/counting/ballot'
import type { Ballot } from '@commonspark/shared/counting/profile'
import { canonical } from '@commonspark/shared/counting/canonical'
import type { ChangesTo } from '@commonspark/shared/ground/changes'
import { createOrganisation } from '@commonspark/shared/organisations/schema'
import type { VoteContent } from '@commonspark/shared/votes/content'
import { castBallot, type CastView, createVote, publishVote, type VoteView } from '@commonspark/shared/votes/schema'
import type { TestApp } from './app.ts'
import type { Person, Visitor } from './people.ts'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** Options a, b, c ... with costs where a budget is shared out. */
export const optionsNamed = (...ids: string[]): VoteContent['options'] => ids.map((id) => ({ id, title: `Option ${id}`, summary: '', link: null, cost: null }))

/** An approval vote on three options, open from now for a day. */
export const contentNow = (app: TestApp, more: ChangesTo<VoteContent> = {}): ChangesTo<VoteContent> => {
  const now = app.platform.clock.now().getTime()
  return {
    title: 'Who gets the prize', options: optionsNamed('a', 'b', 'c'), form: { kind: 'approval', min: 0, max: null }, rule: 'approval',
    opensAt: new Date(now).toISOString(), closesAt: new Date(now + DAY).toISOString(), ...more,
  }
}

/** A person founds an organisation and holds a vote in its name. */
export async function holdsVote(app: TestApp, owner: Person, more: ChangesTo<VoteContent> = {}): Promise<VoteView> {
  const organisation = await owner.does(createOrganisation, { body: { name: `Foundation ${randomUUID().slice(0, 8)}`, kind: 'foundation' } })
  const draft = await owner.does(createVote, { body: { key: randomUUID(), organisationId: organisation.id, content: contentNow(app, more) } })
  return owner.does(publishVote, { params: { id: draft.id }, body: { version: draft.version } })
}

/** The receipt as the voter's device makes it. */
export const receiptFor = (vote: Pick<VoteView, 'form'>, ballot: Ballot, secret: string): string =>
  createHash('sha256').update(canonical({ ballot: ballotKey(vote.form, ballot), secret })).digest('hex')

/** Somebody's ballot with a secret of its own, ready to be sent. */
export const ballotOf = (vote: Pick<VoteView, 'form'>, ballot: Ballot, secret: string = randomUUID()): { ballot: Ballot; receipt: string; secret: string } => ({ ballot, secret, receipt: receiptFor(vote, ballot, secret) })

/** Casts a ballot and keeps its secret. */
export async function casts(who: Visitor, vote: Pick<VoteView, 'id' | 'form'>, ballot: Ballot, more: { code?: string; device?: string; replaces?: { ballot: Ballot; secret: string } } = {}): Promise<CastView & { ballot: Ballot; secret: string }> {
  const made = ballotOf(vote, ballot)
  return { ...(await who.does(castBallot, { params: { id: vote.id }, body: { ballot, receipt: made.receipt, ...more } })), ballot, secret: made.secret }
}
