import { z } from 'zod'
import { gcd } from '../fraction.ts'
import { placesOf, votersIn } from '../indexed.ts'
import type { JudgmentDetail } from '../outcome.ts'
import { type MarkBallot, CountError } from '../profile.ts'
import { Places, rule } from '../rule.ts'
import { fillPlaces, Lot, splitByLot, tiersBy } from '../ties.ts'

/** How grades that were not given are counted, and which of two middle grades is the median. */
export const JudgmentParameters = z.object({
  unjudged: z.enum(['worst', 'median', 'normalise', 'refuse']).default('worst'),
  favour: z.enum(['contestation', 'adhesion']).default('contestation'),
})
export type JudgmentParameters = z.infer<typeof JudgmentParameters>

/** Grades in the order in which medians are taken away: `grades` (one or two) repeated by that many voters or pairs of voters. */
export type Step = { grades: number[]; times: bigint }
export type Judged = { voters: bigint[]; median: number; steps: Step[]; rank: number }

const total = (counts: readonly bigint[]) => counts.reduce((a, b) => a + b, 0n)

/** The grade of the voter at a place (from 0) when all grades stand in order from the worst. */
function gradeAt(counts: readonly bigint[], place: bigint): number {
  let before = 0n
  return counts.findIndex((c) => (before += c) > place)
}

/**
 * Walks outwards from the median. With an odd number of grades the middle one comes first, then pairs of one below and one above
 * it; with an even number there are only pairs. Contestation takes the lower of a pair first, adhesion the upper.
 */
function walk(counts: readonly bigint[], favour: JudgmentParameters['favour']): Step[] {
  const n = total(counts)
  const steps: Step[] = []
  if (n % 2n === 1n) steps.push({ grades: [gradeAt(counts, n / 2n)], times: 1n })
  let below = n / 2n - 1n
  let above = (n + 1n) / 2n
  while (below >= 0n) {
    const [low, high] = [gradeAt(counts, below), gradeAt(counts, above)]
    const lowLeft = below + 1n - total(counts.slice(0, low))
    const highLeft = total(counts.slice(0, high + 1)) - above
    const times = lowLeft < highLeft ? lowLeft : highLeft
    steps.push({ grades: favour === 'contestation' ? [low, high] : [high, low], times })
    below -= times
    above += times
  }
  return steps
}

/**
 * Positive where a comes before b: at the first step at which they differ, the higher grade wins. Both have equally many voters.
 */
function compareSteps(a: readonly Step[], b: readonly Step[]): number {
  let [i, j, usedA, usedB] = [0, 0, 0n, 0n]
  for (;;) {
    const [x, y] = [a[i], b[j]]
    if (!x || !y) return 0
    for (const [k, grade] of x.grades.entries()) if (grade !== y.grades[k]) return grade - y.grades[k]!
    const [leftA, leftB] = [x.times - usedA, y.times - usedB]
    const step = leftA < leftB ? leftA : leftB
    usedA += step
    usedB += step
    if (usedA === x.times) [i, usedA] = [i + 1, 0n]
    if (usedB === y.times) [j, usedB] = [j + 1, 0n]
  }
}

/** Makes all options have equally many grades, as the parameter says. */
function fill(tallies: readonly (readonly bigint[])[], voters: bigint, { unjudged, favour }: JudgmentParameters): bigint[][] {
  if (unjudged === 'normalise') {
    const common = tallies.map(total).reduce((a, b) => (b === 0n ? a : (a / gcd(a, b)) * b), 1n)
    return tallies.map((t) => (total(t) === 0n ? t.map((_, g) => (g === 0 ? common : 0n)) : t.map((c) => (c * common) / total(t))))
  }
  return tallies.map((t) => {
    const n = total(t)
    if (n === voters) return [...t]
    if (unjudged === 'refuse') throw new CountError('unbalanced')
    const grade = unjudged === 'worst' || n === 0n ? 0 : gradeAt(t, favour === 'contestation' ? (n - 1n) / 2n : n / 2n)
    return t.map((c, g) => (g === grade ? c + voters - n : c))
  })
}

/** Majority judgment of tallies (voters per grade, from the worst); ranks count from 1, equals share one. */
export function judge(tallies: readonly (readonly bigint[])[], voters: bigint, parameters: JudgmentParameters): Judged[] {
  if (tallies.some((t) => t.some((c) => c < 0n) || total(t) > voters)) throw new CountError('incoherent')
  const judged = fill(tallies, voters, parameters).map((counts) => {
    const steps = walk(counts, parameters.favour)
    return { voters: counts, steps, median: steps[0]?.grades[0] ?? 0, rank: 0 }
  })
  for (const one of judged) one.rank = 1 + judged.filter((other) => compareSteps(other.steps, one.steps) > 0).length
  return judged
}

/** Majority judgment: the highest median grade; equals are compared median after median. */
export const majorityJudgment = rule({
  id: 'majorityJudgment',
  ballots: ['score'],
  outcomes: ['one', 'places', 'ranking'],
  parameters: JudgmentParameters.extend({ places: Places, lot: Lot }),
  definition:
    'The option with the highest median grade wins. Of equals one median grade each is taken away and the medians left are ' +
    'compared, until they differ.',
  ties: 'Options that stay equal until no grade is left are tied; a published lot breaks the tie where one is given.',
  source: 'Balinski, Laraki, Majority Judgment: Measuring, Ranking, and Electing, MIT Press, 2010',
  count(profile, { places, lot, unjudged, favour }) {
    const { form } = profile
    if (form.kind !== 'score') throw new CountError('wrongBallots', form.kind)
    const place = placesOf(profile)
    const voters = votersIn(profile)
    const grades = Array.from({ length: form.highest - form.lowest + 1 }, (_, g) => form.lowest + g)
    const tallies = profile.options.map(() => grades.map(() => 0n))
    for (const [i, { ballot, count }] of profile.ballots.entries()) {
      const marks = ballot as MarkBallot
      if (new Set(marks.map(([id]) => id)).size < marks.length) throw new CountError('repeatedOption', `${i}`)
      for (const [id, grade] of marks) {
        const tally = tallies[place.get(id) ?? -1]
        if (!tally) throw new CountError('unknownOption', `${i}`)
        if (tally[grade - form.lowest] === undefined) throw new CountError('badMark', `${i}`)
        tally[grade - form.lowest]! += BigInt(count)
      }
    }
    const judged = judge(tallies, BigInt(voters), { unjudged, favour })
    const ids = profile.options.map((o) => o.id)
    const named = (list: readonly number[]) => list.map((i) => ids[i]!)
    const tiers = splitByLot(tiersBy(ids.map((_, i) => i), (a, b) => judged[a]!.rank - judged[b]!.rank), lot, ids)
    const { winners, tied, open } = fillPlaces(tiers, places)
    const detail: JudgmentDetail = {
      shape: 'judgment',
      grades,
      options: judged.map((j, i) => ({
        option: ids[i]!,
        voters: j.voters.map(String),
        median: grades[j.median]!,
        steps: j.steps.map((s) => ({ grades: s.grades.map((g) => grades[g]!), voters: `${s.times}` })),
      })),
    }
    return { winners: named(winners), tied: named(tied), open, ranking: tiers.map(named), everyWay: true, detail }
  },
})
