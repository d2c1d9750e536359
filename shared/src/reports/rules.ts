import { no, type Verdict, yes } from '../ground/errors.ts'

/** What decides about a report: whether the thing is the person's own, and whether it still stands in public. */
export interface ReportFacts { own: boolean; standing: boolean }

/** Anybody who is signed in may report what others show; the server knows who that is. */
export function mayReport({ own, standing }: ReportFacts): Verdict {
  if (own) return no('ownThing')
  return standing ? yes : no('alreadyOffThePage')
}

/** Nobody judges a report about a thing of their own. */
export const mayDecide = ({ own }: { own: boolean }): Verdict => (own ? no('ownReport') : yes)
