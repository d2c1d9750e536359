import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { deleteComment, editComment, postComment } from '@commonspark/shared/comments/schema'
import { answerInvitation, archiveIdea, createIdea, followIdea, inviteToTeam, publishIdea, readWorkingCopy, removeFromTeam, restoreIdea } from '@commonspark/shared/ideas/schema'
import { listNotifications, markRead, type NotificationKind, notificationsChanged, type NotificationView, readPreferences, setPreferences } from '@commonspark/shared/notifications/schema'
import { createOrganisation, inviteMember } from '@commonspark/shared/organisations/schema'
import { decideReport, fileReport, listReports } from '@commonspark/shared/reports/schema'
import { pl } from '@commonspark/shared/texts/pl'
import { startApp, type TestApp } from '../../support/app.ts'
import { publishes, readyContent } from '../../support/ideas.ts'
import type { Person } from '../../support/people.ts'

describe('notifications', () => {
  let app: TestApp, ana: Person, ben: Person, cai: Person, mod: Person
  before(async () => { app = await startApp() })
  after(() => app.stop())
  // Everybody is new in every test, so that a list holds only what the test did.
  beforeEach(async () => {
    [ana, ben, cai] = await Promise.all([app.person('Ana'), app.person('Ben'), app.person('Cai')])
    mod = await app.person('Mod', { platformRoles: ['moderator'] })
  })

  const listOf = async (person: Person): Promise<NotificationView[]> => {
    await app.settled()
    return (await person.does(listNotifications, { query: { limit: 60 } })).items
  }
  const kindsOf = async (person: Person): Promise<NotificationKind[]> => (await listOf(person)).map((item) => item.kind)
  const unreadOf = async (person: Person): Promise<number> => (await person.does(listNotifications)).unread
  const say = (person: Person, ideaId: string, text: string, parentId: string | null = null) => person.does(postComment, { params: { id: ideaId }, body: { key: randomUUID(), text, parentId } })
  const joins = async (person: Person, lead: Person, id: string) => {
    await lead.does(inviteToTeam, { params: { id }, body: { personId: person.id, role: 'author' } })
    await person.does(answerInvitation, { params: { id }, body: { accept: true } })
  }

  it('tell the team of a comment, with who, what and where', async () => {
    const idea = await publishes(ana, 'Library of things')
    const comment = await say(ben, idea.id, 'Where is it?')
    const [item] = await listOf(ana)
    expect(item).to.deep.include({
      kind: 'commentOnMyIdea', params: { actor: 'Ben', title: 'Library of things' }, path: `/ideas/${idea.id}#comment-${comment.id}`, read: false,
    })
    expect(item?.actor).to.include({ id: ben.id, name: 'Ben' })
    expect(await kindsOf(ben), 'nobody is told of their own act').to.deep.equal([])
  })

  it('tell a person one thing an event, the most specific', async () => {
    const idea = await publishes(ana, 'Repair café')
    await joins(ben, ana, idea.id)
    await app.settled()
    const first = await say(ben, idea.id, 'First')
    const at = (person: Person) => `@[${person.name}](${person.id})`
    await say(cai, idea.id, `Hello ${at(ana)}`, first.id)
    await say(cai, idea.id, `Hello ${at(ben)} and ${at(ben)} and ${at(cai)}`, first.id)
    expect((await kindsOf(ana)).filter((kind) => kind !== 'teamAnswer')).to.deep.equal(['commentOnMyIdea', 'mention', 'commentOnMyIdea'])
    expect((await kindsOf(ben)).filter((kind) => kind !== 'teamInvitation')).to.deep.equal(['mention', 'replyToMe'])
    expect(await kindsOf(cai)).to.deep.equal([])
  })

  it('tell those whom an edit mentions first', async () => {
    const idea = await publishes(ana, 'Seed exchange')
    const comment = await say(ben, idea.id, 'Who knows about seeds?')
    await ben.does(editComment, { params: { commentId: comment.id }, body: { text: `Ask @[Cai](${cai.id})`, version: comment.version } })
    expect(await kindsOf(cai)).to.deep.equal(['mention'])
    expect(await kindsOf(ana)).to.deep.equal(['commentOnMyIdea'])
  })

  it('tell of invitations and of the answers to them', async () => {
    const idea = await publishes(ana, 'Night bus')
    await ana.does(inviteToTeam, { params: { id: idea.id }, body: { personId: ben.id, role: 'lead' } })
    expect((await listOf(ben))[0]).to.deep.include({ kind: 'teamInvitation', params: { actor: 'Ana', title: 'Night bus' }, path: `/ideas/${idea.id}` })
    await ben.does(answerInvitation, { params: { id: idea.id }, body: { accept: true } })
    await ana.does(inviteToTeam, { params: { id: idea.id }, body: { personId: cai.id, role: 'author' } })
    await cai.does(answerInvitation, { params: { id: idea.id }, body: { accept: false } })
    expect((await listOf(ana)).map(({ kind, params }) => [kind, params['actor'], params['context']])).to.deep.equal([['teamAnswer', 'Cai', 'declined'], ['teamAnswer', 'Ben', 'accepted']])
    expect(await kindsOf(ben), 'only the other lead hears of Ben’s answer').to.deep.equal(['teamAnswer', 'teamInvitation'])
    const { id } = await ana.does(createOrganisation, { body: { name: `House of ${ana.id}`, kind: 'ngo' } })
    await ana.does(inviteMember, { params: { id }, body: { personId: cai.id } })
    expect((await listOf(cai))[0]).to.deep.include({ kind: 'organisationInvitation', params: { actor: 'Ana', organisation: `House of ${ana.id}` }, path: `/organisations/${id}` })
  })

  it('tell followers of a new version, not of the first and not the one who published', async () => {
    const idea = await publishes(ana, 'Water fountain')
    for (const person of [ana, ben, cai]) await person.does(followIdea, { params: { id: idea.id } })
    expect(await kindsOf(ben)).to.deep.equal([])
    const { version } = await ana.does(readWorkingCopy, { params: { id: idea.id } })
    await ana.does(publishIdea, { params: { id: idea.id }, body: { version } })
    expect([await kindsOf(ana), await kindsOf(ben), await kindsOf(cai)]).to.deep.equal([[], ['ideaRevised'], ['ideaRevised']])
  })

  it('tell moderators of a report and reporters of the decision, and neither of the other’s name', async () => {
    const idea = await publishes(ana, 'Dubious offer')
    await ben.does(fileReport, { body: { subject: { kind: 'idea', id: idea.id }, reason: 'spam' } })
    const told = (await listOf(mod))[0]
    expect(told).to.deep.include({ kind: 'reportFiled', actor: null, params: { title: 'Dubious offer' }, path: '/reports' })
    const report = (await mod.does(listReports)).items.find((item) => item.ideaId === idea.id)
    await mod.does(decideReport, { params: { id: report?.id ?? '' }, body: { decision: 'upheld' } })
    const [decided] = await listOf(ben)
    expect(decided, 'the idea is hidden, so that not even its title is told').to.deep.include({ kind: 'reportDecided', actor: null, params: { context: 'upheld' }, path: '/notifications' })
    expect(await kindsOf(ana)).to.deep.equal([])
  })

  it('tell reporters also of a dismissal', async () => {
    const idea = await publishes(ana, 'Honest offer')
    await ben.does(fileReport, { body: { subject: { kind: 'idea', id: idea.id }, reason: 'other' } })
    const report = (await mod.does(listReports)).items.find((item) => item.ideaId === idea.id)
    await mod.does(decideReport, { params: { id: report?.id ?? '' }, body: { decision: 'dismissed' } })
    expect((await listOf(ben))[0]).to.deep.include({ params: { title: 'Honest offer', context: 'dismissed' }, path: `/ideas/${idea.id}` })
  })

  it('are made once, however often and wherever an event is delivered', async () => {
    const idea = await publishes(ana, 'Shared garden')
    await app.settled()
    await app.platform.outbox.stop()
    await say(ben, idea.id, 'Which plants?')
    const events = app.platform.database.connection.collection('events')
    const stored = await events.findOne({ name: 'comment.posted', 'payload.ideaId': idea.id })
    const line = app.reactions.find(({ on, name }) => on === 'comment.posted' && name === 'notifications.make')!
    const delivery = { id: String(stored?._id), payload: stored?.['payload'], actor: ben.id, at: stored?.['at'] }
    await Promise.all(Array.from({ length: 5 }, () => line.run(delivery as never)))
    app.platform.outbox.start()
    expect(await kindsOf(ana)).to.deep.equal(['commentOnMyIdea'])
    expect(await unreadOf(ana)).to.equal(1)
  })

  describe('leave out what the person may no longer read', () => {
    it('for example an idea that was archived, until it is back', async () => {
      const idea = await publishes(ana, 'Toy box')
      await say(ben, idea.id, `Look, @[Cai](${cai.id})`)
      expect([await kindsOf(cai), await unreadOf(cai)]).to.deep.equal([['mention'], 1])
      await ana.does(archiveIdea, { params: { id: idea.id } })
      expect([await kindsOf(cai), await unreadOf(cai)]).to.deep.equal([[], 0])
      expect(await kindsOf(ana), 'the team still reads it').to.deep.equal(['commentOnMyIdea'])
      await ana.does(restoreIdea, { params: { id: idea.id } })
      expect([await kindsOf(cai), await unreadOf(cai)]).to.deep.equal([['mention'], 1])
    })

    it('a comment that was deleted', async () => {
      const idea = await publishes(ana, 'Bike kitchen')
      const comment = await say(ben, idea.id, 'Regretted')
      expect(await kindsOf(ana)).to.deep.equal(['commentOnMyIdea'])
      await ben.does(deleteComment, { params: { commentId: comment.id } })
      expect([await kindsOf(ana), await unreadOf(ana)]).to.deep.equal([[], 0])
    })

    it('an invitation into a draft that was withdrawn', async () => {
      const draft = await ana.does(createIdea, { body: { key: randomUUID(), content: readyContent('Still secret') } })
      await ana.does(inviteToTeam, { params: { id: draft.id }, body: { personId: ben.id, role: 'author' } })
      expect((await listOf(ben))[0]?.params).to.include({ title: 'Still secret' })
      await ana.does(removeFromTeam, { params: { id: draft.id, personId: ben.id } })
      expect(JSON.stringify(await ben.does(listNotifications))).not.to.include('secret')
    })

    it('reports, from somebody who no longer moderates', async () => {
      const idea = await publishes(ana, 'Odd offer')
      await ben.does(fileReport, { body: { subject: { kind: 'idea', id: idea.id }, reason: 'spam' } })
      expect(await kindsOf(mod)).to.deep.equal(['reportFiled'])
      await app.platform.database.connection.collection('people').updateOne({ email: mod.email }, { $set: { platformRoles: [] } })
      // Behind the server's back: its copy of the roles follows within a second.
      for (const end = Date.now() + 3000; Date.now() < end && (await kindsOf(mod)).length > 0;) await new Promise((resolve) => { setTimeout(resolve, 20) })
      expect(await kindsOf(mod)).to.deep.equal([])
    })

    it('and fill the page with what comes after it', async () => {
      const [gone, stays] = [await publishes(ana, 'Goes away'), await publishes(ana, 'Stays here')]
      for (let n = 0; n < 3; n++) await say(ben, stays.id, `@[Cai](${cai.id}) stays ${n}`)
      await app.settled()
      for (let n = 0; n < 7; n++) await say(ben, gone.id, `@[Cai](${cai.id}) goes ${n}`)
      await app.settled()
      await ana.does(archiveIdea, { params: { id: gone.id } })
      const first = await cai.does(listNotifications, { query: { limit: 2 } })
      expect(first.items.map(({ params }) => params['title'])).to.deep.equal(['Stays here', 'Stays here'])
      const second = await cai.does(listNotifications, { query: { limit: 2, after: first.next ?? '' } })
      expect([second.items.length, second.next, second.unread]).to.deep.equal([1, null, 3])
    })
  })

  it('speak the reader’s language at the time of reading', async () => {
    const pola = await app.person('Pola', { locale: 'pl' })
    const draft = await ana.does(createIdea, { body: { key: randomUUID(), content: {} } })
    await ana.does(inviteToTeam, { params: { id: draft.id }, body: { personId: pola.id, role: 'author' } })
    await ana.does(inviteToTeam, { params: { id: draft.id }, body: { personId: ben.id, role: 'author' } })
    expect((await listOf(pola))[0]?.params['title']).to.equal(pl.notifications.untitled)
    expect((await listOf(ben))[0]?.params['title']).to.equal('Idea without a title')
  })

  it('reach every open page at once, and so does reading them', async () => {
    const idea = await publishes(ana, 'Live wire')
    const here = await ana.watches([`person:${ana.id}`], notificationsChanged)
    const there = await (await ana.elsewhere('correct horse battery')).watches([`person:${ana.id}`], notificationsChanged)
    await say(ben, idea.id, 'One')
    await say(ben, idea.id, 'Two')
    await Promise.all([here, there].map((page) => page.next(({ unread }) => unread === 2)))
    const [newest] = await listOf(ana)
    expect(await ana.does(markRead, { body: { ids: [newest?.id ?? ''] } })).to.deep.equal({ unread: 1 })
    await there.next(({ unread }) => unread === 1)
    expect((await listOf(ana)).map(({ read }) => read)).to.deep.equal([true, false])
    expect(await ana.does(markRead, { body: {} })).to.deep.equal({ unread: 0 })
    await there.next(({ unread }) => unread === 0)
    here.socket.disconnect()
    there.socket.disconnect()
  })

  it('are nobody else’s to watch, read or mark', async () => {
    const idea = await publishes(ana, 'Private list')
    await say(ben, idea.id, 'Psst')
    const [item] = await listOf(ana)
    let granted = true
    await ben.watches([`person:${ana.id}`], notificationsChanged).catch(() => { granted = false })
    expect(granted).to.equal(false)
    expect(await ben.does(markRead, { body: { ids: [item?.id ?? ''] } })).to.deep.equal({ unread: 0 })
    expect(await kindsOf(ben)).to.deep.equal([])
    expect(await unreadOf(ana)).to.equal(1)
    for (const endpoint of [listNotifications, readPreferences]) expect((await app.visitor().isRefused(endpoint)).status).to.equal(401)
    expect((await ana.isRefused(markRead, { body: { ids: [{ $ne: null }] } })).status).to.equal(400)
    expect((await ana.isRefused(markRead, { body: { ids: ['$where'] } })).status).to.equal(400)
    expect((await ana.isRefused(listNotifications, { query: { after: Buffer.from('[{"$gt":""},"x"]').toString('base64url') } })).because).to.equal('wrongCursor')
  })

  it('keep hostile titles as the texts that they are', async () => {
    const title = '$t(notifications.somebody) {{actor}} <img src=x onerror=alert(1)> \u202Egnp \u0000🦋'
    const idea = await publishes(ana, title)
    await say(ben, idea.id, 'Odd title')
    expect((await listOf(ana))[0]?.params['title']).to.equal('$t(notifications.somebody) {{actor}} <img src=x onerror=alert(1)> gnp 🦋')
  })

  describe('preferences', () => {
    it('begin with sensible defaults and are changed one by one', async () => {
      const before = await ana.does(readPreferences)
      expect(before).to.include({ mention: 'immediate', teamInvitation: 'immediate', commentOnMyIdea: 'daily', ideaRevised: 'daily' })
      expect(await ana.does(setPreferences, { body: { mention: 'never' } })).to.deep.equal({ ...before, mention: 'never' })
      expect(await ana.does(setPreferences, { body: { ideaRevised: 'immediate' } })).to.deep.equal({ ...before, mention: 'never', ideaRevised: 'immediate' })
      expect(await ana.does(setPreferences, { body: {} })).to.include({ mention: 'never' })
      expect(await ben.does(readPreferences)).to.deep.equal(before)
    })

    it('refuse kinds and modes that do not exist', async () => {
      for (const body of [{ mention: 'hourly' }, { everything: 'never' }, { 'modes.mention': 'never' }, { $set: { x: 1 } }, { mention: { $ne: '' } }]) {
        expect((await ana.isRefused(setPreferences, { body })).status, JSON.stringify(body)).to.equal(400)
      }
      const raw = await ana.fetch('/api/me/preferences', { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"__proto__":{"mention":"never"}}' })
      expect(raw.status).to.equal(400)
    })
  })
})
