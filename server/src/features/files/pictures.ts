import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { PICTURE_WIDTHS } from '@commonspark/shared/files/schema'
import { AppError } from '@commonspark/shared/ground/errors'

const ACCEPTED = new Set(['image/jpeg', 'image/png', 'image/apng', 'image/webp', 'image/avif', 'image/gif'])
const MAX_PIXELS = 50_000_000
const WIDEST = Math.max(...PICTURE_WIDTHS)
/** A picture taller than this many times its width is narrowed, so that WebP can hold it. */
const TALLEST = 4
const AT_ONCE = 2
const SECONDS = 30

/** A picture in one width, as WebP. */
export interface Print { width: number; height: number; bytes: Buffer }
export interface Developed { prints: Print[]; placeholder: string }

// Every picture is seen once, so that a cache would only hold memory.
sharp.cache(false)

/**
 * Re-encodes a picture: upright, first frame only, sRGB, without metadata, in every width that does not enlarge it, the widest last.
 * The bytes decide what it is; bombs, broken and foreign files are refused.
 */
export const developPicture = (bytes: Buffer): Promise<Developed> => inTurn(async () => {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (!type || !ACCEPTED.has(type.mime)) throw new AppError('unsupportedType', 'notAPicture')
  const facts = await sharp(bytes, { limitInputPixels: false }).metadata().catch(() => { throw new AppError('invalid', 'fileBroken') })
  if (facts.width * facts.height > MAX_PIXELS) throw new AppError('tooLarge', 'tooManyPixels')

  const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).timeout({ seconds: SECONDS }).autoOrient()
    .resize({ width: WIDEST, height: WIDEST * TALLEST, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
    .catch(() => { throw new AppError('invalid', 'fileBroken') })
  const decoded = () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })

  const prints: Print[] = []
  for (const width of [...PICTURE_WIDTHS.filter((narrower) => narrower < info.width), info.width]) {
    const print = await decoded().resize({ width }).webp({ quality: 80 }).toBuffer({ resolveWithObject: true })
    prints.push({ width: print.info.width, height: print.info.height, bytes: print.data })
  }
  const tiny = await decoded().resize({ width: 16, height: 16, fit: 'inside' }).blur(1).webp({ quality: 30 }).toBuffer()
  return { prints, placeholder: `data:image/webp;base64,${tiny.toString('base64')}` }
})

let running = 0
const waiting: (() => void)[] = []

/** Decoding takes memory: a few at once, the rest in turn. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((next) => { waiting.push(next) })
  else running++
  try { return await work() } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
