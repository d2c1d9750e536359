/**
 * How fast the counting rules are, as ratios on the machine at hand: equal shares against its plain definition (exact, one raise
 * at a time, every option priced with every supporter each round), and every rule on 100,000 ballots over 200 options against
 * reading these ballots once.
 * Run: node --import tsx bench/equal-shares.ts
 */
import { fraction } from '@commonspark/shared/counting/fraction'
import { indexMarks } from '@commonspark/shared/counting/indexed'
import type { Outcome } from '@commonspark/shared/counting/outcome'
import type { Ballot, BallotForm, Profile } from '@commonspark/shared/counting/profile'
import { countVotes, RULES } from '@commonspark/shared/counting/registry'
import { type PlainCase, plainAdd1, rateOf } from '../tests/shared/counting/plainShares.ts'

/** Numbers that look random and are the same every time (mulberry32). */
function numbers(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Voters who name 1 to 14 options, popular ones more often; almost no two ballots are equal. */
function votes(voters: number, options: number): { named: number[][]; costs: number[] } {
  const next = numbers(voters + options)
  const weights = Array.from({ length: options }, () => Math.exp(2 * next()))
  const total = weights.reduce((a, b) => a + b)
  const one = () => {
    let at = next() * total
    return Math.max(0, weights.findIndex((w) => (at -= w) <= 0))
  }
  const named = Array.from({ length: voters }, () => {
    const set = new Set<number>()
    for (const many = Math.min(options, 1 + Math.floor(next() * 14)); set.size < many;) set.add(one())
    return [...set]
  })
  return { named, costs: Array.from({ length: options }, () => 10_000 + Math.floor(next() * 190_000)) }
}

const FORMS: Record<BallotForm['kind'], BallotForm> = {
  approval: { kind: 'approval', min: 0, max: null }, choice: { kind: 'choice' }, budget: { kind: 'budget' },
  score: { kind: 'score', lowest: 0, highest: 5 }, points: { kind: 'points', total: null, each: null },
  quadratic: { kind: 'quadratic', credits: 100, against: false }, ranking: { kind: 'ranking', max: null, ties: false },
}

function profileOf(kind: BallotForm['kind'], { named, costs }: ReturnType<typeof votes>, budget: number): Profile {
  const ballot = (list: number[]): Ballot => {
    if (kind === 'ranking') return list.map((o) => [`${o}`])
    if (kind === 'score' || kind === 'points' || kind === 'quadratic') return list.map((o, i): [string, number] => [`${o}`, 1 + (i % 3)])
    return list.slice(0, kind === 'choice' ? 1 : list.length).map(String)
  }
  return {
    form: FORMS[kind], budget: `${budget}`, options: costs.map((cost, o) => ({ id: `${o}`, cost: `${cost}` })),
    ballots: named.map((list) => ({ ballot: ballot(list), count: 1 })),
  }
}

/** Processor time, which other work on the machine disturbs less than the clock. */
function timed<T>(run: () => T): { ms: number; value: T } {
  const start = process.cpuUsage()
  const value = run()
  const { user, system } = process.cpuUsage(start)
  return { ms: (user + system) / 1000, value }
}

const purchases = ({ detail }: Outcome) => (detail.shape === 'shares' ? detail : null)!
const ratio = (x: number) => (x >= 10 ? Math.round(x).toLocaleString('en') : x.toPrecision(2))

function againstPlain(voters: number, options: number, budget: number) {
  const given = votes(voters, options)
  const x: PlainCase = { voters: given.named.map((list) => new Map(list.map((o) => [o, 1]))), cost: given.costs, budget }
  const plain = timed(() => plainAdd1(x, true, fraction(5)))
  const ours = timed(() => countVotes('equalShares', profileOf('approval', given, budget), { completion: 'add1', step: '5' }))
  const same = ours.value.winners.join() === plain.value.order.join()
  const faster = ratio(plain.ms / ours.ms)
  console.log(`  ${voters} ballots, ${options} options, ${plain.value.raises} raises: ${faster} times as fast, ${same ? 'the same' : 'ANOTHER'} result`)
}

function large() {
  const given = votes(100_000, 200)
  const profile = profileOf('approval', given, 5_000_000)
  const reading = timed(() => indexMarks(profile)).ms
  const ours = timed(() => countVotes('equalShares', profile, { completion: 'add1', step: '1' }))
  // The plain definition would take hours; its first round of the first endowment prices every option once.
  const supporters = given.costs.map((): { has: ReturnType<typeof fraction>; points: ReturnType<typeof fraction> }[] => [])
  const share = fraction(50)
  for (const list of given.named) for (const o of list) supporters[o]!.push({ has: share, points: fraction(1) })
  const round = timed(() => given.costs.map((cost, o) => rateOf(fraction(cost), supporters[o]!))).ms
  const { purchases: bought, endowment } = purchases(ours.value)
  const rounds = bought.length * (endowment.raises + 1)
  console.log(`  100000 ballots, 200 options, ${endowment.raises} raises, ${bought.length} bought: all of it takes ${ratio(ours.ms / round)} times`)
  console.log(`  as long as the plain definition for the first of its about ${rounds} rounds: some ${ratio(rounds * round / ours.ms)} times as fast`)
  console.log(`  (here ${(ours.ms / 1000).toFixed(1)} s of processor time; a minute is asked for)`)
  console.log('\nEvery rule on 100,000 ballots over 200 options, in times of reading and grouping these ballots once')
  for (const rule of RULES.values()) {
    for (const kind of rule.ballots) {
      const p = profileOf(kind, given, 5_000_000)
      const parameters = rule.outcomes.includes('places') ? { places: 10 } : {}
      const { ms } = timed(() => rule.count(p, parameters))
      console.log(`  ${`${rule.id}, ${kind}`.padEnd(32)} ${ratio(ms / reading).padStart(5)}   (here ${(ms / 1000).toFixed(1)} s)`)
    }
  }
}

console.log('Equal shares with add1 against its plain definition, exact both, same machine, same run')
againstPlain(100, 20, 50_000)
againstPlain(400, 30, 200_000)
large()
