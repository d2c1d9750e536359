import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { blockPerson, listBlocks, unblockPerson } from '@commonspark/shared/blocks/schema'
import {
  addMembers, answerRequest, beginConversation, changeConversation, countUnread, listConversations, listMembers, readMessages, removeMember, sendMessage, setMemberRole, setMessagingSettings,
} from '@commonspark/shared/conversations/schema'
import { conversationStirred, memberTyping, messagePosted, say, typing } from '@commonspark/shared/conversations/socket'
import { downloadFile, uploadFile } from '@commonspark/shared/files/schema'
import { watch } from '@commonspark/shared/ground/live'
import { fileReport, decideReport, listReports } from '@commonspark/shared/reports/schema'
import { listSessions, revokeSession } from '@commonspark/shared/people/schema'
import { PASSWORD, startApp, type TestApp } from '../../support/app.ts'
import { gathers, says, saysLive, whole, writesTo } from '../../support/conversations.ts'
import type { Person } from '../../support/people.ts'
import { picture } from '../files/made.ts'

describe('who may write to whom', () => {
  let app: TestApp
  before(async () => { app = await startApp() })
  after(() => app.stop())
  const people = (...names: string[]): Promise<Person[]> => Promise.all(names.map((name) => app.person(name)))
  const agreed = async (a: Person, b: Person): Promise<string> => {
    const { id } = await writesTo(a, b)
    await b.does(answerRequest, { params: { id }, body: { accept: true } })
    return id
  }

  it('a stranger asks: three messages, apart from the rest, and nothing is told until there is an answer', async () => {
    const [ana, stranger] = await people('Ana', 'Stranger')
    const { id } = await writesTo(stranger!, ana!)
    expect((await ana!.does(listConversations, { query: { folder: 'requests' } })).items, 'a request that says nothing').to.deep.equal([])
    for (const text of ['One', 'Two', 'Three']) await says(stranger!, id, text)
    expect(await stranger!.isRefused(sendMessage, { params: { id }, body: { key: randomUUID(), text: 'Four' } })).to.include({ because: 'waitForAnswer' })
    await sleep(50)
    expect(await ana!.does(countUnread)).to.deep.equal({ unread: 0, requests: 1 })
    expect((await ana!.does(listConversations)).items).to.deep.equal([])
    expect((await stranger!.does(listMembers, { params: { id } })).items.find((member) => member.person.id === ana!.id)).to.include({ deliveredSeq: 0, readSeq: 0, present: false })
    await says(ana!, id, 'Good to hear from you')
    expect((await ana!.does(listConversations)).items[0]).to.include({ state: 'active' })
    await says(stranger!, id, 'Four')
    expect((await whole(ana!, id)).map((message) => message.text)).to.deep.equal(['One', 'Two', 'Three', 'Good to hear from you', 'Four'])
  })

  it('a block holds on every surface, and the blocked are not told', async () => {
    const [ana, ben, cid] = await people('Ana', 'Ben', 'Cid')
    const id = await agreed(ana!, ben!)
    await says(ben!, id, 'Before')
    await ana!.does(blockPerson, { params: { personId: ben!.id } })
    expect(await app.rooms.blocks.between(ben!.id, ana!.id)).to.equal(true)
    expect((await ana!.does(listBlocks)).items.map((card) => card.id)).to.deep.equal([ben!.id])
    expect((await ben!.does(listBlocks)).items).to.deep.equal([])
    const socket = await ben!.connects()
    expect(await saysLive(ben!, socket, id, 'After')).to.have.nested.property('problem.because', 'cannotWriteToPerson')
    expect(await ana!.isRefused(sendMessage, { params: { id }, body: { key: randomUUID(), text: 'x' } })).to.include({ because: 'cannotWriteToPerson' })
    expect(await ben!.says(socket, typing, { conversationId: id })).to.have.property('ok', false)
    for (const [person, other] of [[ana, ben], [ben, ana]] as const) {
      expect(await person!.isRefused(beginConversation, { body: { key: randomUUID(), kind: 'group', people: [cid!.id, other!.id], title: 'x' } })).to.include({ because: 'cannotWriteToPerson' })
    }
    const group = await gathers(cid!, [ana!])
    expect(await ana!.isRefused(addMembers, { params: { id: group.id }, body: { people: [ben!.id] } })).to.have.property('code')
    expect((await ana!.does(listConversations)).items.map((one) => one.id)).not.to.include(id)
    expect((await ben!.does(listMembers, { params: { id } })).items.find((member) => member.person.id === ana!.id)).to.include({ present: false, readSeq: 0, deliveredSeq: 0 })
    await app.rooms.conversations.ensure({ kind: 'direct', people: [ana!.id, ben!.id] }).then(() => { throw new Error('was ensured') }, (error: { because?: string }) => { expect(error.because).to.equal('cannotWriteToPerson') })
    await ana!.does(unblockPerson, { params: { personId: ben!.id } })
    await says(ben!, id, 'After')
    expect(await ana!.isRefused(blockPerson, { params: { personId: ana!.id } })).to.include({ because: 'blockYourself' })
    ben!.leaves()
  })

  it('whoever is removed or leaves hears and reads nothing more, at once, on every socket', async () => {
    const [owner, ben, cid] = await people('Owner', 'Ben', 'Cid')
    const { id } = await gathers(owner!, [ben!, cid!])
    for (const person of [ben!, cid!]) await person.does(answerRequest, { params: { id }, body: { accept: true } })
    const heard = await ben!.watches([`conversation:${id}`], messagePosted)
    const stirred = await ben!.watches([`person:${ben!.id}`], conversationStirred)
    await says(owner!, id, 'All of us')
    await heard.next(({ items }) => items.some((item) => item.text === 'All of us'))
    expect(await ben!.isRefused(removeMember, { params: { id, personId: cid!.id } })).to.include({ because: 'notYoursInConversation' })
    await owner!.does(removeMember, { params: { id, personId: ben!.id } })
    await sleep(400)
    const before = [heard.seen.length, stirred.seen.length]
    await says(owner!, id, 'Without Ben')
    await sleep(600)
    expect([heard.seen.length, stirred.seen.length], 'facts after the removal').to.deep.equal(before)
    expect(heard.seen.some(({ items }) => items.some((item) => item.text === 'Without Ben'))).to.equal(false)
    expect(await ben!.isRefused(readMessages, { params: { id } })).to.include({ because: 'noSuchConversation' })
    expect(await saysLive(ben!, heard.socket, id, 'Let me in')).to.have.nested.property('problem.because', 'noSuchConversation')
    expect(await ben!.says(heard.socket, watch, { topics: [`conversation:${id}`] })).to.have.nested.property('reply.granted').that.deep.equals([])
    // Roles: who is made moderator may remove, but not the owner; the owner who leaves is followed by somebody.
    await owner!.does(setMemberRole, { params: { id, personId: cid!.id }, body: { role: 'moderator' } })
    expect(await cid!.isRefused(removeMember, { params: { id, personId: owner!.id } })).to.include({ because: 'notYoursInConversation' })
    await owner!.does(removeMember, { params: { id, personId: owner!.id } })
    expect((await cid!.does(listMembers, { params: { id } })).items.map(({ person, role }) => [person.id, role])).to.deep.equal([[cid!.id, 'owner']])
    // Whoever comes back reads from then on.
    await cid!.does(addMembers, { params: { id }, body: { people: [ben!.id] } })
    await says(cid!, id, 'Welcome back')
    expect((await ben!.does(readMessages, { params: { id } })).items.flatMap((message) => message.text || [])).to.deep.equal(['Welcome back'])
    ben!.leaves()
  })

  it('a session that is revoked while connected loses its socket within seconds', async () => {
    const [ana, ben] = await people('Ana', 'Ben')
    const id = await agreed(ana!, ben!)
    const elsewhere = await ana!.elsewhere(PASSWORD)
    const socket = await elsewhere.connects()
    const closed = new Promise<number>((resolve) => { socket.once('disconnect', () => { resolve(Date.now()) }) })
    const other = (await ana!.does(listSessions)).items.find((session) => !session.current)!
    const started = Date.now()
    await ana!.does(revokeSession, { params: { id: other.id } })
    expect((await closed) - started).to.be.lessThan(2000)
    await sleep(300)
    const again = await elsewhere.connects()
    expect(await elsewhere.says(again, say, { conversationId: id, key: randomUUID(), text: 'Still me' })).to.have.nested.property('problem.code', 'unauthenticated')
    elsewhere.leaves()
  })

  it('a list is written to by its owners only, and slow mode makes members wait without losing what was stored', async () => {
    const [owner, ben] = await people('Owner', 'Ben')
    const list = await gathers(owner!, [ben!], 'News', 'broadcast')
    await ben!.does(answerRequest, { params: { id: list.id }, body: { accept: true } })
    await says(owner!, list.id, 'The call is open')
    expect(await ben!.isRefused(sendMessage, { params: { id: list.id }, body: { key: randomUUID(), text: 'x' } })).to.include({ because: 'ownersWrite' })
    const { id } = await gathers(owner!, [ben!])
    await ben!.does(answerRequest, { params: { id }, body: { accept: true } })
    expect(await ben!.isRefused(changeConversation, { params: { id }, body: { slowSeconds: 0 } })).to.include({ because: 'notYoursInConversation' })
    await owner!.does(changeConversation, { params: { id }, body: { slowSeconds: 30 } })
    const key = randomUUID()
    const first = await says(ben!, id, 'One', { key })
    const refused = await ben!.isRefused(sendMessage, { params: { id }, body: { key: randomUUID(), text: 'Two' } })
    expect(refused).to.include({ because: 'slowMode' })
    expect(refused.retryAfter).to.be.within(25, 30)
    expect(await says(ben!, id, 'One', { key }), 'sent again after a lost answer').to.deep.equal(first)
    await says(owner!, id, 'Owners do not wait')
  })

  it('private mode and receipts keep to oneself what one does not want to show', async () => {
    const [ana, ben] = await people('Ana', 'Ben')
    const id = await agreed(ana!, ben!)
    const { seq } = await says(ana!, id, 'Hello')
    const socket = await ben!.connects()
    await ben!.says(socket, { name: 'presence:here' } as never, {})
    expect((await ana!.does(listMembers, { params: { id } })).items.find((member) => member.person.id === ben!.id)?.present).to.equal(true)
    const seen = await ana!.watches([`conversation:${id}`], memberTyping)
    expect(await ben!.says(socket, typing, { conversationId: id })).to.have.nested.property('reply.told', true)
    await seen.next(({ personId }) => personId === ben!.id)
    await ben!.does(setMessagingSettings, { body: { presence: false, receipts: false } })
    await ben!.says(socket, { name: 'conversation:mark' } as never, { conversationId: id, read: seq })
    expect(await ben!.says(socket, typing, { conversationId: id })).to.have.nested.property('reply.told', false)
    expect(await ben!.says(socket, { name: 'presence:here' } as never, {})).to.have.nested.property('reply.told', false)
    expect((await ana!.does(listMembers, { params: { id } })).items.find((member) => member.person.id === ben!.id)).to.include({ present: false, readSeq: 0, deliveredSeq: 0 })
    expect((await ben!.does(listMembers, { params: { id } })).items.find((member) => member.person.id === ana!.id)).to.include({ readSeq: 0 })
    ana!.leaves(); ben!.leaves()
  })

  it('files are the members’ of the conversation, from when they came, and go with the message; moderators see the sealed copy of a report only', async () => {
    const [ana, ben, eve] = await people('Ana', 'Ben', 'Eve')
    const moderator = await app.person('Mod', { platformRoles: ['moderator'] })
    const id = await agreed(ana!, ben!)
    const file = await ana!.uploads(uploadFile, 'plan.png', await picture(40, 30), { purpose: 'picture' })
    expect(await ben!.isRefused(sendMessage, { params: { id }, body: { key: randomUUID(), text: '', files: [file.id] } })).to.include({ because: 'notYourFile' })
    const sent = await says(ana!, id, 'See this nasty thing', { files: [file.id] })
    expect(sent.files[0]).to.include({ id: file.id, purpose: 'picture' })
    const may = async (person: Person): Promise<number> => (await person.fetch(downloadFile.path.replace(':id', file.id))).status
    expect(await Promise.all([ana!, ben!, eve!, moderator].map(may))).to.deep.equal([200, 200, 404, 404])
    expect(await eve!.isRefused(fileReport, { body: { subject: { kind: 'message', id: sent.id }, reason: 'abuse' } })).to.have.property('code', 'notFound')
    await ben!.does(fileReport, { body: { subject: { kind: 'message', id: sent.id }, reason: 'abuse', note: 'Please look' } })
    await ana!.does(sendMessage, { params: { id }, body: { key: randomUUID(), text: 'Something else' } })
    const report = (await moderator.does(listReports)).items[0]!
    expect(report).to.deep.include({ subject: { kind: 'message', id: sent.id }, ideaId: null, excerpt: 'See this nasty thing\n\nplan.webp' })
    expect(await moderator.isRefused(readMessages, { params: { id } })).to.include({ because: 'noSuchConversation' })
    await moderator.does(decideReport, { params: { id: report.id }, body: { decision: 'upheld' } })
    await app.settled()
    expect((await whole(ben!, id))[0]).to.deep.include({ deleted: true, text: '', files: [] })
    expect(await may(ben!)).to.equal(404)
  })

  it('a flood is slowed down with a time to wait, and what was acknowledged stays', async () => {
    const strict = await startApp({ LIMITS: '0.1' })
    try {
      const [ana, ben] = [await strict.person('Ana'), await strict.person('Ben')]
      const id = await strict.rooms.conversations.ensure({ kind: 'direct', people: [ana.id, ben.id] })
      const socket = await ana.connects()
      const acks = await Promise.all(Array.from({ length: 40 }, (_, at) => saysLive(ana, socket, id, `Flood ${at}`)))
      const refused = acks.filter((ack) => !ack.ok)
      expect(refused.length).to.be.within(10, 39)
      expect(refused[0]).to.have.nested.property('problem.because', 'slowDown')
      expect((await whole(ben, id)).length).to.equal(40 - refused.length)
      ana.leaves()
    } finally { await strict.stop() }
  })
})
