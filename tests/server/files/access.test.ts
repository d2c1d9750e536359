import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { expect } from 'chai'
import { deleteFile, downloadFile, readFiles, uploadFile } from '@commonspark/shared/files/schema'
import { answerInvitation, archiveIdea, createIdea, inviteToTeam, publishIdea, readWorkingCopy, saveWorkingCopy } from '@commonspark/shared/ideas/schema'
import { editProfile } from '@commonspark/shared/people/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { publishes, readyContent } from '../../support/ideas.ts'
import type { Person, Visitor } from '../../support/people.ts'
import { bomb, docx, ods, pdf, picture, zip } from './made.ts'

describe('files', function () {
  this.timeout(60_000)
  let app: TestApp, ana: Person, ben: Person, mod: Person, stranger: Visitor
  before(async () => {
    app = await startApp()
    ana = await app.person('Ana')
    ben = await app.person('Ben')
    mod = await app.person('Mod', { platformRoles: ['moderator'] })
    stranger = app.visitor()
  })
  after(() => app.stop())

  const pictureOf = async (person: Person): Promise<string> => (await person.uploads(uploadFile, 'a.png', await picture(30, 20), { purpose: 'picture' })).id
  const documentOf = (person: Person, name: string, bytes: Uint8Array) => person.uploads(uploadFile, name, bytes, { purpose: 'document' })
  const statuses = (id: string): Promise<number[]> => Promise.all([ana, ben, mod, stranger].map(async (visitor) => (await visitor.fetch(`/files/${id}`)).status))
  const blobs = async (): Promise<number> => app.platform.database.connection.collection('uploads.chunks').countDocuments()
  const rows = async (): Promise<number> => app.platform.database.connection.collection('files').countDocuments()
  const hour = 3_600_000
  const later = (hours: number): Date => new Date(Date.now() + hours * hour)

  describe('documents', () => {
    it('are downloads only, under a safe name', async () => {
      for (const [name, bytes, media, saved] of [
        ['../Bericht "final" Łódź.pdf', pdf(), 'application/pdf', 'Bericht final Łódź.pdf'],
        ['evil.html', pdf(), 'application/pdf', 'evil.pdf'],
        ['plan.docx', docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'plan.docx'],
        ['table.xls', ods(), 'application/vnd.oasis.opendocument.spreadsheet', 'table.ods'],
      ] as const) {
        const file = await documentOf(ana, name, bytes)
        expect(file).to.include({ name: saved, media, purpose: 'document', size: bytes.length, width: null, placeholder: null })
        const response = await ana.fetch(`/files/${file.id}`)
        expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).to.equal(true)
        expect(response.headers.get('content-type')).to.equal(media)
        expect(response.headers.get('content-disposition')).to.match(/^attachment; filename="?[ -~]+"?/).and.contain(saved.includes('Ł') ? "filename*=UTF-8''Bericht%20final%20%C5%81%C3%B3d%C5%BA.pdf" : saved)
        expect(response.headers.get('content-security-policy')).to.equal("default-src 'none'; sandbox")
        expect(response.headers.get('x-content-type-options')).to.equal('nosniff')
      }
    })

    it('of other kinds, cut short or made to deceive are refused and leave nothing', async () => {
      const [before, before2] = [await blobs(), await rows()]
      for (const [name, bytes, because] of [
        ['empty.pdf', Buffer.alloc(0), 'fileEmpty'],
        ['page.pdf', Buffer.from('<!doctype html><script>alert(1)</script>'), 'notADocument'],
        ['tiny.pdf', Buffer.from('%PD'), 'notADocument'],
        ['half.pdf', pdf(20_000).subarray(0, 15_000), 'fileBroken'],
        ['half.docx', docx('x'.repeat(3000)).subarray(0, 2000), 'fileBroken'],
        ['archive.docx', zip({ 'run.exe': 'MZ' }), 'notADocument'],
        ['macros.docx', zip({ '[Content_Types].xml': '<Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>', 'word/document.xml': '' }), 'notADocument'],
        ['picture.pdf', await picture(20, 20), 'notADocument'],
        ['late.pdf', Buffer.concat([Buffer.from('<script>alert(1)</script>'), pdf()]), 'notADocument'],
        ['big.pdf', pdf(26 * 1024 * 1024), 'tooLarge'],
        ['bomb.pdf', bomb(3000, 3000), 'notADocument'],
      ] as const) {
        const response = await ana.upload(uploadFile, name, bytes, { purpose: 'document' })
        expect([name, response.status < 500 && response.status >= 400, ((await response.json()) as { because: string }).because]).to.deep.equal([name, true, because === 'tooLarge' ? 'documentTooLarge' : because])
      }
      expect([await blobs(), await rows()]).to.deep.equal([before, before2])
    })

    it('of 24 MB arrive whole', async () => {
      const bytes = pdf(24 * 1024 * 1024)
      const file = await documentOf(ana, 'large.pdf', bytes)
      const back = Buffer.from(await (await ana.fetch(`/files/${file.id}`)).arrayBuffer())
      expect(back.equals(bytes)).to.equal(true)
      await ana.does(deleteFile, { params: { id: file.id } })
    })

    it('whose sender hangs up in the middle leave nothing', async () => {
      const before = await blobs()
      const { port } = new URL(app.url)
      for (const purpose of ['document', 'picture']) {
        await new Promise<void>((resolve, reject) => {
          const socket = connect(Number(port), '127.0.0.1', () => {
            socket.write(`POST /api/files?purpose=${purpose} HTTP/1.1\r\nHost: x\r\nCookie: ${ana.cookie}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000000\r\n\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`)
            socket.write(Buffer.concat([Buffer.from(purpose === 'document' ? '%PDF-1.7\n' : 'GIF89a'), Buffer.alloc(3_000_000, 'x')]), () => { setTimeout(() => { socket.destroy(); resolve() }, 300) })
          })
          socket.on('error', reject)
        })
      }
      const end = Date.now() + 5000
      while ((await blobs()) !== before && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50))
      expect(await blobs()).to.equal(before)
      expect(await app.platform.database.connection.collection('files').countDocuments({ ready: false })).to.equal(0)
    })
  })

  describe('access', () => {
    it('to an unused file is its owner’s and moderators’; others cannot tell it exists', async () => {
      const id = await pictureOf(ana)
      expect(await statuses(id)).to.deep.equal([200, 404, 200, 404])
      expect((await ben.does(readFiles, { query: { ids: id } })).items).to.deep.equal([])
      expect((await ana.does(readFiles, { query: { ids: `${id},6561aaaaaaaaaaaaaaaaaaaa` } })).items.map((file) => file.id)).to.deep.equal([id])
      expect(await ben.isRefused(deleteFile, { params: { id } })).to.include({ status: 404, because: 'noSuchFile' })
      expect(await stranger.isRefused(downloadFile, { params: { id: '{"$ne":null}' } })).to.include({ status: 400 })
      expect((await ana.fetch(`/files/${id}`)).headers.get('cache-control')).to.equal('private, no-cache')
    })

    it('follows the idea that uses it: draft, team, published, archived', async () => {
      const cover = await pictureOf(ana)
      const draft = await ana.does(createIdea, { body: { key: randomUUID(), content: { ...readyContent('Warm rooms'), cover } } })
      expect(await statuses(cover)).to.deep.equal([200, 404, 200, 404])
      await ana.does(inviteToTeam, { params: { id: draft.id }, body: { personId: ben.id, role: 'contributor' } })
      await ben.does(answerInvitation, { params: { id: draft.id }, body: { accept: true } })
      expect(await statuses(cover)).to.deep.equal([200, 200, 200, 404])
      const { version } = await ana.does(readWorkingCopy, { params: { id: draft.id } })
      await ana.does(publishIdea, { params: { id: draft.id }, body: { version } })
      expect(await statuses(cover)).to.deep.equal([200, 200, 200, 200])
      expect((await stranger.fetch(`/files/${cover}`)).headers.get('cache-control')).to.equal('public, max-age=31536000, immutable')
      await ana.does(archiveIdea, { params: { id: draft.id } })
      expect(await statuses(cover)).to.deep.equal([200, 200, 200, 404])
    })

    it('to what is only in the draft of a published idea is the team’s; what an older version showed stays public', async () => {
      const [first, second] = [await pictureOf(ana), await pictureOf(ana)]
      const idea = await publishes(ana, 'Shared garden', { cover: first })
      await ana.does(saveWorkingCopy, { params: { id: idea.id }, body: { version: idea.version, changes: { cover: second } } })
      expect(await statuses(second)).to.deep.equal([200, 404, 200, 404])
      const { version } = await ana.does(readWorkingCopy, { params: { id: idea.id } })
      await ana.does(publishIdea, { params: { id: idea.id }, body: { version } })
      expect(await statuses(second)).to.deep.equal([200, 200, 200, 200])
      expect(await statuses(first)).to.deep.equal([200, 200, 200, 200])
    })

    it('is never gained by using somebody else’s file', async () => {
      const id = await pictureOf(ana)
      expect(await ben.isRefused(createIdea, { body: { key: randomUUID(), content: { title: 'Mine now', cover: id } } })).to.include({ because: 'notYourFile' })
      expect(await ben.isRefused(createIdea, { body: { key: randomUUID(), content: { title: 'Mine now', files: [id] } } })).to.include({ because: 'notYourFile' })
      expect(await ben.isRefused(editProfile, { body: { picture: id } })).to.include({ because: 'notYourFile' })
      expect(await ben.isRefused(createIdea, { body: { key: randomUUID(), content: { files: ['6561aaaaaaaaaaaaaaaaaaaa'] } } })).to.include({ because: 'notYourFile' })
      expect(await statuses(id)).to.deep.equal([200, 404, 200, 404])
    })

    it('to a cover wants a picture, also where the document is the idea’s own already', async () => {
      const paper = (await documentOf(ana, 'a.pdf', pdf())).id
      expect(await ana.isRefused(createIdea, { body: { key: randomUUID(), content: { cover: paper } } })).to.include({ because: 'notAPicture' })
      const draft = await ana.does(createIdea, { body: { key: randomUUID(), content: { files: [paper] } } })
      const change = (changes: { cover: string }) => ({ params: { id: draft.id }, body: { version: draft.version, changes } })
      expect(await ana.isRefused(saveWorkingCopy, change({ cover: paper }))).to.include({ because: 'notAPicture' })
      await ana.does(saveWorkingCopy, change({ cover: await pictureOf(ana) }))
    })

    it('to a portrait is everybody’s while it is one', async () => {
      const [first, second] = [await pictureOf(ben), await pictureOf(ben)]
      const paper = (await documentOf(ben, 'a.pdf', pdf())).id
      expect(await ben.isRefused(editProfile, { body: { picture: paper } })).to.include({ because: 'notAPicture' })
      await ben.does(editProfile, { body: { picture: first } })
      expect(await statuses(first)).to.deep.equal([200, 200, 200, 200])
      expect(await ben.isRefused(deleteFile, { params: { id: first } })).to.include({ status: 409, because: 'fileInUse' })
      await ben.does(editProfile, { body: { picture: second } })
      expect(await statuses(first)).to.deep.equal([404, 200, 200, 404])
      await ben.does(deleteFile, { params: { id: first } })
      expect((await ben.fetch(`/files/${first}`)).status).to.equal(404)
    })
  })

  describe('downloads', () => {
    const bytes = pdf(1000)
    let path: string
    before(async () => { path = `/files/${(await documentOf(ana, 'a.pdf', bytes)).id}` })
    const get = (headers: Record<string, string>, method = 'GET') => ana.fetch(path, { headers, method })

    it('come in ranges', async () => {
      for (const [range, from, to] of [['bytes=0-9', 0, 9], ['bytes=100-', 100, bytes.length - 1], ['bytes=-5', bytes.length - 5, bytes.length - 1], ['bytes=1000-99999', 1000, bytes.length - 1]] as const) {
        const response = await get({ range })
        expect(response.status).to.equal(206)
        expect(response.headers.get('content-range')).to.equal(`bytes ${from}-${to}/${bytes.length}`)
        expect(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(from, to + 1))).to.equal(true)
      }
      const beyond = await get({ range: 'bytes=5000-' })
      expect([beyond.status, beyond.headers.get('content-range')]).to.deep.equal([416, `bytes */${bytes.length}`])
      for (const range of ['bytes=0-1,5-6', 'lines=1-2', 'bytes=abc', '']) expect((await get({ range })).status, range).to.equal(200)
    })

    it('are not sent again while the ETag is the same, and ranges only of the same bytes', async () => {
      const etag = (await get({})).headers.get('etag')!
      expect(etag).to.match(/^"[\w-]{43}"$/)
      const again = await get({ 'if-none-match': etag })
      expect([again.status, (await again.arrayBuffer()).byteLength]).to.deep.equal([304, 0])
      expect((await get({ 'if-none-match': '"other"' })).status).to.equal(200)
      expect((await get({ range: 'bytes=0-1', 'if-range': etag })).status).to.equal(206)
      expect((await get({ range: 'bytes=0-1', 'if-range': '"other"' })).status).to.equal(200)
    })

    it('answer HEAD with the length and no bytes', async () => {
      const response = await get({}, 'HEAD')
      expect([response.status, response.headers.get('content-length'), (await response.arrayBuffer()).byteLength]).to.deep.equal([200, String(bytes.length), 0])
    })
  })

  describe('the sweep', () => {
    it('deletes what nothing used for 48 hours and keeps the rest', async () => {
      await app.rooms.files.sweep(later(49))
      const [unused, used] = [await pictureOf(ana), await pictureOf(ana)]
      await publishes(ana, 'Bench by the river', { cover: used })
      expect(await app.rooms.files.sweep(later(47))).to.equal(0)
      const before = await blobs()
      expect((await Promise.all([app.rooms.files.sweep(later(49)), app.rooms.files.sweep(later(49))])).reduce((a, b) => a + b)).to.equal(1)
      expect(await statuses(unused)).to.deep.equal([404, 404, 404, 404])
      expect((await stranger.fetch(`/files/${used}`)).status).to.equal(200)
      expect(await blobs()).to.equal(before - 1)
    })

    it('forgets uses that have ended and deletes two days after', async () => {
      const [first, second] = [await pictureOf(ben), await pictureOf(ben)]
      await ben.does(editProfile, { body: { picture: first } })
      await ben.does(editProfile, { body: { picture: second } })
      await app.rooms.files.sweep(later(50))
      expect((await ben.fetch(`/files/${first}`)).status).to.equal(200)
      await app.rooms.files.sweep(later(99))
      expect((await ben.fetch(`/files/${first}`)).status).to.equal(404)
      expect((await stranger.fetch(`/files/${second}`)).status).to.equal(200)
    })

    it('tidies away what a crash in the middle of an upload left', async () => {
      const { connection } = app.platform.database
      const id = await pictureOf(ana)
      await connection.collection('files').updateOne({ _id: (await connection.collection('files').find().sort({ _id: -1 }).next())!._id }, { $set: { ready: false } })
      expect((await ana.fetch(`/files/${id}`)).status).to.equal(404)
      const before = await blobs()
      expect(await app.rooms.files.sweep(later(49))).to.be.greaterThan(0)
      expect(await blobs()).to.be.below(before)
      expect(await connection.collection('files').countDocuments({ ready: false })).to.equal(0)
    })
  })
})
