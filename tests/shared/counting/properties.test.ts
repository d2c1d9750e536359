import { expect } from 'chai'
import fc from 'fast-check'
import { add, compare, fraction, readRatio, show, ZERO } from '@commonspark/shared/counting/fraction'
import type { Outcome } from '@commonspark/shared/counting/outcome'
import type { Ballot, BallotForm, Profile, RankBallot } from '@commonspark/shared/counting/profile'
import { countVotes, RULES } from '@commonspark/shared/counting/registry'

const NAMES = ['ash', 'birch', 'cedar', 'elm', 'fir']
const FORMS: Record<string, BallotForm> = {
  approval: { kind: 'approval', min: 0, max: null },
  choice: { kind: 'choice' },
  budget: { kind: 'budget' },
  score: { kind: 'score', lowest: 0, highest: 4 },
  points: { kind: 'points', total: null, each: null },
  quadratic: { kind: 'quadratic', credits: 16, against: true },
  ranking: { kind: 'ranking', max: null, ties: true },
}

/** One ballot from five marks of 0 to 4. */
function ballotOf(kind: string, names: string[], marked: number[]): Ballot {
  const given = names.map((id, i): [string, number] => [id, marked[i]!])
  if (kind === 'choice') return given.filter(([, m]) => m > 1).slice(0, 1).map(([id]) => id)
  if (kind === 'approval' || kind === 'budget') return given.filter(([, m]) => m > 1).map(([id]) => id)
  if (kind === 'ranking') {
    return [4, 3, 2, 1].map((m) => given.filter((g) => g[1] === m).map(([id]) => id)).filter((place) => place.length > 0)
  }
  return kind === 'quadratic' ? given.map(([id, m]): [string, number] => [id, m - 2]) : given
}

const profiles = (kind: string): fc.Arbitrary<Profile> => fc.record({
  count: fc.integer({ min: 2, max: 5 }),
  costs: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 5, maxLength: 5 }),
  rows: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 })), {
    minLength: 1, maxLength: 7,
  }),
}).map(({ count, costs, rows }) => {
  const names = NAMES.slice(0, count)
  return {
    form: FORMS[kind]!, budget: '10',
    options: names.map((id, i) => ({ id, cost: `${costs[i]}` })),
    ballots: rows.map(([n, marked]) => ({ ballot: ballotOf(kind, names, marked), count: n })),
  }
})

/** What a rule decided, as sets. */
const decided = ({ winners, tied, open, ranking }: Outcome) =>
  ({ winners: winners.toSorted(), tied: tied.toSorted(), open, ranking: ranking?.map((tier) => tier.toSorted()) ?? null })

const renamed = (profile: Profile, name: (id: string) => string): Profile => ({
  ...profile,
  options: profile.options.map((o) => ({ ...o, id: name(o.id) })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ballots: profile.ballots.map(({ ballot, count }) => ({ count, ballot: JSON.parse(JSON.stringify(ballot), (_, v: unknown) =>
    (typeof v === 'string' ? name(v) : v)) as Ballot })),
})

const cases = [...RULES.values()].flatMap((rule) => rule.ballots.map((kind) => ({ rule, kind })))
const law = (kind: string, check: (profile: Profile) => void, numRuns = 60) => fc.assert(fc.property(profiles(kind), check), { seed: 29, numRuns })

describe('every rule, with every kind of ballot it takes', function () {
  this.timeout(60_000)

  for (const { rule, kind } of cases) {
    const places = rule.outcomes.includes('places') ? { places: 2 } : {}
    const count = (profile: Profile) => rule.count(profile, places)

    it(`${rule.id}, ${kind}: names, the order of ballots and the number of equal voters do not matter`, () => law(kind, (profile) => {
      const outcome = decided(count(profile))
      const turned = new Map(NAMES.map((id, i) => [id, NAMES[(i + 2) % NAMES.length]!]))
      const back = new Map([...turned].map(([a, b]) => [b, a]))
      const original = (ids: string[]) => ids.map((id) => back.get(id)!).toSorted()
      const other = count(renamed(profile, (id) => turned.get(id)!))
      expect(decided({ ...other, winners: original(other.winners), tied: original(other.tied), ranking: other.ranking?.map(original) ?? null }))
        .to.deep.equal(outcome)

      const apart = profile.ballots.flatMap(({ ballot, count: n }) => Array.from({ length: n }, () => ({ ballot, count: 1 }))).reverse()
      expect(decided(count({ ...profile, ballots: apart }))).to.deep.equal(outcome)

      // Scottish STV rounds its quota, so it alone may answer otherwise when all voters come twice.
      if (rule.id === 'stv') return
      const twice = decided(count({ ...profile, ballots: profile.ballots.map((b) => ({ ...b, count: b.count * 2 })) }))
      expect(twice).to.deep.equal(outcome)
    }))

    it(`${rule.id}, ${kind}: places are filled or a tie is reported, and a lot decides every tie`, () => law(kind, (profile) => {
      const outcome = count(profile)
      expect(outcome.winners.filter((w) => outcome.tied.includes(w))).to.deep.equal([])
      if (rule.outcomes.includes('budget')) {
        const cost = outcome.winners.reduce((sum, w) => sum + Number(profile.options.find((o) => o.id === w)!.cost), 0)
        expect(cost).to.be.at.most(10)
      } else {
        const wanted = Math.min(profile.options.length, rule.outcomes.includes('places') ? 2 : 1)
        const filled = outcome.winners.length + outcome.open!
        if (rule.id === 'equalSharesPlaces') expect(filled).to.be.at.most(wanted)
        else expect(filled).to.equal(wanted)
        if (outcome.open! > 0) expect(outcome.tied.length).to.be.above(outcome.open!)
      }
      const drawn = rule.count(profile, { ...places, lot: NAMES })
      expect(drawn.tied).to.deep.equal([])
      expect([...outcome.winners, ...outcome.tied]).to.include.members(drawn.winners)
      expect(drawn.winners).to.include.members(outcome.winners)
    }))
  }
})

describe('runoffs conserve votes', () => {
  for (const rule of ['instantRunoff', 'stv']) {
    it(rule, () => law('ranking', (profile) => {
      const { detail, voters } = countVotes(rule, profile, rule === 'stv' ? { places: 2 } : {})
      if (detail.shape !== 'rounds') throw new Error()
      for (const round of detail.rounds) {
        const all = round.totals.reduce((sum, t) => add(sum, readRatio(t.total)), add(readRatio(round.exhausted), readRatio(round.lost)))
        expect(show(all)).to.equal(`${voters}`)
      }
    }, 300))
  }
})

describe('monotone rules: more support never turns a winner into a loser', () => {
  const raised = (kind: string, ballot: Ballot, winner: string): Ballot => {
    if (kind === 'ranking') {
      const rest = (ballot as RankBallot).map((place) => place.filter((id) => id !== winner)).filter((place) => place.length > 0)
      return [[winner], ...rest]
    }
    if (kind === 'approval') return [...new Set([...(ballot as string[]), winner])]
    const most = kind === 'quadratic' ? 2 : 4
    return [...(ballot as [string, number][]).filter(([id]) => id !== winner), [winner, most]]
  }
  const monotone: [string, string][] = [
    ['plurality', 'ranking'], ['approval', 'approval'], ['score', 'score'], ['score', 'points'], ['majorityJudgment', 'score'], ['quadratic', 'quadratic'],
    ['borda', 'ranking'], ['schulze', 'ranking'], ['rankedPairs', 'ranking'],
  ]
  for (const [rule, kind] of monotone) {
    it(`${rule}, ${kind}`, () => law(kind, (profile) => {
      const { winners } = countVotes(rule, profile)
      if (winners.length !== 1) return
      for (const [i, b] of profile.ballots.entries()) {
        const ballots = profile.ballots.with(i, { ...b, ballot: raised(kind, b.ballot, winners[0]!) })
        expect(countVotes(rule, { ...profile, ballots }).winners).to.deep.equal(winners)
      }
    }, 150))
  }

  it('instant runoff is not, as is known: the test would notice', () => {
    const ballots = (a: number, b: number) => ({
      form: FORMS['ranking']!, budget: null, options: ['a', 'b', 'c'].map((id) => ({ id, cost: null })),
      ballots: [
        { count: 39 + a, ballot: [['a'], ['b'], ['c']] }, { count: 35, ballot: [['b'], ['c'], ['a']] }, { count: 26 - b, ballot: [['c'], ['a'], ['b']] },
      ],
    })
    expect(countVotes('instantRunoff', ballots(0, 0)).winners).to.deep.equal(['a'])
    const up = ballots(0, 0)
    up.ballots = [{ count: 49, ballot: [['a'], ['b'], ['c']] }, { count: 25, ballot: [['b'], ['c'], ['a']] }, { count: 26, ballot: [['c'], ['a'], ['b']] }]
    expect(countVotes('instantRunoff', up).winners).to.deep.equal(['c'])
  })
})

describe('Condorcet', () => {
  for (const rule of ['schulze', 'rankedPairs']) {
    it(`${rule} elects the option that beats every other one to one`, () => law('ranking', (profile) => {
      const outcome = countVotes(rule, profile)
      if (outcome.detail.shape !== 'pairwise') throw new Error()
      const { matrix, options } = outcome.detail
      const winner = options.find((_, a) => matrix.every((row, b) => a === b || matrix[a]![b]! > row[a]!))
      if (winner) expect(outcome.winners).to.deep.equal([winner])
    }, 300))
  }
})

describe('proportional approval', () => {
  it('keeps every sum within the approvals of the seat before', () => law('approval', (profile) => {
    const { detail } = countVotes('proportionalApproval', profile, { places: 3 })
    if (detail.shape !== 'seats') throw new Error()
    let before = fraction(1_000_000)
    for (const { totals, option } of detail.seats) {
      const won = readRatio(totals.find((t) => t.option === option)!.total)
      expect(compare(won, before)).to.be.at.most(0)
      expect(compare(won, ZERO)).to.be.at.least(0)
      before = won
    }
  }))
})
