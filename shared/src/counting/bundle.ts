import { z } from 'zod'
import { ballotChecker, ballotKey } from './ballot.ts'
import { canonical, digest, type Json, type Sha256 } from './canonical.ts'
import { ChainedEvent, Digest, firstBroken, headOf } from './chain.ts'
import type { Decision, Outcome } from './outcome.ts'
import {
  type Ballot, type BallotForm, BallotForm as Form, Ballot as AnyBallot, CountError, Option, OptionId, type Profile,
} from './profile.ts'
import { Amount } from './amount.ts'
import { countVotes } from './registry.ts'

/** What a bundle states as the result. */
export const StatedResult = z.object({
  winners: z.array(OptionId), tied: z.array(OptionId), open: z.int().nullable(), ranking: z.array(z.array(OptionId)).nullable(),
})

/** A ballot in the box; `receipt` is the digest that its voter keeps, or null where the vote gave none. */
export const BoxedBallot = z.object({ ballot: AnyBallot, receipt: Digest.nullable() })
export type BoxedBallot = z.infer<typeof BoxedBallot>

/** Everything that anybody needs to count a vote again. */
export const Bundle = z.object({
  format: z.literal('commonspark-recount/1'),
  software: z.string().max(80),
  title: z.string().max(300),
  rule: z.string().max(80),
  parameters: z.record(z.string(), z.json()),
  form: Form,
  budget: Amount.nullable(),
  options: z.array(z.object({ ...Option.shape, name: z.string().max(500) })).min(1),
  /** How many could vote; null where the roll was open. */
  roll: z.int().min(0).nullable(),
  /** Sorted by content, so that the order tells nothing about who voted when. */
  ballots: z.array(BoxedBallot),
  /** How many ballots were left out, by reason. */
  excluded: z.record(z.string(), z.int().min(0)),
  events: z.array(ChainedEvent),
  result: StatedResult,
})
export type Bundle = z.infer<typeof Bundle>

/** One thing that a check of a bundle looked at. `detail` is what differs, for the log. */
export type Check = { code: CheckCode; ok: boolean; detail: string }
export type CheckCode = 'format' | 'ballotsSorted' | 'ballotsValid' | 'receipts' | 'roll' | 'chain' | 'head' | 'rule' | 'box' | 'result'
export type Verdict = { ok: boolean; checks: Check[]; outcome: Outcome | null }

/** Sorts ballots by content and receipt, as a bundle holds them. */
export function sortBallots(form: BallotForm, ballots: readonly BoxedBallot[]): BoxedBallot[] {
  const keyed = ballots.map((b) => ({ b, key: sortKey(form, b) }))
  return keyed.sort((x, y) => (x.key < y.key ? -1 : x.key > y.key ? 1 : 0)).map(({ b }) => b)
}
const sortKey = (form: BallotForm, { ballot, receipt }: BoxedBallot) => `${ballotKey(form, ballot)} ${receipt ?? ''}`

/**
 * A voter's receipt: the digest of the ballot with a secret that only the voter's device knows. Whoever holds the secret can find
 * the ballot again.
 */
export const receiptOf = (form: BallotForm, ballot: Ballot, secret: string, sha256: Sha256): Promise<string> =>
  digest({ ballot: ballotKey(form, ballot), secret }, sha256)

/** The digest of the sealed box; the closing event carries it as `data.box`. */
export const boxDigest = (ballots: readonly BoxedBallot[], sha256: Sha256): Promise<string> => digest(ballots as unknown as Json, sha256)

type DecidedRule = Pick<Bundle, 'rule' | 'parameters' | 'form' | 'budget' | 'options'>

/** The digest of the rule as decided before the vote; the opening event carries it as `data.rule`. */
export const ruleDigest = (bundle: DecidedRule, sha256: Sha256): Promise<string> =>
  digest({
    rule: bundle.rule, parameters: bundle.parameters as Json, form: bundle.form as Json, budget: bundle.budget,
    options: bundle.options.map(({ id, cost }) => ({ id, cost })),
  }, sha256)

/** The ballots of a bundle as a profile. */
export function profileOf(bundle: Bundle): Profile {
  const counts = new Map<string, { ballot: Ballot; count: number }>()
  for (const { ballot } of bundle.ballots) {
    const key = ballotKey(bundle.form, ballot)
    const known = counts.get(key)
    if (known) known.count++
    else counts.set(key, { ballot, count: 1 })
  }
  return {
    form: bundle.form, budget: bundle.budget, ballots: [...counts.values()],
    options: bundle.options.map(({ id, cost }) => ({ id, cost })),
  }
}

/** The part of an outcome that a bundle states. */
export const stated = ({ winners, tied, open, ranking }: Decision): z.infer<typeof StatedResult> => ({ winners, tied, open, ranking })

/**
 * Counts a bundle again and checks all that can be checked without its server: the form, every ballot, the roll, the chain of
 * events, that the rule and the box are those in the chain, and the result. `head` is the head of the chain as published
 * elsewhere, or null.
 */
export async function verifyBundle(given: unknown, sha256: Sha256, head: string | null = null): Promise<Verdict> {
  const parsed = Bundle.safeParse(given)
  const checks: Check[] = []
  const check = (code: CheckCode, problem: string | null) => checks.push({ code, ok: problem === null, detail: problem ?? '' })
  const issue = parsed.error?.issues[0]
  check('format', issue ? `${issue.path.join('.')}: ${issue.code}` : null)
  if (!parsed.success) return { ok: false, checks, outcome: null }
  const bundle = parsed.data
  const { form, options, budget, ballots, events } = bundle

  const sorted = sortBallots(form, ballots)
  const moved = sorted.findIndex((b, i) => sortKey(form, b) !== sortKey(form, ballots[i]!))
  check('ballotsSorted', moved < 0 ? null : `${moved}`)
  const faultOf = ballotChecker({ form, options, budget })
  const faults = ballots.map(({ ballot }) => faultOf(ballot))
  const bad = faults.findIndex((f) => f !== null)
  check('ballotsValid', bad < 0 ? null : `${bad}: ${faults[bad]!.code}`)
  const receipts = ballots.flatMap(({ receipt }) => receipt ?? [])
  check('receipts', new Set(receipts).size === receipts.length ? null : 'repeated')
  check('roll', bundle.roll === null || ballots.length <= bundle.roll ? null : `${ballots.length} > ${bundle.roll}`)

  const broken = await firstBroken(events, sha256)
  check('chain', broken === null ? null : `${broken}`)
  if (head !== null) check('head', headOf(events) === head ? null : headOf(events))
  const latest = (key: string) => events.findLast((e) => typeof e.data[key] === 'string')?.data[key]
  check('rule', latest('rule') === await ruleDigest(bundle, sha256) ? null : 'not the rule in the events')
  check('box', latest('box') === await boxDigest(ballots, sha256) ? null : 'not the ballots in the events')

  let outcome: Outcome | null = null
  let problem: string | null = null
  try {
    outcome = countVotes(bundle.rule, profileOf(bundle), bundle.parameters)
    problem = difference(bundle.result, stated(outcome))
  } catch (e) {
    if (!(e instanceof CountError)) throw e
    problem = e.message
  }
  check('result', problem)
  return { ok: checks.every((c) => c.ok), checks, outcome }
}

/** Where two results differ; the order of winners does not matter. */
function difference(a: z.infer<typeof StatedResult>, b: z.infer<typeof StatedResult>): string | null {
  for (const key of ['winners', 'tied'] as const) {
    if (canonical(a[key].toSorted()) !== canonical(b[key].toSorted())) return `${key}: ${a[key].join(', ')} / ${b[key].join(', ')}`
  }
  const places = (ranking: string[][] | null) => canonical(ranking?.map((tier) => tier.toSorted()) ?? null)
  if (a.open !== b.open) return `open: ${a.open} / ${b.open}`
  return places(a.ranking) === places(b.ranking) ? null : 'ranking'
}
