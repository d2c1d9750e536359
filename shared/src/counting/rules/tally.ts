import { z } from 'zod'
import { add, compare, type Fraction, fraction, show, ZERO } from '../fraction.ts'
import { indexMarks, indexRanks } from '../indexed.ts'
import type { Decision, TallyDetail } from '../outcome.ts'
import type { OptionId, Profile } from '../profile.ts'
import { Places, rule } from '../rule.ts'
import { fillPlaces, Lot, splitByLot, tiersBy } from '../ties.ts'

const parameters = z.object({ places: Places, lot: Lot })
const TIES = 'Options with equal totals are tied for the places left; a published lot breaks the tie where one is given.'

type Count = { total: Fraction; ballots: number }

/** Orders options by total and fills the places. */
function decide(ids: OptionId[], counts: Count[], places: number, lot: OptionId[] | null): Decision & { detail: TallyDetail } {
  const byTotal = tiersBy(ids.map((_, i) => i), (a, b) => compare(counts[b]!.total, counts[a]!.total))
  const tiers = splitByLot(byTotal, lot, ids)
  const { winners, tied, open } = fillPlaces(tiers, places)
  const named = (list: readonly number[]) => list.map((i) => ids[i]!)
  const totals = ids.map((option, i) => ({ option, total: show(counts[i]!.total), ballots: counts[i]!.ballots }))
  const detail: TallyDetail = { shape: 'tally', totals }
  return { winners: named(winners), tied: named(tied), open, ranking: tiers.map(named), everyWay: true, detail }
}

/** Sums the marks of every option. */
function sumMarks(profile: Profile): { ids: OptionId[]; counts: Count[] } {
  const { ids, rows, size } = indexMarks(profile)
  const sums = new Float64Array(ids.length)
  const ballots = new Float64Array(ids.length)
  for (let g = 0; g < size.length; g++) {
    for (let k = rows.start[g]!; k < rows.start[g + 1]!; k++) {
      sums[rows.item[k]!]! += rows.weight[k]! * size[g]!
      ballots[rows.item[k]!]! += size[g]!
    }
  }
  return { ids, counts: ids.map((_, i) => ({ total: fraction(sums[i]!), ballots: ballots[i]! })) }
}

/** Plurality: most voters whose first choice it is. */
export const plurality = rule({
  id: 'plurality',
  ballots: ['choice', 'ranking'],
  outcomes: ['one', 'places', 'ranking'],
  parameters,
  definition:
    'Each ballot counts for its one choice, or its first place; an equally shared first place counts in equal parts. Most ' +
    'votes win.',
  ties: TIES,
  source: 'Brandt, Conitzer, Endriss, Lang, Procaccia (eds.), Handbook of Computational Social Choice, 2016, chapter 2',
  count(profile, { places, lot }) {
    if (profile.form.kind !== 'ranking') {
      const { ids, counts } = sumMarks(profile)
      return decide(ids, counts, places, lot)
    }
    const { ids, ballots, size } = indexRanks(profile)
    const counts: Count[] = ids.map(() => ({ total: ZERO, ballots: 0 }))
    for (const [b, tiers] of ballots.entries()) {
      for (const option of tiers[0] ?? []) {
        counts[option]!.total = add(counts[option]!.total, fraction(size[b]!, tiers[0]!.length))
        counts[option]!.ballots += size[b]!
      }
    }
    return decide(ids, counts, places, lot)
  },
})

/** Approval voting: most voters who approve it. */
export const approval = rule({
  id: 'approval',
  ballots: ['approval', 'choice', 'budget'],
  outcomes: ['one', 'places', 'ranking'],
  parameters,
  definition: 'Each ballot approves any number of options. The options approved by most voters win.',
  ties: TIES,
  source: 'Brams, Fishburn, "Approval Voting", American Political Science Review 72, 1978',
  count(profile, { places, lot }) {
    const { ids, counts } = sumMarks(profile)
    return decide(ids, counts, places, lot)
  },
})

/** Score voting and cumulative voting: the highest sum of grades or points. */
export const score = rule({
  id: 'score',
  ballots: ['score', 'points'],
  outcomes: ['one', 'places', 'ranking'],
  parameters,
  definition: 'Grades or points are added up; an option without a grade on a ballot gets the lowest grade. The highest sums win.',
  ties: TIES,
  source: 'Smith, "Range voting", 2000; for points: Cole, "Legal and Political Aspects of Cumulative Voting", 1949',
  count(profile, { places, lot }) {
    const { form } = profile
    if (form.kind !== 'score') {
      const { ids, counts } = sumMarks(profile)
      return decide(ids, counts, places, lot)
    }
    // A grade of 0 is a grade; shifting by the lowest makes "no grade" and "lowest grade" the same 0.
    const shifted = profile.ballots.map(({ ballot, count }) => ({
      count, ballot: (ballot as [string, number][]).map(([id, grade]): [string, number] => [id, grade - form.lowest]),
    }))
    const { ids, counts } = sumMarks({ ...profile, ballots: shifted })
    const voters = fraction(profile.ballots.reduce((sum, b) => sum + b.count, 0) * form.lowest)
    return decide(ids, counts.map((c) => ({ ...c, total: add(c.total, voters) })), places, lot)
  },
})

/** Quadratic voting: the highest sum of votes, where v votes for one option cost v squared credits. */
export const quadratic = rule({
  id: 'quadratic',
  ballots: ['quadratic'],
  outcomes: ['one', 'places', 'ranking'],
  parameters,
  definition: 'Each voter buys votes for or against options, v votes for the square of v credits. The highest sums of votes win.',
  ties: TIES,
  source: 'Lalley, Weyl, "Quadratic Voting: How Mechanism Design Can Radicalize Democracy", AEA Papers and Proceedings 108, 2018',
  count(profile, { places, lot }) {
    const { ids, counts } = sumMarks(profile)
    return decide(ids, counts, places, lot)
  },
})

/** Borda: points by place, m for the first of m options, one less for each place further down. */
export const borda = rule({
  id: 'borda',
  ballots: ['ranking'],
  outcomes: ['one', 'places', 'ranking'],
  parameters: parameters.extend({ unranked: z.enum(['last', 'none']).default('last') }),
  definition:
    'Of m options the first on a ballot gets m points, the next m - 1, and so on; equals share the points of their places. ' +
    'Unranked options share the places left over (last), or get nothing (none).',
  ties: TIES,
  source: 'Borda, "Memoire sur les elections au scrutin", 1781; unranked options: Emerson, "The original Borda count", 2013',
  count(profile, { places, lot, unranked }) {
    const { ids, ballots, size } = indexRanks(profile)
    const m = ids.length
    // Shared places give half points, so points are counted twice and halved at the end.
    const doubled = new Float64Array(m)
    const named = new Float64Array(m)
    for (const [b, tiers] of ballots.entries()) {
      let points = m
      const ranked = new Uint8Array(m)
      for (const tier of tiers) {
        for (const option of tier) {
          doubled[option]! += (2 * points - tier.length + 1) * size[b]!
          named[option]! += size[b]!
          ranked[option] = 1
        }
        points -= tier.length
      }
      if (unranked === 'last') for (let o = 0; o < m; o++) if (!ranked[o]) doubled[o]! += (points + 1) * size[b]!
    }
    return decide(ids, ids.map((_, i) => ({ total: fraction(doubled[i]!, 2), ballots: named[i]! })), places, lot)
  },
})
