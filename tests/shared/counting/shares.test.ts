import { expect } from 'chai'
import fc from 'fast-check'
import { divide, fraction, readRatio, show } from '@commonspark/shared/counting/fraction'
import type { Outcome, SharesDetail } from '@commonspark/shared/counting/outcome'
import type { MarkBallot, Profile, SetBallot } from '@commonspark/shared/counting/profile'
import { pabulibProfile } from '@commonspark/shared/counting/pabulibProfile'
import { countVotes } from '@commonspark/shared/counting/registry'
import { spendingOf } from '@commonspark/shared/counting/rules/sharesDetail'
import { type PlainCase, plainAdd1, plainRun } from './plainShares.ts'
import { approvals, fixture, marks } from './profiles.ts'

const shares = ({ detail }: Outcome): SharesDetail => {
  if (detail.shape !== 'shares') throw new Error(detail.shape)
  return detail
}

/** The same election for the plain definition: one entry a voter. */
export function plainCase({ options, budget, ballots, form }: Profile): PlainCase {
  const place = new Map(options.map((o, i) => [o.id, i]))
  const voters = ballots.flatMap(({ ballot, count }) => Array.from({ length: count }, () => new Map(
    form.kind === 'points'
      ? (ballot as MarkBallot).filter(([, m]) => m > 0).map(([id, m]) => [place.get(id)!, m] as const)
      : (ballot as SetBallot).map((id) => [place.get(id)!, 1] as const),
  )))
  return { voters, cost: options.map((o) => Number(o.cost)), budget: Number(budget) }
}

const ids = 'abcdefgh'.split('')
/** Small elections in which equal costs, equal ballots and near misses are common. */
const election = (points: boolean): fc.Arbitrary<Profile> => fc.record({
  costs: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 8 }),
  budget: fc.integer({ min: 5, max: 40 }),
  rows: fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.integer({ min: 0, max: points ? 4 : 1 }), { minLength: 8, maxLength: 8 })), {
    minLength: 1, maxLength: 9,
  }),
}).map(({ costs, budget, rows }) => {
  const names = ids.slice(0, costs.length)
  const given = rows.map(([count, marked]): [number, Record<string, number>] =>
    [count, Object.fromEntries(names.flatMap((id, i) => (marked[i]! > 0 ? [[id, marked[i]!]] : [])))])
  if (points) return marks({ kind: 'points', total: null, each: null }, names.join(' '), given, costs, budget)
  return approvals(names.join(' '), given.map(([n, set]) => `${n}: ${Object.keys(set).join(' ')}`).join('\n'), costs, budget)
})

const law = (points: boolean, check: (profile: Profile) => void) =>
  fc.assert(fc.property(election(points), check), { seed: 11, numRuns: 400 })

describe('equal shares against the plain definition', function () {
  this.timeout(60_000)

  for (const points of [false, true]) {
    for (const utility of ['cost', 'cardinality'] as const) {
      const byCost = utility === 'cost'
      it(`buys the same in the same order at the same rates (${points ? 'points' : 'approvals'}, ${utility})`, () => law(points, (profile) => {
        const outcome = countVotes('equalShares', profile, { utility, completion: 'none' })
        const x = plainCase(profile)
        const plain = plainRun(x, divide(fraction(x.budget), fraction(x.voters.length)), byCost)
        const names = plain.order.map((o) => ids[o]!)
        if (plain.ties.length === 0) {
          expect(outcome.tied).to.deep.equal([])
          expect(outcome.winners).to.deep.equal(names)
          expect(shares(outcome).purchases.map((p) => p.rate)).to.deep.equal(plain.rates.map(show))
        } else {
          // Where the definition leaves a tie, the reference takes one way of those that were followed.
          expect([...outcome.winners, ...outcome.tied]).to.include.members(names)
          expect(names).to.include.members(outcome.winners)
        }
      }))

      it(`raises to the same end (${points ? 'points' : 'approvals'}, ${utility})`, () => law(points, (profile) => {
        const outcome = countVotes('equalShares', profile, { utility, completion: 'add1', step: '0.5' })
        const plain = plainAdd1(plainCase(profile), byCost, fraction(1, 2))
        if (plain.ties.length > 0 || outcome.tied.length > 0) return
        expect(outcome.winners).to.deep.equal(plain.order.map((o) => ids[o]!))
        expect(shares(outcome).endowment.raises).to.equal(plain.raises)
      }))
    }
  }

  it('agrees on a real election with 84 voters, at the first share and after the raises', () => {
    const profile = pabulibProfile(fixture('Netherlands_Assen_2024'))
    for (const completion of ['none', 'add1']) {
      const outcome = countVotes('equalShares', profile, { completion, step: '1' })
      const detail = shares(outcome)
      const plain = plainRun(plainCase(profile), readRatio(detail.endowment.last), true)
      expect(outcome.winners).to.deep.equal(plain.order.map((o) => profile.options[o]!.id))
      expect(detail.purchases.map((p) => p.rate)).to.deep.equal(plain.rates.map(show))
    }
  })
})

describe('equal shares', () => {
  // Spending is 5, 13, 10, 18, ... at shares of 3, 4, 5, 6, ...: over the budget of 12 at 4, within it again at 5.
  const wave = approvals('a b c', '1: b c\n1: a c\n1: b\n1: a', [8, 5, 5], 12)

  it('stops before the first raise that buys too much, though a later one would fit again', () => {
    const outcome = countVotes('equalShares', wave, { completion: 'add1', step: '1' })
    expect(shares(outcome)).to.deep.include({ spent: '5' })
    expect(shares(outcome).endowment).to.deep.equal({ first: '3', last: '3', step: '1', raises: 0 })
    const spentAt = (share: number) => plainRun(plainCase(wave), fraction(share), true).order.reduce((sum, o) => sum + [8, 5, 5][o]!, 0)
    expect([3, 4, 5, 6].map(spentAt)).to.deep.equal([5, 13, 10, 18])
  })

  it('has each supporter pay the same rate or all that is left, and exactly the cost together', () => {
    const profile = approvals('a b c', '3: a b\n1: a\n2: b c', [8, 12, 9], 24)
    const outcome = countVotes('equalShares', profile, { completion: 'none' })
    const detail = shares(outcome)
    expect(detail.endowment.first).to.equal('4')
    expect(detail.purchases.map((p) => [p.option, p.rate, p.effectiveVotes, p.full, p.less])).to.deep.equal([
      ['b', '12/5', '5', 5, { voters: 0, paid: '0' }],
      ['a', '16/5', '5/2', 1, { voters: 3, paid: '24/5' }],
    ])
    expect(spendingOf(detail, ['a', 'b'])).to.deep.equal([{ option: 'b', paid: '12/5', left: '8/5' }, { option: 'a', paid: '8/5', left: '0' }])
    expect(detail.missed).to.deep.equal([{ option: 'c', votes: 2, cost: '9', left: '16/5' }])
  })

  it('conserves money: payments add up to costs, and nobody spends more than the share', () => {
    law(true, (profile) => {
      const outcome = countVotes('equalShares', profile, { completion: 'add1u', step: '1' })
      const detail = shares(outcome)
      const paid = new Map<string, ReturnType<typeof fraction>>()
      for (const { ballot, count } of profile.ballots) {
        for (const { option, paid: p, left } of spendingOf(detail, ballot)) {
          const before = paid.get(option) ?? fraction(0)
          const one = readRatio(p)
          paid.set(option, fraction(before.n * one.d + one.n * BigInt(count) * before.d, before.d * one.d))
          expect(readRatio(left).n >= 0n).to.equal(true)
        }
      }
      for (const p of detail.purchases) expect(show(paid.get(p.option)!)).to.equal(p.cost)
      if (outcome.tied.length === 0) expect(Number(detail.spent)).to.be.at.most(Number(profile.budget))
    })
  })

  it('reports options that compete for the same money as tied, unless a lot is given', () => {
    const profile = approvals('a b', '2: a b', [6, 6], 6)
    expect(countVotes('equalShares', profile, { completion: 'none' })).to.deep.include({ winners: [], tied: ['a', 'b'] })
    expect(countVotes('equalShares', profile, { completion: 'none', lot: ['b', 'a'] })).to.deep.include({ winners: ['b'], tied: [] })
    const apart = approvals('a b', '1: a\n1: b', [3, 3], 6)
    expect(countVotes('equalShares', apart, { completion: 'none' })).to.deep.include({ winners: ['a', 'b'], tied: [] })
  })

  it('reports a tie where the next raise would buy too much in some ways only', () => {
    // At a share of 2 either a is bought for 4, which is too much, or c for 2.
    const profile = approvals('a b c', '1: a b\n1: a b c', [4, 6, 2], 2)
    const parameters = { utility: 'cardinality', completion: 'add1', step: '1', ties: [] }
    expect(countVotes('equalShares', profile, parameters)).to.deep.include({ winners: [], tied: ['c'], everyWay: true })
  })

  it('finds what everything costs, however far the shares must rise, if all fits the budget', () => {
    const profile = approvals('a b', '999: a\n1: b', [500, 400], 1000)
    const outcome = countVotes('equalShares', profile, { completion: 'add1', step: '0.001' })
    expect(outcome.winners).to.have.members(['a', 'b'])
    expect(shares(outcome).endowment).to.deep.include({ first: '1', last: '400', raises: 399_000 })
  })

  it('adds by votes what still fits (utilitarian), after raises or without', () => {
    const profile = approvals('a b c', '5: a\n4: b\n1: c', [50, 45, 5], 100)
    expect(countVotes('equalShares', profile, { completion: 'none' }).winners).to.deep.equal(['a', 'c'])
    expect(countVotes('equalShares', profile, { completion: 'utilitarian' }).winners).to.have.members(['a', 'b', 'c'])
  })

  it('gives way to greedy where more voters prefer that (comparison step)', () => {
    const profile = approvals('big s1 s2', '6: big\n2: s1\n2: s2', [100, 20, 20], 100)
    const kept = countVotes('equalShares', profile, { completion: 'none' })
    expect(kept.winners).to.have.members(['s1', 's2'])
    const compared = countVotes('equalShares', profile, { completion: 'none', comparison: 'satisfaction' })
    expect(compared.winners).to.deep.equal(['big'])
    expect(shares(compared).comparison).to.deep.equal({ by: 'satisfaction', prefersShares: 4, prefersGreedy: 6, kept: false, greedy: ['big'] })
  })

  it('needs whole numbers nowhere: costs in cents, shares in thirds', () => {
    const profile = { ...approvals('a b', '2: a\n1: b', [1, 1], 1), budget: '1.01', options: [{ id: 'a', cost: '0.67' }, { id: 'b', cost: '0.34' }] }
    const detail = shares(countVotes('equalShares', profile, { completion: 'none' }))
    expect(detail.purchases.map((p) => [p.option, p.rate])).to.deep.equal([['a', '67/200']])
    expect(detail.missed).to.deep.equal([{ option: 'b', votes: 1, cost: '17/50', left: '101/300' }])
  })

  it('picks places at unit cost', () => {
    const profile = approvals('a b c', '5: a b\n1: a\n4: c')
    expect(countVotes('equalSharesPlaces', profile, { places: 2, completion: 'none' })).to.deep.include({ winners: ['a'], tied: [] })
    expect(countVotes('equalSharesPlaces', profile, { places: 2 })).to.deep.include({ winners: ['a', 'c'], tied: [], open: 0 })
    expect(countVotes('proportionalApproval', profile, { places: 2 }).winners).to.deep.equal(['a', 'c'])
    expect(countVotes('approval', profile, { places: 2 }).winners).to.deep.equal(['a', 'b'])
  })
})
