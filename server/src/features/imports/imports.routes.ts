import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { StorageEngine } from 'multer'
import { AppError } from '@commonspark/shared/ground/errors'
import * as api from '@commonspark/shared/imports/schema'
import type { Clock } from '../../platform/clock.ts'
import { parse, route, type Route } from '../../platform/http/route.ts'
import type { Import } from './imports.model.ts'
import type { ImportsService } from './imports.service.ts'

const POLICY = 'Administrators.'
const MAX_BYTES = 100 * 1024 * 1024

const engineOf = (imports: ImportsService): StorageEngine => ({
  _handleFile: (req, { stream, originalname }, back) => {
    const { dryRun } = parse(api.startImport.query, req.query)
    imports.enqueue(req.actor.id, Buffer.from(originalname, 'latin1').toString(), dryRun === 'true', whole(stream))
      .then((stored) => { back(null, { stored } as never) }, back)
  },
  _removeFile: (_req, file, back) => { imports.takeBack(storedIn(file)).then(() => { back(null) }, back) },
})
const storedIn = (file: Express.Multer.File): Import => (file as unknown as { stored: Import }).stored

/** The bytes of an upload, refused where multer has cut it off. A refusal leaves the stream alone, for multer has to drain it. */
async function* whole(stream: Readable & { truncated?: boolean }): AsyncGenerator<Uint8Array> {
  yield* stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
  if (stream.truncated) throw new AppError('tooLarge', 'tooLarge')
}

export function importsRoutes(imports: ImportsService, exported: (format: 'csv' | 'json') => AsyncIterable<string>, clock: Clock): Route[] {
  return [
    route(api.startImport, {
      access: 'administrator', limit: 'heavy', policy: POLICY, upload: { storage: engineOf(imports), maxBytes: MAX_BYTES },
      handle: ({ file }) => {
        if (!file) throw new AppError('invalid', 'wrongUpload')
        return imports.present(storedIn(file))
      },
    }),
    route(api.listImports, { access: 'administrator', limit: 'read', policy: POLICY, handle: ({ query }) => imports.list(query.limit, query.after) }),
    route(api.readImport, { access: 'administrator', limit: 'read', policy: POLICY, handle: ({ params }) => imports.read(params.id) }),
    route(api.listImportRows, {
      access: 'administrator', limit: 'read', policy: POLICY,
      handle: ({ params, query }) => imports.rows(params.id, query.outcome, query.limit, query.after),
    }),
    route(api.stopImport, { access: 'administrator', limit: 'write', policy: POLICY, handle: ({ params }) => imports.stop(params.id) }),
    route(api.resumeImport, { access: 'administrator', limit: 'write', policy: POLICY, handle: ({ params }) => imports.resume(params.id) }),
    route(api.exportIdeas, {
      access: 'anyone', limit: 'heavy', policy: 'Anybody: what is published is open data, and nothing about people is in it.',
      handle: async ({ query, res }) => {
        res.attachment(`ideas-${clock.now().toISOString().slice(0, 10)}.${query.format === 'csv' ? 'csv' : 'jsonl'}`)
        res.set({ 'Content-Type': query.format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson', 'Cache-Control': 'no-store' })
        await pipeline(Readable.from(exported(query.format)), res).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
        })
      },
    }),
  ]
}
