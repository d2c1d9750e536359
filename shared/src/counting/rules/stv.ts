import { z } from 'zod'
import { fraction, show } from '../fraction.ts'
import { indexRanks } from '../indexed.ts'
import type { Round, RoundsDetail } from '../outcome.ts'
import { Places, rule } from '../rule.ts'
import { byLot, type Choose, everyWay, Lot, settle, tieOf, tiersBy } from '../ties.ts'
import { lookBack, SharedPlace, straighten } from './runoff.ts'

/**
 * Votes are whole numbers of hundred-thousandths: the order counts transfer values to five decimal places and ignores the
 * remainder.
 */
const UNIT = 100_000n
const inVotes = (units: bigint) => show(fraction(units, UNIT))

/** Single transferable vote as Scotland counts it. */
export const stv = rule({
  id: 'stv',
  ballots: ['ranking'],
  outcomes: ['one', 'places'],
  parameters: z.object({ places: Places, sharedPlace: SharedPlace, lookBack: z.boolean().default(true), lot: Lot }),
  definition:
    'Whoever reaches the quota (ballots divided by places + 1, rounded down, + 1) is elected; the surplus goes on to the next ' +
    'options in on all of the elected, each ballot at its value times surplus over total, cut to five decimals (weighted ' +
    'inclusive Gregory). With no surplus left, the option with the fewest votes goes out and its ballots go on at their value. ' +
    'When as many are left as places, all are elected.',
  ties:
    'Equal surpluses, and equals for going out: votes in the latest earlier stage at which they differed decide (rules 49 and ' +
    '51); then a published lot. Where that does not help, every way is followed; places that differ between these are reported ' +
    'as tied.',
  source: 'The Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52',
  count(profile, { places, sharedPlace, lookBack: back, lot }) {
    const { ids, ballots, size, voters } = indexRanks(profile)
    const lists = straighten(ballots, sharedPlace)
    const papers = lists.reduce((sum, list, b) => (list.length > 0 ? sum + size[b]! : sum), 0)
    const found = everyWay((choose) => transfer(ids.length, lists, size, {
      places, papers, blank: voters - papers, back, by: lot ? 'lot' : null,
      first: byLot(lot, ids, choose), goes: byLot(lot, ids, choose, 'last'),
    }), 2000)
    const { winners, tied, everyWay: all } = settle({ ...found, ways: found.ways.map((way) => way.elected) })
    const named = (list: readonly number[]) => list.map((i) => ids[i]!)
    const detail: RoundsDetail = { shape: 'rounds', rounds: (found.ways[0]?.stages ?? []).map((s) => describe(s, ids)) }
    const open = tied.length > 0 ? Math.min(places, ids.length) - winners.length : 0
    return { winners: named(winners), tied: named(tied), open, ranking: null, everyWay: all, detail }
  },
})

type Stage = {
  votes: bigint[]; exhausted: bigint; lost: bigint; quota: bigint; standing: number[]; elected: number[]; out: number[]
  moved: { from: number; to: Map<number, bigint> } | null; tie: { among: number[]; by: string | null; chosen: number[] } | null
}
type Options = { places: number; papers: number; blank: number; back: boolean; by: string | null; first: Choose; goes: Choose }

function transfer(m: number, lists: readonly number[][], size: readonly number[], options: Options) {
  const { places, papers, blank, back, by, first, goes } = options
  const quota = (BigInt(papers) / BigInt(places + 1) + 1n) * UNIT
  const votes = Array.from({ length: m }, () => 0n)
  const value = lists.map(() => UNIT)
  const next = new Int32Array(lists.length)
  const isIn = new Uint8Array(m).fill(1)
  const piles: number[][] = votes.map(() => [])
  const elected: number[] = []
  const history: bigint[][] = []
  const stages: Stage[] = []
  let standing = votes.map((_, o) => o)
  let surpluses: number[] = []
  let exhausted = BigInt(blank) * UNIT
  let lost = 0n

  function leave(options: readonly number[]) {
    for (const o of options) isIn[o] = 0
    standing = standing.filter((o) => isIn[o])
  }

  /** Gives a ballot to the next option still in and says to whom, -1 for nobody. */
  function pass(b: number): number {
    const list = lists[b]!
    while (next[b]! < list.length && !isIn[list[next[b]!]!]) next[b]!++
    const to = list[next[b]!] ?? -1
    const worth = BigInt(size[b]!) * value[b]!
    if (to < 0) exhausted += worth
    else {
      votes[to]! += worth
      piles[to]!.push(b)
    }
    return to
  }

  function passAll(from: number) {
    const to = new Map<number, bigint>()
    for (const b of piles[from]!) {
      const receiver = pass(b)
      to.set(receiver, (to.get(receiver) ?? 0n) + BigInt(size[b]!) * value[b]!)
    }
    piles[from] = []
    return { from, to }
  }

  /** Of equals one: by looking back, by lot, or as one way among several. */
  function pick(equals: number[], side: 'most' | 'fewest', stage: Stage): number {
    if (equals.length === 1) return equals[0]!
    const left = back ? lookBack(equals, history, side) : equals
    // Options without votes that must all go leave nothing behind, so their order changes nothing.
    const idle = side === 'fewest' && votes[left[0]!] === 0n && standing.filter((o) => votes[o]! > 0n).length >= places - elected.length
    const one = left.length === 1 || idle
      ? left[0]!
      : (side === 'most' ? first : goes)(left, () => ({ won: [...elected], open: [...standing], key: state() }))
    stage.tie = { among: equals, by: left.length === 1 ? 'lookBack' : idle ? 'noMatter' : by, chosen: [one] }
    return one
  }

  /**
   * All that can still matter. Of the past that is one order of the options: looking back compares the latest stages first, so
   * those that stay equal from here on are told apart by how they compare, stage before stage, up to here.
   */
  function state(): string {
    const past = tiersBy(standing, (a, b) => {
      const stage = history.findLast((counts) => counts[a] !== counts[b])
      return !stage ? 0 : stage[a]! < stage[b]! ? -1 : 1
    })
    return [standing, surpluses, votes, value, next, past.join(';')].join('|')
  }

  for (const b of lists.keys()) if (lists[b]!.length > 0) pass(b)
  for (;;) {
    const stage: Stage = {
      votes: [...votes], exhausted, lost, quota, standing: [...standing], elected: [], out: [], moved: null, tie: null,
    }
    stages.push(stage)
    history.push(stage.votes)
    const reached = standing.filter((o) => votes[o]! >= quota).sort((a, b) => (votes[a]! > votes[b]! ? -1 : 1))
    stage.elected.push(...reached)
    elected.push(...reached)
    surpluses.push(...reached.filter((o) => votes[o]! > quota))
    leave(reached)
    if (standing.length <= places - elected.length) {
      stage.elected.push(...standing)
      elected.push(...standing)
      return { elected, stages }
    }
    if (elected.length >= places) return { elected, stages }
    if (surpluses.length > 0) {
      const most = surpluses.reduce((a, o) => (votes[o]! > a ? votes[o]! : a), 0n)
      const from = pick(surpluses.filter((o) => votes[o] === most), 'most', stage)
      surpluses = surpluses.filter((o) => o !== from)
      for (const b of piles[from]!) value[b] = ((most - quota) * value[b]!) / most
      stage.moved = passAll(from)
      lost += [...stage.moved.to.values()].reduce((left, v) => left - v, most - quota)
      votes[from] = quota
    } else {
      const fewest = standing.reduce((a, o) => (votes[o]! < a ? votes[o]! : a), votes[standing[0]!]!)
      const from = pick(standing.filter((o) => votes[o] === fewest), 'fewest', stage)
      stage.out = [from]
      leave(stage.out)
      votes[from] = 0n
      stage.moved = passAll(from)
    }
  }
}

function describe(stage: Stage, ids: readonly string[]): Round {
  const named = (list: readonly number[]) => list.map((i) => ids[i]!)
  return {
    totals: stage.votes.flatMap((v, o) => (v > 0n || stage.standing.includes(o) ? [{ option: ids[o]!, total: inVotes(v) }] : [])),
    exhausted: inVotes(stage.exhausted),
    lost: inVotes(stage.lost),
    needed: inVotes(stage.quota),
    elected: named(stage.elected),
    eliminated: named(stage.out),
    transfers: [...stage.moved?.to ?? []].sort(([a], [b]) => a - b).map(([to, votes]) => (
      { from: ids[stage.moved!.from]!, to: to < 0 ? null : ids[to]!, votes: inVotes(votes) })),
    tie: stage.tie && tieOf(ids, stage.tie.among, stage.tie.by, stage.tie.chosen),
  }
}
