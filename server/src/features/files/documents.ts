import type { Readable } from 'node:stream'
import { fileTypeFromStream } from 'file-type'
import { AppError } from '@commonspark/shared/ground/errors'

const OFFICE: Record<string, string> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
}
const HEAD = 5
// The record that ends a ZIP is 22 bytes long and may carry a comment of 65,535.
const TAIL = 22 + 65_535
const PDF_TAIL = 4096

export interface DocumentKind { media: string; ending: string }

/** Passes bytes on and refuses at once what does not begin like a document; `looks` answers what came, once it is there, and refuses what is not whole. */
export function watchDocument(source: AsyncIterable<Uint8Array>): { bytes: AsyncIterable<Uint8Array>; looks: () => 'pdf' | 'zip' } {
  let head = Buffer.alloc(0)
  let tail = Buffer.alloc(0)
  const begins = (): 'pdf' | 'zip' | null => {
    const text = head.toString('latin1')
    return text.startsWith('%PDF-') ? 'pdf' : text.startsWith('PK\u0003\u0004') ? 'zip' : null
  }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      if (head.length < HEAD) {
        head = Buffer.concat([head, chunk]).subarray(0, HEAD)
        if (head.length === HEAD && !begins()) throw new AppError('unsupportedType', 'notADocument')
      }
      tail = Buffer.concat([tail, chunk]).subarray(-TAIL)
      yield chunk
    }
  }
  return {
    bytes: bytes(),
    looks: () => {
      const kind = begins()
      if (!kind) throw new AppError(head.length === 0 ? 'invalid' : 'unsupportedType', head.length === 0 ? 'fileEmpty' : 'notADocument')
      if (kind === 'pdf' ? !tail.subarray(-PDF_TAIL).includes('%%EOF') : !endsLikeZip(tail)) throw new AppError('invalid', 'fileBroken')
      return kind
    },
  }
}

/** What a whole document is by its bytes; throws for archives that are not office documents. */
export async function kindOfDocument(looks: 'pdf' | 'zip', stored: () => Readable): Promise<DocumentKind> {
  if (looks === 'pdf') return { media: 'application/pdf', ending: 'pdf' }
  const stream = stored()
  const type = await fileTypeFromStream(stream).catch(() => undefined)
  stream.destroy()
  const ending = type && OFFICE[type.mime]
  if (!ending) throw new AppError('unsupportedType', 'notADocument')
  return { media: type.mime, ending }
}

function endsLikeZip(tail: Buffer): boolean {
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) === 0x06054b50 && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true
  }
  return false
}
