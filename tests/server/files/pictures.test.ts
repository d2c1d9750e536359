import { expect } from 'chai'
import sharp from 'sharp'
import { type FileView, uploadFile } from '@commonspark/shared/files/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { type Person, Refused } from '../../support/people.ts'
import { animation, bomb, picture } from './made.ts'

describe('pictures', function () {
  this.timeout(60_000)
  let app: TestApp, ana: Person
  before(async () => {
    app = await startApp()
    ana = await app.person('Ana')
  })
  after(() => app.stop())

  const uploads = (name: string, bytes: Uint8Array): Promise<FileView> => ana.uploads(uploadFile, name, bytes, { purpose: 'picture' })
  const refusal = async (name: string, bytes: Uint8Array) => {
    try { await uploads(name, bytes) } catch (error) {
      expect(await leftovers()).to.deep.equal({ 'uploads.files': kept, 'uploads.chunks': kept })
      return (error as Refused).problem
    }
    throw new Error('was not refused')
  }
  const count = (name: string): Promise<number> => app.platform.database.connection.collection(name).countDocuments()
  const leftovers = async () => ({ 'uploads.files': await count('uploads.files'), 'uploads.chunks': await count('uploads.chunks') })
  let kept = 0
  beforeEach(async () => { kept = await count('uploads.files') })
  const bytesOf = async (id: string, width?: number): Promise<Buffer> => {
    const response = await ana.fetch(`/files/${id}${width ? `?w=${width}` : ''}`)
    expect(response.status).to.equal(200)
    expect(response.headers.get('content-type')).to.equal('image/webp')
    return Buffer.from(await response.arrayBuffer())
  }

  it('of every accepted format become WebP in the widths that do not enlarge them', async () => {
    for (const format of ['png', 'jpeg', 'webp', 'avif', 'gif'] as const) {
      const file = await uploads(`flat.${format}`, await picture(900, 600, format))
      expect(file).to.include({ name: 'flat.webp', media: 'image/webp', purpose: 'picture', width: 900, height: 600 })
      const seen = await Promise.all([undefined, 1, 320, 321, 800, 801, 1600, 99_999].map(async (width) => (await sharp(await bytesOf(file.id, width)).metadata()).width))
      expect(seen, format).to.deep.equal([900, 320, 320, 800, 800, 900, 900, 900])
      expect(file.size).to.equal((await bytesOf(file.id)).length)
    }
    const wide = await uploads('wide.jpg', await picture(2400, 1200, 'jpeg'))
    expect(wide).to.include({ width: 1600, height: 800 })
  })

  it('are named by their bytes, whatever their ending says', async () => {
    expect((await uploads('C:\\photos\\..\\holiday\u202Egnp.exe', await picture(20, 20))).name).to.equal('holidaygnp.webp')
    expect((await uploads('Łódź – zdjęcie 12.03.2024.jpeg', await picture(20, 20, 'jpeg'))).name).to.equal('Łódź – zdjęcie 12.03.2024.webp')
    expect((await uploads('../../.htaccess', await picture(20, 20))).name).to.equal('htaccess.webp')
    expect((await uploads('.webp', await picture(20, 20))).name).to.equal('file.webp')
  })

  it('stand upright and lose position, camera and everything hidden behind their end', async () => {
    const photo = await sharp(await picture(300, 200, 'jpeg')).withExif({ IFD0: { Copyright: 'Ana at home' }, IFD3: { GPSLatitudeRef: 'N' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const file = await uploads('photo.jpg', Buffer.concat([photo, Buffer.from('<script>alert(1)</script>PK\u0003\u0004')]))
    expect(file).to.include({ width: 200, height: 300 })
    const bytes = await bytesOf(file.id)
    const facts = await sharp(bytes).metadata()
    expect(facts).to.not.have.any.keys('exif', 'icc', 'xmp', 'orientation')
    expect(bytes.includes('script')).to.equal(false)
    expect(bytes.includes('Ana at home')).to.equal(false)
  })

  it('that move become their first frame', async () => {
    const file = await uploads('moving.gif', await animation())
    const { dominant } = await sharp(await bytesOf(file.id)).stats()
    const facts = await sharp(await bytesOf(file.id)).metadata()
    expect(facts.pages ?? 1).to.equal(1)
    expect(dominant.r).to.be.greaterThan(200)
    expect(dominant.b).to.be.lessThan(60)
  })

  it('come with a placeholder small enough to send along', async () => {
    const { placeholder } = await uploads('wide.jpg', await picture(1700, 900, 'jpeg'))
    expect(placeholder).to.match(/^data:image\/webp;base64,/).and.have.length.below(600)
    expect((await sharp(Buffer.from(placeholder!.split(',')[1]!, 'base64')).metadata()).width).to.equal(16)
  })

  it('that are bombs are refused in a moment and leave nothing', async () => {
    const began = Date.now()
    const bytes = bomb(30_000, 30_000)
    expect(bytes.length).to.be.below(1_000_000)
    expect(await refusal('bomb.png', bytes)).to.include({ status: 413, because: 'tooManyPixels' })
    expect(Date.now() - began).to.be.below(10_000)
  })

  it('that are not pictures, not whole or not there are refused and leave nothing', async () => {
    const whole = await sharp({ create: { width: 600, height: 600, channels: 3, background: 'red', noise: { type: 'gaussian', mean: 128, sigma: 40 } } }).jpeg().toBuffer()
    expect(await refusal('empty.png', Buffer.alloc(0))).to.include({ status: 400, because: 'fileEmpty' })
    expect(await refusal('drawing.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))).to.include({ status: 415, because: 'notAPicture' })
    expect(await refusal('page.jpg', Buffer.from('<!doctype html><script>alert(1)</script>'))).to.include({ because: 'notAPicture' })
    expect(await refusal('half.jpg', whole.subarray(0, whole.length >> 1))).to.include({ status: 400, because: 'fileBroken' })
    expect(await refusal('half.png', (await picture(500, 500)).subarray(0, 200))).to.include({ because: 'fileBroken' })
    expect(await refusal('head.png', (await picture(500, 500)).subarray(0, 8))).to.have.property('because').that.is.oneOf(['fileBroken', 'notAPicture'])
    expect(await refusal('liar.gif', Buffer.concat([Buffer.from('GIF89a'), Buffer.from('=1;alert(1)//')]))).to.include({ because: 'fileBroken' })
    expect(await refusal('noise.png', Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256)))).to.include({ because: 'notAPicture' })
  })

  it('above 12 MB are refused, a body of 100 MB too, and leave nothing', async () => {
    expect(await refusal('big.png', Buffer.concat([await picture(10, 10), Buffer.alloc(12 * 1024 * 1024)]))).to.include({ status: 413, because: 'pictureTooLarge' })
    expect(await refusal('huge.png', Buffer.alloc(100 * 1024 * 1024))).to.include({ status: 413 })
  })

  it('and documents that nobody uses may take 250 MB of a person’s', async () => {
    const full = await app.person('Full')
    await full.uploads(uploadFile, 'a.png', await picture(20, 20), { purpose: 'picture' })
    const rows = app.platform.database.connection.collection('files')
    await rows.updateOne({ owner: full.id }, { $set: { 'parts.0.size': 251 * 1024 * 1024 } })
    const response = await full.upload(uploadFile, 'b.png', await picture(20, 20), { purpose: 'picture' })
    expect([response.status, ((await response.json()) as { because: string }).because]).to.deep.equal([429, 'tooManyUnusedFiles'])
    await rows.updateOne({ owner: full.id }, { $set: { unusedSince: null } })
    expect((await full.upload(uploadFile, 'b.png', await picture(20, 20), { purpose: 'picture' })).status).to.equal(200)
  })

  it('are for members, one at a time, with a purpose that exists', async () => {
    const bytes = await picture(20, 20)
    expect((await app.visitor().upload(uploadFile, 'a.png', bytes, { purpose: 'picture' })).status).to.equal(401)
    expect((await ana.upload(uploadFile, 'a.png', bytes, { purpose: '__proto__' })).status).to.equal(400)
    expect((await ana.upload(uploadFile, 'a.png', bytes)).status).to.equal(400)
    expect(await ana.isRefused(uploadFile, { query: { purpose: 'picture' } })).to.include({ status: 400, because: 'wrongUpload' })
    const two = new FormData()
    two.append('file', new File([new Uint8Array(bytes)], 'a.png'))
    two.append('file', new File([new Uint8Array(bytes)], 'b.png'))
    const response = await ana.fetch('/api/files?purpose=picture', { method: 'POST', body: two })
    expect(response.status).to.equal(400)
    expect(await leftovers()).to.deep.equal({ 'uploads.files': kept, 'uploads.chunks': kept })
  })
})
