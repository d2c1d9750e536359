import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { changesBetween } from '@commonspark/shared/ideas/rules'
import {
  archiveIdea, createIdea, ideaChanged, listIdeasOf, listMyIdeas, listVersions, publishIdea, readIdea, readWorkingCopy, restoreIdea, saveWorkingCopy, type WorkingCopy,
} from '@commonspark/shared/ideas/schema'
import { watch } from '@commonspark/shared/ground/live'
import { startApp, type TestApp } from '../../support/app.ts'
import { publishes, readyContent } from '../../support/ideas.ts'
import type { Person, Visitor } from '../../support/people.ts'

describe('writing an idea', () => {
  let app: TestApp, ana: Person, ben: Person, mod: Person
  before(async () => {
    app = await startApp()
    ana = await app.person('Ana')
    ben = await app.person('Ben')
    mod = await app.person('Mo', { platformRoles: ['moderator', 'administrator'] })
  })
  after(() => app.stop())

  const begins = (person: Person, title = 'Library of things', key: string = randomUUID()): Promise<WorkingCopy> => person.does(createIdea, { body: { key, content: readyContent(title) } })
  const saves = (person: Person, { id, version }: { id: string; version: number }, changes: object) => person.does(saveWorkingCopy, { params: { id }, body: { version, changes } })
  const granted = async (visitor: Visitor, topics: string[]): Promise<string[]> => {
    const ack = await visitor.says(await visitor.connects(), watch, { topics })
    visitor.leaves()
    return ack.ok ? (ack.reply as { granted: string[] }).granted : []
  }

  describe('a draft', () => {
    it('is not there for anybody else, whatever they try', async () => {
      const draft = await begins(ana)
      const params = { id: draft.id }
      for (const other of [ben, mod, app.visitor()]) {
        expect(await other.isRefused(readIdea, { params })).to.include({ status: 404, because: 'noSuchIdea' })
        expect(await other.isRefused(listVersions, { params })).to.include({ status: 404 })
        expect(await granted(other, [`idea:${draft.id}`, `draft:${draft.id}`])).to.deep.equal([])
      }
      for (const other of [ben, mod]) {
        expect(await other.isRefused(readWorkingCopy, { params })).to.include({ status: 404 })
        expect(await other.isRefused(saveWorkingCopy, { params, body: { version: 1, changes: { title: 'Mine now' } } })).to.include({ status: 404 })
        for (const endpoint of [archiveIdea, restoreIdea]) expect(await other.isRefused(endpoint, { params })).to.include({ status: 404 })
        expect(await other.isRefused(publishIdea, { params, body: { version: 1 } })).to.include({ status: 404 })
      }
      expect((await ben.does(listIdeasOf, { params: { id: ana.id } })).items.map((card) => card.id)).to.not.include(draft.id)
      expect((await ana.does(listIdeasOf, { params: { id: ana.id } })).items.map((card) => card.id), 'a profile is the same for everybody').to.not.include(draft.id)
      expect((await ana.does(listMyIdeas)).items.map((card) => card.id)).to.include(draft.id)
      expect(await ana.does(readIdea, { params })).to.include({ state: 'draft' })
      for (const endpoint of [readWorkingCopy, listMyIdeas]) expect(await app.visitor().isRefused(endpoint, { params })).to.include({ status: 401 })
    })

    it('is begun once, however often and however fast the request is sent', async () => {
      const key = randomUUID()
      const copies = await Promise.all(Array.from({ length: 8 }, () => begins(ana, 'Seed exchange', key)))
      copies.push(await begins(ana, 'Another title', key))
      expect(new Set(copies.map((copy) => copy.id)).size).to.equal(1)
      expect(copies.at(-1)?.content.title).to.equal('Seed exchange')
      expect((await begins(ben, 'Of my own', key)).id, 'the key of somebody else is free').to.not.equal(copies[0]?.id)
    })
  })

  describe('saving', () => {
    it('keeps what was not sent, section by section', async () => {
      const draft = await begins(ana)
      const one = await saves(ana, draft, { canvas: { risks: 'Rain' } })
      const two = await saves(ana, one, { title: 'Tools for all', canvas: { partners: 'The town hall' } })
      expect(two.content).to.deep.equal({ ...draft.content, title: 'Tools for all', canvas: { ...draft.content.canvas, risks: 'Rain', partners: 'The town hall' } })
      expect((await saves(ana, two, {})).content).to.deep.equal(two.content)
      expect((await saves(ana, { id: draft.id, version: two.version + 1 }, { country: null, sdgs: [] })).content).to.deep.include({ country: null, sdgs: [], title: 'Tools for all' })
    })

    it('on a version that has moved on is refused, and the same changes on the next one lose no sentence', async () => {
      const draft = await begins(ana)
      const first = await saves(ana, draft, { canvas: { solution: 'Shelves, and somebody who keeps the key.' } })
      const mine = { ...draft.content, summary: 'A summary that I wrote on the train without a connection.' }
      const refusal = await ana.isRefused(saveWorkingCopy, { params: { id: draft.id }, body: { version: draft.version, changes: changesBetween(draft.content, mine) } })
      expect(refusal).to.include({ status: 409, because: 'savedMeanwhile' })
      const theirs = await ana.does(readWorkingCopy, { params: { id: draft.id } })
      expect(theirs.content).to.deep.equal(first.content)
      const saved = await saves(ana, theirs, changesBetween(draft.content, mine))
      expect(saved.content).to.deep.include({ summary: mine.summary })
      expect(saved.content.canvas.solution).to.equal('Shelves, and somebody who keeps the key.')
    })

    it('at the same moment has one winner, and every other is told', async () => {
      const draft = await begins(ana)
      const race = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => saves(ana, draft, { title: `Title ${n}` })))
      expect(race.filter((one) => one.status === 'fulfilled')).to.have.lengthOf(1)
      expect((await ana.does(readWorkingCopy, { params: { id: draft.id } })).version).to.equal(draft.version + 1)
    })

    it('is told to the team that is writing, not to readers', async () => {
      const idea = await publishes(ana, 'Night bus for nurses')
      // What is told of the publishing itself is not meant here.
      await app.settled()
      const readers = await app.visitor().watches([`idea:${idea.id}`], ideaChanged)
      const team = await ana.watches([`draft:${idea.id}`], ideaChanged)
      const saved = await saves(ana, idea, { title: 'A secret new title' })
      expect(await team.next((fact) => fact.version === saved.version)).to.deep.equal({ id: idea.id, version: saved.version })
      await app.settled()
      expect(readers.seen).to.deep.equal([])
      expect(await granted(ben, [`draft:${idea.id}`])).to.deep.equal([])
      expect(await ben.does(readIdea, { params: { id: idea.id } })).to.deep.include({ title: 'Night bus for nurses', hasUnpublishedChanges: false })
      expect(await ana.does(readIdea, { params: { id: idea.id } })).to.include({ hasUnpublishedChanges: true })
      for (const other of [ben, mod]) expect(await other.isRefused(readWorkingCopy, { params: { id: idea.id } })).to.include({ status: 403, because: 'teamOnly' })
      readers.socket.disconnect()
      team.socket.disconnect()
    })
  })

  describe('publishing', () => {
    it('names every field that is missing', async () => {
      const draft = await ana.does(createIdea, { body: { key: randomUUID(), content: { title: 'Tool' } } })
      expect(draft.missing).to.deep.equal(['title', 'summary', 'country', 'sdgs', 'canvas.problem', 'canvas.solution'])
      const refusal = await ana.isRefused(publishIdea, { params: { id: draft.id }, body: { version: draft.version } })
      expect(refusal).to.include({ status: 400, because: 'notReadyToPublish' })
      expect(refusal.fields).to.deep.equal(draft.missing.map((path) => ({ path, because: 'required', params: {} })))
      expect(await ana.does(readIdea, { params: { id: draft.id } })).to.include({ state: 'draft', publishedVersion: 0 })
    })

    it('shows exactly the version that was looked at, and keeps every one', async () => {
      const draft = await begins(ana, 'First title')
      const saved = await saves(ana, draft, { title: 'Second title' })
      expect(await ana.isRefused(publishIdea, { params: { id: draft.id }, body: { version: draft.version } })).to.include({ status: 409 })
      const idea = await ana.does(publishIdea, { params: { id: draft.id }, body: { version: saved.version, note: 'The start' } })
      expect(idea).to.deep.include({ state: 'published', title: 'Second title', publishedVersion: 1, hasUnpublishedChanges: false })
      const next = await saves(ana, idea, { title: 'Third title' })
      const race = await Promise.allSettled(Array.from({ length: 4 }, () => ana.does(publishIdea, { params: { id: idea.id }, body: { version: next.version, note: 'A better name' } })))
      expect(race.filter((one) => one.status === 'fulfilled')).to.have.lengthOf(1)
      const { items } = await app.visitor().does(listVersions, { params: { id: idea.id } })
      expect(items.map(({ number, note, content, by }) => [number, note, content.title, by?.name])).to.deep.equal([[2, 'A better name', 'Third title', 'Ana'], [1, 'The start', 'Second title', 'Ana']])
      expect((await ana.does(readIdea, { params: { id: idea.id } })).publishedAt, 'the day of the first publication stays').to.equal(idea.publishedAt)
    })

    it('is told live to readers, and the event says which version', async () => {
      const idea = await publishes(ana, 'Shared laundry')
      const watching = await app.visitor().watches([`idea:${idea.id}`], ideaChanged)
      const saved = await saves(ana, idea, { title: 'Shared laundry room' })
      const again = await ana.does(publishIdea, { params: { id: idea.id }, body: { version: saved.version } })
      expect(await watching.next((fact) => fact.version === again.version)).to.deep.equal({ id: idea.id, version: again.version })
      watching.socket.disconnect()
      const events = await app.platform.database.connection.collection('events').find({ name: 'idea.published', 'payload.ideaId': idea.id }).sort({ _id: 1 }).toArray()
      expect(events.map((event) => [event['payload'].number, event['payload'].first])).to.deep.equal([[1, true], [2, false]])
    })
  })

  describe('the archive', () => {
    it('takes an idea from readers and gives it back unchanged', async () => {
      const idea = await publishes(ana, 'Bees on the roof')
      const params = { id: idea.id }
      expect(await ben.isRefused(archiveIdea, { params })).to.include({ status: 403, because: 'leadsOnly' })
      expect(await ana.does(archiveIdea, { params })).to.include({ state: 'archived' })
      for (const other of [ben, app.visitor()]) {
        expect(await other.isRefused(readIdea, { params })).to.include({ status: 404 })
        expect(await other.isRefused(listVersions, { params })).to.include({ status: 404 })
      }
      expect((await ben.does(listIdeasOf, { params: { id: ana.id } })).items.map((card) => card.id)).to.not.include(idea.id)
      const copy = await ana.does(readWorkingCopy, { params })
      for (const [endpoint, body] of [[saveWorkingCopy, { version: copy.version, changes: {} }], [publishIdea, { version: copy.version }]] as const) {
        expect(await ana.isRefused(endpoint, { params, body })).to.include({ status: 403, because: 'ideaArchived' })
      }
      expect(await mod.does(readIdea, { params }), 'moderators can look').to.include({ state: 'archived' })
      const back = await ana.does(restoreIdea, { params })
      expect(back).to.deep.include({ state: 'published', content: idea.content, publishedVersion: 1 })
      expect(await ben.does(readIdea, { params })).to.include({ id: idea.id })
      expect(await mod.does(archiveIdea, { params }), 'moderators can archive').to.include({ state: 'archived' })
    })
  })

  it('is listed for its people page by page, the most active first', async () => {
    const zoe = await app.person('Zoe')
    const ids: string[] = []
    for (let n = 0; n < 5; n++) ids.unshift((await publishes(zoe, `Idea number ${n}`)).id)
    for (const [who, endpoint, params] of [[zoe, listMyIdeas, undefined], [app.visitor(), listIdeasOf, { id: zoe.id }]] as const) {
      const seen: string[] = []
      let after: string | undefined
      do {
        const page = await (who.does as (e: typeof listIdeasOf, asked: object) => Promise<{ items: { id: string }[]; next: string | null }>)(endpoint as typeof listIdeasOf, { ...(params ? { params } : {}), query: { limit: 2, after } })
        seen.push(...page.items.map((card) => card.id))
        after = page.next ?? undefined
      } while (after)
      expect(seen).to.deep.equal(ids)
    }
  })
})
