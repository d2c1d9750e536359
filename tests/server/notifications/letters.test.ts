import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { settableClock } from '@commonspark/server/platform/clock'
import { sign } from '@commonspark/server/platform/secrets'
import { postComment } from '@commonspark/shared/comments/schema'
import { archiveIdea, followIdea, inviteToTeam, publishIdea, readWorkingCopy } from '@commonspark/shared/ideas/schema'
import { listNotifications, markRead, NOTIFICATION_KINDS, readPreferences, setPreferences } from '@commonspark/shared/notifications/schema'
import { freshDatabase, startApp, type TestApp } from '../../support/app.ts'
import { publishes } from '../../support/ideas.ts'
import type { Person } from '../../support/people.ts'
import { headerOf, type Receiver, startReceiver } from '../../support/receiver.ts'

const MINUTE = 60_000, DAY = 24 * 60 * MINUTE

describe('letters about notifications', () => {
  let app: TestApp, other: TestApp, inbox: Receiver, ana: Person, ben: Person, cai: Person
  const today = new Date()
  today.setUTCHours(6, 0, 0, 0)
  const clock = settableClock(today)
  before(async () => {
    inbox = await startReceiver()
    const settings = { MONGODB_URI: await freshDatabase(), SMTP_URL: inbox.url, PUBLIC_URL: 'http://spark.example/' }
    app = await startApp(settings, { clock })
    other = await startApp(settings, { clock })
  })
  after(async () => { await other.stop(); await app.stop(); await inbox.stop() })
  beforeEach(async () => {
    [ana, ben, cai] = await Promise.all([app.person('Ana'), app.person('Ben', { locale: 'pl' }), app.person('Cai', { locale: 'sl' })])
  })

  const delivered = async () => { for (const each of [app, other, app]) await each.settled() }
  const say = async (person: Person, ideaId: string, text: string) => {
    clock.advance(1000)
    return person.does(postComment, { params: { id: ideaId }, body: { key: randomUUID(), text, parentId: null } })
  }
  const mentions = async (to: Person, ideaId: string) => { await say(ana, ideaId, `Look, @[${to.name}](${to.id})`); await delivered() }
  const revises = async (ideaId: string) => {
    clock.advance(1000)
    const { version } = await ana.does(readWorkingCopy, { params: { id: ideaId } })
    await ana.does(publishIdea, { params: { id: ideaId }, body: { version } })
    await delivered()
  }
  /** Seven o'clock comes, in both processes at once. */
  const digests = async () => {
    clock.advance(DAY)
    await Promise.all([app.jobs.settled(), other.jobs.settled()])
    await delivered()
  }
  const tokenOf = (email: string): string => /token=([^>]+)>/.exec(headerOf(inbox.to(email).at(-1), 'list-unsubscribe') ?? '')?.[1] ?? ''
  /** As mail programs do it: no cookie, a form as the body (RFC 8058). */
  const oneClick = (token: string) => app.visitor().fetch(`/api/unsubscribe?token=${token}`, {
    method: 'POST', body: 'List-Unsubscribe=One-Click', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example' },
  })

  it('come at once where one is spoken to, in the reader’s language, with a way out', async () => {
    const idea = await publishes(ana, 'Library of <things> & "more"')
    await mentions(ben, idea.id)
    const letters = inbox.to(ben.email)
    expect(letters).to.have.length(1)
    const [letter] = letters
    expect(letter?.subject).to.equal('Ana wspomina o Tobie w komentarzu do pomysłu „Library of <things> & "more"”')
    expect(letter?.text).to.include('Dzień dobry, Ben').and.to.include(`http://spark.example/ideas/${idea.id}#comment-`)
    expect(letter?.html).to.include('Library of &#60;things&#62; &#38;').and.not.to.include('<things>')
    expect(headerOf(letter, 'list-unsubscribe')).to.match(/^<http:\/\/spark\.example\/api\/unsubscribe\?token=[\w.-]+>$/)
    expect(headerOf(letter, 'list-unsubscribe-post')).to.equal('List-Unsubscribe=One-Click')
    expect(letter?.text).to.include(`http://spark.example/unsubscribe#${tokenOf(ben.email)}`)
    expect(inbox.to(ana.email)).to.have.length(0)
  })

  it('are written once, however often and wherever the event is delivered', async () => {
    const idea = await publishes(ana, 'Once only')
    await mentions(ben, idea.id)
    const made = await app.platform.database.connection.collection('events').findOne({ name: 'notification.made', 'payload.personId': ben.id })
    const lines = [app, other].flatMap((each) => each.reactions.filter(({ name }) => name === 'notifications.write'))
    await Promise.all([...lines, ...lines].map((line) => line.run({ id: String(made?._id), payload: made?.['payload'], actor: ana.id, at: clock.now() } as never)))
    await delivered()
    expect(inbox.to(ben.email)).to.have.length(1)
  })

  it('are not written of what is read already, or may no longer be read', async () => {
    const idea = await publishes(ana, 'Too late')
    await app.platform.outbox.stop()
    await other.platform.outbox.stop()
    await say(ana, idea.id, `@[Ben](${ben.id})`)
    await ana.does(archiveIdea, { params: { id: idea.id } })
    app.platform.outbox.start()
    other.platform.outbox.start()
    await delivered()
    expect((await ben.does(listNotifications)).items).to.deep.equal([])
    expect(inbox.to(ben.email)).to.have.length(0)
  })

  it('stop with one click, for that kind alone, and the list goes on', async () => {
    const idea = await publishes(ana, 'One click')
    await mentions(ben, idea.id)
    const token = tokenOf(ben.email)
    for (const time of ['first', 'again']) {
      const answer = await oneClick(token)
      expect([answer.status, await answer.json()], time).to.deep.equal([200, { kind: 'mention' }])
    }
    expect(await ben.does(readPreferences)).to.include({ mention: 'never', teamInvitation: 'immediate' })
    await mentions(ben, idea.id)
    expect(inbox.to(ben.email)).to.have.length(1)
    expect((await ben.does(listNotifications)).unread).to.equal(2)
    await ana.does(inviteToTeam, { params: { id: idea.id }, body: { personId: ben.id, role: 'author' } })
    await delivered()
    expect(inbox.to(ben.email)).to.have.length(2)
  })

  it('do not stop by looking at the link, nor by a token that is not ours', async () => {
    const idea = await publishes(ana, 'Not so fast')
    await mentions(ben, idea.id)
    const token = tokenOf(ben.email)
    expect((await app.visitor().fetch(`/api/unsubscribe?token=${token}`)).status).to.equal(404)
    const ofCai = Buffer.from(`unsubscribe ${cai.id} mention`).toString('base64url')
    const { secret } = app.platform
    const forged = [
      `${token.slice(0, -2)}AA`, `${ofCai}.${token.split('.')[1]}`, sign(`unsubscribe ${cai.id} mention`, 'another secret'),
      sign(`unsubscribe ${cai.id} everything`, secret), sign(`${cai.id} mention`, secret), sign('unsubscribe {"$ne":null} all', secret), 'x'.repeat(400),
    ]
    for (const each of forged) expect((await oneClick(encodeURIComponent(each))).status, each).to.equal(410)
    expect((await oneClick('')).status).to.equal(400)
    for (const person of [ben, cai]) expect(await person.does(readPreferences)).to.include({ mention: 'immediate' })
  })

  describe('once a day', () => {
    it('gather what is unread, by idea, the newest first', async () => {
      const [first, second] = [await publishes(ana, 'Seed exchange'), await publishes(ana, 'Repair café')]
      for (const { id } of [first, second]) for (const person of [ben, cai]) await person.does(followIdea, { params: { id } })
      await revises(first.id)
      await revises(second.id)
      await revises(first.id)
      expect(inbox.to(ben.email), 'nothing before seven').to.have.length(0)
      await digests()
      const letters = inbox.to(ben.email)
      expect(letters).to.have.length(1)
      expect(letters[0]?.subject).to.equal('3 nowe powiadomienia w serwisie Commonspark')
      const revised = (title: string) => `- Ana publikuje nową wersję pomysłu „${title}”`
      const lines = (letters[0]?.text ?? '').split('\n').filter((line) => /^(Seed exchange|Repair café|- )/.test(line))
      expect(lines.slice(0, 5)).to.deep.equal(['Seed exchange', revised('Seed exchange'), revised('Seed exchange'), 'Repair café', revised('Repair café')])
      expect(inbox.to(cai.email)[0]?.subject).to.equal('3 nova obvestila v storitvi Commonspark')
      await digests()
      expect(inbox.to(ben.email), 'nothing new, no letter').to.have.length(1)
    })

    it('leave out what was read, what may no longer be read, and kinds chosen away since', async () => {
      const [kept, gone] = [await publishes(ana, 'Kept idea'), await publishes(ana, 'Gone idea')]
      for (const { id } of [kept, gone]) await ben.does(followIdea, { params: { id } })
      await say(cai, kept.id, 'For Ana')
      for (const { id } of [kept, kept, gone]) await revises(id)
      const { items } = await ben.does(listNotifications)
      await ben.does(markRead, { body: { ids: [items.find(({ params }) => params['title'] === 'Kept idea')?.id ?? ''] } })
      await ana.does(archiveIdea, { params: { id: gone.id } })
      await ana.does(setPreferences, { body: { commentOnMyIdea: 'never' } })
      await digests()
      expect(inbox.to(ben.email).map(({ subject }) => subject)).to.deep.equal(['1 nowe powiadomienie w serwisie Commonspark'])
      expect(inbox.to(ben.email)[0]?.text).to.include('Kept idea').and.not.to.include('Gone idea')
      expect(inbox.to(ana.email)).to.have.length(0)
      await ana.does(setPreferences, { body: { commentOnMyIdea: 'daily' } })
      await digests()
      expect(inbox.to(ana.email), 'what a digest passed over is not made up for').to.have.length(0)
    })

    it('tell of everything once, while more comes in and both processes write', async () => {
      const idea = await publishes(ana, 'Busy idea')
      let posting = true
      const write = async (each: TestApp): Promise<void> => { while (posting) await each.rooms.notifications.digest(new AbortController().signal) }
      const writing = Promise.all([write(app), write(other), write(app), write(other)])
      const posted = (await Promise.all(Array.from({ length: 24 }, () => say(ben, idea.id, 'Again')))).map(({ id }) => id)
      await delivered()
      posting = false
      await writing
      await app.rooms.notifications.digest(new AbortController().signal)
      await delivered()
      const told = inbox.to(ana.email).flatMap(({ text }) => [...(text ?? '').matchAll(/#comment-(\w+)/g)].map((match) => match[1] ?? ''))
      expect(told.toSorted()).to.deep.equal(posted.toSorted())
    })

    it('are stopped by one click for every kind', async () => {
      const idea = await publishes(ana, 'Enough')
      await ben.does(followIdea, { params: { id: idea.id } })
      await revises(idea.id)
      await digests()
      expect(await (await oneClick(tokenOf(ben.email))).json()).to.deep.equal({ kind: 'all' })
      expect(await ben.does(readPreferences)).to.deep.equal(Object.fromEntries(NOTIFICATION_KINDS.map((kind) => [kind, 'never'])))
    })

    it('come once, also when the server stops in the middle and another goes on', async () => {
      const idea = await publishes(ana, 'Interrupted')
      const crowd = await Promise.all(Array.from({ length: 6 }, (_, n) => app.person(`Reader ${n}`)))
      for (const person of crowd) await person.does(followIdea, { params: { id: idea.id } })
      await revises(idea.id)
      const stopping = new AbortController()
      const letters = () => app.platform.database.connection.collection('letters').countDocuments({ _id: { $regex: '^digest:' }, to: { $in: crowd.map(({ email }) => email) } } as never)
      const stopped = app.rooms.notifications.digest(stopping.signal).then(() => false, () => true)
      while ((await letters()) < 2) await new Promise((resolve) => setTimeout(resolve, 1))
      stopping.abort()
      expect(await stopped, 'stopped before it was through').to.equal(true)
      expect(await letters()).to.be.lessThan(6)
      await Promise.all([app, other, app].map((each) => each.rooms.notifications.digest(new AbortController().signal)))
      await delivered()
      expect(crowd.map(({ email }) => inbox.to(email).length)).to.deep.equal([1, 1, 1, 1, 1, 1])
    })
  })
})
