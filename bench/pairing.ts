/**
 * How long it takes to pair a crowd, the weighing of how well each two fit included: 500 people with ten ideas each, goal two seconds.
 * The baseline is the definition alone (tests/server/matches/plainFits.ts: one pair at a time, each of the other's ideas scored with its
 * reasons) on a tenth of the crowd, where it is also checked that both say the same.
 * Run: node --import tsx bench/pairing.ts
 */
import { fitsAmong } from '@commonspark/server/features/matches/suggestions'
import { pairUp } from '@commonspark/shared/matchmaking/pairing'
import { crowd, type Crowd, plainFit } from '../tests/server/matches/plainFits.ts'

const ROUNDS = 5
const EACH = 10

/** The clock, and processor time, which other work on the machine disturbs less; in milliseconds. */
async function timed<T>(run: () => T | Promise<T>): Promise<{ clock: number; processor: number; value: T }> {
  const [began, start] = [performance.now(), process.cpuUsage()]
  const value = await run()
  const { user, system } = process.cpuUsage(start)
  return { clock: performance.now() - began, processor: (user + system) / 1000, value }
}
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
const fits = ({ people, wishes, known }: Crowd) => fitsAmong(people, wishes, known)
const pairsOf = ({ people }: Crowd): (readonly [string, string])[] => people.flatMap((a, at) => people.slice(at + 1).map((b) => [a, b] as const))

const few = crowd({ size: 50, count: 50 * EACH, each: EACH, seed: 1 })
await fits(few)
const plain = await timed(() => pairsOf(few).map(([a, b]) => plainFit(few, a, b)))
const ours = await timed(async () => { const found = await fits(few); return pairsOf(few).map(([a, b]) => found.why(a, b)) })
const same = JSON.stringify(plain.value) === JSON.stringify(ours.value)
console.log(`How well 50 people with ${EACH} ideas each fit, every reason included, against the plain definition, processor time:`)
console.log(`  ${Math.round(plain.processor / ours.processor)} times as fast, ${same ? 'the same' : 'ANOTHER'} result`)

const many = crowd({ size: 500, count: 500 * EACH, each: EACH, seed: 2 })
const rounds = []
for (let round = 0; round < ROUNDS; round++) {
  const weighed = await timed(() => fits(many))
  const paired = await timed(() => pairUp({ people: many.people, fit: weighed.value.score, mayMeet: () => true, satOut: new Map(), satOutLast: new Set(), trios: false }))
  rounds.push({ weighed, paired, clock: weighed.clock + paired.clock, processor: weighed.processor + paired.processor })
}
const weighing = median(rounds.map(({ weighed }) => weighed.processor))
console.log(`Pairing 500 people with ${EACH} ideas each, ${many.known.ideas.size} ideas in all, ${many.wishes.length} wishes (${ROUNDS} rounds, the first one cold):`)
console.log(`  ${seconds(median(rounds.map(({ clock }) => clock)))} in the median, ${seconds(Math.max(...rounds.map(({ clock }) => clock)))} at most (goal 2 s); processor time ${seconds(median(rounds.map(({ processor }) => processor)))},`)
console.log(`  of which weighing ${seconds(weighing)} and matching ${seconds(median(rounds.map(({ paired }) => paired.processor)))}`)
console.log(`  The plain definition would weigh them in about ${seconds(100 * plain.processor)} (100 times as many meetings of a wish with an idea as among 50): ${Math.round((100 * plain.processor) / weighing)} times as long`)
