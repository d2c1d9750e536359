import { expect } from 'chai'
import fc from 'fast-check'
import { Criterion } from '@commonspark/shared/challenges/schema'
import { assignJurors } from '@commonspark/shared/jury/assignment'
import { isComplete, juryResults, ranksOf, spreadOf, totalOf, trimmedMean } from '@commonspark/shared/jury/statistics'

const entry = (id: string, conflicts: string[] = [], has: string[] = []) => ({ id, conflicts: new Set(conflicts), has })

describe('an assignment of jurors', () => {
  it('gives each entry its jurors, without conflicts, with even loads', () => {
    const jurors = ['a', 'b', 'c', 'd']
    const { jurors: given, loads, short } = assignJurors([entry('1', ['a']), entry('2', ['a']), entry('3', ['b']), entry('4')], jurors, 2)
    expect(short).to.deep.equal([])
    for (const set of given.values()) expect(new Set(set).size).to.equal(2)
    expect(given.get('1')).not.to.include('a')
    expect([...loads.values()]).to.deep.equal([2, 2, 2, 2])
  })
  it('moves what was given before to make room: the least sum of squared loads, checked against every assignment', () => {
    fc.assert(fc.property(fc.array(fc.subarray(['a', 'b', 'c', 'd']), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 2 }), (conflicts, k) => {
      const jurors = ['a', 'b', 'c', 'd']
      const { loads, short, jurors: given } = assignJurors(conflicts.map((set, at) => entry(String(at), set)), jurors, k)
      if (short.length > 0) return conflicts.some((set) => 4 - set.length < k)
      for (const [at, set] of conflicts.entries()) if (given.get(String(at))!.some((juror) => set.includes(juror)) || new Set(given.get(String(at))).size !== k) return false
      const choose = (from: string[], n: number): string[][] => (n === 0 ? [[]] : from.flatMap((one, at) => choose(from.slice(at + 1), n - 1).map((rest) => [one, ...rest])))
      const best = (at: number, counts: Record<string, number>): number => (at === conflicts.length
        ? Object.values(counts).reduce((sum, n) => sum + n * n, 0)
        : Math.min(...choose(jurors.filter((j) => !conflicts[at]!.includes(j)), k).map((set) => best(at + 1, set.reduce((sum, j) => ({ ...sum, [j]: (sum[j] ?? 0) + 1 }), counts)))))
      return [...loads.values()].reduce((sum, n) => sum + n * n, 0) === best(0, {})
    }), { numRuns: 150 })
  })
  it('gives jurors what they wish for as far as loads stay even: the least cost of all, checked against every assignment', () => {
    fc.assert(fc.property(fc.array(fc.subarray(['a', 'b', 'c', 'd']), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 2 }), fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 20, maxLength: 20 }), (conflicts, k, costs) => {
      const jurors = ['a', 'b', 'c', 'd']
      const cost = (at: string, juror: string): number => costs[Number(at) * 4 + jurors.indexOf(juror)]!
      const { loads, short, jurors: given } = assignJurors(conflicts.map((set, at) => entry(String(at), set)), jurors, k, 1, cost)
      if (short.length > 0) return true
      const choose = (from: string[], n: number): string[][] => (n === 0 ? [[]] : from.flatMap((one, at) => choose(from.slice(at + 1), n - 1).map((rest) => [one, ...rest])))
      // Squares of the loads come before any cost.
      const best = (at: number, counts: Record<string, number>, spent: number): number => (at === conflicts.length
        ? Object.values(counts).reduce((sum, n) => sum + n * n, 0) * 1000 + spent
        : Math.min(...choose(jurors.filter((j) => !conflicts[at]!.includes(j)), k).map((set) => best(at + 1, set.reduce((sum, j) => ({ ...sum, [j]: (sum[j] ?? 0) + 1 }), counts), set.reduce((sum, j) => sum + cost(String(at), j), spent)))))
      const got = [...loads.values()].reduce((sum, n) => sum + n * n, 0) * 1000 + [...given].reduce((sum, [at, people]) => sum + people.reduce((total, j) => total + cost(at, j), 0), 0)
      for (const [at, set] of conflicts.entries()) if (given.get(String(at))!.some((juror) => set.includes(juror)) || new Set(given.get(String(at))).size !== k) return false
      return got === best(0, {}, 0)
    }), { numRuns: 200 })
  })
  it('says why it is impossible and what to relax', () => {
    const { short, relax } = assignJurors([entry('1', ['a', 'b']), entry('2')], ['a', 'b', 'c'], 2)
    expect(short).to.deep.equal([{ id: '1', possible: 1, conflicts: 2 }])
    expect(relax).to.deep.equal({ perEntry: 1, moreJurors: 1 })
  })
  it('leaves what was assigned where it is, and counts it', () => {
    const { jurors, loads } = assignJurors([entry('1', [], ['a']), entry('2', [], ['a', 'gone']), entry('3')], ['a', 'b', 'c'], 2)
    expect(jurors.get('1')).to.include('a')
    expect(jurors.get('2')).to.deep.equal(['a', 'gone'])
    expect(Math.max(...loads.values()) - Math.min(...loads.values())).to.be.at.most(1)
  })
  it('of 10,000 entries to 200 jurors takes less than ten seconds and differs by one at most', () => {
    const jurors = Array.from({ length: 200 }, (_, at) => `j${at}`)
    const entries = Array.from({ length: 10_000 }, (_, at) => entry(`e${at}`, [jurors[(at * 7) % 200]!, jurors[(at * 13 + 5) % 200]!, ...(at % 3 === 0 ? jurors.slice(0, 60) : [])]))
    const before = performance.now()
    const { loads, short } = assignJurors(entries, jurors, 3)
    const took = performance.now() - before
    expect(short).to.deep.equal([])
    expect(Math.max(...loads.values()) - Math.min(...loads.values())).to.be.at.most(1)
    expect(took).to.be.lessThan(10_000)
    console.log(`      10,000 entries, 200 jurors: ${Math.round(took)} ms`)
  })
})

const criteria = [Criterion.parse({ id: 'novelty', weight: 2, min: 1, max: 5 }), Criterion.parse({ id: 'impact', weight: 1, min: 0, max: 10 })]
const sheet = (entryId: string, juror: string, novelty: number, impact: number) => ({ entry: entryId, juror, scores: { novelty, impact } })

describe('the results of a jury', () => {
  it('weigh criteria whose scales differ', () => {
    expect(totalOf({ novelty: 5, impact: 10 }, criteria)).to.equal(100)
    expect(totalOf({ novelty: 1, impact: 0 }, criteria)).to.equal(0)
    expect(totalOf({ novelty: 3, impact: 10 }, criteria)).to.be.closeTo((100 * (2 * 0.5 + 1)) / 3, 1e-9)
    expect(totalOf({ novelty: 5, impact: 0 }, criteria.map((one) => ({ ...one, weight: 0 })))).to.equal(50)
    expect(isComplete({ novelty: 3, impact: null }, criteria)).to.equal(false)
    expect(isComplete({ novelty: 6, impact: 1 }, criteria)).to.equal(false)
  })
  it('have means, trimmed means and intervals as the books say', () => {
    expect(trimmedMean([1, 2, 9, 100])).to.equal(5.5)
    expect(trimmedMean([1, 3])).to.equal(2)
    // Student's t for n = 5: mean 3, s = 1.5811, half = 2.776 · s / √5 = 1.963.
    const { spread, interval } = spreadOf([1, 2, 3, 4, 5])!
    expect(spread).to.be.closeTo(1.5811, 1e-4)
    expect(interval[0]).to.be.closeTo(3 - 1.963, 1e-3)
    expect(spreadOf([7])).to.equal(null)
    expect([...ranksOf([3, 5, 5, 1])]).to.deep.equal([3, 1, 1, 4])
  })
  it('even out a strict juror when they are normalised', () => {
    // a and b see x before y before z alike, but b gives half; only a saw w.
    const sheets = [sheet('x', 'a', 5, 10), sheet('y', 'a', 4, 8), sheet('z', 'a', 3, 6), sheet('w', 'b', 3, 5), sheet('y', 'b', 2, 3), sheet('z', 'b', 1, 1)]
    const plain = juryResults(sheets, criteria, 'mean').rows
    const fair = juryResults(sheets, criteria, 'normalised').rows
    const rank = (rows: typeof plain, id: string) => rows.find((row) => row.entry === id)!.rank
    expect(rank(plain, 'w')).to.be.greaterThan(rank(plain, 'x'))
    expect(rank(fair, 'w')).to.equal(1)
    expect(rank(fair, 'x')).to.equal(1)
    const [x, w] = ['x', 'w'].map((id) => fair.find((row) => row.entry === id)!.normalised)
    expect(x).to.be.closeTo(w!, 6)
  })
  it('do not move under normalisation when every juror is stretched or shifted', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 5 })), { minLength: 6, maxLength: 6 }), (scores) => {
      const of = (more: number) => scores.map(([n, i], at) => sheet(`e${at % 3}`, at < 3 ? 'a' : 'b', n, i + (at < 3 ? more : 0)))
      const [one, two] = [of(0), of(5)].map((sheets) => juryResults(sheets, criteria, 'normalised').rows.map((row) => `${row.entry}${row.rank}`).toSorted().join())
      return one === two
    }), { numRuns: 200 })
  })
  it('name the juror on whom the winner depends, and the entries they disagree on', () => {
    const sheets = [sheet('x', 'a', 5, 10), sheet('x', 'b', 5, 10), sheet('x', 'c', 1, 0), sheet('y', 'a', 4, 6), sheet('y', 'b', 4, 6), sheet('y', 'c', 5, 10)]
    const { rows, sensitivity, disagreed } = juryResults(sheets, criteria, 'mean')
    expect(rows[0]!.entry).to.equal('y')
    expect(sensitivity.find(({ juror }) => juror === 'c')).to.deep.equal({ juror: 'c', moves: 1, changesWinner: true })
    expect(rows[0]!.rankRange).to.deep.equal([1, 2])
    expect(disagreed[0]).to.equal('x')
  })
  it('leave out entries without a sheet, and bear one juror and one sheet', () => {
    expect(juryResults([], criteria, 'normalised').rows).to.deep.equal([])
    const { rows } = juryResults([sheet('x', 'a', 3, 5)], criteria, 'normalised')
    expect(rows[0]).to.include({ rank: 1, mean: 50, normalised: 50, spread: null })
  })
  it('of 10,000 entries and 30,000 sheets are there in a few seconds', () => {
    const sheets = Array.from({ length: 30_000 }, (_, at) => sheet(`e${at % 10_000}`, `j${(at * 31 + Math.floor(at / 10_000)) % 200}`, 1 + ((at * 17) % 5), (at * 29) % 11))
    const before = performance.now()
    expect(juryResults(sheets, criteria, 'normalised').rows).to.have.length(10_000)
    const took = performance.now() - before
    console.log(`      30,000 sheets: ${Math.round(took)} ms`)
    expect(took).to.be.lessThan(10_000)
  })
})
