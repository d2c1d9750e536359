import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { blockPerson, unblockPerson } from '@commonspark/shared/blocks/schema'
import { listComments, postComment, react } from '@commonspark/shared/comments/schema'
import { beginConversation, listConversations, listMembers, readConversation, searchMessages, sendMessage } from '@commonspark/shared/conversations/schema'
import { conversationMarked, mark, memberTyping, typing } from '@commonspark/shared/conversations/socket'
import type { Endpoint } from '@commonspark/shared/ground/endpoint'
import { inviteToTeam, listIdeasOf, listVersions, readIdea } from '@commonspark/shared/ideas/schema'
import { editWish, introduce, listIntroductions, suggestIdeas, suggestPeople } from '@commonspark/shared/matches/schema'
import { listMatchmaking, readMatchmaking, scheduleSession } from '@commonspark/shared/matchmaking/schema'
import { listNotifications } from '@commonspark/shared/notifications/schema'
import { createOrganisation, inviteMember, readOrganisation } from '@commonspark/shared/organisations/schema'
import { editProfile, findPeople, readPerson } from '@commonspark/shared/people/schema'
import { exploreIdeas, similarIdeas } from '@commonspark/shared/search/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { comments } from '../../support/comments.ts'
import { gathers, says, writesTo } from '../../support/conversations.ts'
import { publishes } from '../../support/ideas.ts'
import type { Person } from '../../support/people.ts'

/** Ana has blocked Ben; Cid is a third. Names are unlike anything else on a page, so that they are found wherever they stand. */
describe('a block, on every surface', function () {
  this.timeout(60_000)
  let app: TestApp, ana: Person, ben: Person, cid: Person
  let anas: string, bens: string, cids: string, group: string, bensComment: string, anasComment: string
  const key = (): string => randomUUID()
  const wish = { open: true, topics: ['sharing'], stages: ['prototype'] as ['prototype'], support: ['funding'] as ['funding'] }
  const everybodyIn = async (person: Person, id: string): Promise<void> => { await app.rooms.conversations.model.setState(id, person.id, ['request'], 'active') }
  /** Everything that a screen of the person could ask for, as one text. */
  const shownTo = async (person: Person): Promise<Map<string, string>> => {
    const asks: [Endpoint, object?][] = [
      [findPeople, { query: { q: 'xa' } }], [findPeople, { query: { q: 'xb' } }], [exploreIdeas, {}], [similarIdeas, { query: { text: 'Neighbours lend each other the tools' } }],
      [listIdeasOf, { params: { id: ana.id } }], [listIdeasOf, { params: { id: ben.id } }], [readIdea, { params: { id: cids } }], [listVersions, { params: { id: bens } }],
      [listComments, { params: { id: cids } }], [suggestIdeas, {}], [listIntroductions, {}], [listMatchmaking, {}], [listNotifications, {}], [listConversations, {}], [listConversations, { query: { folder: 'requests' } }],
      [readConversation, { params: { id: group } }], [searchMessages, { query: { q: 'wrench' } }],
    ]
    const shown = new Map<string, string>()
    for (const [endpoint, asked] of asks) shown.set(`${endpoint.path} ${JSON.stringify(asked)}`, JSON.stringify(await person.does(endpoint as typeof listConversations, asked as never)))
    return shown
  }
  const where = (shown: ReadonlyMap<string, string>, who: Person): string[] => [...shown].filter(([, text]) => text.includes(who.id) || text.includes(who.name)).map(([path]) => path)

  before(async () => {
    app = await startApp()
    ;[ana, ben, cid] = [await app.person('Xana Zelenik'), await app.person('Xben Hollerer'), await app.person('Cid')]
    const topic = { tags: ['sharing'] }
    anas = (await publishes(ana, 'Library of things', topic)).id
    bens = (await publishes(ben, 'Wrench kitchen', topic)).id
    cids = (await publishes(cid, 'Repair evening', topic)).id
    for (const person of [ana, ben, cid]) await person.does(editWish, { body: { version: 0, changes: wish } })
    await cid.does(editProfile, { body: { fieldRoles: ['broker'] } })
    bensComment = (await comments(ben, cids, 'A wrench from me')).id
    anasComment = (await comments(ana, cids, 'A drill from me')).id
    group = (await gathers(cid, [ana, ben], 'Tools')).id
    for (const person of [ana, ben]) await everybodyIn(person, group)
    const direct = await writesTo(ben, ana)
    await says(ben, direct.id, 'Do you have a wrench?')
    await cid.does(introduce, { body: { key: key(), people: [ana.id, ben.id], note: 'You both lend things to neighbours.' } })
    await ben.does(scheduleSession, { body: { key: key(), session: { title: 'Wrench hour', startsAt: new Date(Date.now() + 3_600_000).toISOString(), rounds: 1, roundSeconds: 120, breakSeconds: 0, admits: 'invited', invited: [ana.id, cid.id] } } })
    await ben.does(inviteToTeam, { params: { id: bens }, body: { personId: ana.id, role: 'contributor' } })
    await app.settled()
    await says(ben, group, 'My wrench is free')
    await app.settled()
  })
  after(() => app.stop())

  it('the blocked appear nowhere to whoever blocked them, and everywhere again once it is taken back', async () => {
    const before = where(await shownTo(ana), ben)
    expect(before, 'where Ben is to be seen without a block').to.have.length.greaterThan(9)
    await ana.does(blockPerson, { params: { personId: ben.id } })
    const hidden = await shownTo(ana)
    expect(where(hidden, ben), 'where Ben is to be seen').to.deep.equal([])
    // Whoever follows a link to a public idea may read it; what is hidden is whose it is.
    expect([...hidden].filter(([path]) => !path.includes('/versions')).map(([, text]) => text).join(' '), 'what Ben wrote').not.to.match(/[Ww]rench/)
    expect(await ana.does(readPerson, { params: { id: ben.id } })).to.deep.include({ blocked: true, about: '', organisations: [], picture: null, can: { edit: false } })
    await ana.does(unblockPerson, { params: { personId: ben.id } })
    expect(where(await shownTo(ana), ben)).to.deep.equal(before)
    await ana.does(blockPerson, { params: { personId: ben.id } })
  })

  it('the blocked cannot write to, answer, name, invite, introduce or meet them, in words that fit somebody who is not there', async () => {
    await ana.does(blockPerson, { params: { personId: ben.id } })
    const direct = (await writesTo(ben, ana)).id
    expect(await ben.isRefused(sendMessage, { params: { id: direct }, body: { key: key(), text: 'Hello' } })).to.include({ because: 'cannotWriteToPerson' })
    expect(await ben.isRefused(beginConversation, { body: { key: key(), kind: 'group', people: [ana.id], title: 'Us' } })).to.include({ because: 'cannotWriteToPerson' })
    expect(await ben.isRefused(postComment, { params: { id: anas }, body: { key: key(), text: 'Hm' } })).to.include({ because: 'cannotCommentHere' })
    expect((await ben.does(readIdea, { params: { id: anas } })).can).to.include({ comment: false, support: true, report: true })
    expect(await ben.isRefused(postComment, { params: { id: cids }, body: { key: key(), text: 'Hm', parentId: anasComment } })).to.include({ because: 'cannotWriteToPerson' })
    expect(await ben.isRefused(react, { params: { id: anasComment }, body: { reaction: '👍' } })).to.have.property('code')
    expect(await ben.isRefused(inviteToTeam, { params: { id: bens }, body: { personId: ana.id, role: 'contributor' } })).to.have.property('code')
    const organisation = await ben.does(createOrganisation, { body: { name: 'Wrench house', kind: 'ngo' } as never })
    expect(await ben.isRefused(inviteMember, { params: { id: organisation.id }, body: { personId: ana.id, role: 'member' } })).to.include({ because: 'noSuchPerson' })
    expect((await ben.does(findPeople, { query: { q: 'xana' } })).items).to.deep.equal([])
    expect(JSON.stringify(await ben.does(suggestPeople, { params: { id: bens } }))).not.to.include(ana.id)
    expect(JSON.stringify(await ben.does(suggestIdeas))).not.to.include(anas)
    expect(await cid.isRefused(introduce, { body: { key: key(), people: [ana.id, ben.id], note: 'You both lend things.' } })).to.include({ because: 'noSuchPerson' })
    const session = (await ben.does(listMatchmaking)).items[0]!
    expect(await ana.isRefused(readMatchmaking, { params: { id: session.id } })).to.include({ because: 'noSuchSession' })
    expect(JSON.stringify(await ana.does(readOrganisation, { params: { id: organisation.id } }))).not.to.include(ben.id)
    expect(bensComment).to.be.a('string')
  })

  it('nobody is told of what the blocked do, not even where both belong; what the public sees, the blocked see', async () => {
    await ana.does(blockPerson, { params: { personId: ben.id } })
    const unread = (await ana.does(listNotifications)).items.length
    await comments(ben, cids, `A call to @[Xana Zelenik](${ana.id})`)
    await app.settled()
    expect((await ana.does(listNotifications)).items.length).to.equal(unread)
    expect((await cid.does(listNotifications)).items[0], 'a third is told').to.deep.include({ kind: 'commentOnMyIdea' })
    // In a group they share, neither learns whether the other is there, reads or writes.
    const socket = await ana.connects()
    await ana.says(socket, { name: 'presence:here' } as never, {})
    const [typed, marked] = [await ben.watches([`conversation:${group}`], memberTyping), await ben.watches([`conversation:${group}`], conversationMarked)]
    const { lastSeq } = await ana.does(readConversation, { params: { id: group } })
    expect(await ana.says(socket, typing, { conversationId: group })).to.have.nested.property('reply.told', false)
    await ana.says(socket, mark, { conversationId: group, read: lastSeq })
    const cids2 = await cid.connects()
    await cid.says(cids2, typing, { conversationId: group })
    await typed.next(({ personId }) => personId === cid.id)
    expect(typed.seen.map(({ personId }) => personId)).to.deep.equal([cid.id])
    expect(marked.seen.filter(({ personId }) => personId === ana.id)).to.deep.equal([])
    expect((await ben.does(listMembers, { params: { id: group } })).items.find((member) => member.person.id === ana.id)).to.include({ present: false, readSeq: 0, deliveredSeq: 0 })
    // Nothing that a visitor may see is missing to the blocked: a hole would tell them.
    const asBen = await ben.does(readPerson, { params: { id: ana.id } })
    expect({ ...asBen }).to.deep.equal(await app.visitor().does(readPerson, { params: { id: ana.id } }))
    expect((await ben.does(listComments, { params: { id: cids } })).items.map((comment) => comment.id)).to.include(anasComment)
    expect((await ben.does(exploreIdeas)).items.map((idea) => idea.id)).to.include(anas)
    for (const person of [ana, ben, cid]) person.leaves()
  })

  it('holds in the other process within a second or two', async () => {
    await ana.does(unblockPerson, { params: { personId: ben.id } })
    const other = await startApp({ MONGODB_URI: app.platform.config.MONGODB_URI })
    try {
      const there = ana.at(other.url)
      expect((await there.does(findPeople, { query: { q: 'xben' } })).items).to.have.length(1)
      await ana.does(blockPerson, { params: { personId: ben.id } })
      const end = Date.now() + 5000
      while ((await there.does(findPeople, { query: { q: 'xben' } })).items.length > 0) expect(Date.now(), 'still there').to.be.lessThan(end)
    } finally { await other.leave() }
  })
})
