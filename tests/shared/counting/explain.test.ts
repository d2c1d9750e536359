import { expect } from 'chai'
import { representation } from '@commonspark/shared/counting/measures'
import type { Profile } from '@commonspark/shared/counting/profile'
import { countVotes } from '@commonspark/shared/counting/registry'
import { whyNot, wouldWin } from '@commonspark/shared/counting/whyNot'
import { approvals, marks, rankings } from './profiles.ts'

describe('how well winners represent the voters', () => {
  it('is measured by who has one, how many, what they cost, and how unequally', () => {
    const profile = approvals('a b c', '2: a b\n1: b\n1: c', [30, 10, 60], 100)
    expect(representation(profile, ['a', 'b'])).to.deep.equal({
      voters: 4, withWinner: 3, share: '3/4', excluded: '1/4',
      // Satisfactions 0, 1, 2, 2: average 5/4, Gini (-3*0 -1*1 +1*2 +3*2) / (4 * 5).
      satisfaction: { average: '5/4', gini: '7/20' },
      // Values 0, 10, 40, 40.
      value: { average: '45/2', gini: '5/12' },
    })
    expect(representation(profile, []).satisfaction).to.deep.equal({ average: '0', gini: '0' })
    expect(representation({ ...profile, ballots: [] }, ['a'])).to.include({ share: '0', excluded: '0' })
  })

  it('is 0 unequal where all have the same, and near 1 where one has all', () => {
    expect(representation(approvals('a', '9: a'), ['a']).satisfaction.gini).to.equal('0')
    expect(representation(approvals('a', '1: a\n99:'), ['a']).satisfaction.gini).to.equal('99/100')
  })

  it('looks at as many first options of a ranking as there are winners', () => {
    const profile = rankings('a b c', '3: a > b > c\n1: c > b > a')
    expect(representation(profile, ['b'])).to.include({ withWinner: 0 })
    expect(representation(profile, ['b', 'c'])).to.include({ withWinner: 4 })
  })
})

describe('why an option did not win', () => {
  const why = (rule: string, profile: Profile, option: string, parameters = {}) => whyNot(countVotes(rule, profile, parameters), option)
  const ranked = rankings('a b c d', '8: a > b\n7: b > c\n4: c > b > a\n2: d > c')

  it('won, tied', () => {
    expect(why('approval', approvals('a b', '2: a'), 'a')).to.deep.equal([{ code: 'won' }])
    expect(why('approval', approvals('a b', '2: a b'), 'a')).to.deep.equal([{ code: 'tied', with: ['b'] }])
  })

  it('fewer votes, and how many', () => {
    expect(why('plurality', ranked, 'c')).to.deep.equal([{ code: 'fewerVotes', total: '4', needed: '8', short: '4', winner: 'a' }])
    expect(why('approval', approvals('a b c', '3: a\n2: b\n1: c'), 'c', { places: 2 }))
      .to.deep.equal([{ code: 'fewerVotes', total: '1', needed: '2', short: '1', winner: 'b' }])
    expect(why('proportionalApproval', approvals('a b c', '6: a b\n2: a\n4: c'), 'b', { places: 2 }))
      .to.deep.equal([{ code: 'fewerVotes', total: '3', needed: '4', short: '1', winner: 'c' }])
  })

  it('a lower median, or a lower grade after so many medians', () => {
    const score = marks({ kind: 'score', lowest: 0, highest: 5 }, 'a b c', [[1, { a: 5, b: 5, c: 1 }], [1, { a: 3, b: 3, c: 1 }], [1, { a: 2, b: 1, c: 5 }]])
    expect(why('majorityJudgment', score, 'c')).to.deep.equal([{ code: 'lowerGrade', step: 0, grade: 1, winnerGrade: 3, winner: 'a' }])
    expect(why('majorityJudgment', score, 'b')).to.deep.equal([{ code: 'lowerGrade', step: 1, grade: 1, winnerGrade: 2, winner: 'a' }])
  })

  it('went out in a round, or was short at the end', () => {
    expect(why('instantRunoff', ranked, 'd')).to.deep.equal([{ code: 'wentOut', round: 1, votes: '2', next: 'c', nextVotes: '4', short: '2' }])
    expect(why('instantRunoff', ranked, 'a')).to.deep.equal([{ code: 'notElected', votes: '8', needed: '10', short: '2' }])
  })

  it('beaten along a path', () => {
    const circle = rankings('a b c', '7: a > b > c\n6: b > c > a\n5: c > a > b')
    expect(why('schulze', circle, 'c')).to.deep.equal([
      { code: 'weakerPath', winner: 'a', strength: '12', back: '11', path: ['a', 'b', 'c'], votes: { winner: 7, option: 11 } },
    ])
    expect(why('rankedPairs', circle, 'c')).to.deep.equal([{ code: 'lockedAgainst', winner: 'a', path: ['a', 'b', 'c'], votes: { winner: 7, option: 11 } }])
  })

  it('did not fit the budget at its turn, or could never', () => {
    const profile = approvals('a b c', '5: a\n4: b\n3: c', [60, 50, 200], 100)
    expect(why('greedy', profile, 'b')).to.deep.equal([{ code: 'didNotFit', votes: '4', cost: '50', left: '40', missing: '10' }])
    expect(why('greedy', profile, 'c')).to.deep.equal([{ code: 'overBudget', cost: '200', budget: '100' }])
    expect(why('phragmen', profile, 'b')).to.deep.equal([{ code: 'didNotFit', votes: '4', cost: '50', left: '40', missing: '10' }])
    expect(why('phragmen', profile, 'c')).to.deep.equal([{ code: 'overBudget', cost: '200', budget: '100' }])
  })

  it('its supporters had too little left, and what would have been enough', () => {
    const profile = approvals('a b c d', '5: a b\n4: b\n1: c', [50, 45, 30, 1], 100)
    const outcome = countVotes('equalShares', profile, { completion: 'none' })
    expect(outcome.winners).to.deep.equal(['b'])
    expect(whyNot(outcome, 'c')).to.deep.equal([{ code: 'supportersShort', votes: 1, cost: '30', left: '10', missing: '20', shares: 2 }])
    expect(whyNot(outcome, 'a')).to.deep.equal([{ code: 'supportersShort', votes: 5, cost: '50', left: '25', missing: '25', shares: 3 }])
    expect(whyNot(outcome, 'd')).to.deep.equal([{ code: 'noSupport' }])
    // Without completion, costing what is left is enough, and a cent more is not.
    expect(wouldWin(outcome, profile, 'a', { cost: '25' })).to.equal(true)
    expect(wouldWin(outcome, profile, 'c', { cost: '10.01' })).to.equal(false)
    expect(wouldWin(outcome, profile, 'c', { cost: '10' })).to.equal(true)
    expect(wouldWin(outcome, profile, 'c', { voters: 1 })).to.equal(false)
    expect(wouldWin(outcome, profile, 'c', { voters: 4 })).to.equal(true)
  })

  it('lost its place when greedy replaced shares', () => {
    const profile = approvals('big s1 s2', '6: big\n2: s1\n2: s2', [100, 20, 20], 100)
    expect(why('equalShares', profile, 's1', { completion: 'none', comparison: 'satisfaction' }))
      .to.deep.equal([{ code: 'replaced', prefersShares: 4, prefersGreedy: 6 }])
  })
})
