import { z } from 'zod'
import { endpoint, pageOf, PageQuery } from '../ground/endpoint.ts'
import { FieldProblem } from '../ground/errors.ts'
import { fact } from '../ground/live.ts'
import { Id, Moment } from '../ground/text.ts'
import { PersonCard } from '../people/schema.ts'

export const ImportFormat = z.enum(['csv', 'jsonl', 'json', 'pb'])
export type ImportFormat = z.infer<typeof ImportFormat>

/** What happened to one row: its number in the file (from 1) and, when refused, why. */
export const RowReport = z.object({
  row: z.int(),
  outcome: z.enum(['created', 'updated', 'unchanged', 'refused']),
  title: z.string(),
  ideaId: Id.nullable(),
  because: z.string().nullable(),
  field: z.string().nullable(),
  /** The numbers that the sentence of `because` needs. */
  params: FieldProblem.shape.params,
})
export type RowReport = z.infer<typeof RowReport>

export const ImportView = z.object({
  id: Id,
  fileName: z.string(),
  format: ImportFormat,
  dryRun: z.boolean(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'stopped']),
  total: z.int(),
  done: z.int(),
  counts: z.object({ created: z.int(), updated: z.int(), unchanged: z.int(), refused: z.int() }),
  because: z.string().nullable(),
  startedBy: PersonCard.nullable(),
  at: Moment,
})
export type ImportView = z.infer<typeof ImportView>

const OnId = z.object({ id: Id })
export const startImport = endpoint({
  method: 'POST', path: '/api/imports', summary: 'Import ideas from CSV, JSON, JSON lines or Pabulib; `dryRun` only reports',
  query: z.object({ dryRun: z.enum(['true', 'false']).default('true') }), upload: true, reply: ImportView,
})
export const listImports = endpoint({ method: 'GET', path: '/api/imports', summary: 'Imports, newest first', query: PageQuery, reply: pageOf(ImportView) })
export const readImport = endpoint({ method: 'GET', path: '/api/imports/:id', summary: 'An import and how far it is', params: OnId, reply: ImportView })
export const listImportRows = endpoint({
  method: 'GET', path: '/api/imports/:id/rows', summary: 'The report, row by row', params: OnId,
  query: PageQuery.extend({ outcome: RowReport.shape.outcome.optional() }), reply: pageOf(RowReport),
})
export const stopImport = endpoint({ method: 'POST', path: '/api/imports/:id/stop', summary: 'Stop a running import; it can be resumed', params: OnId, reply: ImportView })
export const resumeImport = endpoint({ method: 'POST', path: '/api/imports/:id/resume', summary: 'Go on with a stopped or failed import, or carry out a dry run', params: OnId, reply: ImportView })
export const exportIdeas = endpoint({
  method: 'GET', path: '/api/export/ideas', summary: 'All published ideas as CSV or JSON lines',
  query: z.object({ format: z.enum(['csv', 'json']).default('csv') }), reply: { media: 'text/csv' },
})

/** Topic "import:<id>": how far it is. */
export const importProgressed = fact({ name: 'import.progressed', payload: ImportView.pick({ id: true, state: true, total: true, done: true, counts: true }) })
