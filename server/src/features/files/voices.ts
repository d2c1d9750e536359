import { fileTypeFromBuffer } from 'file-type'
import { AppError } from '@commonspark/shared/ground/errors'

/** How browsers record, and what it is called when it holds sound alone. */
const RECORDED: Record<string, { media: string; ending: string }> = {
  'video/webm': { media: 'audio/webm', ending: 'webm' }, 'audio/webm': { media: 'audio/webm', ending: 'webm' },
  'audio/ogg': { media: 'audio/ogg', ending: 'ogg' }, 'audio/ogg; codecs=opus': { media: 'audio/ogg', ending: 'ogg' }, 'audio/opus': { media: 'audio/ogg', ending: 'ogg' },
  'video/mp4': { media: 'audio/mp4', ending: 'm4a' }, 'audio/mp4': { media: 'audio/mp4', ending: 'm4a' }, 'audio/x-m4a': { media: 'audio/mp4', ending: 'm4a' },
}
/** Names under which moving pictures stand in these containers. */
const PICTURES = /V_(?:VP8|VP9|AV1|MPEG|THEORA|UNCOMPRESSED)|\x80theora|vmhd|avc1|hvc1|hev1|av01/

/** What a recording is by its bytes; throws for what is no sound, or more than sound. */
export async function kindOfVoice(bytes: Buffer): Promise<{ media: string; ending: string }> {
  if (bytes.length === 0) throw new AppError('invalid', 'fileEmpty')
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const kind = type && RECORDED[type.mime]
  if (!kind || PICTURES.test(bytes.subarray(0, 65_536).toString('latin1'))) throw new AppError('unsupportedType', 'notAVoice')
  return kind
}
