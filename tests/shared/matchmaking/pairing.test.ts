import { expect } from 'chai'
import fc from 'fast-check'
import { pairKey, pairsIn, pairUp } from '@commonspark/shared/matchmaking/pairing'

const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `p${String(at).padStart(3, '0')}`)

describe('pairing', () => {
  it('runs whole sessions without a repeated or blocked pair, one out at most, never the same one twice in a row', () => {
    fc.assert(fc.property(
      fc.integer({ min: 12, max: 21 }), fc.boolean(), fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 4 }), fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
      (count, trios, blocks, fits) => {
        const people = names(count)
        const blocked = new Set(blocks.flatMap(([a, b]) => (a < count && b < count && a !== b ? [pairKey(people[a]!, people[b]!)] : [])))
        const met = new Set<string>()
        const satOut = new Map<string, number>()
        let last = new Set<string>()
        for (let round = 0; round < 5; round++) {
          const { groups, out } = pairUp({
            people, trios, satOut, satOutLast: last,
            fit: (a, b) => fits[(people.indexOf(a) * 7 + people.indexOf(b) * 13) % 40]!,
            mayMeet: (a, b) => !met.has(pairKey(a, b)) && !blocked.has(pairKey(a, b)),
          })
          expect([...groups.flat(), ...out].toSorted((a, b) => (a < b ? -1 : 1))).to.deep.equal(people)
          expect(out.length).to.be.at.most(1)
          for (const person of out) expect(last.has(person), 'sat out twice in a row').to.equal(false)
          for (const pair of groups.flatMap(pairsIn)) {
            expect(met.has(pair), 'met again').to.equal(false)
            expect(blocked.has(pair), 'blocked').to.equal(false)
            met.add(pair)
          }
          expect(groups.filter((group) => group.length === 3).length).to.be.at.most(trios ? 1 : 0)
          for (const person of out) satOut.set(person, (satOut.get(person) ?? 0) + 1)
          last = new Set(out)
        }
      }), { numRuns: 60 })
  })

  it('pairs as many as can be before it looks at how well they fit', () => {
    const fits: Record<string, number> = { 'a b': 1, 'b c': 1000, 'c d': 1 }
    const { groups } = pairUp({ people: ['a', 'b', 'c', 'd'], trios: false, satOut: new Map(), satOutLast: new Set(), fit: (a, b) => fits[pairKey(a, b)] ?? 0, mayMeet: (a, b) => pairKey(a, b) in fits })
    expect(groups).to.deep.equal([['a', 'b'], ['c', 'd']])
  })

  it('lets sit out whoever has sat out least', () => {
    const { out } = pairUp({ people: ['a', 'b', 'c'], trios: false, satOut: new Map([['a', 1], ['b', 2]]), satOutLast: new Set(['b']), fit: (a, b) => (pairKey(a, b) === 'a b' ? 0 : 1000), mayMeet: () => true })
    expect(out).to.deep.equal(['c'])
  })

  it('makes a trio only of people who may all meet', () => {
    const asked = { people: ['a', 'b', 'c'], trios: true, satOut: new Map<string, number>(), satOutLast: new Set<string>(), fit: () => 1 }
    expect(pairUp({ ...asked, mayMeet: () => true }).groups.map((group) => group.length)).to.deep.equal([3])
    const { groups, out } = pairUp({ ...asked, mayMeet: (a, b) => pairKey(a, b) !== 'a c' })
    expect([groups.length, groups[0]?.length, out.length]).to.deep.equal([1, 2, 1])
  })
})
