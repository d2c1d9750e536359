import { z } from 'zod'
import { endpoint, Nothing } from '../ground/endpoint.ts'
import { Id, Moment } from '../ground/text.ts'

/** What a file is for; pictures are re-encoded, documents are downloads only, voice notes are listened to where they stand. */
export const FilePurpose = z.enum(['picture', 'document', 'voice'])
export type FilePurpose = z.infer<typeof FilePurpose>
/** Widths in pixels in which a picture is kept. */
export const PICTURE_WIDTHS = [320, 800, 1600] as const
/** Size limits in bytes. */
export const MAX_PICTURE_BYTES = 12 * 1024 * 1024
export const MAX_DOCUMENT_BYTES = 25 * 1024 * 1024
export const MAX_VOICE_BYTES = 6 * 1024 * 1024

export const FileView = z.object({
  id: Id,
  name: z.string(),
  media: z.string(),
  size: z.int(),
  purpose: FilePurpose,
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** A tiny data URL to show while the picture loads. */
  placeholder: z.string().nullable(),
  at: Moment,
})
export type FileView = z.infer<typeof FileView>

export const uploadFile = endpoint({
  method: 'POST', path: '/api/files', summary: 'Store a picture (JPEG, PNG, WebP, AVIF, GIF) a document (PDF, office formats), or a voice note (WebM, Ogg, MP4 without pictures)',
  query: z.object({ purpose: FilePurpose }), upload: true, reply: FileView,
})
export const readFiles = endpoint({
  method: 'GET', path: '/api/files', summary: 'Facts of some files', query: z.object({ ids: z.string().transform((s) => s.split(',')).pipe(z.array(Id).min(1).max(20)) }), reply: z.object({ items: z.array(FileView) }),
})
export const deleteFile = endpoint({ method: 'DELETE', path: '/api/files/:id', summary: 'Delete a file of one’s own that nothing uses', params: z.object({ id: Id }), reply: Nothing })
export const downloadFile = endpoint({
  method: 'GET', path: '/files/:id', summary: 'The bytes of a document, or of a picture at a width (WebP)',
  params: z.object({ id: Id }), query: z.object({ w: z.coerce.number().int().optional() }), reply: { media: 'application/octet-stream' },
})
