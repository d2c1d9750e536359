import { expect } from 'chai'
import { answerInvitation, inviteToTeam, removeFromTeam } from '@commonspark/shared/ideas/schema'
import { mayWriteNow } from '@commonspark/server/features/conversations/letters'
import { openTeamConversation, listConversations, markConversation, readMessages, readMessagingSettings, setMessagingSettings, setNotify } from '@commonspark/shared/conversations/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { says } from '../../support/conversations.ts'
import { publishes } from '../../support/ideas.ts'
import { lettersTo } from '../../support/letters.ts'
import { settableClock } from '@commonspark/server/platform/clock'

describe('what was missed', () => {
  const clock = settableClock(new Date('2026-03-10T12:00:00Z'))
  let app: TestApp
  before(async () => { app = await startApp({}, { clock }) })
  after(() => app.stop())
  const run = () => app.rooms.conversations.letters(new AbortController().signal)

  it('comes as one letter after a while, by conversation, newest first, of each message once, and not of what was read', async () => {
    const [ana, ben, cid] = [await app.person('Ana'), await app.person('Ben'), await app.person('Cid')]
    const id = await app.rooms.conversations.ensure({ kind: 'direct', people: [ana.id, ben.id] })
    const other = await app.rooms.conversations.ensure({ kind: 'direct', people: [ana.id, cid.id] })
    await says(ben, id, 'First'); await says(ben, id, 'Second')
    await run()
    expect(await lettersTo(app, ana.email), 'at once').to.have.length(0)
    clock.advance(16 * 60_000)
    await says(cid, other, 'Only just written')
    await run()
    const [letter, ...more] = await lettersTo(app, ana.email)
    expect(more).to.have.length(0)
    expect(letter).to.include({ subject: '2 unread messages' })
    expect(letter!.text.indexOf('Ben: Second')).to.be.lessThan(letter!.text.indexOf('Ben: First')).and.greaterThan(0)
    expect(letter!.text).not.to.include('Only just written')
    // One click, by the mail program or by hand, and none is written any more (RFC 8058).
    expect(letter!.headers).to.include({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' })
    const [, out = ''] = /^<https?:\/\/[^/]+(\/api\/unsubscribe\?token=[\w.-]+)>$/.exec(letter!.headers?.['List-Unsubscribe'] ?? '') ?? []
    expect((await app.visitor().fetch(`${out}x`, { method: 'POST' })).status, 'a forged one').to.equal(410)
    const before = await ana.does(readMessagingSettings)
    expect(await (await app.visitor().fetch(out, { method: 'POST', body: 'List-Unsubscribe=One-Click', headers: { 'content-type': 'application/x-www-form-urlencoded' } })).json()).to.deep.equal({ kind: 'messages' })
    expect(await ana.does(readMessagingSettings)).to.deep.equal({ ...before, letters: 'never' })
    await ana.does(setMessagingSettings, { body: { letters: 'soon' } })
    await run()
    expect(await lettersTo(app, ana.email)).to.have.length(1)
    await ana.does(markConversation, { params: { id: other }, body: { read: 1 } })
    clock.advance(20 * 60_000)
    await run()
    expect(await lettersTo(app, ana.email), 'nothing of what was read').to.have.length(1)
    expect(await lettersTo(app, ben.email), 'nothing of one’s own').to.have.length(0)
  })

  it('is not written of muted conversations, nor to whoever wants no letters, nor in quiet hours', async () => {
    const [ana, ben, cid] = [await app.person('Ana'), await app.person('Ben'), await app.person('Cid')]
    for (const person of [ben, cid]) {
      const id = await app.rooms.conversations.ensure({ kind: 'direct', people: [ana.id, person.id] })
      await says(ana, id, 'Are you there?')
      if (person === ben) await ben.does(setNotify, { params: { id }, body: { notify: 'none' } })
    }
    await cid.does(setMessagingSettings, { body: { letters: 'never' } })
    clock.advance(20 * 60_000)
    await run()
    for (const person of [ben, cid]) expect(await lettersTo(app, person.email)).to.have.length(0)
    const settings = { presence: true, receipts: true, letters: 'soon' as const, quietFrom: 22, quietTo: 7, timeZone: 'Europe/Ljubljana' }
    for (const [at, may] of [['2026-03-10T20:59:00Z', true], ['2026-03-10T21:01:00Z', false], ['2026-03-11T05:59:00Z', false], ['2026-03-11T06:01:00Z', true]] as const) expect(mayWriteNow(settings, new Date(at)), at).to.equal(may)
    expect(mayWriteNow({ ...settings, letters: 'daily' }, new Date('2026-03-11T06:10:00Z'))).to.equal(true)
    expect(mayWriteNow({ ...settings, letters: 'daily' }, new Date('2026-03-11T12:10:00Z'))).to.equal(false)
  })

  it('a team has one conversation, and who is in it follows the team', async () => {
    const [ana, ben, eve] = [await app.person('Ana'), await app.person('Ben'), await app.person('Eve')]
    const idea = await publishes(ana, 'Library of things')
    const { id, subject } = await ana.does(openTeamConversation, { params: { id: idea.id } })
    expect(subject).to.include({ kind: 'idea', id: idea.id, title: 'Library of things' })
    await says(ana, id, 'Before Ben')
    expect(await eve.isRefused(openTeamConversation, { params: { id: idea.id } })).to.include({ because: 'teamOnly' })
    await ana.does(inviteToTeam, { params: { id: idea.id }, body: { personId: ben.id, role: 'contributor' } })
    await ben.does(answerInvitation, { params: { id: idea.id }, body: { accept: true } })
    await app.settled()
    expect((await ben.does(listConversations)).items.map((one) => one.id)).to.deep.equal([id])
    expect((await ben.does(openTeamConversation, { params: { id: idea.id } })).id).to.equal(id)
    expect((await ben.does(readMessages, { params: { id } })).items.map((message) => message.text)).to.deep.equal(['Before Ben'])
    await ana.does(removeFromTeam, { params: { id: idea.id, personId: ben.id } })
    await app.settled()
    expect(await ben.isRefused(readMessages, { params: { id } })).to.include({ because: 'noSuchConversation' })
  })
})
