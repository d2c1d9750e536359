import { AppError } from '@commonspark/shared/ground/errors'
import type { PageOf } from '@commonspark/shared/ground/endpoint'
import { cleanText } from '@commonspark/shared/ground/text'
import type { ImportView, RowReport } from '@commonspark/shared/imports/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Blobs } from '../../platform/blobs.ts'
import { decodeCursor, encodeCursor, pageFrom } from '../../platform/cursor.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Import, type ImportsModel, NO_COUNTS, type RowEntry } from './imports.model.ts'
import { formatOf } from './readers/read.ts'
import type { Runner } from './runner.ts'

const KEPT_DAYS = 7

type Cards = ReadonlyMap<string, PersonCard>
const present = ({ _id, fileName, format, dryRun, state, total, done, counts, because, startedBy, at }: Import, cards: Cards): ImportView => ({
  id: _id.toString(), fileName, format, dryRun, state, total, done, counts, because, startedBy: (startedBy && cards.get(startedBy)) || null, at: at.toISOString(),
})
const presentRow = ({ row, outcome, title, ideaId, because, field, params }: RowEntry): RowReport => ({ row, outcome, title, ideaId, because, field, params })

function idAfter(cursor: string | undefined): string | null {
  if (cursor === undefined) return null
  const [id] = decodeCursor(cursor, 1)
  if (typeof id !== 'string' || !/^[0-9a-f]{24}$/.test(id)) throw new AppError('invalid', 'wrongCursor')
  return id
}
function rowAfter(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const [row] = decodeCursor(cursor, 1)
  if (typeof row !== 'number') throw new AppError('invalid', 'wrongCursor')
  return row
}

export function importsService(
  { clock }: Platform<DomainEvents>, imports: ImportsModel, blobs: Blobs, runner: Runner, cards: (people: readonly string[]) => Promise<Cards>,
) {
  const view = async (row: Import | null): Promise<ImportView> => {
    if (!row) throw new AppError('notFound', 'noSuchImport')
    return present(row, await cards(row.startedBy ? [row.startedBy] : []))
  }
  return {
    /** Stores a file and puts it in line; `source` is what its ideas name as their origin, by default the name of the file. */
    enqueue: async (startedBy: string | null, rawName: string, dryRun: boolean, bytes: AsyncIterable<Uint8Array>, source?: string): Promise<Import> => {
      const fileName = (cleanText(rawName.split(/[/\\]/).at(-1) ?? '').slice(0, 100).toWellFormed()) || 'file'
      const format = formatOf(fileName)
      if (!format) throw new AppError('unsupportedType', 'unknownFormat')
      const blob = blobs.newId()
      // Until the bytes are there the row says that they are not, also after a crash.
      const row = await imports.create({ fileName, source: source ?? fileName, format, dryRun, state: 'failed', because: 'wrongUpload', startedBy, at: clock.now(), blob })
      const id = row._id.toString()
      try {
        const { size } = await blobs.write(blob, bytes)
        if (size === 0) throw new AppError('invalid', 'fileEmpty')
      } catch (error) {
        await blobs.drop([blob])
        await imports.discard(id)
        throw error
      }
      const waiting = await imports.move(id, ['failed'], { state: 'waiting', because: null })
      if (!waiting) throw new AppError('gone', 'noSuchImport')
      runner.poke()
      return waiting
    },
    /** Takes back an upload whose request failed after it had been stored. */
    takeBack: async ({ _id, blob }: Import): Promise<void> => {
      if (!(await imports.move(_id.toString(), ['waiting'], { state: 'stopped' }))) return
      if (blob) await blobs.drop([blob])
      await imports.discard(_id.toString())
    },
    present: (row: Import): Promise<ImportView> => view(row),
    read: async (id: string): Promise<ImportView> => view(await imports.byId(id)),
    list: async (limit: number, after: string | undefined): Promise<PageOf<ImportView>> => {
      const { items, next } = pageFrom(await imports.newest(limit, idAfter(after)), limit, (row) => encodeCursor([row._id.toString()]), (row) => row)
      const people = await cards(items.flatMap((row) => row.startedBy ?? []))
      return { items: items.map((row) => present(row, people)), next }
    },
    rows: async (id: string, outcome: RowReport['outcome'] | undefined, limit: number, after: string | undefined): Promise<PageOf<RowReport>> => {
      await view(await imports.byId(id))
      return pageFrom(await imports.rows(id, outcome, limit, rowAfter(after)), limit, (entry) => encodeCursor([entry.row]), presentRow)
    },
    stop: async (id: string): Promise<ImportView> => {
      const stopped = await imports.move(id, ['waiting', 'running'], { state: 'stopped' })
      if (!stopped && (await imports.byId(id))) throw new AppError('conflict', 'importNotRunning')
      return view(stopped)
    },
    /** Goes on where it stopped; a finished dry run begins anew and in earnest. */
    resume: async (id: string): Promise<ImportView> => {
      const before = await imports.byId(id)
      if (!before) throw new AppError('notFound', 'noSuchImport')
      const carryOut = before.state === 'done' && before.dryRun
      if (!carryOut && before.state !== 'stopped' && before.state !== 'failed') throw new AppError('conflict', 'importNotStopped')
      if (!before.blob) throw new AppError('gone', 'importFileGone')
      if (carryOut) await imports.dropRows(id)
      const waiting = await imports.move(id, [before.state], { state: 'waiting', because: null, ...(carryOut ? { dryRun: false, done: 0, counts: NO_COUNTS } : {}) })
      if (!waiting) throw new AppError('conflict', 'importNotStopped')
      runner.poke()
      return view(waiting)
    },
    /** Deletes files of imports that nobody went on with for a week; for a nightly job. */
    sweep: async (now: Date): Promise<void> => {
      for (const row of await imports.withOldFile(new Date(now.getTime() - KEPT_DAYS * 86_400_000))) {
        if (!(await imports.move(row._id.toString(), [row.state], { blob: null }))) continue
        if (row.blob) await blobs.drop([row.blob])
      }
    },
  }
}
export type ImportsService = ReturnType<typeof importsService>
