import { expect } from 'chai'
import type { Outcome, Round } from '@commonspark/shared/counting/outcome'
import { countVotes } from '@commonspark/shared/counting/registry'
import { judge, JudgmentParameters } from '@commonspark/shared/counting/rules/judgment'
import { CountError, type Profile } from '@commonspark/shared/counting/profile'
import { hasRealData, ledger, realJson, realText, skipWithoutData } from './realData.ts'
import { placesIn, readCvotes } from './cvotes.ts'
import { rankings } from './profiles.ts'

const rounds = ({ detail }: Outcome): Round[] => (detail.shape === 'rounds' ? detail.rounds : [])
const totals = (round: Round) => Object.fromEntries(round.totals.map((t) => [t.option, t.total]))

type Mode = Record<string, string> & { CondorcetBasic: { 'Condorcet Winner': string; 'Condorcet Loser': string }; pairwise_win?: Record<string, Record<string, number>> }
type Tideman = { candidates: string[]; seats: number; votes: number; implicit: Mode; explicit: Mode; condorcet_winner: string }

describe('48 real ranked elections (Tideman\'s collection) against Condorcet PHP', function () {
  this.timeout(120_000)
  const kept = ledger('Ranked elections (Tideman\'s collection)')
  if (!hasRealData) it('need the real data', skipWithoutData)
  after(() => { if (hasRealData) kept.print() })

  const expected = hasRealData ? realJson<Record<string, Tideman>>('ranked/tideman-expected.json') : {}
  for (const [name, election] of Object.entries(expected)) {
    it(name, () => {
      kept.election()
      for (const mode of ['implicit', 'explicit'] as const) {
        // Where unranked options were not counted, the last place of a ballot in the file is the one that had been filled in for
        // them.
        const { profile } = readCvotes(realText(`ranked/tideman/${name}.cvotes`), mode === 'explicit')
        const want = election[mode]
        const unranked = mode === 'implicit' ? 'last' : 'ignored'
        const matrix = matrixOf(countVotes('schulze', profile, { unranked }))
        if (mode === 'explicit' && JSON.stringify(matrix) !== JSON.stringify(want.pairwise_win)) {
          kept.apart('elections without unranked options, whose ballots cannot be told from the file')
          continue
        }
        if (want.pairwise_win) kept.met('pairwise matrices', () => expect(matrix).to.deep.equal(want.pairwise_win))
        kept.met('Condorcet winners', () => expect(condorcet(matrix, true)).to.equal(want.CondorcetBasic['Condorcet Winner']))
        kept.met('Condorcet losers', () => expect(condorcet(matrix, false)).to.equal(want.CondorcetBasic['Condorcet Loser']))
        for (const [field, rule, parameters] of [
          ['Schulze Winning', 'schulze', { strength: 'winning', unranked }],
          ['Schulze Margin', 'schulze', { strength: 'margin', unranked }],
          ['Schulze Ratio', 'schulze', { strength: 'ratio', unranked }],
          ['Ranked Pairs Winning', 'rankedPairs', { strength: 'winning', unranked }],
          ['Ranked Pairs Margin', 'rankedPairs', { strength: 'margin', unranked }],
          ['BordaCount', 'borda', { unranked: mode === 'implicit' ? 'last' : 'none' }],
          ['First-past-the-post voting', 'plurality', {}],
        ] as const) {
          // The other program takes n + 1 for the ratio of n to 0, where Schulze's paper puts such victories above all others.
          if (name === 'A04' && mode === 'explicit' && field === 'Schulze Ratio') {
            kept.apart('order by ratio in which a victory has no vote against')
            continue
          }
          const outcome = countVotes(rule, profile, parameters)
          kept.met('full orders', () => expect(outcome.ranking!.map((tier) => tier.toSorted()), field).to.deep.equal(placesIn(want[field]!)))
        }
        const runoff = countVotes('instantRunoff', profile)
        const winner = placesIn(want['Instant-runoff']!)[0]!
        if (runoff.tied.length > 0) kept.met('instant runoffs tied here, decided there by pairs', () => expect(runoff.tied).to.include.members(winner))
        else kept.met('instant runoffs', () => expect(runoff.winners).to.deep.equal(winner))
        kept.apart('STV counts, since that program transfers by first places only and may elect more than the seats')
      }
    })
  }
})

function matrixOf({ detail }: Outcome): Record<string, Record<string, number>> {
  if (detail.shape !== 'pairwise') throw new Error(detail.shape)
  const { options, matrix } = detail
  return Object.fromEntries(options.map((a, i) => [a, Object.fromEntries(options.flatMap((b, j) => (i === j ? [] : [[b, matrix[i]![j]!]])))]))
}

/** The option that beats all others one to one, or that all others beat; '' if there is none. */
const condorcet = (matrix: Record<string, Record<string, number>>, wins: boolean): string =>
  Object.keys(matrix).find((a) => Object.keys(matrix).every((b) => a === b || (wins ? matrix[a]![b]! > matrix[b]![a]! : matrix[a]![b]! < matrix[b]![a]!))) ?? ''

type Tabulated = {
  round: number; threshold: string; tally: Record<string, string>; inactiveBallots: Record<string, string>
  tallyResults: { eliminated?: string; elected?: string; transfers: Record<string, string> }[]
}
type City = { candidates: string[]; rules: { overvoteRule: string }; ballots: [number, string[]][]; expected: { results: Tabulated[] } }

describe('two certified city elections, round by round', function () {
  this.timeout(60_000)
  const kept = ledger('Certified ranked-choice elections (RCTab)')
  before(skipWithoutData)
  after(() => { if (hasRealData) kept.print() })
  const cities = hasRealData ? realJson<Record<string, City>>('ranked/rctab.json') : {}
  const WRITE_INS = 'Undeclared Write-ins'

  /**
   * Marks in ranking order as a ballot: a second empty rank in a row ends it; a double mark ends it in Portland and is passed
   * over in Minneapolis.
   */
  function read({ rules, ballots }: City, { writeIns }: { writeIns: boolean }): Profile['ballots'] {
    return ballots.flatMap(([count, ranks]) => {
      const ballot: string[][] = []
      let empty = 0
      for (const mark of ranks) {
        if (mark === 'undervote' || mark === '') {
          if (++empty > 1) break
          continue
        }
        empty = 0
        if (mark === 'overvote') {
          if (rules.overvoteRule === 'exhaustImmediately') break
          continue
        }
        const id = mark === 'UWI' ? WRITE_INS : mark
        if ((id !== WRITE_INS || writeIns) && !ballot.flat().includes(id)) ballot.push([id])
      }
      // Ballots without any mark were not counted as cast.
      return ranks.every((mark) => mark === 'undervote') ? [] : [{ ballot, count }]
    })
  }

  const profileOf = (city: City, writeIns: boolean): Profile => ({
    form: { kind: 'ranking', max: null, ties: false }, budget: null,
    options: [...city.candidates, ...(writeIns ? [WRITE_INS] : [])].map((id) => ({ id, cost: null })),
    ballots: read(city, { writeIns }),
  })

  const compare = (ours: Round[], theirs: Tabulated[]) => {
    kept.met('numbers of rounds', () => expect(ours).to.have.length(theirs.length))
    for (const [i, want] of theirs.entries()) {
      const round = ours[i]!
      kept.met('tallies of a round', () => expect(totals(round)).to.deep.equal(want.tally))
      kept.met('thresholds', () => expect(round.needed).to.equal(want.threshold))
      const inactive = Object.values(want.inactiveBallots).reduce((sum, n) => sum + Number(n), 0)
      kept.met('ballots no longer counting', () => expect(Number(round.exhausted)).to.equal(inactive))
      kept.met('options that went out', () => expect(round.eliminated).to.have.members(want.tallyResults.flatMap((r) => r.eliminated ?? [])))
      kept.met('options elected', () => expect(round.elected).to.have.members(want.tallyResults.flatMap((r) => r.elected ?? [])))
      for (const { eliminated, transfers } of want.tallyResults) {
        if (!eliminated) continue
        const moved = Object.fromEntries(round.transfers.filter((t) => t.from === eliminated).map((t) => [t.to ?? 'exhausted', t.votes]))
        kept.met('transfers of an option', () => expect(moved).to.deep.equal(transfers))
      }
    }
  }

  it('Portland, Maine, 2015: batches, equals out in the order of the list', () => {
    const city = cities['2015_portland_mayor']!
    kept.election()
    const outcome = countVotes('instantRunoff', profileOf(city, true), { batch: true, lot: city.candidates })
    compare(rounds(outcome), city.expected.results)
  })

  it('Minneapolis 2017: write-ins first, then batches', () => {
    const city = cities['2017_minneapolis_mayor']!
    kept.election()
    // The city takes write-ins out before all others: round 1 has them, the rounds from 2 on are a count without them.
    const [first, ...later] = city.expected.results
    const opening = rounds(countVotes('instantRunoff', profileOf(city, true)))[0]!
    kept.met('tallies of a round', () => expect(totals(opening)).to.deep.equal(first!.tally))
    kept.met('thresholds', () => expect(opening.needed).to.equal(first!.threshold))
    const outcome = countVotes('instantRunoff', profileOf(city, false), { batch: true })
    compare(rounds(outcome), later)
    kept.met('winners', () => expect(outcome.winners).to.deep.equal(['Jacob Frey']))
  })
})

type Vectors = {
  burlington2009_reduced: { ballots: [number, string[]][] }; ireland_president_1990: { ballots: [number, string[]][] }
  schulze_wikipedia: { ballots: [number, string][]; expected: { schulze_order: string[] } }
  tennessee: { ballots: [number, string[]][]; expected: { rankedpairs_order: string[]; condorcet: string } }
  majority_judgment: {
    tally: number[][]; ranks?: number[]; error?: string; judges?: number; default?: 'worst' | 'median'; normalize?: boolean; favorContestation?: boolean
  }[]
}

describe('small vectors', () => {
  const kept = ledger('Small vectors')
  before(skipWithoutData)
  after(() => { if (hasRealData) kept.print() })
  const vectors = hasRealData ? realJson<Vectors>('ranked/vectors-small.json') : null
  const names = (order: string[] | string) => (typeof order === 'string' ? order.split('') : order).map((name) => name.replace(' ', ''))
  const profileOf = (ballots: [number, string[] | string][]) => rankings(
    [...new Set(ballots.flatMap(([, order]) => names(order)))].join(' '), ballots.map(([n, order]) => `${n}: ${names(order).join(' > ')}`).join('\n'),
  )

  it('of elections', () => {
    const { burlington2009_reduced: burlington, ireland_president_1990: ireland, schulze_wikipedia: example, tennessee } = vectors!
    for (const [ballots, results] of [
      [burlington.ballots, { plurality: 'Wright', instantRunoff: 'Kiss', schulze: 'Montroll', rankedPairs: 'Montroll' }],
      [ireland.ballots, { plurality: 'BrianLenihan', instantRunoff: 'MaryRobinson' }],
      [tennessee.ballots, { schulze: 'N' }],
    ] as const) {
      kept.election()
      for (const [rule, winner] of Object.entries(results)) kept.met('winners', () => expect(countVotes(rule, profileOf(ballots)).winners).to.deep.equal([winner]))
    }
    kept.election()
    kept.met('orders', () => expect(countVotes('schulze', profileOf(example.ballots)).ranking!.flat()).to.deep.equal(example.expected.schulze_order))
    kept.met('orders', () => expect(countVotes('rankedPairs', profileOf(tennessee.ballots)).ranking!.flat()).to.deep.equal(tennessee.expected.rankedpairs_order))
    kept.apart('Bucklin and Kemeny results, which are no rules of ours')
  })

  it('of majority judgment', () => {
    for (const vector of vectors!.majority_judgment) {
      const parameters = JudgmentParameters.parse({
        unjudged: vector.default ?? (vector.normalize ? 'normalise' : 'refuse'), favour: vector.favorContestation === false ? 'adhesion' : 'contestation',
      })
      const judges = vector.judges ?? Math.max(...vector.tally.map((t) => t.reduce((a, b) => a + b, 0)))
      const run = () => judge(vector.tally.map((t) => t.map(BigInt)), BigInt(judges), parameters).map((j) => j.rank)
      kept.election()
      if (vector.error) kept.met('refusals', () => expect(run).to.throw(CountError, vector.error!))
      else if (vector.ranks) kept.met('ranks', () => expect(run()).to.deep.equal(vector.ranks))
      else kept.apart('score text in the notation of one library')
    }
  })
})
