import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import type { Outcome, Round } from '@commonspark/shared/counting/outcome'
import { countVotes } from '@commonspark/shared/counting/registry'
import { rankings } from './profiles.ts'

const rounds = ({ detail }: Outcome): Round[] => (detail.shape === 'rounds' ? detail.rounds : [])
const votes = (round: Round) => Object.fromEntries(round.totals.map((t) => [t.option, t.total]))

describe('Schulze and ranked pairs', () => {
  // The example of Schulze 2011, section 3.1, as known from Wikipedia.
  const schulze = rankings('A B C D E', `5: A > C > B > E > D
    5: A > D > E > C > B
    8: B > E > D > A > C
    3: C > A > B > E > D
    7: C > A > E > B > D
    2: C > B > A > D > E
    7: D > C > E > B > A
    8: E > B > A > D > C`)

  it('Schulze orders by strongest paths, and shows them', () => {
    const outcome = countVotes('schulze', schulze)
    expect(outcome.ranking).to.deep.equal([['E'], ['A'], ['C'], ['B'], ['D']])
    if (outcome.detail.shape !== 'pairwise') throw new Error()
    const { matrix, options, paths } = outcome.detail
    expect(matrix[0]).to.deep.equal([0, 20, 26, 30, 22])
    expect(paths!.strength[options.indexOf('A')]).to.deep.equal(['0', '28', '28', '30', '24'])
    expect(paths!.next[options.indexOf('A')]![options.indexOf('B')]).to.equal('D')
  })

  it('ranked pairs leaves out the victory that would close a circle', () => {
    const circle = rankings('a b c', '7: a > b > c\n6: b > c > a\n5: c > a > b')
    const outcome = countVotes('rankedPairs', circle)
    expect(outcome.ranking).to.deep.equal([['a'], ['b'], ['c']])
    if (outcome.detail.shape !== 'pairwise') throw new Error()
    expect(outcome.detail.pairs!.map((p) => [p.winner, p.loser, p.strength, p.locked])).to.deep.equal([
      ['b', 'c', '13', true], ['a', 'b', '12', true], ['c', 'a', '11', false],
    ])
  })

  it('an even circle is a tie in both', () => {
    const even = rankings('a b c', '1: a > b > c\n1: b > c > a\n1: c > a > b')
    for (const rule of ['schulze', 'rankedPairs']) expect(countVotes(rule, even)).to.deep.include({ winners: [], tied: ['a', 'b', 'c'], open: 1 })
    expect(countVotes('schulze', even, { lot: ['c', 'a', 'b'] }).ranking).to.deep.equal([['c'], ['a'], ['b']])
  })

  it('unranked options stand last or are not compared', () => {
    const profile = rankings('a b c', '3: a\n2: b > a')
    const matrix = (unranked: string) => {
      const { detail } = countVotes('schulze', profile, { unranked })
      return detail.shape === 'pairwise' ? detail.matrix : null
    }
    expect(matrix('last')).to.deep.equal([[0, 3, 5], [2, 0, 2], [0, 0, 0]])
    expect(matrix('ignored')).to.deep.equal([[0, 0, 0], [2, 0, 0], [0, 0, 0]])
  })
})

describe('instant runoff', () => {
  it('moves the ballots of those who go out, until one has more than half', () => {
    const outcome = countVotes('instantRunoff', rankings('a b c d', '8: a > b\n7: b > c\n4: c > b > a\n2: d > c\n1: d'))
    expect(outcome.winners).to.deep.equal(['b'])
    const [first, second, third] = rounds(outcome)
    expect(first).to.deep.include({ needed: '12', eliminated: ['d'], exhausted: '0' })
    expect(first!.transfers).to.deep.equal([{ from: 'd', to: null, votes: '1' }, { from: 'd', to: 'c', votes: '2' }])
    expect(votes(second!)).to.deep.equal({ a: '8', b: '7', c: '6' })
    expect(third).to.deep.include({ exhausted: '3', elected: ['b'], needed: '10' })
  })

  it('passes over a shared place, or ends the ballot there', () => {
    const profile = rankings('a b c', '3: a\n2: a = b > c\n2: c')
    expect(votes(rounds(countVotes('instantRunoff', profile))[0]!)).to.deep.equal({ a: '3', b: '0', c: '4' })
    expect(votes(rounds(countVotes('instantRunoff', profile, { sharedPlace: 'exhaust' }))[0]!)).to.deep.equal({ a: '3', b: '0', c: '2' })
  })

  it('can take out in one batch all who cannot catch up', () => {
    const profile = rankings('a b c d e', '9: a\n8: b\n3: c > a\n2: d > b\n1: e > b')
    expect(rounds(countVotes('instantRunoff', profile, { batch: true })).map((r) => r.eliminated)).to.deep.equal([['e', 'd', 'c'], []])
    expect(rounds(countVotes('instantRunoff', profile)).map((r) => r.eliminated)).to.deep.equal([['e'], ['d'], ['c'], []])
  })

  it('follows every way of breaking a tie, and reports it only where it matters', () => {
    const harmless = rankings('a b c d', '5: a\n2: b > a\n2: c > a\n4: d')
    expect(countVotes('instantRunoff', harmless)).to.deep.include({ winners: ['a'], tied: [] })
    const decisive = rankings('a b c', '3: a > b\n2: b > c\n2: c > b')
    expect(countVotes('instantRunoff', decisive)).to.deep.include({ winners: [], tied: ['b', 'c'], open: 1, everyWay: true })
    expect(countVotes('instantRunoff', decisive, { lot: ['b', 'c', 'a'] }).winners).to.deep.equal(['b'])
    expect(countVotes('instantRunoff', decisive, { lot: ['c', 'b', 'a'] }).winners).to.deep.equal(['c'])
  })

  it('does not take out equals together who might yet catch up', () => {
    const profile = rankings('a b c d', '5: a\n4: d > c\n2: b > c\n2: c > b')
    expect(countVotes('instantRunoff', profile)).to.deep.include({ winners: [], tied: ['a', 'c'], everyWay: true })
  })

  it('follows a great many ways where they meet again', () => {
    const names = 'abcdefgh'.split('')
    const even = names.map((_, i) => `1: ${[...names.slice(i), ...names.slice(0, i)].join(' > ')}`).join('\n')
    expect(countVotes('instantRunoff', rankings(names.join(' '), even))).to.deep.include({ winners: [], tied: names, everyWay: true })
  })

  it('looks back where asked to', () => {
    const profile = rankings('a b c d', '6: a\n4: b > a\n3: c > b\n1: d > c')
    const outcome = countVotes('instantRunoff', profile, { lookBack: true })
    expect(rounds(outcome)[1]!.tie).to.deep.equal({ among: ['b', 'c'], by: 'lookBack', chosen: ['c'] })
  })
})

describe('single transferable vote', () => {
  it('counts a committee election stage by stage as another program does', () => {
    const text = readFileSync(new URL('../../fixtures/stv/committee-2005.txt', import.meta.url), 'utf8')
    const lines = text.split('\n').filter((l) => l !== '' && !l.startsWith('#')).map((l) => l.replace(/(\d) (?=\d)/g, '$1 > '))
    const outcome = countVotes('stv', rankings('1 2 3 4 5 6 7 8 9 10 11 12 13', lines.join('\n')), { places: 4 })
    expect(outcome.winners).to.deep.equal(['7', '4', '13', '3'])
    // After each stage, as counted by Droop (J. Lundell) under its rule "scotland"; stages that exclude options without votes are
    // left out.
    const expected = [
      { 1: 6, 2: 3, 3: 8, 4: 22, 5: 2, 7: 33, 8: 1, 9: 1, 13: 18 },
      { 1: 6.84848, 2: 3.42424, 3: 8.42424, 4: 22, 5: 2.42424, 7: 19, 8: 12.45448, 9: 1.42424, 13: 18 },
      { 1: 7.803, 2: 3.5606, 3: 9.2424, 4: 19, 5: 2.69696, 7: 19, 8: 12.7272, 9: 1.42424, 13: 18.54544 },
      { 1: 7.803, 2: 3.5606, 3: 9.2424, 4: 19, 5: 2.69696, 7: 19, 8: 14.15144, 13: 18.54544 },
      { 1: 8.803, 2: 3.69696, 3: 9.2424, 4: 19, 7: 19, 8: 14.57568, 13: 19.6818 },
      { 1: 9.01084, 2: 3.9536, 3: 9.45496, 4: 19, 7: 19, 8: 14.57568, 13: 19 },
      { 1: 9.36448, 3: 10.59132, 4: 19, 7: 19, 8: 15.61032, 13: 19 },
      { 3: 16.62204, 4: 19, 7: 19, 8: 16.59988, 13: 19 },
      { 3: 18.59172, 4: 19, 7: 19, 13: 19 },
    ]
    const inMillionths = (total: string) => Math.round(100_000 * Number(total.split('/')[0]) / Number(total.split('/')[1] ?? 1))
    const counted = rounds(outcome).map((r) =>
      Object.fromEntries(r.totals.filter((t) => t.total !== '0').map((t) => [t.option, inMillionths(t.total) / 100_000])))
    expect(counted.filter((stage, i) => JSON.stringify(stage) !== JSON.stringify(counted[i - 1]))).to.deep.equal(expected)
    expect(rounds(outcome).at(-1)).to.deep.include({ needed: '19', exhausted: show('18.40808'), elected: ['3'] })
  })

  const show = (decimal: string) => {
    const units = BigInt(decimal.replace('.', ''))
    const divisor = [2n, 2n, 2n, 2n, 2n, 5n, 5n, 5n, 5n, 5n].reduce(({ n, d }, p) => (n % p === 0n ? { n: n / p, d: d / p } : { n, d }), { n: units, d: 100000n })
    return `${divisor.n}/${divisor.d}`
  }

  it('looks back at the latest stage at which two differed (rule 51)', () => {
    const outcome = countVotes('stv', rankings('A B C D E', '1: A > B\n2: B\n3: C\n4: D\n5: E'), { places: 2 })
    expect(rounds(outcome).map((r) => r.eliminated)).to.deep.equal([['A'], ['B'], ['C'], []])
    expect(rounds(outcome)[1]!.tie).to.deep.equal({ among: ['B', 'C'], by: 'lookBack', chosen: ['B'] })
    expect(outcome.winners).to.have.members(['D', 'E'])
  })

  it('a tie that looking back cannot break is followed both ways, or broken by a lot', () => {
    const profile = rankings('a b c d', '5: a\n3: b > c\n3: d > c\n1: c')
    expect(countVotes('stv', profile, { places: 2 })).to.deep.include({ winners: ['a'], tied: ['b', 'd'], open: 1 })
    expect(countVotes('stv', profile, { places: 2, lot: ['d', 'b', 'c', 'a'] }).winners).to.deep.equal(['a', 'd'])
  })

  it('elects all where there are not more options than places', () => {
    expect(countVotes('stv', rankings('a b', '3: a'), { places: 3 }).winners).to.have.members(['a', 'b'])
  })
})
