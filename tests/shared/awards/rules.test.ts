import { expect } from 'chai'
import { Award, Formula } from '@commonspark/shared/challenges/schema'
import { fillTemplate, joinResults, unknownPlaceholders } from '@commonspark/shared/awards/rules'

const one = (id: string, jury: number | null, votes: number | null = null, country = 'SI', heaviestCriterion: number | null = null) => ({ id, jury, public: votes, country, heaviestCriterion })
const first = Award.parse({ id: 'first', name: 'First' })
const lot = (id: string): string => ({ a: '3', b: '1', c: '2' })[id] ?? id
const formula = (more: object) => Formula.parse({ ties: [], ...more })
const order = (rows: { id: string; rank: number }[]) => rows.map(({ id, rank }) => `${id}${rank}`).join(' ')

describe('the joined result', () => {
  it('weighs the jury and the public', () => {
    const { rows } = joinResults(formula({ juryWeight: 70, publicWeight: 30 }), [one('a', 80, 10), one('b', 60, 100), one('c', 90, 0)], [first], lot)
    expect(order(rows)).to.equal('b1 c2 a3')
    expect(rows[0]!.total).to.be.closeTo(0.7 * 0.6 + 0.3, 1e-12)
  })
  it('breaks ties only by the rules that were fixed, in their order', () => {
    const contenders = [one('a', 80, 1, 'SI', 4), one('b', 80, 5, 'SI', 3), one('c', 80, 5, 'SI', 3)]
    expect(order(joinResults(formula({}), contenders, [first], lot).rows)).to.equal('a1 b1 c1')
    const tied = joinResults(formula({}), contenders, [first], lot)
    expect(tied.ties).to.deep.equal([['a', 'b', 'c']])
    // One prize and three that share the place: nobody gets it without a rule.
    expect(tied.proposal).to.deep.equal([])
    expect(order(joinResults(formula({ ties: ['heaviestCriterion'] }), contenders, [first], lot).rows)).to.equal('a1 b2 c2')
    const drawn = joinResults(formula({ ties: ['public', 'lottery'] }), contenders, [first], lot)
    expect(order(drawn.rows)).to.equal('b1 c2 a3')
    expect(drawn.rows.map(({ tie }) => tie)).to.deep.equal(['lottery', 'lottery', 'public'])
    expect(drawn.proposal).to.deep.equal([{ awardId: 'first', entryId: 'b' }])
  })
  it('does not depend on the order in which entries are given', () => {
    const contenders = [one('a', 80), one('b', 80), one('c', 70)]
    const all = [contenders, contenders.toReversed()].map((given) => JSON.stringify(joinResults(formula({ ties: ['lottery'] }), given, [first], lot)))
    expect(all[0]).to.equal(all[1])
  })
  it('keeps to a quota of winners for a country', () => {
    const awards = [first, Award.parse({ id: 'second', name: 'Second', places: 2 })]
    const { proposal, rows } = joinResults(formula({ perCountry: 1 }), [one('a', 90), one('b', 80), one('c', 70, null, 'AT'), one('d', 60, null, 'PL')], awards, lot)
    expect(proposal.map(({ entryId }) => entryId)).to.deep.equal(['a', 'c', 'd'])
    expect(rows.find(({ id }) => id === 'b')!.overQuota).to.equal(true)
  })
  it('gives the audience prize by votes alone, and to nobody when nobody was voted for', () => {
    const prize = Award.parse({ id: 'audience', name: 'Audience', by: 'public' })
    expect(joinResults(formula({}), [one('a', 90, 1), one('b', 10, 7)], [prize], lot).proposal).to.deep.equal([{ awardId: 'audience', entryId: 'b' }])
    expect(joinResults(formula({}), [one('a', 90, 0)], [prize], lot).proposal).to.deep.equal([])
    expect(joinResults(formula({}), [one('a', 90, 7), one('b', 10, 7)], [prize], lot).proposal).to.deep.equal([])
    expect(joinResults(formula({ ties: ['lottery'] }), [one('a', 90, 7), one('b', 10, 7)], [prize], lot).proposal).to.deep.equal([{ awardId: 'audience', entryId: 'b' }])
  })
})

describe('a letter with the results', () => {
  const values = { name: '{{award}}', entry: '<b>$& ${x}</b>', challenge: 'C', award: 'A', rank: '1', entries: '14', host: 'H' }
  it('fills in its placeholders once: what is filled in is never a template', () => {
    expect(fillTemplate('Dear {{name}}, {{ entry }}: {{award}} {{other}} {{constructor}}', values)).to.equal('Dear {{award}}, <b>$& ${x}</b>: A {{other}} {{constructor}}')
  })
  it('names what nothing fills', () => {
    expect(unknownPlaceholders('{{name}} {{nmae}} {{constructor}}')).to.deep.equal(['nmae', 'constructor'])
  })
})
