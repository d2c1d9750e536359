import { expect } from 'chai'
import { ballotFault, gatherBallots } from '@commonspark/shared/counting/ballot'
import type { BallotForm } from '@commonspark/shared/counting/profile'
import { asApproval, asPoints, asRanking } from '@commonspark/shared/counting/translate'
import { approvals, marks, rankings } from './profiles.ts'

const options = [{ id: 'a', cost: '60' }, { id: 'b', cost: '40.01' }, { id: 'c', cost: '10' }]
const fault = (form: BallotForm, ballot: unknown) => {
  const found = ballotFault({ form, options, budget: '100' }, ballot)
  return found && `${found.code} ${found.option ?? ''}`.trim()
}

describe('a ballot', () => {
  const cases: [BallotForm, unknown, string | null][] = [
    [{ kind: 'approval', min: 1, max: 2 }, ['a', 'b'], null],
    [{ kind: 'approval', min: 1, max: 2 }, [], 'tooFew'],
    [{ kind: 'approval', min: 1, max: 2 }, ['a', 'b', 'c'], 'tooMany c'],
    [{ kind: 'approval', min: 0, max: null }, ['a', 'z'], 'unknownOption z'],
    [{ kind: 'approval', min: 0, max: null }, ['a', 'a'], 'repeatedOption a'],
    [{ kind: 'approval', min: 0, max: null }, ['__proto__'], 'unknownOption __proto__'],
    [{ kind: 'approval', min: 0, max: null }, [1], 'wrongShape'],
    [{ kind: 'approval', min: 0, max: null }, 'a', 'wrongShape'],
    [{ kind: 'choice' }, ['a'], null],
    [{ kind: 'choice' }, [], null],
    [{ kind: 'choice' }, ['a', 'b'], 'tooMany b'],
    [{ kind: 'budget' }, ['a', 'c'], null],
    [{ kind: 'budget' }, ['a', 'b'], 'overBudget b'],
    [{ kind: 'score', lowest: 0, highest: 5 }, [['a', 0], ['b', 5]], null],
    [{ kind: 'score', lowest: 0, highest: 5 }, [['a', 6]], 'outOfRange a'],
    [{ kind: 'score', lowest: 0, highest: 5 }, [['a', 2.5]], 'notWhole a'],
    [{ kind: 'score', lowest: 0, highest: 5 }, [['a', NaN]], 'notWhole a'],
    [{ kind: 'score', lowest: 0, highest: 5 }, [['a', '3']], 'wrongShape'],
    [{ kind: 'points', total: 10, each: 8 }, [['a', 8], ['b', 2]], null],
    [{ kind: 'points', total: 10, each: 8 }, [['a', 8], ['b', 3]], 'tooManyPoints b'],
    [{ kind: 'points', total: 10, each: 8 }, [['a', 9]], 'outOfRange a'],
    [{ kind: 'points', total: 10, each: null }, [['a', -1]], 'outOfRange a'],
    [{ kind: 'points', total: 10, each: null }, [['a', 1e300]], 'notWhole a'],
    [{ kind: 'points', total: null, each: null }, [['a', 2 ** 53]], 'notWhole a'],
    [{ kind: 'quadratic', credits: 25, against: true }, [['a', 3], ['b', -4]], null],
    [{ kind: 'quadratic', credits: 25, against: true }, [['a', 3], ['b', -4], ['c', 1]], 'tooManyCredits c'],
    [{ kind: 'quadratic', credits: 25, against: false }, [['a', -1]], 'outOfRange a'],
    [{ kind: 'ranking', max: 2, ties: false }, [['a'], ['b']], null],
    [{ kind: 'ranking', max: 2, ties: false }, [['a'], ['b'], ['c']], 'tooMany c'],
    [{ kind: 'ranking', max: null, ties: false }, [['a', 'b']], 'sharedPlace b'],
    [{ kind: 'ranking', max: null, ties: true }, [['a', 'b'], ['a']], 'repeatedOption a'],
    [{ kind: 'ranking', max: null, ties: true }, [['a'], []], 'emptyPlace'],
    [{ kind: 'ranking', max: null, ties: true }, ['a'], 'wrongShape'],
  ]
  for (const [form, ballot, expected] of cases) {
    it(`${JSON.stringify(form)} ${JSON.stringify(ballot)}: ${expected ?? 'may be cast'}`, () => expect(fault(form, ballot)).to.equal(expected))
  }

  it('is equal to another with the same marks in another order; places of a ranking keep theirs', () => {
    expect(gatherBallots({ kind: 'approval', min: 0, max: null }, [['b', 'a'], ['a', 'b'], ['c']])).to.deep.equal([
      { ballot: ['a', 'b'], count: 2 }, { ballot: ['c'], count: 1 },
    ])
    expect(gatherBallots({ kind: 'points', total: 9, each: null }, [[['b', 1], ['a', 2]], [['a', 2], ['b', 1]]])).to.have.length(1)
    expect(gatherBallots({ kind: 'ranking', max: null, ties: true }, [[['b', 'a'], ['c']], [['c'], ['a', 'b']], [['a', 'b'], ['c']]])).to.have.length(2)
  })
})

describe('the same voters under another form of ballot', () => {
  const score = marks({ kind: 'score', lowest: 0, highest: 5 }, 'a b c', [[2, { a: 5, b: 3, c: 0 }], [1, { a: 2 }]])

  it('support what they name, mark above zero, or grade in the upper half', () => {
    expect(asApproval(score).ballots).to.deep.equal([{ ballot: ['a', 'b'], count: 2 }, { ballot: [], count: 1 }])
    expect(asApproval(rankings('a b c', '4: b > a = c'), 1).ballots).to.deep.equal([{ ballot: ['b'], count: 4 }])
    expect(asApproval(marks({ kind: 'points', total: 5, each: null }, 'a b', [[1, { a: 0, b: 2 }]])).ballots[0]!.ballot).to.deep.equal(['b'])
  })

  it('rank by marks', () => {
    expect(asRanking(score).ballots).to.deep.equal([{ ballot: [['a'], ['b'], ['c']], count: 2 }, { ballot: [['a']], count: 1 }])
    expect(asRanking(approvals('a b', '1: b a\n2:')).ballots).to.deep.equal([{ ballot: [['a', 'b']], count: 1 }, { ballot: [], count: 2 }])
  })

  it('give points by place', () => {
    expect(asPoints(rankings('a b c', '1: b > c')).ballots[0]!.ballot).to.deep.equal([['b', 2], ['c', 1]])
    expect(asPoints(rankings('a b c', '1: b > c'), 0).ballots[0]!.ballot).to.deep.equal([['b', 1], ['c', 0]])
  })
})
