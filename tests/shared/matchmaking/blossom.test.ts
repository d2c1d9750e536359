import { expect } from 'chai'
import fc from 'fast-check'
import { maximumWeightMatching, type WeightedEdge } from '@commonspark/shared/matchmaking/blossom'

/** The greatest weight of any matching, by trying all of them. */
function bruteForce(edges: readonly WeightedEdge[], used = 0, at = 0): number {
  if (at === edges.length) return 0
  const { a, b, weight } = edges[at]!
  const without = bruteForce(edges, used, at + 1)
  if (used & (1 << a) || used & (1 << b)) return without
  return Math.max(without, weight + bruteForce(edges, used | (1 << a) | (1 << b), at + 1))
}
const weightOf = (mates: readonly number[], edges: readonly WeightedEdge[]): number => edges.reduce((sum, { a, b, weight }) => sum + (mates[a] === b ? weight : 0), 0)

/** Graphs of up to nine vertices, each pair joined once or not at all. */
const graph = fc.integer({ min: 0, max: 9 }).chain((n) => fc.record({
  n: fc.constant(n),
  weights: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 1000 })), { minLength: (n * (n - 1)) / 2, maxLength: (n * (n - 1)) / 2 }),
})).map(({ n, weights }) => {
  const edges: WeightedEdge[] = []
  for (let a = 0, at = 0; a < n; a++) for (let b = a + 1; b < n; b++, at++) if (weights[at]! > 0) edges.push({ a, b, weight: weights[at]! })
  return { n, edges: edges.slice(0, 18) }
})

describe('maximum-weight matching', () => {
  it('is a matching along edges, of the weight that trying everything finds', () => {
    fc.assert(fc.property(graph, ({ n, edges }) => {
      const mates = maximumWeightMatching(n, edges)
      expect(mates).to.have.length(n)
      mates.forEach((mate, at) => {
        if (mate < 0) return
        expect(mates[mate]).to.equal(at)
        expect(edges.some(({ a, b }) => (a === at && b === mate) || (a === mate && b === at))).to.equal(true)
      })
      expect(weightOf(mates, edges)).to.equal(bruteForce(edges))
    }), { numRuns: 3000 })
  })

  it('solves the cases that need blossoms within blossoms, opened again', () => {
    // The cases 20 to 26 of van Rantwijk's tests: S-blossoms, nested, relabelled as T-blossoms and expanded.
    const cases: [number, number, number][][] = [
      [[1, 2, 9], [1, 3, 8], [2, 3, 10], [1, 4, 5], [4, 5, 4], [1, 6, 3]],
      [[1, 2, 9], [1, 3, 9], [2, 3, 10], [2, 4, 8], [3, 5, 8], [4, 5, 10], [5, 6, 6]],
      [[1, 2, 10], [1, 7, 10], [2, 3, 12], [3, 4, 20], [3, 5, 20], [4, 5, 25], [5, 6, 10], [6, 7, 10], [7, 8, 8]],
      [[1, 2, 23], [1, 5, 22], [1, 6, 15], [2, 3, 25], [3, 4, 22], [4, 5, 25], [4, 8, 14], [5, 7, 13]],
      [[1, 2, 45], [1, 5, 45], [2, 3, 50], [3, 4, 45], [4, 5, 50], [1, 6, 30], [3, 9, 35], [4, 8, 35], [5, 7, 26], [9, 10, 5]],
      [[1, 2, 45], [1, 7, 45], [2, 3, 50], [3, 4, 45], [4, 5, 95], [4, 6, 94], [5, 6, 94], [6, 7, 50], [1, 8, 30], [3, 11, 35], [5, 9, 36], [7, 10, 26], [11, 12, 5]],
    ]
    for (const triples of cases) {
      const edges = triples.map(([a, b, weight]) => ({ a: a - 1, b: b - 1, weight }))
      const n = Math.max(...triples.flatMap(([a, b]) => [a, b]))
      expect(weightOf(maximumWeightMatching(n, edges), edges)).to.equal(bruteForce(edges))
    }
  })

  it('pairs 500 people who all know each other in under two seconds', () => {
    let seed = 7
    const random = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648)
    const edges: WeightedEdge[] = []
    for (let a = 0; a < 500; a++) for (let b = a + 1; b < 500; b++) edges.push({ a, b, weight: 1 + (random() >> 8) % 1000 })
    const start = performance.now()
    const mates = maximumWeightMatching(500, edges)
    const took = performance.now() - start
    console.log(`      500 people, ${edges.length} pairs: ${Math.round(took)} ms, mean fit ${(weightOf(mates, edges) / 250).toFixed(1)} of 1000`)
    expect(mates.every((mate) => mate >= 0)).to.equal(true)
    expect(took).to.be.lessThan(2000)
  })
})
