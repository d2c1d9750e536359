import { expect } from 'chai'
import type { Outcome } from '@commonspark/shared/counting/outcome'
import { readPabulib, writePabulib } from '@commonspark/shared/counting/pabulib'
import { officialWinners, pabulibProfile } from '@commonspark/shared/counting/pabulibProfile'
import type { MarkBallot, Profile, SetBallot } from '@commonspark/shared/counting/profile'
import { countVotes } from '@commonspark/shared/counting/registry'
import { asPoints } from '@commonspark/shared/counting/translate'
import { hasRealData, ledger, realJson, realText, skipWithoutData } from './realData.ts'

type Comparison = { prefersMES: number; prefersGreedy: number; stick: boolean }
type Field = { winners: string[]; agreed_by?: string[]; order?: string[]; comparison_satisfaction?: Comparison; comparison_exclusionRatio?: Comparison }
type Expected = {
  [key: string]: Field | string | number | boolean | undefined | Record<string, Record<string, string[]>>
  add1_increment_per_voter?: number; official?: Field; greedy_by_votes?: Field; _disagree?: { greedy_by_votes: Record<string, string[]> }
}

/** Every field of expected.json that is a set of winners, and how we count it. */
function countings(profile: Profile, step: string, lot: string[] | null = null): Record<string, () => Outcome> {
  const shares = (parameters: Record<string, unknown>, p = profile) => () => countVotes('equalShares', p, { completion: 'none', lot, ...parameters })
  // Of equal votes the reference takes the first key of a JavaScript object: whole numbers in rising order, then the others as in
  // the file.
  const first = { ties: ['votes'], lot: Object.keys(Object.fromEntries(profile.options.map((o) => [o.id, 0]))) }
  const named = (p: Profile): Profile => ({
    ...p, form: { kind: 'approval', min: 0, max: null },
    ballots: p.ballots.map(({ ballot, count }) => ({ count, ballot: ballot.map((entry) => (typeof entry === 'string' ? entry : String(entry[0]))) })),
  })
  return {
    mes_cost: shares({}),
    mes_cardinality: shares({ utility: 'cardinality' }),
    mes_cost_add1: shares({ completion: 'add1', step }),
    mes_cost_add1_exhaustive: shares({ completion: 'add1', step, exhaustive: true }),
    mes_card_add1_exhaustive: shares({ utility: 'cardinality', completion: 'add1', step, exhaustive: true }),
    mes_cost_utilitarian: shares({ ...first, completion: 'utilitarian' }),
    mes_cost_add1u: shares({ ...first, completion: 'add1u', step }),
    mes_cost_add1e_utilitarian: shares({ ...first, completion: 'add1u', step, exhaustive: true }),
    greedy_by_votes: () => countVotes('greedy', profile),
    greedy_votes_per_cost: () => countVotes('greedy', profile, { by: 'perCost' }),
    greedy_points_per_cost: () => countVotes('greedy', profile, { by: 'perCost' }),
    seq_phragmen: () => countVotes('phragmen', profile),
    mes_points: shares({ utility: 'cardinality' }),
    mes_points_x_cost: shares({}),
    mes_cost_ballot_as_approval: shares({}, named(profile)),
    mes_borda_ballotlength: () => shares({ utility: 'cardinality' }, asPoints(profile))(),
    mes_borda_pabutools: () => shares({ utility: 'cardinality' }, asPoints(profile, 0))(),
  }
}

const NOTES = ['agreed_by', 'order', 'winners', 'comparison_satisfaction', 'comparison_exclusionRatio']

describe('46 real budget elections against other implementations', function () {
  this.timeout(120_000)
  const kept = ledger('Budget elections (Pabulib)')
  if (!hasRealData) it('need the real data', skipWithoutData)
  after(() => { if (hasRealData) kept.print() })

  const expected = hasRealData ? realJson<{ instances: Record<string, Expected> }>('pabulib/expected.json').instances : {}
  for (const [name, fields] of Object.entries(expected)) {
    it(name, () => {
      const text = realText(`pabulib/${name}`)
      const read = readPabulib(text)
      if (!read.ok) throw new Error(JSON.stringify(read.faults))
      const written = writePabulib(read.file)
      kept.election()
      kept.met('files read, written and read again without change', () => expect(readPabulib(written)).to.deep.equal(read))
      if (written !== text) kept.apart('files that come back without quotes which they did not need')

      const profile = pabulibProfile(read.file)
      const step = `${fields.add1_increment_per_voter ?? 1}`
      const ways = countings(profile, step)
      const greedyThere = fields.greedy_by_votes?.winners ?? fields._disagree?.greedy_by_votes['equalshares.net-js'] ?? []
      for (const [key, field] of Object.entries(fields)) {
        if (typeof field !== 'object' || !isField(field) || key === 'official') continue
        expect(Object.keys(field).filter((k) => !NOTES.includes(k)), 'fields that the test does not know').to.deep.equal([])
        const outcome = ways[key]!()
        const others = field.agreed_by!.length > 1 ? 'sets of winners on which two or more others agree' : 'sets of winners by one other'
        kept.met(others, () => {
          expect(outcome.tied, key).to.deep.equal([])
          expect(outcome.winners, key).to.have.members(field.winners)
        })
        // Of options that stay equal the reference takes one way, which a lot makes ours.
        if (field.order) {
          kept.met('orders of purchase on which two or more others agree', () =>
            expect(purchases(countings(profile, step, field.order!)[key]!()), key).to.deep.equal(field.order))
        }
        for (const by of ['satisfaction', 'exclusionRatio'] as const) {
          const compared = field[`comparison_${by}`]
          if (compared) kept.met('comparison steps by one other', () => expect(comparison(profile, field.winners, greedyThere, by)).to.deep.equal(compared))
        }
      }
      const { _disagree: differ, official } = fields
      if (differ) {
        // Of equal votes one takes the cheaper, the other the first; each is a parameter here.
        kept.met('fields on which two others differ, each met by its rule for ties', () => {
          expect(countVotes('greedy', profile).winners).to.have.members(differ.greedy_by_votes['pabutools(Cost_Sat)']!)
          const lot = Object.keys(Object.fromEntries(profile.options.map((o) => [o.id, 0])))
          expect(countVotes('greedy', profile, { ties: [], lot }).winners).to.have.members(differ.greedy_by_votes['equalshares.net-js']!)
        })
      }
      if (official) {
        kept.met('official results', () =>
          expect(ways['mes_cost_add1']!().winners).to.have.members(official.winners).and.to.have.members(officialWinners(read.file)!))
      }
    })
  }
})

const isField = (field: object): field is Field => 'winners' in field

function purchases({ detail }: Outcome): string[] {
  if (detail.shape !== 'shares') throw new Error(detail.shape)
  return detail.purchases.map((p) => p.option)
}

/** The reference's comparison: by satisfaction it leaves out voters who have none of one of the two outcomes. */
function comparison(profile: Profile, shares: string[], greedy: string[], by: 'satisfaction' | 'exclusionRatio'): Comparison {
  let prefersMES = 0
  let prefersGreedy = 0
  for (const { ballot, count } of profile.ballots) {
    const ids = ballot as SetBallot | MarkBallot
    const has = (winners: string[]) => ids.filter((entry) => winners.includes(typeof entry === 'string' ? entry : entry[0])).length
    let [a, b] = [has(shares), has(greedy)]
    if (by === 'exclusionRatio') [a, b] = [Math.min(1, a), Math.min(1, b)]
    else if (a === 0 || b === 0) continue
    if (a > b) prefersMES += count
    if (b > a) prefersGreedy += count
  }
  return { prefersMES, prefersGreedy, stick: prefersMES >= prefersGreedy }
}
