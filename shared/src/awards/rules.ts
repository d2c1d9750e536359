import type { Award, Formula, TieRule } from '../challenges/schema.ts'

/** An entry with what jury and public say of it: the jury's total from 0 to 100, the public's votes or points; null when there is none. */
export interface Contender { id: string; country: string | null; jury: number | null; public: number | null; heaviestCriterion: number | null }
export interface Joined {
  id: string
  /** Shares from 0 to 1. */
  jury: number | null
  public: number | null
  total: number
  rank: number
  tie: TieRule | 'shared' | null
  overQuota: boolean
}
export interface JoinedResult {
  rows: Joined[]
  proposal: { awardId: string; entryId: string }[]
  /** Groups that no rule breaks, best first. */
  ties: string[][]
}

const CLOSE = 1e-9
const differ = (a: number, b: number): boolean => Math.abs(a - b) >= CLOSE

/**
 * Joins the results of jury and public: total = (w_j · jury / 100 + w_p · public / most) / (w_j + w_p), where `most` is the public's
 * highest value; an entry without a part has 0 there. Ties go through the formula's rules in their order; `lot` gives each entry
 * its place in the lottery, drawn from the seed that was committed to. What is still tied shares the place. Awards go down the
 * ranking, each entry gets one award of the joined result at most; awards of the public go by its votes alone. `perCountry` limits
 * the winners of a country over all awards of the joined result.
 */
export function joinResults(formula: Formula, contenders: readonly Contender[], awards: readonly Award[], lot: (id: string) => string): JoinedResult {
  const most = Math.max(0, ...contenders.map((one) => one.public ?? 0))
  const weight = formula.juryWeight + formula.publicWeight || 1
  const scored = contenders.map((one) => {
    const jury = one.jury === null ? null : one.jury / 100
    const votes = one.public === null ? null : most > 0 ? one.public / most : 0
    return { one, jury, public: votes, total: (formula.juryWeight * (jury ?? 0) + formula.publicWeight * (votes ?? 0)) / weight }
  })
  type Scored = (typeof scored)[number]
  const compare = (rule: TieRule, a: Scored, b: Scored): number => {
    if (rule === 'lottery') return lot(a.one.id) < lot(b.one.id) ? -1 : 1
    const [left, right] = rule === 'jury' ? [a.jury, b.jury] : rule === 'public' ? [a.public, b.public] : [a.one.heaviestCriterion, b.one.heaviestCriterion]
    return differ(left ?? -1, right ?? -1) ? (right ?? -1) - (left ?? -1) : 0
  }
  /** The rule that decides between two, and how. */
  const decide = (a: Scored, b: Scored): { by: TieRule | 'total' | null; order: number } => {
    if (differ(a.total, b.total)) return { by: 'total', order: b.total - a.total }
    for (const rule of formula.ties) {
      const order = compare(rule, a, b)
      if (order !== 0) return { by: rule, order }
    }
    return { by: null, order: 0 }
  }
  const sorted = scored.toSorted((a, b) => decide(a, b).order || (a.one.id < b.one.id ? -1 : 1))
  const rows: Joined[] = []
  for (const [at, row] of sorted.entries()) {
    const [above, below] = [sorted[at - 1], sorted[at + 1]]
    const [up, down] = [above && decide(above, row), below && decide(row, below)]
    const shared = up?.by === null
    const rule = [up, down].flatMap((one) => (one && one.by !== 'total' ? [one.by] : []))
    rows.push({
      id: row.one.id, jury: row.jury, public: row.public, total: row.total, rank: shared ? rows[at - 1]!.rank : at + 1,
      tie: rule.length === 0 ? null : rule.includes(null) ? 'shared' : rule[0]!, overQuota: false,
    })
  }
  const ties = [...new Set(rows.map(({ rank }) => rank))].map((rank) => rows.filter((row) => row.rank === rank).map(({ id }) => id)).filter((group) => group.length > 1)
  return { rows, proposal: [...byResult(rows, contenders, awards, formula), ...byPublic(contenders, awards, lot, formula)], ties }
}

/** The awards of the joined result, down the ranking; marks whom a quota passes over. A shared place is never cut in two: all of it or none. */
function byResult(rows: Joined[], contenders: readonly Contender[], awards: readonly Award[], { perCountry }: Formula): { awardId: string; entryId: string }[] {
  const countryOf = new Map(contenders.map(({ id, country }) => [id, country]))
  const won = new Map<string, number>()
  const proposal: { awardId: string; entryId: string }[] = []
  let at = 0
  for (const award of awards.filter(({ by }) => by === 'result')) {
    for (let places = award.places; places > 0 && at < rows.length;) {
      const group = rows.slice(at).filter(({ rank }) => rank === rows[at]!.rank)
      const takes = group.filter(({ id }) => {
        const country = countryOf.get(id) ?? null
        return perCountry === null || country === null || (won.get(country) ?? 0) < perCountry
      })
      for (const row of group) row.overQuota = !takes.includes(row)
      if (takes.length > places) { places = 0; break }
      for (const { id } of takes) {
        const country = countryOf.get(id)
        if (country) won.set(country, (won.get(country) ?? 0) + 1)
        proposal.push({ awardId: award.id, entryId: id })
      }
      places -= takes.length
      at += group.length
    }
  }
  return proposal
}

/** The awards of the public: by its votes, ties by the lottery where the formula has one. */
function byPublic(contenders: readonly Contender[], awards: readonly Award[], lot: (id: string) => string, { ties }: Formula): { awardId: string; entryId: string }[] {
  const voted = contenders.filter((one) => (one.public ?? 0) > 0).toSorted((a, b) => b.public! - a.public! || (lot(a.id) < lot(b.id) ? -1 : 1))
  return awards.filter(({ by }) => by === 'public').flatMap(({ id: awardId, places }) => {
    const taken = voted.slice(0, places)
    const [last, next] = [taken.at(-1), voted[places]]
    const cut = last && next && last.public === next.public && !ties.includes('lottery') ? taken.filter((one) => one.public !== last.public) : taken
    return cut.map(({ id: entryId }) => ({ awardId, entryId }))
  })
}

/** What a letter with the results can name. */
export const PLACEHOLDERS = ['name', 'entry', 'challenge', 'award', 'rank', 'entries', 'host'] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]
const IN_BRACES = /\{\{\s*([\w.]{1,40})\s*\}\}/g

/** A template with its placeholders filled in one pass: what is filled in is text and is never read as a template again. */
export const fillTemplate = (template: string, values: Readonly<Record<Placeholder, string>>): string =>
  template.replace(IN_BRACES, (whole, name: string) => (Object.hasOwn(values, name) ? values[name as Placeholder] : whole))

/** Placeholders of a template that nothing fills. */
export const unknownPlaceholders = (template: string): string[] =>
  [...new Set([...template.matchAll(IN_BRACES)].map(([, name]) => name!))].filter((name) => !(PLACEHOLDERS as readonly string[]).includes(name))
