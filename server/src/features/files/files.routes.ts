import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import type { StorageEngine } from 'multer'
import * as api from '@commonspark/shared/files/schema'
import { AppError } from '@commonspark/shared/ground/errors'
import { parse, route, type Route } from '../../platform/http/route.ts'
import type { StoredFile } from './files.model.ts'
import { presentFile } from './files.presenter.ts'
import type { FilesService } from './files.service.ts'

const READ = 'Everybody while something public shows the file; else its owner, those who may read what uses it, and moderators.'

/** Where multer puts an upload: bytes go to the service as they arrive, and back out when the request fails later. */
const engineOf = (files: FilesService): StorageEngine => ({
  _handleFile: (req, { stream, originalname }, back) => {
    // A refusal must not destroy the stream: multer would report that instead, and still has to drain the request.
    files.receive(req.actor, parse(api.FilePurpose, req.query['purpose']), utf8(originalname), stream.iterator({ destroyOnReturn: false }))
      .then((stored) => { back(null, { stored } as never) }, back)
  },
  _removeFile: (_req, file, back) => {
    files.takeBack(storedIn(file)).then(() => { back(null) }, back)
  },
})
const storedIn = (file: Express.Multer.File): StoredFile => (file as unknown as { stored: StoredFile }).stored

/** Browsers send names in UTF-8, multer reads them as Latin-1. */
function utf8(name: string): string {
  try { return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(name, 'latin1')) } catch { return name }
}

export function filesRoutes(files: FilesService): Route[] {
  return [
    route(api.uploadFile, {
      access: 'member', limit: 'upload', policy: 'Every member; 250 MB of unused files each at most.',
      // The service knows the limit of each purpose; multer's is only the last fence.
      upload: { storage: engineOf(files), maxBytes: api.MAX_DOCUMENT_BYTES + 1024 * 1024 },
      handle: ({ file }) => {
        if (!file) throw new AppError('invalid', 'wrongUpload')
        return presentFile(storedIn(file))
      },
    }),
    route(api.readFiles, {
      access: 'anyone', limit: 'read', policy: `${READ} Others are left out.`,
      handle: async ({ actor, query }) => ({ items: await files.read(actor, query.ids) }),
    }),
    route(api.deleteFile, {
      access: 'member', limit: 'write', policy: 'The owner, while nothing uses it.',
      handle: ({ actor, params }) => files.delete(actor, params.id),
    }),
    route(api.downloadFile, {
      access: 'anyone', limit: 'read', policy: READ,
      handle: async ({ actor, params, query, req, res }) => {
        const { file, part, isPublic } = await files.open(actor, params.id, query.w)
        describe(res, file, `"${part.digest}"`, isPublic)
        await send(req, res, part.size, (range) => files.bytes(part, range))
      },
    }),
  ]
}

/** Headers of a file: a picture may be shown and a voice heard, anything else is only ever saved, and neither can run. */
function describe(res: Response, file: StoredFile, etag: string, isPublic: boolean): void {
  if (file.purpose === 'document') res.attachment(file.name)
  res.set({
    'Content-Type': file.media,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Accept-Ranges': 'bytes',
    'Cache-Control': isPublic ? 'public, max-age=31536000, immutable' : 'private, no-cache',
    ETag: etag,
    'Last-Modified': file.at.toUTCString(),
  })
}

interface Range { from: number; to: number }
/** Answers 304, 206, 416 or 200; a client that leaves in the middle is no error. */
async function send(req: Request, res: Response, size: number, bytes: (range?: Range) => NodeJS.ReadableStream): Promise<void> {
  if (clientHas(req, res)) { res.status(304).end(); return }
  const asked = stillTheSame(req, res) ? req.range(size, { combine: true }) : undefined
  if (asked === -1) { res.status(416).set('Content-Range', `bytes */${size}`).removeHeader('Content-Disposition'); res.end(); return }
  // Several ranges at once are answered, as the standard allows, with the whole.
  const range = Array.isArray(asked) && asked.type === 'bytes' && asked.length === 1 ? { from: asked[0]!.start, to: asked[0]!.end } : undefined
  if (range) res.status(206).set('Content-Range', `bytes ${range.from}-${range.to}/${size}`)
  res.set('Content-Length', String(range ? range.to - range.from + 1 : size))
  if (req.method === 'HEAD') { res.end(); return }
  await pipeline(bytes(range), res).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  })
}

// Express' own req.fresh gives up when a script asks, since fetch() then adds "no-cache".
const clientHas = (req: Request, res: Response): boolean =>
  (req.headers['if-none-match'] ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === res.getHeader('ETag'))

/** If-Range: a part is only sent of what the client has the rest of. */
const stillTheSame = (req: Request, res: Response): boolean => {
  const condition = req.headers['if-range']
  return condition === undefined || condition === res.getHeader('ETag')
}
