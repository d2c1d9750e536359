import { z } from 'zod'
import type { BallotKind, Profile } from './profile.ts'
import { CountError } from './profile.ts'
import type { Decision, Detail, Outcome, OutcomeKind } from './outcome.ts'

/** Told from time to time how much of a long count is done, from 0 to 1. */
export type Progress = (done: number) => void

/** A rule as its file writes it: what it is, where it comes from, and how it counts. */
type Definition<S extends z.ZodObject> = {
  id: string
  ballots: readonly BallotKind[]
  outcomes: readonly OutcomeKind[]
  parameters: S
  /** One or two sentences that define the rule. */
  definition: string
  /** What happens when options are equal. */
  ties: string
  /** Where the rule is defined. */
  source: string
  count: (profile: Profile, parameters: z.infer<S>, progress: Progress) => Decision & { detail: Detail }
}

/** A rule as others use it: parameters are parsed, ballots of the wrong kind refused, and the outcome names the rule. */
export type Rule = Omit<Definition<z.ZodObject>, 'count'> & {
  count: (profile: Profile, parameters?: Record<string, unknown>, progress?: Progress) => Outcome
}

/** Makes a rule of its definition. */
export function rule<S extends z.ZodObject>(definition: Definition<S>): Rule {
  return {
    ...definition,
    count(profile, given = {}, progress = () => {}) {
      const parsed = definition.parameters.safeParse(given)
      if (!parsed.success) throw new CountError('badParameters', parsed.error.issues[0]?.path.join('.') ?? '')
      if (!definition.ballots.includes(profile.form.kind)) throw new CountError('wrongBallots', profile.form.kind)
      const { winners, tied, open, ranking, everyWay, detail } = definition.count(profile, parsed.data, progress)
      const voters = profile.ballots.reduce((sum, { count }) => sum + count, 0)
      return { rule: definition.id, parameters: parsed.data, voters, winners, tied, open, ranking, everyWay, detail }
    },
  }
}

/** How many places there are to fill. */
export const Places = z.int().min(1).max(10_000).default(1)
