import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { commentChanged, deleteComment, editComment, listComments, type CommentView } from '@commonspark/shared/comments/schema'
import { archiveIdea, createIdea, ideaChanged, publishIdea, readIdea, readWorkingCopy, saveWorkingCopy, type IdeaView } from '@commonspark/shared/ideas/schema'
import { decideReport, fileReport, listReports, type ReportSubject, type ReportView } from '@commonspark/shared/reports/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { comments } from '../../support/comments.ts'
import { publishes, readyContent } from '../../support/ideas.ts'
import type { Person } from '../../support/people.ts'

describe('reports', () => {
  let app: TestApp, ana: Person, ben: Person, cy: Person, mod: Person, idea: IdeaView
  before(async () => {
    app = await startApp()
    ana = await app.person('Ana')
    ben = await app.person('Ben')
    cy = await app.person('Cy')
    mod = await app.person('Mo', { platformRoles: ['moderator'] })
  })
  after(() => app.stop())
  beforeEach(async () => { idea = await publishes(ana, 'Miracle cure for everything') })

  const about = (id: string, kind: ReportSubject['kind'] = 'idea'): ReportSubject => ({ kind, id })
  const reports = (person: Person, subject: ReportSubject, note = ''): Promise<unknown> => person.does(fileReport, { body: { subject, reason: 'falsehood', note } })
  const on = async (subject: ReportSubject, state: 'open' | 'decided' = 'open'): Promise<ReportView[]> =>
    (await mod.does(listReports, { query: { state, limit: 60 } })).items.filter((report) => report.subject.id === subject.id)
  const only = async (subject: ReportSubject): Promise<ReportView> => {
    const found = await on(subject)
    expect(found).to.have.lengthOf(1)
    return found[0]!
  }
  const decides = (person: Person, id: string, decision: 'upheld' | 'dismissed'): Promise<ReportView> => person.does(decideReport, { params: { id }, body: { decision } })
  const trail = async (name: string, subject: ReportSubject): Promise<Record<string, unknown>[]> =>
    (await app.platform.database.connection.collection('events').find({ name, 'payload.subjectId': subject.id }).toArray()).map((row) => row['payload'] as Record<string, unknown>)

  it('gather in one row a thing, with everybody who filed and what they said', async () => {
    const subject = about(idea.id)
    await reports(ben, subject, 'It cures nothing')
    await reports(cy, subject, 'My aunt tried it')
    const report = await only(subject)
    expect(report).to.deep.include({ subject, ideaId: idea.id, reason: 'falsehood', note: 'It cures nothing', count: 2, state: 'open', decidedBy: null })
    expect(report.reporters.map((person) => person.name)).to.deep.equal(['Ben', 'Cy'])
    expect(report.filings.map(({ person, note }) => [person?.name, note])).to.deep.equal([['Ben', 'It cures nothing'], ['Cy', 'My aunt tried it']])
    expect(await trail('report.filed', subject), 'moderators hear of a thing once').to.have.lengthOf(1)
  })

  it('count once a person and thing; a doubled request is accepted silently', async () => {
    const subject = about(idea.id)
    const crowd = await Promise.all(Array.from({ length: 8 }, (_, n) => app.person(`Reader ${n}`)))
    const answers = await Promise.all([...crowd, ...crowd, ben, ben, ben].map((person) => reports(person, subject)))
    for (const answer of answers) expect(answer).to.deep.equal({ accepted: true })
    expect(await only(subject)).to.include({ count: 9 })
    expect(await trail('report.filed', subject)).to.have.lengthOf(1)
  })

  it('cannot be about one’s own', async () => {
    const posted = await comments(ben, idea.id, 'Mine')
    const body = (subject: ReportSubject) => ({ body: { subject, reason: 'spam' } })
    expect(await ana.isRefused(fileReport, body(about(idea.id)))).to.include({ status: 403, because: 'ownThing' })
    expect(await ben.isRefused(fileReport, body(about(posted.id, 'comment')))).to.include({ status: 403, because: 'ownThing' })
    expect(await on(about(idea.id))).to.deep.equal([])
    expect(await reports(ana, about(posted.id, 'comment')), 'the team may report what others write below').to.deep.equal({ accepted: true })
  })

  it('seal what was reported as it stood then', async () => {
    const posted = await comments(ben, idea.id, 'Very rude words')
    const subject = about(posted.id, 'comment')
    await reports(cy, subject)
    await ben.does(editComment, { params: { commentId: posted.id }, body: { text: 'Kind words', version: 1 } })
    await ben.does(deleteComment, { params: { commentId: posted.id } })
    expect(await only(subject)).to.include({ excerpt: 'Very rude words' })

    await reports(cy, about(idea.id))
    const copy = await ana.does(readWorkingCopy, { params: { id: idea.id } })
    const saved = await ana.does(saveWorkingCopy, { params: { id: idea.id }, body: { version: copy.version, changes: { title: 'An honest title' } } })
    await ana.does(publishIdea, { params: { id: idea.id }, body: { version: saved.version } })
    const report = await only(about(idea.id))
    expect(report.excerpt).to.include('Miracle cure for everything').and.to.include('A drill is used for thirteen minutes')
    expect(report.excerpt).to.not.include('An honest title')
  })

  it('never seal what is not public yet', async () => {
    const copy = await ana.does(readWorkingCopy, { params: { id: idea.id } })
    await ana.does(saveWorkingCopy, { params: { id: idea.id }, body: { version: copy.version, changes: { title: 'A private draft of the title' } } })
    await reports(ben, about(idea.id))
    expect((await only(about(idea.id))).excerpt).to.not.include('private draft')
  })

  it('when upheld hide the idea from everybody but its team and moderators, and tell those who look at it', async () => {
    const subject = about(idea.id)
    await reports(ben, subject)
    await reports(cy, subject)
    const watching = await app.visitor().watches([`idea:${idea.id}`], ideaChanged)
    const report = await only(subject)
    expect(await decides(mod, report.id, 'upheld')).to.deep.include({ state: 'upheld', count: 2 })
    await watching.next((fact) => fact.id === idea.id)
    watching.socket.disconnect()
    for (const reader of [ben, app.visitor()]) expect(await reader.isRefused(readIdea, { params: { id: idea.id } })).to.include({ status: 404 })
    expect(await ana.does(readIdea, { params: { id: idea.id } })).to.include({ id: idea.id })
    expect(await on(subject)).to.deep.equal([])
    expect((await on(subject, 'decided'))[0]?.decidedBy?.name).to.equal('Mo')
    const [told] = await trail('report.decided', subject)
    expect(told).to.deep.include({ decision: 'upheld', reporters: [ben.id, cy.id] })
  })

  it('when upheld take the text of a comment away from everybody, once, and its place stays while replies stand', async () => {
    const posted = await comments(ben, idea.id, 'Rude words')
    await comments(cy, idea.id, 'Really?', posted.id)
    const subject = about(posted.id, 'comment')
    await reports(cy, subject)
    const watching = await app.visitor().watches([`idea:${idea.id}`], commentChanged)
    await decides(mod, (await only(subject)).id, 'upheld')
    await watching.next((fact) => fact.commentId === posted.id && fact.count === 1)
    watching.socket.disconnect()
    await app.settled()
    for (const reader of [ben, cy, mod, app.visitor()]) {
      const [seen] = (await reader.does(listComments, { params: { id: idea.id } })).items as [CommentView]
      expect(seen).to.deep.include({ deleted: true, text: '', author: null })
    }
    const [told] = await trail('report.decided', subject)
    await app.rooms.reports.carryOut(told as never, mod.id)
    expect((await ana.does(readIdea, { params: { id: idea.id } })).commentCount, 'the reaction delivered twice').to.equal(1)
    expect(await app.rooms.comments.recount()).to.equal(0)
  })

  it('when dismissed change nothing; others may report again, the same people are not heard twice', async () => {
    const subject = about(idea.id)
    await reports(ben, subject)
    const report = await only(subject)
    await decides(mod, report.id, 'dismissed')
    await app.settled()
    expect(await ben.does(readIdea, { params: { id: idea.id } })).to.include({ id: idea.id })
    await reports(ben, subject)
    expect(await on(subject)).to.deep.equal([])
    await reports(cy, subject)
    const again = await only(subject)
    expect(again.reporters.map((person) => person.name)).to.deep.equal(['Cy'])
    expect(again.id).to.not.equal(report.id)
  })

  it('are decided once: the same word again is no news, another word is a conflict, two at once have one winner', async () => {
    const subject = about(idea.id)
    await reports(ben, subject)
    const { id } = await only(subject)
    const second = await app.person('Nika', { platformRoles: ['moderator'] })
    const race = await Promise.allSettled([decides(mod, id, 'dismissed'), decides(second, id, 'upheld'), decides(mod, id, 'dismissed'), decides(second, id, 'upheld')])
    const [final] = await on(subject, 'decided')
    expect(race.filter((one) => one.status === 'fulfilled')).to.have.lengthOf(2)
    expect(await trail('report.decided', subject)).to.have.lengthOf(1)
    await app.settled()
    const idea404 = final!.state === 'upheld'
    expect((await cy.fetch(`/api/ideas/${idea.id}`)).status).to.equal(idea404 ? 404 : 200)
    const other = final!.state === 'upheld' ? 'dismissed' : 'upheld'
    expect(await mod.isRefused(decideReport, { params: { id }, body: { decision: other } })).to.include({ status: 409, because: 'reportDecided' })
    expect((await decides(mod, id, final!.state as 'upheld')).decidedBy?.id).to.equal(final!.decidedBy?.id)
  })

  it('are seen and decided by moderators only; nobody judges their own case', async () => {
    const subject = about(idea.id)
    await reports(ben, subject, 'Secretly')
    const { id } = await only(subject)
    for (const person of [ana, ben, cy]) {
      expect(await person.isRefused(listReports)).to.include({ status: 403, because: 'moderatorsOnly' })
      expect(await person.isRefused(decideReport, { params: { id }, body: { decision: 'dismissed' } })).to.include({ status: 403, because: 'moderatorsOnly' })
    }
    expect(await app.visitor().isRefused(listReports)).to.include({ status: 401 })
    for (const endpoint of [decideReport, fileReport]) expect(await app.visitor().isRefused(endpoint, { params: { id }, body: { decision: 'upheld', subject, reason: 'spam' } })).to.include({ status: 401 })
    expect(JSON.stringify([await ana.does(readIdea, { params: { id: idea.id } }), await ana.does(listComments, { params: { id: idea.id } })])).to.not.include(ben.id)

    const theirs = await publishes(mod, 'A moderator’s own idea')
    await reports(ben, about(theirs.id))
    const own = await only(about(theirs.id))
    expect(await mod.isRefused(decideReport, { params: { id: own.id }, body: { decision: 'dismissed' } })).to.include({ status: 403, because: 'ownReport' })
    const admin = await app.person('Ada', { platformRoles: ['administrator'] })
    expect(await decides(admin, own.id, 'dismissed')).to.include({ state: 'dismissed' })
  })

  it('are about what one can see: drafts, archived and hidden things answer as if they were not there', async () => {
    const draft = await ana.does(createIdea, { body: { key: randomUUID(), content: readyContent('Not yet') } })
    const posted = await comments(ana, idea.id, 'Soon out of sight')
    const gone = await comments(ana, idea.id, 'Deleted')
    await ana.does(deleteComment, { params: { commentId: gone.id } })
    const body = (subject: unknown, more: object = {}) => ({ body: { subject, reason: 'spam', ...more } })
    expect(await ben.isRefused(fileReport, body(about(gone.id, 'comment')))).to.include({ status: 403, because: 'alreadyOffThePage' })
    await ana.does(archiveIdea, { params: { id: idea.id } })
    for (const subject of [about(draft.id), about(idea.id), about(posted.id, 'comment'), about(idea.id, 'comment'), about('6561aaaaaaaaaaaaaaaaaaaa')]) {
      expect(await ben.isRefused(fileReport, body(subject)), JSON.stringify(subject)).to.include({ status: 404 })
    }
    expect(await mod.isRefused(fileReport, body(about(idea.id))), 'nothing left to take off').to.include({ status: 403, because: 'alreadyOffThePage' })
    for (const wrong of [{ kind: 'person', id: ben.id }, { kind: '__proto__', id: idea.id }, { kind: 'idea', id: { $ne: null } }, { kind: ['idea'], id: idea.id }, idea.id, null]) {
      expect(await ben.isRefused(fileReport, body(wrong))).to.include({ status: 400 })
    }
    for (const more of [{ reason: 'dislike' }, { note: 'x'.repeat(501) }, { note: { $gt: '' } }, { reporter: cy.id }]) expect(await ben.isRefused(fileReport, body(about(idea.id), more))).to.include({ status: 400 })
    for (const id of ['x', '{"$gt":""}']) expect(await mod.isRefused(decideReport, { params: { id }, body: { decision: 'upheld' } })).to.include({ status: 400 })
    expect(await mod.isRefused(decideReport, { params: { id: '6561aaaaaaaaaaaaaaaaaaaa' }, body: { decision: 'upheld' } })).to.include({ status: 404, because: 'noSuchReport' })
    expect(await mod.isRefused(decideReport, { params: { id: '6561aaaaaaaaaaaaaaaaaaaa' }, body: { decision: 'open' } })).to.include({ status: 400 })
  })

  it('come page by page, the newest first', async () => {
    const own = await startApp()
    try {
      const [writer, reader, judge] = [await own.person('Writer'), await own.person('Reader'), await own.person('Judge', { platformRoles: ['moderator'] })]
      const ids: string[] = []
      for (let n = 0; n < 5; n++) { const { id } = await publishes(writer, `Idea number ${n}`); await reports(reader, about(id)); ids.unshift(id) }
      const pages = async (state: 'open' | 'decided'): Promise<string[]> => {
        const seen: string[] = []
        let after: string | undefined
        do {
          const page = await judge.does(listReports, { query: { state, limit: 2, after } })
          seen.push(...page.items.map((item) => item.subject.id))
          after = page.next ?? undefined
        } while (after)
        return seen
      }
      expect(await pages('open')).to.deep.equal(ids)
      for (const { id } of (await judge.does(listReports, { query: { limit: 3 } })).items) await decides(judge, id, 'dismissed')
      expect(await pages('decided')).to.deep.equal([ids[2], ids[1], ids[0]])
      expect(await pages('open')).to.deep.equal([ids[3], ids[4]])
    } finally { await own.stop() }
  })
})
