import { z } from 'zod'
import { Amount } from '../counting/amount.ts'
import { BallotForm, OptionId } from '../counting/profile.ts'
import { Id, line, Moment, prose } from '../ground/text.ts'
import { Country, Currency } from '../taxonomy/taxonomy.ts'

/** A vote goes through these in order, unless it is called off; computed from its moments and the clock, never stored. */
export const VOTE_PHASES = ['draft', 'announced', 'open', 'closed', 'counted', 'cancelled'] as const
export const VotePhase = z.enum(VOTE_PHASES)
export type VotePhase = z.infer<typeof VotePhase>

/** Open: the house knows who cast which ballot (the public does not). Secret: nobody can put person and ballot together. */
export const Secrecy = z.enum(['open', 'secret'])
export type Secrecy = z.infer<typeof Secrecy>

/** The most options of a vote, and the most addresses or codes of its roll. */
export const MAX_OPTIONS = 300
export const MAX_ROLL = 100_000

/** Where an option is described further: a page elsewhere, or a path of this site. */
export const OptionLink = z.string().max(300).regex(/^(https?:\/\/|\/(?!\/))\S*$/).nullable().default(null)

/** Something to vote for. Its identity is short and stays; what is counted is the identity. */
export const VoteOption = z.object({
  id: z.string().regex(/^[A-Za-z0-9_.-]{1,40}$/),
  title: line(160, 1),
  summary: prose(2000).default(''),
  link: OptionLink,
  cost: Amount.nullable().default(null),
})
export type VoteOption = z.infer<typeof VoteOption>

/**
 * Who may vote. anyone, countries: accounts, whose address is always verified; organisation: its active members; list: accounts
 * with an address on an uploaded list; codes: whoever holds a one-time paper code, without an account; subject: as the room of the
 * vote's subject says (for a challenge: its audience).
 */
export const Eligibility = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('anyone') }),
  z.object({ kind: z.literal('countries'), countries: z.array(Country).min(1).max(60) }),
  z.object({ kind: z.literal('organisation'), organisationId: Id }),
  z.object({ kind: z.literal('list') }),
  z.object({ kind: z.literal('codes') }),
  z.object({ kind: z.literal('subject') }),
])
export type Eligibility = z.infer<typeof Eligibility>

/**
 * When a ballot is held for the organisers to look at; null switches a sign off. perAddress: more than so many ballots from one
 * network address within ten minutes; perDevice: more than so many voters on one device; accountHours: the account was younger at
 * the opening; disposableMail: the address is of a provider of throw-away mail.
 */
export const Safeguards = z.object({
  perAddress: z.int().min(1).max(10_000).nullable().default(30),
  perDevice: z.int().min(1).max(1_000).nullable().default(3),
  accountHours: z.int().min(1).max(24 * 365).nullable().default(null),
  disposableMail: z.boolean().default(true),
})
export type Safeguards = z.infer<typeof Safeguards>

/** What a vote is about: nothing but itself, or a thing of another room. */
export const VoteSubject = z.object({ kind: z.enum(['challenge']), id: Id })
export type VoteSubject = z.infer<typeof VoteSubject>

const TimeZone = z.string().max(60).refine((zone) => {
  try { new Intl.DateTimeFormat('en', { timeZone: zone }); return true } catch { return false }
}, { params: { because: 'noSuchTimeZone' } })

/** All that an organiser decides; a draft may be incomplete, publishing checks it (`missing` in rules.ts). */
export const VoteContent = z.object({
  title: line(200).default(''),
  description: prose(10_000).default(''),
  options: z.array(VoteOption).max(MAX_OPTIONS).default([]),
  form: BallotForm.default({ kind: 'approval', min: 0, max: null }),
  /** A rule of counting/registry.ts, and its parameters. */
  rule: z.string().max(80).default('approval'),
  parameters: z.record(z.string().max(40), z.json()).default({}),
  budget: Amount.nullable().default(null),
  currency: Currency.nullable().default(null),
  secrecy: Secrecy.default('secret'),
  eligibility: Eligibility.default({ kind: 'anyone' }),
  safeguards: Safeguards.default({ perAddress: 30, perDevice: 3, accountHours: null, disposableMail: true }),
  opensAt: Moment.nullable().default(null),
  closesAt: Moment.nullable().default(null),
  timeZone: TimeZone.default('Europe/Ljubljana'),
})
export type VoteContent = z.infer<typeof VoteContent>

/** What may still be put right in a published vote, always with a reason; `before` only until it opens. */
export const AMENDABLE = { always: ['title', 'description', 'closesAt', 'timeZone'], before: ['options', 'form', 'rule', 'parameters', 'budget', 'currency', 'secrecy', 'eligibility', 'safeguards', 'opensAt'] } as const

/** An option as its page shows it; a withdrawn one keeps its place with the reason. */
export const OptionView = VoteOption.extend({ id: OptionId, withdrawn: z.object({ at: Moment, reason: z.string() }).nullable() })
export type OptionView = z.infer<typeof OptionView>
