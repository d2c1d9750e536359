import { expect } from 'chai'
import { IdeaContent } from '@commonspark/shared/ideas/content'
import { Wish } from '@commonspark/shared/matches/schema'
import { diverse, ideaLikeness, learnt, type MatchedIdea, measuring, saysSomething } from '@commonspark/shared/matches/scoring'

const idea = (more: object = {}): IdeaContent => IdeaContent.parse({
  title: 'Library of things', language: 'de', country: 'SI', stage: 'prototype', sdgs: [11, 12], tags: ['sharing', 'repair'], needs: [{ kind: 'funding', amount: 8000, currency: 'EUR' }], ...more,
})
const wish = (more: object = {}): Wish => Wish.parse({ open: true, topics: ['sharing'], stages: ['prototype'], countries: ['SI'], languages: ['de'], support: ['funding'], amount: { to: 10_000 }, ...more })

const measureOf = (asked: Wish, of: MatchedIdea) => measuring([of])(asked)
const scoreOf = (asked: Wish, of: MatchedIdea, coverage: number) => ({ score: measureOf(asked, of).score(0, coverage), reasons: measureOf(asked, of).reasons(0, coverage) })
/** Conditions that are broken when they are the only one. */
const broken = (asked: Wish, of: MatchedIdea) => asked.conditions.filter((condition) => measureOf({ ...asked, conditions: [condition] }, of).breaks(0))

describe('fitting an idea to a wish', () => {
  it('says why in codes that the sentence is made of', () => {
    const { score, reasons } = scoreOf(wish(), idea(), 0.5)
    expect(score).to.equal(1000)
    expect(reasons).to.deep.equal([
      { code: 'support', kinds: ['funding'] }, { code: 'stage', stage: 'prototype' }, { code: 'country', country: 'SI' }, { code: 'language', languages: ['de'] },
      { code: 'amount', needed: 8000, upTo: 10_000, currency: 'EUR' }, { code: 'topics', topics: ['sharing'] },
    ])
  })

  it('keeps conditions apart from preferences', () => {
    const far = idea({ country: 'PL', needs: [{ kind: 'funding', amount: 50_000, currency: 'EUR' }] })
    expect(broken(wish(), far)).to.deep.equal([])
    expect(scoreOf(wish(), far, 0).score).to.be.lessThan(scoreOf(wish(), idea(), 0).score)
    expect(broken(wish({ conditions: ['countries', 'amount', 'stages'] }), far)).to.deep.equal(['countries', 'amount'])
    expect(broken(wish({ conditions: ['amount'] }), idea({ needs: [{ kind: 'funding', amount: 50_000, currency: 'PLN' }] })), 'another currency is not compared').to.deep.equal([])
    expect(broken(wish({ conditions: ['countries'] }), idea({ country: null })), 'what is not said breaks nothing').to.deep.equal([])
  })

  it('leaves out of the mean what a wish says nothing about', () => {
    expect(scoreOf(Wish.parse({ stages: ['prototype'] }), idea(), 0)).to.deep.include({ score: 1000 })
    expect(saysSomething(Wish.parse({ open: true }))).to.equal(false)
    expect(saysSomething(Wish.parse({ sdgs: [1] }))).to.equal(true)
  })

  it('learns from what is dismissed', () => {
    const alike = idea()
    const other = idea({ tags: ['bees'], sdgs: [15], stage: 'pilot', country: 'PL' })
    expect(learnt(alike, [])).to.equal(1)
    expect(learnt(alike, [{ idea: idea(), why: 'topic' }])).to.equal(0.5)
    expect(learnt(other, [{ idea: idea(), why: 'topic' }])).to.equal(1)
    expect(learnt(alike, [{ idea: idea({ tags: ['xx'] }), why: 'stage' }, { idea: idea({ tags: ['yy'] }), why: 'stage' }])).to.equal(0.5)
    expect(learnt(alike, [{ idea: idea(), why: 'known' }]), 'one that is known says nothing of the others').to.equal(1)
  })

  it('puts unlike things beside each other', () => {
    const ideas = [idea(), idea({ title: 'Twin' }), idea({ tags: ['bees'], sdgs: [15], stage: 'pilot', country: 'PL' })]
    const scores = new Map(ideas.map((one, at) => [one, [0.9, 0.88, 0.7][at]!]))
    const order = (lambda: number): number[] => diverse(ideas, (one) => scores.get(one)!, ideaLikeness, 3, lambda).map((one) => ideas.indexOf(one))
    expect(order(1)).to.deep.equal([0, 1, 2])
    expect(order(0.75)).to.deep.equal([0, 2, 1])
  })
})
