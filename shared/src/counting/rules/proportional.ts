import { z } from 'zod'
import { fraction, gcd, show } from '../fraction.ts'
import { indexMarks, type Indexed, transpose } from '../indexed.ts'
import type { SeatsDetail } from '../outcome.ts'
import { Places, rule } from '../rule.ts'
import { byLot, type Choose, everyWay, Lot, settle, tieOf } from '../ties.ts'

type Seat = { option: number; scores: bigint[]; open: number[]; tie: { among: number[]; by: string | null; chosen: number[] } | null }

/** Fills seats one by one; scores are whole numbers of 1 / `common`, the least common multiple of 1 .. places. */
function fill({ ids, rows, size }: Indexed, places: number, common: bigint, by: string | null, choose: Choose): Seat[] {
  const supporters = transpose(rows, ids.length)
  const had = new Int32Array(size.length)
  /** holding[o][k]: supporters of o who have k winners already. */
  const holding = ids.map((_, o) => {
    let n = 0
    for (let k = supporters.start[o]!; k < supporters.start[o + 1]!; k++) n += size[supporters.item[k]!]!
    return [n]
  })
  const seats: Seat[] = []
  let open = ids.map((_, o) => o)
  while (seats.length < places && open.length > 0) {
    const scores = ids.map((_, o) => holding[o]!.reduce((sum, n, k) => (n ? sum + BigInt(n) * (common / BigInt(k + 1)) : sum), 0n))
    const best = open.reduce((a, o) => (scores[o]! > a ? scores[o]! : a), -1n)
    const tied = open.filter((o) => scores[o] === best)
    const won = seats.map((s) => s.option)
    const option = tied.length === 1 ? tied[0]! : choose(tied, () => ({ won, open, key: won.toSorted((a, b) => a - b).join(',') }))
    seats.push({ option, scores, open, tie: tied.length === 1 ? null : { among: tied, by, chosen: [option] } })
    open = open.filter((o) => o !== option)
    for (let k = supporters.start[option]!; k < supporters.start[option + 1]!; k++) {
      const g = supporters.item[k]!
      for (let i = rows.start[g]!; i < rows.start[g + 1]!; i++) {
        const counts = holding[rows.item[i]!]!
        counts[had[g]!]! -= size[g]!
        counts[had[g]! + 1] = (counts[had[g]! + 1] ?? 0) + size[g]!
      }
      had[g]!++
    }
  }
  return seats
}

/** Sequential proportional approval voting (Thiele). */
export const proportionalApproval = rule({
  id: 'proportionalApproval',
  ballots: ['approval', 'choice', 'budget'],
  outcomes: ['places'],
  parameters: z.object({ places: Places, lot: Lot }),
  definition:
    'Places are filled one by one. A ballot that already has k of its options among the winners counts 1 / (k + 1) for each of ' +
    'its others; the highest sum takes the place.',
  ties:
    'Equal sums: a published lot; where there is none every way is followed, and options that win in some ways only are ' +
    'reported as tied.',
  source:
    'Thiele, "Om Flerfoldsvalg", 1895; Lackner, Skowron, Multi-Winner Voting with Approval Preferences, Springer 2023, chapter ' +
    '2',
  count(profile, { places, lot }) {
    const indexed = indexMarks(profile)
    const { ids } = indexed
    let common = 1n
    for (let k = 2n; k <= BigInt(Math.min(places, ids.length)); k++) common = (common / gcd(common, k)) * k
    const found = everyWay((choose) => fill(indexed, places, common, lot ? 'lot' : null, byLot(lot, ids, choose)), 500)
    const { winners, tied, everyWay: complete } = settle({ ...found, ways: found.ways.map((w) => w.map((s) => s.option)) })
    const named = (list: readonly number[]) => list.map((i) => ids[i]!)
    const detail: SeatsDetail = {
      shape: 'seats',
      seats: found.ways[0]!.map((s) => ({
        option: ids[s.option]!,
        totals: s.open.map((o) => ({ option: ids[o]!, total: show(fraction(s.scores[o]!, common)) })),
        tie: s.tie && tieOf(ids, s.tie.among, s.tie.by, s.tie.chosen),
      })),
    }
    const open = tied.length > 0 ? Math.min(places, ids.length) - winners.length : 0
    return { winners: named(winners), tied: named(tied), open, ranking: null, everyWay: complete, detail }
  },
})
