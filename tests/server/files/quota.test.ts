import { expect } from 'chai'
import { deleteFile, FileView, readFiles, uploadFile } from '@commonspark/shared/files/schema'
import { Problem } from '@commonspark/shared/ground/errors'
import { startApp, type TestApp } from '../../support/app.ts'
import type { Person } from '../../support/people.ts'

const QUOTA = 250 * 1024 * 1024
const pdf = (bytes: number): Uint8Array => Buffer.from(`%PDF-1.4\n${'x'.repeat(bytes)}\n%%EOF\n`)

describe('the space that unused uploads of one person may take', function () {
  this.timeout(60_000)
  let app: TestApp, ann: Person, ben: Person
  const rows = (name: string) => app.platform.database.connection.collection(name)
  before(async () => {
    app = await startApp()
    ;[ann, ben] = [await app.person('Ann'), await app.person('Ben')]
  })
  after(() => app.stop())
  beforeEach(async () => { for (const name of ['files', 'uploads.files', 'uploads.chunks']) await rows(name).deleteMany({}) })

  /** Leaves only so many bytes: a row such as uploads leave says that the others are taken. */
  const leaves = async (person: Person, bytes: number): Promise<void> => {
    const now = new Date()
    await rows('files').insertOne({ owner: person.id, name: 'films.zip', media: 'application/zip', purpose: 'document', placeholder: null, at: now, ready: true, blobs: [], usedBy: [], unusedSince: now, checkedAt: now, parts: [{ blob: 'none', width: 0, height: 0, size: QUOTA - bytes, digest: 'none' }] })
  }
  const sends = (person: Person, bytes: number): Promise<Response> => person.upload(uploadFile, 'plan.pdf', pdf(bytes), { purpose: 'document' })
  /** Bytes of files and how many are told of: every one is whole, and no byte belongs to none. */
  const stored = async (): Promise<number> => {
    const files = await rows('files').find({ blobs: { $ne: [] } }).toArray()
    for (const file of files) expect(file['ready'], 'half stored').to.equal(true)
    const blobs = files.flatMap((file) => file['blobs'] as string[])
    const chunks = await rows('uploads.chunks').find().toArray()
    expect(chunks.filter((chunk) => !blobs.includes(String(chunk['files_id']))).length, 'bytes without a file').to.equal(0)
    return chunks.reduce((size, chunk) => size + (chunk['data'] as { length(): number }).length(), 0)
  }

  it('ends with a clear refusal that stores nothing, for this person alone, and is free again once a file goes', async () => {
    await leaves(ann, 250_000)
    const answers: number[] = []
    const kept: string[] = []
    for (let n = 0; n < 5; n++) {
      const response = await sends(ann, 100_000)
      answers.push(response.status)
      if (response.ok) kept.push(FileView.parse(await response.json()).id)
      else expect(Problem.parse(await response.json())).to.include({ status: 429, because: 'tooManyUnusedFiles' })
    }
    expect(answers).to.deep.equal([200, 200, 429, 429, 429])
    expect(await stored()).to.be.within(200_000, 201_000)
    expect((await sends(ben, 100_000)).status, 'somebody else').to.equal(200)
    await ann.does(deleteFile, { params: { id: kept[0]! } })
    expect((await sends(ann, 100_000)).status, 'after one has gone').to.equal(200)
    expect((await ann.does(readFiles, { query: { ids: kept.join(',') } })).items.map(({ id }) => id)).to.deep.equal([kept[1]])
    expect(await stored()).to.be.within(300_000, 301_500)
  })

  it('is not passed by sending many at once', async () => {
    await leaves(ann, 250_000)
    const answers = await Promise.all(Array.from({ length: 12 }, async () => (await sends(ann, 100_000)).status))
    expect(answers.filter((status) => status === 200).length).to.be.at.most(2)
    expect(answers.filter((status) => status !== 200 && status !== 429)).to.deep.equal([])
    expect(await stored()).to.be.at.most(201_000)
    // What was refused took nothing: what fits is taken again.
    await rows('files').deleteMany({ blobs: [] })
    expect((await sends(ann, 100_000)).status).to.equal(200)
  })

  it('holds nothing of an upload that breaks off', async () => {
    const abort = new AbortController()
    const body = new ReadableStream({
      start: (stream) => { stream.enqueue(Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="half.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4\n')); stream.enqueue(Buffer.alloc(600_000, 'x')) },
    })
    const sending = ann.fetch(`${uploadFile.path}?purpose=document`, { method: 'POST', body, duplex: 'half', signal: abort.signal, headers: { 'content-type': 'multipart/form-data; boundary=x' } } as never).catch(() => null)
    const until = async (right: () => Promise<boolean>): Promise<void> => { for (const end = Date.now() + 20_000; !(await right());) { if (Date.now() > end) throw new Error('not in time'); await new Promise((resolve) => { setTimeout(resolve, 30) }) } }
    await until(async () => (await rows('uploads.chunks').countDocuments()) > 0)
    abort.abort()
    await sending
    await until(async () => (await rows('uploads.chunks').countDocuments()) === 0 && (await rows('files').countDocuments()) === 0)
  })
})
