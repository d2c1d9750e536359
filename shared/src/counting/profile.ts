import { z } from 'zod'
import { Amount } from './amount.ts'

/** The kinds of ballot: what a voter fills in. */
export const BALLOT_KINDS = ['approval', 'choice', 'budget', 'score', 'points', 'quadratic', 'ranking'] as const
export const BallotKind = z.enum(BALLOT_KINDS)
export type BallotKind = z.infer<typeof BallotKind>

/** No number on a ballot is larger, and no count holds more ballots: sums of products then stay exact in a double. */
export const LARGEST_MARK = 1_000_000
export const LARGEST_COUNT = 1_000_000_000

const mark = z.int().min(0).max(LARGEST_MARK)
const limit = z.int().min(1).max(LARGEST_MARK).nullable().default(null)

/** What may be put on one ballot. `null` means no limit. */
export const BallotForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('approval'), min: mark.default(0), max: limit }),
  z.object({ kind: z.literal('choice') }),
  z.object({ kind: z.literal('budget') }),
  z.object({ kind: z.literal('score'), lowest: z.int().min(-100).max(100).default(0), highest: z.int().min(-100).max(100).default(5) }),
  z.object({ kind: z.literal('points'), total: limit, each: limit }),
  z.object({ kind: z.literal('quadratic'), credits: z.int().min(1).max(LARGEST_MARK), against: z.boolean().default(false) }),
  z.object({ kind: z.literal('ranking'), max: limit, ties: z.boolean().default(false) }),
])
export type BallotForm = z.infer<typeof BallotForm>

export const OptionId = z.string().min(1).max(200)
export type OptionId = z.infer<typeof OptionId>

/** Something that can be voted for; `cost` where a budget is shared out. */
export const Option = z.object({ id: OptionId, cost: Amount.nullable().default(null) })
export type Option = z.infer<typeof Option>

/** Approval, choice (at most one) and budget ballots: the options named. */
export const SetBallot = z.array(OptionId)
export type SetBallot = z.infer<typeof SetBallot>

/** Score, points and quadratic ballots: options with their grade, points, or votes. */
export const MarkBallot = z.array(z.tuple([OptionId, z.int().min(-LARGEST_MARK).max(LARGEST_MARK)]))
export type MarkBallot = z.infer<typeof MarkBallot>

/** Ranking ballots: places from the best down, each with the options that share it; unnamed options are unranked. */
export const RankBallot = z.array(z.array(OptionId).min(1))
export type RankBallot = z.infer<typeof RankBallot>

export const Ballot = z.union([SetBallot, MarkBallot, RankBallot])
export type Ballot = z.infer<typeof Ballot>

/** Equal ballots are kept once, with how many there are. */
export const CountedBallot = z.object({ ballot: Ballot, count: z.int().min(1).max(LARGEST_COUNT) })
export type CountedBallot = z.infer<typeof CountedBallot>

/**
 * All that a rule may look at: what stood on the ballot, and the ballots. An empty ballot is an abstention that still counts as a
 * voter.
 */
export const Profile = z.object({
  form: BallotForm,
  options: z.array(Option).min(1).max(10_000),
  budget: Amount.nullable().default(null),
  ballots: z.array(CountedBallot),
})
export type Profile = z.infer<typeof Profile>

/** Why something cannot be counted. `where` names the parameter, option or ballot (by its place in the list, from 0). */
export class CountError extends Error {
  readonly code: string
  readonly where: string
  constructor(code: string, where = '') {
    super(where ? `${code}: ${where}` : code)
    this.name = 'CountError'
    this.code = code
    this.where = where
  }
}
