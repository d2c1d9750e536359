import type { OptionId, RankBallot } from '@commonspark/shared/counting/profile'

/** The place of an option, from 0, or -1 where it is not ranked. */
export const placeOf = (ballot: RankBallot, option: OptionId): number => ballot.findIndex((place) => place.includes(option))

/** The ballot without an option; a place left empty closes. */
export const without = (ballot: RankBallot, option: OptionId): RankBallot =>
  ballot.map((place) => place.filter((id) => id !== option)).filter((place) => place.length > 0)

/** Ranks an option alone before the place with this number (from 0), or last. */
export function insertAt(ballot: RankBallot, option: OptionId, at: number = ballot.length): RankBallot {
  const from = placeOf(ballot, option)
  const closes = from >= 0 && ballot[from]!.length === 1 && from < at
  const rest = without(ballot, option)
  return rest.toSpliced(closes ? at - 1 : at, 0, [option])
}

/** One step up or down: out of a shared place first, then past the next place. */
export function step(ballot: RankBallot, option: OptionId, way: 'up' | 'down'): RankBallot {
  const at = placeOf(ballot, option)
  if (at < 0) return ballot
  if (ballot[at]!.length > 1) return insertAt(ballot, option, way === 'up' ? at : at + 1)
  if (way === 'up') return at === 0 ? ballot : insertAt(ballot, option, at - 1)
  return at === ballot.length - 1 ? ballot : insertAt(ballot, option, at + 2)
}

/** Puts an option into the place above, together with who is there. */
export function share(ballot: RankBallot, option: OptionId): RankBallot {
  const at = placeOf(ballot, option)
  if (at < 1 || ballot[at]!.length > 1) return ballot
  return ballot.map((place, i) => (i === at - 1 ? [...place, option] : place)).toSpliced(at, 1)
}

/** Moves options to stand before or after another one, each in a place of its own. */
export function moveBeside(ballot: RankBallot, options: readonly OptionId[], target: OptionId, side: 'before' | 'after'): RankBallot {
  let result = ballot
  for (const option of side === 'before' ? options : options.toReversed()) {
    const at = placeOf(result, target)
    if (option !== target && at >= 0) result = insertAt(result, option, side === 'before' ? at : at + 1)
  }
  return result
}
