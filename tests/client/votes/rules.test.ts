import { expect } from 'chai'
import { profileOf, type Bundle } from '@commonspark/shared/counting/bundle'
import { representation } from '@commonspark/shared/counting/measures'
import { countVotes, RULES } from '@commonspark/shared/counting/registry'
import { countProblems } from '@commonspark/shared/votes/rules'
import { KNOWN_RULES } from '../../../client/src/features/votes/components/ruleWords.ts'
import { flowsOf } from '../../../client/src/features/votes/explain/flows.ts'
import { countByAll, rulesFor } from '../../../client/src/features/votes/lab/lab.ts'
import { EXAMPLES, PRESETS, QUESTIONS } from '../../../client/src/features/votes/setup/presets.ts'

describe('what the setup suggests', () => {
  it('has words for every rule there is', () => {
    expect([...KNOWN_RULES].toSorted()).to.deep.equal([...RULES.keys()].toSorted())
  })

  it('is countable, each preset with its ballot', () => {
    const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id, summary: '', link: null, cost: '10' }))
    for (const question of QUESTIONS) {
      for (const { id, rule, form, parameters } of PRESETS[question]) expect(countProblems({ rule, form, parameters: parameters as never, options, budget: '20' }), id).to.deep.equal([])
    }
  })

  it('shows examples on which the rules do differ, and says what they give', () => {
    const winners = (question: (typeof QUESTIONS)[number]): string[] => EXAMPLES[question].rules.map(({ rule, parameters }) => {
      const outcome = countVotes(rule, EXAMPLES[question].profile, parameters)
      expect(outcome.tied, `${question} ${rule}`).to.deep.equal([])
      return outcome.winners.toSorted().join(' ')
    })
    expect(winners('one')).to.deep.equal(['park', 'bus', 'library'])
    expect(winners('several')).to.deep.equal(['bus library park', 'bus garden park', 'bus garden park'])
    const [greedy, ...fair] = winners('budget')
    expect(greedy).to.equal('bus library park')
    for (const one of fair) expect(one).to.match(/garden|cafe/)
    const { profile } = EXAMPLES.budget
    expect(representation(profile, fair[0]!.split(' ')).withWinner).to.be.above(representation(profile, greedy!.split(' ')).withWinner)
  })
})

describe('the rule lab', () => {
  const bundle = {
    rule: 'instantRunoff', parameters: {}, form: { kind: 'ranking', max: null, ties: false }, budget: null, options: ['park', 'bus', 'library'].map((id) => ({ id, cost: null, name: id })),
    ballots: EXAMPLES.one.profile.ballots.flatMap(({ ballot, count }) => Array.from({ length: count }, () => ({ ballot, receipt: null }))),
  } as unknown as Bundle

  it('counts by every rule that decides the same question, its own first', () => {
    const results = countByAll(bundle, () => undefined)
    expect(results[0]).to.deep.include({ rule: 'instantRunoff', official: true, winners: ['bus'] })
    expect(Object.fromEntries(results.map(({ rule, winners }) => [rule, winners.join()]))).to.include({ plurality: 'park', schulze: 'library', rankedPairs: 'library' })
    expect(results.map(({ rule }) => rule)).not.to.include.members(['greedy', 'proportionalApproval', 'majorityJudgment'])
  })

  it('reads marks as support and order where a rule needs that, and says so', () => {
    const form = { kind: 'score', lowest: 0, highest: 5 } as const
    const marked = rulesFor({ form, budget: null, options: [{ id: 'a', cost: null }], ballots: [] }, 'score', {})
    expect(marked.find(({ rule }) => rule === 'score')).to.include({ translated: false })
    expect(marked.find(({ rule }) => rule === 'approval')).to.include({ translated: true })
    expect(marked.find(({ rule }) => rule === 'schulze')).to.include({ translated: true })
  })

  it('draws flows that lose no ballot from round to round', () => {
    const outcome = countVotes('instantRunoff', profileOf(bundle))
    if (outcome.detail.shape !== 'rounds') throw new Error()
    const { nodes, links } = flowsOf(outcome.detail.rounds, { name: (id) => id, isWon: (id) => outcome.winners.includes(id), exhausted: 'none' })
    for (const [at, node] of nodes.entries()) {
      if (node.round < outcome.detail.rounds.length - 1) expect(links.filter(({ source }) => source === at).reduce((sum, { value }) => sum + value, 0), `from ${node.name}`).to.equal(node.votes)
      if (node.round > 0) expect(links.filter(({ target }) => target === at).reduce((sum, { value }) => sum + value, 0), `to ${node.name}`).to.equal(node.votes)
    }
  })
})
