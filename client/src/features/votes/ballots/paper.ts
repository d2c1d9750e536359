import type { BallotForm, Ballot, OptionId } from '@commonspark/shared/counting/profile'

/** One thing to vote for, as a voter reads it; `cost` as an exact decimal text where a budget is shared out. */
export interface PaperOption { id: OptionId; name: string; text: string; cost: string | null; href?: string | undefined }

/** What a voter holds in hand: options in the order in which this voter sees them. */
export interface Paper {
  form: BallotForm
  options: readonly PaperOption[]
  budget: string | null
  /** ISO 4217, or null where no money is shared out. */
  currency: string | null
  /** Whether grades are shown as words; only scales of six steps have them. */
  words?: boolean
}

/** What every kind of ballot takes. */
export interface BallotProps<B extends Ballot = Ballot> {
  paper: Paper
  value: B
  onChange: (ballot: B) => void
  label: string
  isDisabled?: boolean
}

/** Marks by option. */
export const marksOf = (ballot: readonly (readonly [OptionId, number])[]): Map<OptionId, number> => new Map(ballot)

/** The ballot with another mark for an option; null takes the mark away. */
export function withMark(ballot: [OptionId, number][], option: OptionId, mark: number | null): [OptionId, number][] {
  const others = ballot.filter(([id]) => id !== option)
  return mark === null ? others : [...others, [option, mark]]
}
