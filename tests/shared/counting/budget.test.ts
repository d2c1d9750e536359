import { expect } from 'chai'
import { metaOf } from '@commonspark/shared/counting/pabulib'
import { officialWinners, pabulibProfile } from '@commonspark/shared/counting/pabulibProfile'
import { countVotes } from '@commonspark/shared/counting/registry'
import { approvals, fixture, marks } from './profiles.ts'

describe('budgets decided in reality', () => {
  for (const [name, winners] of [['Netherlands_Assen_2024', 9], ['Poland_Wieliczka_2023_Green_Budget', 30]] as const) {
    it(`${name}: equal shares with add1 gives the official winners`, function () {
      this.timeout(60_000)
      const file = fixture(name)
      const outcome = countVotes('equalShares', pabulibProfile(file), { completion: 'add1', step: '1' })
      const official = officialWinners(file)!
      expect(metaOf(file, 'rule')).to.match(/^equalshares\/add1/)
      expect(official).to.have.length(winners)
      expect(outcome.tied).to.deep.equal([])
      expect(outcome.winners).to.have.members(official)
      if (outcome.detail.shape === 'shares' && winners === 30) expect(outcome.detail.spent).to.equal('995079')
    })
  }
})

describe('greedy', () => {
  const profile = approvals('a b c d', '5: a\n4: b\n4: c\n1: d', [60, 50, 30, 10], 100)

  it('buys by votes what fits, the cheaper first of equals', () => {
    const outcome = countVotes('greedy', profile)
    expect(outcome.winners).to.deep.equal(['a', 'c', 'd'])
    if (outcome.detail.shape !== 'greedy') throw new Error()
    expect(outcome.detail).to.deep.include({ budget: '100', spent: '100' })
    expect(outcome.detail.turns.map((t) => [t.option, t.left, t.bought])).to.deep.equal([
      ['a', '100', true], ['b', '40', false], ['c', '40', true], ['d', '10', true],
    ])
  })

  it('per cost prefers votes for little money', () => {
    expect(countVotes('greedy', profile, { by: 'perCost' }).winners).to.deep.equal(['c', 'd', 'a'])
    const points = marks({ kind: 'points', total: 10, each: null }, 'a b', [[1, { a: 9, b: 1 }], [2, { b: 3 }]], [10, 10], 10)
    expect(countVotes('greedy', points, { by: 'points' }).winners).to.deep.equal(['a'])
    expect(countVotes('greedy', points).winners).to.deep.equal(['b'])
  })

  it('reports equals that do not fit together as tied; a lot breaks it', () => {
    const equal = approvals('a b c', '2: a\n2: b\n1: c', [60, 60, 40], 100)
    expect(countVotes('greedy', equal)).to.deep.include({ winners: ['c'], tied: ['a', 'b'] })
    expect(countVotes('greedy', equal, { lot: ['b'] }).winners).to.deep.equal(['b', 'c'])
    // Three alike of which two fit: a second tie comes while the first is still being followed.
    expect(countVotes('greedy', approvals('a b c', '1: a b c', [30, 30, 30], 70))).to.deep.include({ winners: [], tied: ['a', 'b', 'c'] })
    expect(countVotes('greedy', approvals('a b', '2: a\n2: b', [60, 40], 100))).to.deep.include({ winners: ['a', 'b'], tied: [] })
  })
})

describe('sequential Phragmen', () => {
  it('buys when supporters can pay, and stops at what does not fit', () => {
    // Three supporters have 9 at time 3; of those of b two start again then, so that 2 * 3 + 6 = 12 at time 6.
    const profile = approvals('a b c', '2: a b\n1: a\n1: b c', [9, 12, 30], 25)
    const outcome = countVotes('phragmen', profile)
    if (outcome.detail.shape !== 'loads') throw new Error()
    expect(outcome.winners).to.deep.equal(['a', 'b'])
    expect(outcome.detail.purchases.map((p) => [p.option, p.load, p.left])).to.deep.equal([['a', '3', '25'], ['b', '6', '16']])
    expect(outcome.detail.stoppedAt).to.deep.equal([])
    expect(outcome.detail.missed).to.deep.equal([{ option: 'c', votes: 1, cost: '30' }])
  })

  it('stops where one of several that come at the same moment does not fit', () => {
    const profile = approvals('c a b', '4: c\n1: a\n3: b', [4, 3, 9], 10)
    const outcome = countVotes('phragmen', profile)
    expect(outcome).to.deep.include({ winners: ['c'], tied: [] })
    expect(outcome.detail).to.deep.include({ stoppedAt: ['b'] })
  })

  it('reports as tied what is bought in some ways only', () => {
    expect(countVotes('phragmen', approvals('a b', '1: a\n1: b', [6, 6], 10))).to.deep.include({ winners: [], tied: ['a', 'b'] })
    expect(countVotes('phragmen', approvals('a b', '1: a\n1: b', [6, 6], 12))).to.deep.include({ winners: ['a', 'b'], tied: [] })
  })
})

describe('greedy, with equals that do not fit together', () => {
  it('follows every way through several choices of one price', () => {
    // After one of four is bought the next choice is another one, not the same again.
    expect(countVotes('greedy', approvals('a b c d', '1: a b c d', [50, 50, 50, 50], 100))).to.deep.include({ winners: [], tied: ['a', 'b', 'c', 'd'], everyWay: true })
    expect(countVotes('greedy', approvals('a b c d', '2: a\n1: b c d', [10, 50, 50, 50], 110))).to.deep.include({ winners: ['a'], tied: ['b', 'c', 'd'], everyWay: true })
  })
})

describe('sequential proportional approval', () => {
  it('counts ballots with winners for less', () => {
    const outcome = countVotes('proportionalApproval', approvals('a b c d', '6: a b\n2: a\n4: c\n1: d'), { places: 2 })
    expect(outcome).to.deep.include({ winners: ['a', 'c'], tied: [], open: 0 })
    if (outcome.detail.shape !== 'seats') throw new Error()
    expect(outcome.detail.seats[1]!.totals).to.deep.equal([{ option: 'b', total: '3' }, { option: 'c', total: '4' }, { option: 'd', total: '1' }])
  })

  it('reports a tie for the last place, and none where both get one', () => {
    const profile = approvals('a b c', '6: a b\n2: a\n3: c')
    expect(countVotes('proportionalApproval', profile, { places: 2 })).to.deep.include({ winners: ['a'], tied: ['b', 'c'], open: 1 })
    expect(countVotes('proportionalApproval', profile, { places: 3 })).to.deep.include({ winners: ['a', 'b', 'c'], tied: [] })
  })
})
