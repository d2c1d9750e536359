import type { Criterion, JuryMethod } from '../challenges/schema.ts'
import type { ResultRow, Scores } from './schema.ts'

/** A sheet that is in. */
export interface ScoredSheet { entry: string; juror: string; scores: Scores }
/** The numbers of one entry; `ResultRow` without the words around it. */
export type ResultNumbers = Pick<ResultRow, 'sheets' | 'mean' | 'trimmed' | 'normalised' | 'spread' | 'interval' | 'rank' | 'rankRange' | 'byCriterion'> & { entry: string }
export interface JuryResults {
  rows: ResultNumbers[]
  sensitivity: { juror: string; moves: number; changesWinner: boolean }[]
  disagreed: string[]
}

/**
 * The total of a sheet from 0 to 100: each score as a share of its scale, (score - min) / (max - min), the shares weighted by
 * the criteria's weights and divided by their sum; with no weight at all every criterion counts the same.
 */
export function totalOf(scores: Scores, criteria: readonly Criterion[]): number {
  const even = criteria.every(({ weight }) => weight === 0)
  let [sum, weights] = [0, 0]
  for (const { id, weight, min, max } of criteria) {
    const w = even ? 1 : weight
    sum += w * (((scores[id] ?? min) - min) / (max - min))
    weights += w
  }
  return weights === 0 ? 0 : (100 * sum) / weights
}

/** Whether every criterion has a score within its scale. */
export const isComplete = (scores: Scores, criteria: readonly Criterion[]): boolean =>
  criteria.every(({ id, min, max }) => { const score = scores[id]; return score !== null && score !== undefined && score >= min && score <= max })

/** Places of items in a list, by a key. */
function placesBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [at, item] of items.entries()) {
    const known = places.get(keyOf(item))
    if (known) known.push(at)
    else places.set(keyOf(item), [at])
  }
  return places
}
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
/** Population standard deviation. */
const deviationOf = (values: readonly number[]): number => { const mean = meanOf(values); return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2))) }

/** The mean without the highest and the lowest value; of fewer than three the mean. */
export function trimmedMean(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return meanOf(sorted.length < 3 ? sorted : sorted.slice(1, -1))
}

// Two-sided 95 % quantiles of Student's t by degrees of freedom (1 to 30); beyond, the normal distribution's 1.960.
const T95 = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042]

/** Sample standard deviation and the 95 % confidence interval of the mean, mean ± t · s / √n (Student 1908); null for fewer than two values. */
export function spreadOf(values: readonly number[]): { spread: number; interval: [number, number] } | null {
  const n = values.length
  if (n < 2) return null
  const mean = meanOf(values)
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1))
  const half = ((T95[n - 2] ?? 1.96) * spread) / Math.sqrt(n)
  return { spread, interval: [mean - half, mean + half] }
}

/** Places by value, the highest first; equal values (to a billionth) share the better place. */
export function ranksOf(values: readonly number[]): Int32Array {
  const order = Float64Array.from(values).map((_, at) => at).sort((a, b) => values[b]! - values[a]!)
  const ranks = new Int32Array(values.length)
  for (let place = 0; place < order.length; place++) {
    const [at, before] = [order[place]!, order[place - 1]]
    ranks[at] = before !== undefined && Math.abs(values[before]! - values[at]!) < 1e-9 ? ranks[before]! : place + 1
  }
  return ranks
}

/**
 * The results of a jury. The normalised score removes how strict each juror is and how much of the scale each uses: a sheet's
 * total x of juror j becomes the standard score z = (x - m_j) / s_j with that juror's own mean and population standard
 * deviation (0 where a juror has one sheet or gives the same to all); an entry's normalised score is M + S · mean(z) with mean
 * and deviation of all sheets (Kreyszig, Advanced Engineering Mathematics, 1979; the usual correction in peer review).
 * Entries without a sheet are left out.
 */
export function juryResults(sheets: readonly ScoredSheet[], criteria: readonly Criterion[], method: JuryMethod): JuryResults {
  const totals = sheets.map(({ scores }) => totalOf(scores, criteria))
  const byJuror = placesBy(sheets, ({ juror }) => juror)
  const z = new Float64Array(sheets.length)
  for (const mine of byJuror.values()) {
    const own = mine.map((at) => totals[at]!)
    const [mean, deviation] = [meanOf(own), deviationOf(own)]
    for (const at of mine) z[at] = deviation < 1e-9 ? 0 : (totals[at]! - mean) / deviation
  }
  const grand = { mean: totals.length ? meanOf(totals) : 0, deviation: totals.length ? deviationOf(totals) : 0 }
  const groups = [...placesBy(sheets, ({ entry }) => entry)]
  const valueOf = (of: readonly number[], by: JuryMethod): number => {
    if (by === 'normalised') return grand.mean + grand.deviation * meanOf(of.map((at) => z[at]!))
    const values = of.map((at) => totals[at]!)
    return by === 'trimmed' ? trimmedMean(values) : meanOf(values)
  }
  const values = groups.map(([, of]) => valueOf(of, method))
  const ranks = ranksOf(values)
  const range = groups.map((_, at): [number, number] => [ranks[at]!, ranks[at]!])
  const place = new Map(groups.map(([entry], at) => [entry, at]))
  const sensitivity = [...byJuror].map(([juror, mine]) => {
    const without = [...values]
    for (const at of mine) {
      const group = place.get(sheets[at]!.entry)!
      const rest = groups[group]![1].filter((one) => sheets[one]!.juror !== juror)
      // An entry that only this juror has scored keeps its value.
      if (rest.length > 0) without[group] = valueOf(rest, method)
    }
    const moved = ranksOf(without)
    let moves = 0
    for (let at = 0; at < moved.length; at++) {
      moves = Math.max(moves, Math.abs(moved[at]! - ranks[at]!))
      range[at] = [Math.min(range[at]![0], moved[at]!), Math.max(range[at]![1], moved[at]!)]
    }
    return { juror, moves, changesWinner: moved.some((rank, at) => (rank === 1) !== (ranks[at] === 1)) }
  })
  const rows = groups.map(([entry, of], at): ResultNumbers => {
    const own = of.map((one) => totals[one]!)
    const spread = spreadOf(own)
    return {
      entry, sheets: of.length, mean: meanOf(own), trimmed: trimmedMean(own), normalised: valueOf(of, 'normalised'),
      spread: spread?.spread ?? null, interval: spread?.interval ?? null, rank: ranks[at]!, rankRange: range[at]!,
      byCriterion: Object.fromEntries(criteria.map(({ id, min }) => [id, meanOf(of.map((one) => sheets[one]!.scores[id] ?? min))])),
    }
  }).toSorted((a, b) => a.rank - b.rank || a.entry.localeCompare(b.entry))
  return {
    rows,
    sensitivity: sensitivity.toSorted((a, b) => b.moves - a.moves),
    disagreed: rows.filter((row) => (row.spread ?? 0) > 0).toSorted((a, b) => b.spread! - a.spread!).slice(0, 10).map(({ entry }) => entry),
  }
}
