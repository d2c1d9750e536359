import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { blockPerson } from '@commonspark/shared/blocks/schema'
import { listConversations } from '@commonspark/shared/conversations/schema'
import { archiveIdea } from '@commonspark/shared/ideas/schema'
import { answerIntroduction, editWish, type IdeaSuggestion, introduce, listIntroductions, matchesChanged, readWish, suggestIdeas, suggestPeople, takeStance, takeTeamStance, type Wish } from '@commonspark/shared/matches/schema'
import { listNotifications } from '@commonspark/shared/notifications/schema'
import { editProfile } from '@commonspark/shared/people/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { publishes } from '../../support/ideas.ts'
import type { Person } from '../../support/people.ts'

describe('matches', () => {
  let app: TestApp, ana: Person, ben: Person, eve: Person
  beforeEach(async () => {
    app = await startApp()
    ;[ana, ben, eve] = [await app.person('Ana'), await app.person('Ben'), await app.person('Eve')]
  })
  afterEach(() => app.stop())

  const wishes = async (person: Person, wish: Partial<Wish>): Promise<void> => {
    const { version } = await person.does(readWish)
    await person.does(editWish, { body: { version, changes: { open: true, ...wish } } })
  }
  const FUNDER: Partial<Wish> = { topics: ['sharing'], stages: ['prototype'], countries: ['SI'], support: ['funding'], amount: { from: 0, to: 10_000, currency: 'EUR' } }
  const seen = async (person: Person): Promise<string[]> => (await person.does(suggestIdeas)).items.map(({ idea }) => idea.title)
  const looks = (person: Person, ideaId: string, stance: 'interested' | 'dismissed' | 'none', why: 'topic' | null = null) => person.does(takeStance, { params: { id: ideaId }, body: { stance, why } })

  it('shows some at a time, further ones after those that are there', async () => {
    for (const title of ['Library of things', 'Library of tools', 'Library of toys']) await publishes(ana, title)
    await wishes(ben, FUNDER)
    const pages = [await ben.does(suggestIdeas, { query: { limit: 2 } }), await ben.does(suggestIdeas, { query: { limit: 3 } })]
    expect(pages.map(({ items, more }) => [items.length, more])).to.deep.equal([[2, true], [3, false]])
    expect(pages[1]!.items.slice(0, 2).map(({ idea }) => idea.id)).to.deep.equal(pages[0]!.items.map(({ idea }) => idea.id))
  })

  it('suggests with reasons what fits, obeys conditions, and says nothing to whoever did not ask', async () => {
    await publishes(ana, 'Library of things')
    await publishes(ana, 'Too dear', { needs: [{ kind: 'funding', amount: 90_000, currency: 'EUR' }] })
    expect(await seen(ben)).to.deep.equal([])
    await wishes(ben, FUNDER)
    const [first] = (await ben.does(suggestIdeas)).items as [IdeaSuggestion]
    expect(first.idea.title).to.equal('Library of things')
    expect(first.reasons.map(({ code }) => code)).to.deep.equal(['support', 'stage', 'country', 'amount', 'topics'])
    expect(first.reasons.find(({ code }) => code === 'amount')).to.deep.equal({ code: 'amount', needed: 8000, upTo: 10_000, currency: 'EUR' })
    expect(await seen(ben)).to.include('Too dear')
    await wishes(ben, { conditions: ['amount'] })
    expect(await seen(ben)).to.deep.equal(['Library of things'])
    expect(await seen(ana), 'not one’s own').to.deep.equal([])
  })

  it('suggests people for an idea to its team alone', async () => {
    const idea = await publishes(ana, 'Library of things')
    await wishes(ben, FUNDER)
    await wishes(eve, { ...FUNDER, open: false })
    const { items } = await ana.does(suggestPeople, { params: { id: idea.id } })
    expect(items.map(({ person }) => person.name)).to.deep.equal(['Ben'])
    expect(await eve.isRefused(suggestPeople, { params: { id: idea.id } })).to.include({ status: 403 })
    expect(await app.visitor().isRefused(suggestPeople, { params: { id: idea.id } })).to.include({ status: 401 })
    expect(await ana.isRefused(takeTeamStance, { params: { id: idea.id, personId: eve.id }, body: { stance: 'interested' } }), 'who is not open cannot be found').to.include({ status: 404, because: 'noSuchPerson' })
  })

  it('learns from what is dismissed, takes it back, and never shows it meanwhile', async () => {
    const [things, twin] = [await publishes(ana, 'Library of things'), await publishes(ana, 'Library of tools')]
    await publishes(ana, 'Bees on the roof', { tags: ['bees'], sdgs: [15], stage: 'prototype' })
    await wishes(ben, { ...FUNDER, topics: ['sharing', 'bees'] })
    const scoreOf = async (id: string): Promise<number> => (await ben.does(suggestIdeas)).items.find(({ idea }) => idea.id === id)?.score ?? 0
    const before = await scoreOf(twin.id)
    await looks(ben, things.id, 'dismissed', 'topic')
    expect(await seen(ben)).not.to.include('Library of things')
    expect(await scoreOf(twin.id)).to.be.lessThan(before)
    await looks(ben, things.id, 'none')
    expect(await seen(ben)).to.include('Library of things')
    expect(await scoreOf(twin.id)).to.equal(before)
  })

  it('keeps one-sided interest private on every door, and opens one conversation when both are interested', async () => {
    const idea = await publishes(ana, 'Library of things')
    await wishes(ben, FUNDER)
    const [anas, eves] = [await ana.watches([`person:${ana.id}`], matchesChanged), await eve.watches([`idea:${idea.id}`], matchesChanged)]
    const view = async (): Promise<string> => JSON.stringify([
      await ana.does(suggestPeople, { params: { id: idea.id } }), await ana.does(listIntroductions), (await ana.does(listNotifications)).items, (await ana.does(listConversations)).items,
    ])
    const before = await view()
    expect(await looks(ben, idea.id, 'interested')).to.deep.equal({ stance: 'interested', matched: false, conversationId: null })
    await app.settled()
    expect(await view(), 'the team sees what it saw before').to.equal(before)
    expect([...anas.seen, ...eves.seen]).to.deep.equal([])
    // Asking for it with a stance of one's own that is taken back at once tells nothing either.
    expect(await ana.does(takeTeamStance, { params: { id: idea.id, personId: ben.id }, body: { stance: 'none' } })).to.deep.equal({ stance: 'none', matched: false, conversationId: null })
    expect(await ana.does(takeTeamStance, { params: { id: idea.id, personId: ben.id }, body: { stance: 'dismissed' } })).to.include({ matched: false })
    await ana.does(takeTeamStance, { params: { id: idea.id, personId: ben.id }, body: { stance: 'none' } })
    expect(await view()).to.equal(before)

    const both = await Promise.all([
      ana.does(takeTeamStance, { params: { id: idea.id, personId: ben.id }, body: { stance: 'interested' } }), looks(ben, idea.id, 'interested'),
    ])
    await app.settled()
    expect(both.some(({ matched }) => matched)).to.equal(true)
    const [talk] = (await ben.does(listConversations)).items
    expect(talk?.people.map(({ name }) => name)).to.deep.equal(['Ana'])
    expect((await ana.does(listConversations)).items).to.have.length(1)
    expect((await ben.does(suggestIdeas)).items[0]).to.include({ matched: true, conversationId: talk?.id })
    expect((await ana.does(listNotifications)).items.map(({ kind }) => kind)).to.deep.equal(['matchMade'])
    expect((await ben.does(listNotifications)).items.map(({ kind }) => kind)).to.deep.equal(['matchMade'])
    await anas.next(({ ideaId }) => ideaId === idea.id)
    ana.leaves(); eve.leaves()
  })

  it('never brings together people of whom one has blocked the other, and does not tell', async () => {
    const idea = await publishes(ana, 'Library of things')
    await wishes(ben, FUNDER)
    await ana.does(blockPerson, { params: { personId: ben.id } })
    expect(await seen(ben)).to.deep.equal([])
    expect((await ana.does(suggestPeople, { params: { id: idea.id } })).items).to.deep.equal([])
    expect(await looks(ben, idea.id, 'interested')).to.deep.equal({ stance: 'interested', matched: false, conversationId: null })
    expect(await ana.does(takeTeamStance, { params: { id: idea.id, personId: ben.id }, body: { stance: 'interested' } })).to.include({ matched: false })
    await app.settled()
    expect((await ben.does(listConversations)).items).to.deep.equal([])
  })

  it('tells live when a new idea fits, only those whom it fits', async () => {
    await wishes(ben, FUNDER)
    await wishes(eve, { stages: ['scaling'], conditions: ['stages'] })
    const [bens, eves] = [await ben.watches([`person:${ben.id}`], matchesChanged), await eve.watches([`person:${eve.id}`], matchesChanged)]
    const idea = await publishes(ana, 'Library of things')
    await bens.next(({ ideaId }) => ideaId === idea.id)
    expect(await seen(ben)).to.deep.equal(['Library of things'])
    expect(eves.seen.filter(({ ideaId }) => ideaId === idea.id)).to.deep.equal([])
    await ana.does(archiveIdea, { params: { id: idea.id } })
    expect(await seen(ben)).to.deep.equal([])
    ben.leaves(); eve.leaves()
  })

  it('lets brokers introduce two people, who both must accept; a refusal stays with whoever refused', async () => {
    const note = 'You both rebuild old mills.'
    const offer = (people: string[], key: string = randomUUID()) => ({ body: { key, people, note } })
    expect(await eve.isRefused(introduce, offer([ana.id, ben.id]))).to.include({ status: 403, because: 'brokersOnly' })
    await eve.does(editProfile, { body: { fieldRoles: ['broker'] } })
    expect(await eve.isRefused(introduce, offer([ana.id, eve.id]))).to.include({ because: 'introduceTwoOthers' })
    const key = randomUUID()
    const made = await eve.does(introduce, offer([ana.id, ben.id], key))
    expect((await eve.does(introduce, offer([ana.id, ben.id], key))).id).to.equal(made.id)
    expect(await app.visitor().isRefused(answerIntroduction, { params: { id: made.id }, body: { accept: true } })).to.include({ status: 401 })
    expect(await (await app.person('Mallory')).isRefused(answerIntroduction, { params: { id: made.id }, body: { accept: true } })).to.include({ status: 404 })
    expect(await eve.isRefused(answerIntroduction, { params: { id: made.id }, body: { accept: true } }), 'nor the broker').to.include({ status: 404 })

    await ana.does(answerIntroduction, { params: { id: made.id }, body: { accept: true } })
    const [bens] = (await ben.does(listIntroductions)).items
    expect(bens).to.deep.include({ state: 'waiting', answered: null, conversationId: null })
    expect(JSON.stringify(bens), 'one side’s answer is not told').to.not.match(/"accept/)
    const done = await ben.does(answerIntroduction, { params: { id: made.id }, body: { accept: true } })
    expect(done.state).to.equal('accepted')
    await app.settled()
    expect((await ana.does(listConversations)).items[0]?.id).to.equal(done.conversationId)
    expect((await ana.does(listNotifications)).items.map(({ kind }) => kind).toSorted()).to.deep.equal(['introductionAccepted', 'introductionOffered'])
    expect((await eve.does(listIntroductions)).items[0]?.conversationId, 'the broker is not in it').to.equal(null)

    const second = await eve.does(introduce, offer([ana.id, ben.id]))
    await ben.does(answerIntroduction, { params: { id: second.id }, body: { accept: false } })
    expect((await ana.does(answerIntroduction, { params: { id: second.id }, body: { accept: true } })).state).to.equal('waiting')
    expect((await eve.does(listIntroductions)).items[0]?.state).to.equal('waiting')
    await ana.does(blockPerson, { params: { personId: ben.id } })
    expect(await eve.isRefused(introduce, offer([ana.id, ben.id]))).to.include({ status: 404, because: 'noSuchPerson' })
  })
})
