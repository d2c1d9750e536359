import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { amendmentsChanged, decideAmendment, listAmendments, openAmendments, suggestAmendment, withdrawAmendment } from '@commonspark/shared/amendments/schema'
import { blockPerson } from '@commonspark/shared/blocks/schema'
import { publishIdea, readIdea, readWorkingCopy } from '@commonspark/shared/ideas/schema'
import { listNotifications } from '@commonspark/shared/notifications/schema'
import { decideReport, fileReport, listReports } from '@commonspark/shared/reports/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { publishes } from '../../support/ideas.ts'
import type { Person } from '../../support/people.ts'
import { teamOf, Writer } from '../../support/writers.ts'

describe('suggestions of readers', () => {
  let app: TestApp, ana: Person, ben: Person, eve: Person
  before(async () => {
    app = await startApp()
    ana = await app.person('Ana'); ben = await app.person('Ben'); eve = await app.person('Eve')
  })
  after(() => app.stop())

  const opens = async (title: string): Promise<{ id: string; problem: string }> => {
    const idea = await publishes(ana, title)
    await ana.does(openAmendments, { params: { id: idea.id }, body: { open: true } })
    return { id: idea.id, problem: idea.content.canvas.problem }
  }
  const change = (before: string, after: string, key: string = randomUUID()) => ({ key, section: 'problem' as const, before, after })
  const suggests = (who: Person, id: string, before: string, after: string) => who.does(suggestAmendment, { params: { id }, body: change(before, after) })
  const draftOf = async (id: string): Promise<string> => (await ana.does(readWorkingCopy, { params: { id } })).content.canvas.problem

  it('wait for an author, who takes them into the draft; readers see them and the credit once it is published', async () => {
    const { id, problem } = await opens('A shed for tools')
    const heard = await ana.watches([`amendments:${id}`], amendmentsChanged)
    const offered = await suggests(eve, id, problem, 'Drills lie in every cellar of the town, unused.')
    expect(await heard.next(() => true)).to.deep.equal({ ideaId: id })
    expect(await draftOf(id), 'nothing is written by suggesting').to.equal(problem)
    await app.settled()
    expect((await ana.does(listNotifications, {})).items[0]).to.deep.include({ kind: 'amendmentOffered', path: `/ideas/${id}#amendments` })
    await ana.does(decideAmendment, { params: { amendmentId: offered.id }, body: { accept: true, reply: 'Much clearer.' } })
    expect(await draftOf(id)).to.equal('Drills lie in every cellar of the town, unused.')
    expect((await eve.does(readIdea, { params: { id } })).content.canvas.problem, 'readers see what is published').to.equal(problem)
    const { version } = await ana.does(readWorkingCopy, { params: { id } })
    await ana.does(publishIdea, { params: { id }, body: { version, note: '' } })
    const seen = await app.visitor().does(listAmendments, { params: { id } })
    expect(seen.credits.map(({ name }) => name)).to.deep.equal(['Eve'])
    expect(seen.items[0]).to.include({ state: 'accepted', reply: 'Much clearer.' })
    await app.settled()
    expect((await eve.does(listNotifications, {})).items[0]).to.deep.include({ kind: 'amendmentDecided' })
    expect((await eve.does(listNotifications, {})).items[0]?.params['context']).to.equal('accepted')
    heard.socket.disconnect()
  })

  it('take nothing from what the team types in other paragraphs at that moment, and are not taken twice', async () => {
    const id = await teamOf([ana, ben], { ...(await publishes(ana, 'Model')).content, title: 'Two paragraphs', canvas: { problem: 'The first paragraph of it stands.\n\nThe second one stays.', solution: 'A shed that everybody can open with a key.' } })
    const { version } = await ana.does(readWorkingCopy, { params: { id } })
    await ana.does(publishIdea, { params: { id }, body: { version, note: '' } })
    await ana.does(openAmendments, { params: { id }, body: { open: true } })
    const one = await suggests(eve, id, 'The first paragraph of it stands.', 'The first one, said better.')
    const writer = await new Writer(id).joins(ben)
    const second = (writer.doc.getXmlFragment('canvas.problem').get(1) as import('yjs').XmlElement).get(0) as import('yjs').XmlText
    const both = [ana.does(decideAmendment, { params: { amendmentId: one.id }, body: { accept: true } }), ana.does(decideAmendment, { params: { amendmentId: one.id }, body: { accept: true } })]
    for (const letter of ' Really.') second.insert(second.length, letter)
    const outcome = await Promise.allSettled(both)
    expect(outcome.filter(({ status }) => status === 'fulfilled')).to.have.lengthOf(1)
    await writer.saved()
    expect(await draftOf(id)).to.equal('The first one, said better.\n\nThe second one stays. Really.')
    writer.leaves()
  })

  it('may be about neighbouring paragraphs, and about no others together', async () => {
    const idea = await publishes(ana, 'Three paragraphs', { canvas: { problem: 'The first paragraph of it.\n\nThe second one of it.\n\nThe third one of it.', solution: 'A shed that everybody can open with a key.' } })
    await ana.does(openAmendments, { params: { id: idea.id }, body: { open: true } })
    expect(await eve.isRefused(suggestAmendment, { params: { id: idea.id }, body: change('The first paragraph of it.\n\nThe third one of it.', 'Both.') })).to.include({ because: 'amendmentOutdated' })
    expect(await eve.isRefused(suggestAmendment, { params: { id: idea.id }, body: change('The third one of it.\n\nFour.', 'Both.') })).to.include({ because: 'amendmentOutdated' })
    const [late, both] = [await suggests(eve, idea.id, 'The second one of it.\n\nThe third one of it.', 'Never.'), await suggests(eve, idea.id, 'The first paragraph of it.\n\nThe second one of it.', 'One and two.\n\nTogether.')]
    await ana.does(decideAmendment, { params: { amendmentId: both.id }, body: { accept: true } })
    expect(await draftOf(idea.id)).to.equal('One and two.\n\nTogether.\n\nThe third one of it.')
    expect(await ana.isRefused(decideAmendment, { params: { amendmentId: late.id }, body: { accept: true } })).to.include({ because: 'amendmentOutdated' })
  })

  it('of words that are no longer there are refused, not written somewhere else', async () => {
    const { id, problem } = await opens('Moving words')
    expect(await eve.isRefused(suggestAmendment, { params: { id }, body: change('Never stood here.', 'Nor this.') })).to.include({ because: 'amendmentOutdated' })
    const late = await suggests(eve, id, problem, 'Later words.')
    const writer = await new Writer(id).joins(ana)
    writer.doc.getXmlFragment('canvas.problem').delete(0, 1)
    await writer.saved()
    expect(await ana.isRefused(decideAmendment, { params: { amendmentId: late.id }, body: { accept: true } })).to.include({ because: 'amendmentOutdated' })
    expect((await ana.does(decideAmendment, { params: { amendmentId: late.id }, body: { accept: false, reply: 'We wrote it anew.' } })).state).to.equal('refused')
    expect(await ana.isRefused(decideAmendment, { params: { amendmentId: late.id }, body: { accept: true } })).to.include({ because: 'amendmentDecided' })
    writer.leaves()
  })

  it('are for members, where authors want them, few at a time, and from nobody who is blocked', async () => {
    const closed = await publishes(ana, 'Closed to suggestions')
    expect(await eve.isRefused(suggestAmendment, { params: { id: closed.id }, body: change('', 'More.') })).to.include({ status: 403, because: 'amendmentsClosed' })
    const { id, problem } = await opens('Open to suggestions')
    expect(await app.visitor().isRefused(suggestAmendment, { params: { id }, body: change('', 'More.') })).to.include({ status: 401 })
    expect(await eve.isRefused(openAmendments, { params: { id }, body: { open: false } })).to.include({ status: 403 })
    expect(await eve.isRefused(suggestAmendment, { params: { id }, body: change(problem, problem) })).to.include({ because: 'amendmentEmpty' })
    expect(await eve.isRefused(suggestAmendment, { params: { id }, body: change('', 'x'.repeat(2001)) })).to.include({ status: 400 })
    const draft = await teamOf([ana])
    expect(await eve.isRefused(suggestAmendment, { params: { id: draft }, body: change('', 'More.') })).to.include({ status: 404 })
    const key = randomUUID()
    const twice = await Promise.all([0, 1].map(() => eve.does(suggestAmendment, { params: { id }, body: change('', 'The same.', key) }).catch(() => null)))
    expect(new Set(twice.flatMap((one) => one?.id ?? [])).size).to.equal(1)
    const many = await Promise.allSettled(Array.from({ length: 12 }, (_, n) => suggests(eve, id, '', `More ${n}.`)))
    for (const one of many) if (one.status === 'rejected') expect(String(one.reason)).to.include('tooManyAmendments')
    expect((await ana.does(listAmendments, { params: { id } })).items.filter(({ state }) => state === 'open').length).to.be.at.most(5)
    // Nobody else sees what waits, and nobody else decides or takes it back.
    expect((await ben.does(listAmendments, { params: { id } })).items).to.deep.equal([])
    for (const who of [ben, eve]) expect(await who.isRefused(decideAmendment, { params: { amendmentId: twice.find(Boolean)!.id }, body: { accept: true } })).to.include({ status: who === ben ? 404 : 403 })
    expect(await ben.isRefused(withdrawAmendment, { params: { amendmentId: twice.find(Boolean)!.id } })).to.include({ status: 404 })
    await eve.does(withdrawAmendment, { params: { amendmentId: twice.find(Boolean)!.id } })
    await ana.does(blockPerson, { params: { personId: ben.id } })
    expect(await ben.isRefused(suggestAmendment, { params: { id }, body: change('', 'From Ben.') })).to.include({ because: 'amendmentsClosed' })
    expect((await ben.does(listAmendments, { params: { id } })).can.suggest).to.equal(false)
  })

  it('can be reported by whoever sees them; moderators read a sealed copy, and what they take down is gone for everybody, with its credit and its place', async () => {
    const mod = await app.person('Mo', { platformRoles: ['moderator'] })
    const { id, problem } = await opens('Reported words')
    const reports = (who: Person, amendment: string) => who.does(fileReport, { body: { subject: { kind: 'amendment', id: amendment }, reason: 'abuse', note: 'Rude.' } })
    const refused = (who: Person, amendment: string) => who.isRefused(fileReport, { body: { subject: { kind: 'amendment', id: amendment }, reason: 'abuse' } })
    const [rude, taken] = [await suggests(eve, id, problem, 'Rude words.'), await suggests(eve, id, '', 'Ruder words.')]
    expect((await ana.does(listAmendments, { params: { id } })).items.map(({ can }) => can.report)).to.deep.equal([true, true])
    expect((await eve.does(listAmendments, { params: { id } })).items.map(({ can }) => can.report)).to.deep.equal([false, false])
    expect(await eve.isRefused(fileReport, { body: { subject: { kind: 'amendment', id: rude.id }, reason: 'abuse' } })).to.include({ because: 'ownThing' })
    for (const who of [ben, mod]) expect(await refused(who, rude.id), 'what waits is seen by its author and the team only').to.include({ status: 404 })
    await reports(ana, rude.id)
    await ana.does(decideAmendment, { params: { amendmentId: taken.id }, body: { accept: true } })
    await reports(ben, taken.id)
    await app.settled()
    const mine = (await mod.does(listReports, {})).items.filter(({ ideaId }) => ideaId === id)
    expect(mine.map(({ subject, excerpt }) => [subject.kind, excerpt])).to.deep.equal([['amendment', 'Ruder words.'], ['amendment', 'Rude words.']])
    const heard = await ana.watches([`amendments:${id}`], amendmentsChanged)
    for (const report of mine) await mod.does(decideReport, { params: { id: report.id }, body: { decision: 'upheld' } })
    await heard.next(() => true)
    await app.settled()
    for (const who of [ana, eve, app.visitor()]) {
      const seen = await who.does(listAmendments, { params: { id } })
      expect([seen.items, seen.credits]).to.deep.equal([[], []])
    }
    expect(await draftOf(id), 'what the authors took is theirs').to.include('Ruder words.')
    expect(await ana.isRefused(decideAmendment, { params: { amendmentId: rude.id }, body: { accept: true } })).to.include({ because: 'amendmentDecided' })
    expect(await reports(ana, rude.id), 'a second time is accepted silently').to.deep.equal({ accepted: true })
    expect(await refused(ben, taken.id)).to.include({ status: 404 })
    for (let n = 0; n < 5; n++) await suggests(eve, id, '', `Politely ${n}.`)
    heard.socket.disconnect()
  })
})
