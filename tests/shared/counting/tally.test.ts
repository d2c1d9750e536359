import { expect } from 'chai'
import { CountError } from '@commonspark/shared/counting/profile'
import { countVotes, RULES } from '@commonspark/shared/counting/registry'
import { approvals, marks, rankings } from './profiles.ts'

const totals = (rule: string, profile: Parameters<typeof countVotes>[1], parameters = {}) => {
  const { detail } = countVotes(rule, profile, parameters)
  if (detail.shape !== 'tally') throw new Error(detail.shape)
  return Object.fromEntries(detail.totals.map((t) => [t.option, t.total]))
}

describe('tallies', () => {
  const tennessee = rankings('M N C K', '42: M > N > C > K\n26: N > C > K > M\n15: C > K > N > M\n17: K > C > N > M')

  it('plurality counts first places, shared ones in parts', () => {
    expect(countVotes('plurality', tennessee).winners).to.deep.equal(['M'])
    expect(totals('plurality', rankings('a b c', '2: a = b = c\n1: b > a'))).to.deep.equal({ a: '2/3', b: '5/3', c: '2/3' })
  })

  it('approval counts voters, fills places, and reports a tie for the last place', () => {
    const profile = approvals('a b c d', '3: a b\n2: b c\n1: d\n1:')
    expect(totals('approval', profile)).to.deep.equal({ a: '3', b: '5', c: '2', d: '1' })
    expect(countVotes('approval', profile, { places: 2 })).to.deep.include({ winners: ['b', 'a'], tied: [], open: 0, voters: 7 })
    const tied = approvals('a b c', '2: a b\n2: c b')
    expect(countVotes('approval', tied, { places: 2 })).to.deep.include({ winners: ['b'], tied: ['a', 'c'], open: 1 })
    expect(countVotes('approval', tied, { places: 2, lot: ['c', 'a'] })).to.deep.include({ winners: ['b', 'c'], tied: [], open: 0 })
    expect(countVotes('approval', tied, { places: 3 })).to.deep.include({ tied: [], open: 0 })
  })

  it('score adds grades, a missing one counting as the lowest', () => {
    const form = { kind: 'score', lowest: -2, highest: 2 } as const
    expect(totals('score', marks(form, 'a b', [[3, { a: 2, b: 0 }], [2, { b: 1 }]]))).to.deep.equal({ a: '2', b: '2' })
    expect(totals('score', marks({ kind: 'points', total: 10, each: null }, 'a b', [[3, { a: 7, b: 3 }], [2, { b: 10 }]]))).to.deep.equal({ a: '21', b: '29' })
  })

  it('quadratic adds votes for and against', () => {
    const form = { kind: 'quadratic', credits: 25, against: true } as const
    expect(totals('quadratic', marks(form, 'a b', [[2, { a: 3, b: -4 }], [1, { b: 5 }]]))).to.deep.equal({ a: '6', b: '-3' })
  })

  it('Borda gives m points to the first; equals and the unranked share', () => {
    expect(countVotes('borda', tennessee).ranking).to.deep.equal([['N'], ['C'], ['M'], ['K']])
    const profile = rankings('a b c d', '1: a > b = c')
    expect(totals('borda', profile)).to.deep.equal({ a: '4', b: '5/2', c: '5/2', d: '1' })
    expect(totals('borda', rankings('a b c d', '1: a'), { unranked: 'last' })).to.deep.equal({ a: '4', b: '2', c: '2', d: '2' })
    expect(totals('borda', rankings('a b c d', '1: a'), { unranked: 'none' })).to.deep.equal({ a: '4', b: '0', c: '0', d: '0' })
  })

  it('an empty box ties everything', () => {
    expect(countVotes('approval', { ...approvals('a b', '1:'), ballots: [] })).to.deep.include({ winners: [], tied: ['a', 'b'], open: 1 })
  })
})

describe('the registry', () => {
  it('says of every rule what it takes, gives, means, where it comes from and how it treats ties', () => {
    expect(RULES.size).to.equal(15)
    for (const [id, rule] of RULES) {
      expect(id).to.equal(rule.id)
      for (const text of [rule.definition, rule.ties, rule.source]) expect(text, id).to.be.a('string').with.length.above(20)
      expect(rule.ballots, id).not.to.have.length(0)
      expect(rule.outcomes, id).not.to.have.length(0)
      expect(rule.parameters.safeParse({}).success, id).to.equal(true)
    }
  })

  const refusal = (run: () => unknown) => {
    try {
      run()
    } catch (e) {
      if (e instanceof CountError) return [e.code, e.where]
      throw e
    }
    return null
  }

  it('refuses what cannot be counted, with a code and the place', () => {
    const good = approvals('a b', '3: a b\n2: b')
    expect(refusal(() => countVotes('guess', good))).to.deep.equal(['unknownRule', 'guess'])
    expect(refusal(() => countVotes('borda', good))).to.deep.equal(['wrongBallots', 'approval'])
    expect(refusal(() => countVotes('approval', good, { places: 0 }))).to.deep.equal(['badParameters', 'places'])
    expect(refusal(() => countVotes('approval', approvals('a b', '1: a\n1: z')))).to.deep.equal(['unknownOption', '1'])
    expect(refusal(() => countVotes('approval', approvals('a b', '1: a a')))).to.deep.equal(['repeatedOption', '0'])
    expect(refusal(() => countVotes('approval', approvals('a a', '1: a')))).to.deep.equal(['repeatedOption', 'a'])
    expect(refusal(() => countVotes('approval', approvals('a', '-1: a')))).to.deep.equal(['badCount', '0'])
    expect(refusal(() => countVotes('approval', approvals('a', '2000000000: a')))).to.deep.equal(['tooManyBallots', ''])
    expect(refusal(() => countVotes('greedy', good))).to.deep.equal(['budgetMissing', ''])
    expect(refusal(() => countVotes('greedy', approvals('a b', '1: a', [0, 1], 5)))).to.deep.equal(['costMissing', 'a'])
    const half = marks({ kind: 'points', total: 10, each: null }, 'a', [[1, { a: 0.5 }]])
    expect(refusal(() => countVotes('score', half))).to.deep.equal(['badMark', '0'])
  })
})
