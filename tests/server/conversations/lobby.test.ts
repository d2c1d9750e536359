import { expect } from 'chai'
import { changeConversation, listConversations, listMembers, openLobby, readMessages, removeMember, sendMessage } from '@commonspark/shared/conversations/schema'
import { downloadFile, uploadFile } from '@commonspark/shared/files/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { begins, opensChallenge } from '../../support/challenges.ts'
import { says } from '../../support/conversations.ts'

/** The beginning of what browsers record: a WebM whose document type and codec are what counts. */
const webm = (codec: string): Buffer => Buffer.concat([
  Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 1, 0x42, 0xf7, 0x81, 1, 0x42, 0xf2, 0x81, 4, 0x42, 0xf3, 0x81, 8, 0x42, 0x82, 0x84]), Buffer.from('webm'),
  Buffer.from([0x42, 0x87, 0x81, 4, 0x42, 0x85, 0x81, 2, 0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x86, 0x86]), Buffer.from(codec), Buffer.alloc(2000, 7),
])

describe('the conversation around a challenge, and voices', () => {
  let app: TestApp
  before(async () => { app = await startApp() })
  after(() => app.stop())

  it('is one for everybody who may read the challenge, looked after by its organisers; who was removed stays out', async () => {
    const [olga, ana, ben] = await Promise.all(['Olga', 'Ana', 'Ben'].map((name) => app.person(name)))
    const draft = await begins(olga!)
    expect(await ana!.isRefused(openLobby, { params: { id: draft.id } })).to.include({ code: 'notFound' })
    expect(await olga!.isRefused(openLobby, { params: { id: draft.id } }), 'not before it is published').to.include({ because: 'noSuchConversation' })
    const challenge = await opensChallenge(olga!)
    const [one, two] = [await ana!.does(openLobby, { params: { id: challenge.id } }), await ben!.does(openLobby, { params: { id: challenge.id } })]
    expect(two.id).to.equal(one.id)
    expect(one.subject).to.deep.include({ kind: 'challenge', id: challenge.id, title: challenge.content.title })
    await says(ana!, one.id, 'Who enters with us?')
    expect((await ben!.does(readMessages, { params: { id: one.id } })).items.map((message) => message.text)).to.deep.equal(['Who enters with us?'])
    expect((await olga!.does(listConversations)).items[0]).to.include({ id: one.id, role: 'moderator' })
    expect(await ben!.isRefused(changeConversation, { params: { id: one.id }, body: { title: 'Mine' } })).to.include({ because: 'notYoursInConversation' })
    await olga!.does(removeMember, { params: { id: one.id, personId: ben!.id } })
    expect(await ben!.isRefused(openLobby, { params: { id: challenge.id } })).to.include({ because: 'removedFromConversation' })
    expect((await ana!.does(listMembers, { params: { id: one.id } })).items).to.have.length(2)
  })

  it('a voice is sound and nothing else, by its bytes, and is heard by the members only', async () => {
    const [ana, ben, eve] = await Promise.all(['Ana', 'Ben', 'Eve'].map((name) => app.person(name)))
    const id = await app.rooms.conversations.ensure({ kind: 'direct', people: [ana!.id, ben!.id] })
    const voice = await ana!.uploads(uploadFile, '../../voice.html', webm('A_OPUS'), { purpose: 'voice' })
    expect(voice).to.include({ name: 'voice.webm', media: 'audio/webm', purpose: 'voice', width: null })
    for (const [bytes, because] of [[webm('V_VP8'), 'notAVoice'], [Buffer.from('<script>alert(1)</script>'), 'notAVoice'], [Buffer.alloc(0), 'fileEmpty'], [Buffer.concat([webm('A_OPUS'), Buffer.alloc(7 * 1024 * 1024)]), 'voiceTooLong']] as const) {
      expect(await (await ana!.upload(uploadFile, 'x.webm', bytes, { purpose: 'voice' })).json(), because).to.include({ because })
    }
    const sent = await ana!.does(sendMessage, { params: { id }, body: { key: crypto.randomUUID(), text: '', files: [voice.id] } })
    expect(sent.files[0]).to.include({ purpose: 'voice' })
    const heard = await ben!.fetch(downloadFile.path.replace(':id', voice.id), { headers: { range: 'bytes=0-9' } })
    expect(heard.status).to.equal(206)
    expect(heard.headers.get('content-type')).to.equal('audio/webm')
    expect(heard.headers.get('content-security-policy')).to.include('sandbox')
    expect((await eve!.fetch(downloadFile.path.replace(':id', voice.id))).status).to.equal(404)
  })
})
