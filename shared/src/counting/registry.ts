import type { Outcome } from './outcome.ts'
import { type Profile, CountError } from './profile.ts'
import type { Progress, Rule } from './rule.ts'
import { equalShares, equalSharesPlaces } from './rules/equalShares.ts'
import { greedy } from './rules/greedy.ts'
import { majorityJudgment } from './rules/judgment.ts'
import { sequentialPhragmen } from './rules/phragmen.ts'
import { proportionalApproval } from './rules/proportional.ts'
import { rankedPairs } from './rules/rankedPairs.ts'
import { instantRunoff } from './rules/runoff.ts'
import { schulze } from './rules/schulze.ts'
import { stv } from './rules/stv.ts'
import { approval, borda, plurality, quadratic, score } from './rules/tally.ts'

/** Every rule, by id. */
export const RULES: ReadonlyMap<string, Rule> = new Map([
  plurality, approval, score, majorityJudgment, quadratic, borda, instantRunoff, schulze, rankedPairs, stv, proportionalApproval,
  equalSharesPlaces, greedy, equalShares, sequentialPhragmen,
].map((r) => [r.id, r]))

/**
 * Counts a profile by a rule; throws a CountError where the rule, its parameters or the profile do not fit. Long counts report
 * progress.
 */
export function countVotes(rule: string, profile: Profile, parameters: Record<string, unknown> = {}, progress?: Progress): Outcome {
  const found = RULES.get(rule)
  if (!found) throw new CountError('unknownRule', rule)
  return found.count(profile, parameters, progress)
}
