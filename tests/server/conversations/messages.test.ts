import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import {
  answerRequest, beginConversation, countUnread, deleteMessage, editMessage, listConversations, listMembers, markConversation, messageHistory, reactToMessage, readChanges, readConversation, readMessages,
  readThread, searchMessages, sendMessage, setNotify, setPin,
} from '@commonspark/shared/conversations/schema'
import { conversationMarked, messageChanged, messagePosted, say } from '@commonspark/shared/conversations/socket'
import { startApp, type TestApp } from '../../support/app.ts'
import { gathers, says, saysLive, whole, writesTo } from '../../support/conversations.ts'
import type { Person } from '../../support/people.ts'

describe('messages', () => {
  let app: TestApp
  let ana: Person
  let ben: Person
  let eve: Person
  before(async () => {
    app = await startApp()
    ana = await app.person('Ana Kovač')
    ben = await app.person('Ben Zupan')
    eve = await app.person('Eve Stranger')
  })
  after(() => app.stop())
  /** A direct conversation in which both have agreed to talk. */
  const between = async (a: Person, b: Person): Promise<string> => {
    const { id } = await writesTo(a, b)
    await b.does(answerRequest, { params: { id }, body: { accept: true } })
    return id
  }

  it('are numbered without a gap, and one sent twice is one message', async () => {
    const id = await between(ana, ben)
    const key = randomUUID()
    const first = await says(ana, id, 'Good morning', { key })
    expect(first).to.include({ seq: 1, text: 'Good morning', senderId: ana.id })
    expect(await says(ana, id, 'Good morning', { key })).to.deep.equal(first)
    const socket = await ben.connects()
    const again = await Promise.all(Array.from({ length: 5 }, () => saysLive(ben, socket, id, 'And to you', key)))
    // The same key of another sender is another message.
    for (const ack of again) expect(ack).to.deep.include({ ok: true }).and.have.nested.property('reply.seq', 2)
    expect((await whole(ana, id)).map((message) => message.text)).to.deep.equal(['Good morning', 'And to you'])
    ben.leaves()
  })

  it('come live to whoever looks at the conversation, and to nobody else', async () => {
    const id = await between(ana, ben)
    const seen = await ben.watches([`conversation:${id}`], messagePosted)
    await says(ana, id, 'Are you there?')
    const fact = await seen.next(({ items }) => items.some((item) => item.text === 'Are you there?'))
    expect(fact.items[0]?.sender?.name).to.equal('Ana Kovač')
    const socket = await eve.connects()
    expect(await eve.says(socket, { name: 'live:watch' } as never, { topics: [`conversation:${id}`] })).to.have.nested.property('reply.granted').that.deep.equals([])
    ben.leaves(); eve.leaves()
  })

  it('are nobody’s but the members’: for others the conversation is not there', async () => {
    const id = await between(ana, ben)
    await says(ana, id, 'Between us')
    for (const [endpoint, more] of [
      [readConversation, {}], [readMessages, {}], [readChanges, { query: { after: 0 } }], [listMembers, {}], [sendMessage, { body: { key: randomUUID(), text: 'Let me in' } }],
      [markConversation, { body: { read: 1 } }], [setNotify, { body: { notify: 'none' } }],
    ] as const) expect(await eve.isRefused(endpoint, { params: { id }, ...more }), endpoint.path).to.include({ code: 'notFound', because: 'noSuchConversation' })
    for (const [endpoint, more] of [[editMessage, { body: { text: 'x', version: 1 } }], [deleteMessage, {}], [reactToMessage, { body: { emoji: '👍', on: true } }], [messageHistory, {}], [readThread, {}], [setPin, { body: { on: true } }]] as const) {
      expect(await eve.isRefused(endpoint, { params: { id, seq: 1 }, ...more }), endpoint.path).to.include({ because: 'noSuchConversation' })
    }
    expect((await eve.does(searchMessages, { query: { q: 'between' } })).items).to.deep.equal([])
    expect((await eve.does(listConversations)).items).to.deep.equal([])
  })

  it('are counted as unread across one’s pages until they are read, and marks only go forward', async () => {
    const dana = await app.person('Dana')
    const id = await between(ana, dana)
    for (const text of ['One', 'Two', 'Three']) await says(ana, id, text)
    for (let wait = 0; wait < 50 && (await dana.does(countUnread)).unread < 3; wait++) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await dana.does(countUnread)).to.deep.equal({ unread: 3, requests: 0 })
    expect((await dana.does(listConversations)).items[0]).to.deep.include({ unread: 3 }).and.have.nested.property('last.excerpt', 'Three')
    const told = await ana.watches([`conversation:${id}`], conversationMarked)
    expect(await dana.does(markConversation, { params: { id }, body: { read: 2 } })).to.deep.equal({ readSeq: 2, unread: 1 })
    expect(await told.next(({ readSeq }) => readSeq === 2)).to.include({ personId: dana.id, deliveredSeq: 2 })
    expect(await dana.does(markConversation, { params: { id }, body: { read: 1 } })).to.deep.equal({ readSeq: 2, unread: 1 })
    expect(await dana.does(markConversation, { params: { id }, body: { read: 99_999 } })).to.deep.equal({ readSeq: 3, unread: 0 })
    expect((await ana.does(listMembers, { params: { id } })).items.find(({ person }) => person.id === dana.id)).to.include({ readSeq: 3, deliveredSeq: 3 })
    // Who writes has read; a muted conversation is not counted.
    await says(ana, id, 'Four')
    await dana.does(setNotify, { params: { id }, body: { notify: 'none' } })
    expect(await dana.does(countUnread)).to.deep.equal({ unread: 0, requests: 0 })
    ana.leaves()
  })

  it('are read by place from anywhere: newest, before, after, around', async () => {
    const { id } = await gathers(ana, [ben])
    for (let at = 1; at <= 11; at++) await says(ana, id, `Number ${at}`)
    const seqs = async (query: object): Promise<number[]> => (await ana.does(readMessages, { params: { id }, query })).items.map(({ seq }) => seq)
    expect(await seqs({ limit: 3 })).to.deep.equal([10, 11, 12])
    expect(await seqs({ before: 5, limit: 3 })).to.deep.equal([2, 3, 4])
    expect(await seqs({ after: 5, limit: 3 })).to.deep.equal([6, 7, 8])
    expect(await seqs({ around: 6, limit: 4 })).to.deep.equal([4, 5, 6, 7])
    expect(await seqs({ after: 12 })).to.deep.equal([])
    for (const query of [{ before: 0 }, { around: -1 }, { limit: 1000 }, { after: 'x' }]) expect(await ana.isRefused(readMessages, { params: { id }, query })).to.include({ code: 'invalid' })
  })

  it('are edited with a history, reacted to, answered and deleted for all; whoever missed it asks for the changes', async () => {
    const id = await between(ana, ben)
    const first = await says(ana, id, 'Meet at **five**')
    const { rev } = await ben.does(readMessages, { params: { id } })
    const told = await ben.watches([`conversation:${id}`], messageChanged)
    const edited = await ana.does(editMessage, { params: { id, seq: first.seq }, body: { text: 'Meet at six', version: 1 } })
    expect(edited).to.include({ text: 'Meet at six', version: 2 })
    expect((await told.next(({ seq }) => seq === first.seq)).rev).to.equal(rev + 1)
    expect(await ana.isRefused(editMessage, { params: { id, seq: first.seq }, body: { text: 'Meet at seven', version: 1 } })).to.include({ code: 'conflict' })
    expect(await ben.isRefused(editMessage, { params: { id, seq: first.seq }, body: { text: 'Meet at noon', version: 2 } })).to.include({ because: 'notYourMessage' })
    expect((await ben.does(messageHistory, { params: { id, seq: first.seq } })).items.map(({ text }) => text)).to.deep.equal(['Meet at **five**'])
    await Promise.all([ana, ben].map((person) => person.does(reactToMessage, { params: { id, seq: first.seq }, body: { emoji: '👍', on: true } })))
    const answer = await says(ben, id, 'Gladly', { replyTo: first.seq })
    expect(answer.replyTo).to.deep.equal({ seq: first.seq, senderId: ana.id, name: 'Ana Kovač', excerpt: 'Meet at six' })
    await told.next(({ rev: now }) => now >= rev + 4)
    const changes = await ben.does(readChanges, { params: { id }, query: { after: rev } })
    expect(changes.items).to.have.length(1)
    expect(changes.items[0]).to.deep.include({ text: 'Meet at six', replies: 1, reactions: [{ emoji: '👍', people: changes.items[0]!.reactions[0]!.people }] })
    expect(changes.items[0]!.reactions[0]!.people).to.have.members([ana.id, ben.id])
    expect((await ana.does(readThread, { params: { id, seq: first.seq } })).items.map(({ text }) => text)).to.deep.equal(['Meet at six', 'Gladly'])
    expect(await ben.isRefused(deleteMessage, { params: { id, seq: first.seq } })).to.include({ because: 'notYourMessage' })
    expect(await ana.does(deleteMessage, { params: { id, seq: first.seq } })).to.deep.include({ deleted: true, text: '', reactions: [] })
    const all = await whole(ben, id)
    expect(all[first.seq - 1]).to.include({ deleted: true, text: '' })
    expect(all[answer.seq - 1]?.replyTo?.excerpt).to.equal('')
    expect((await ben.does(messageHistory, { params: { id, seq: first.seq } })).items).to.deep.equal([])
    expect(await ben.isRefused(reactToMessage, { params: { id, seq: first.seq }, body: { emoji: '👍', on: true } })).to.include({ because: 'messageDeleted' })
    ben.leaves()
  })

  it('are found by the beginnings of words, by sender and by what they hold', async () => {
    const id = await between(ana, ben)
    await says(ana, id, 'Načrt za knjižnico v Šiški')
    await says(ben, id, 'Biblioteka https://example.org/plan')
    const found = async (query: { q: string; sender?: string; has?: 'files' | 'links' }): Promise<string[]> => (await ana.does(searchMessages, { query: { ...query, conversation: id } })).items.map(({ message }) => message.text)
    expect(await found({ q: 'knjiz sisk' })).to.deep.equal(['Načrt za knjižnico v Šiški'])
    expect(await found({ q: 'načrt', sender: ben.id })).to.deep.equal([])
    expect(await found({ q: '', has: 'links' })).to.deep.equal(['Biblioteka https://example.org/plan'])
    expect(await found({ q: '.*' })).to.deep.equal([])
  })

  it('are refused when they are malformed, and stored harmlessly when they are odd', async () => {
    const id = await between(ana, ben)
    const socket = await ana.connects()
    for (const payload of [null, 'x', {}, { conversationId: id }, { conversationId: id, key: 'x', text: 'x' }, { conversationId: id, key: randomUUID(), text: 1 }, { conversationId: { $ne: '' }, key: randomUUID(), text: 'x' },
      { conversationId: id, key: randomUUID(), text: 'x'.repeat(40_000) }, { conversationId: id, key: randomUUID(), text: 'x', seq: 1 }, { conversationId: id, key: randomUUID(), text: 'x', senderId: ben.id },
      { conversationId: id, key: randomUUID(), text: ' \u0000 ' }, { conversationId: id, key: randomUUID(), text: 'x', replyTo: 999 }, { conversationId: id, key: randomUUID(), text: 'x', files: [id] }]) {
      expect(await ana.says(socket, say, payload), JSON.stringify(payload)?.slice(0, 80)).to.have.property('ok', false)
    }
    expect(await saysLive(ana, socket, id, `a\u0000b\u001b[31mred\u202Ec Z${'\u0335'.repeat(40)}`)).to.have.nested.property('reply.text', `ab[31mredc Z${'\u0335'.repeat(3)}`)
    expect(await saysLive(ana, socket, id, '<script>alert(1)</script> javascript:alert(1)')).to.have.property('ok', true)
    ana.leaves()
  })

  it('that are a megabyte long cost the socket its connection and nobody else anything', async () => {
    const id = await between(ana, ben)
    const socket = await ana.connects()
    const closed = new Promise<string>((resolve) => { socket.once('disconnect', resolve) })
    socket.emit(say.name, { conversationId: id, key: randomUUID(), text: 'x'.repeat(1_200_000) })
    expect(await closed).to.equal('transport close')
    await says(ben, id, 'Still here')
    expect((await whole(ben, id)).at(-1)?.text).to.equal('Still here')
    ana.leaves()
  })

  it('begun with the same request twice are in one conversation', async () => {
    const body = { key: randomUUID(), kind: 'group' as const, people: [ben.id], title: 'Twice' }
    const [one, two] = await Promise.all([ana.does(beginConversation, { body }), ana.does(beginConversation, { body })])
    expect(one.id).to.equal(two.id)
    const [direct, back] = await Promise.all([writesTo(ana, ben), writesTo(ben, ana)])
    expect(direct.id).to.equal(back.id)
  })
})
