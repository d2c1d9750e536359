import type { Response } from 'express'
import { stringify } from 'csv-stringify/sync'
import writeXlsxFile from 'write-excel-file/node'

export type Cell = string | number | boolean | null
/** A table for people who work with a spreadsheet. */
export interface Table { name: string; columns: string[]; rows: Cell[][] }

/** A text that no spreadsheet runs as a formula: what begins like one gets an apostrophe in front (OWASP, CSV injection). */
export const harmless = (cell: Cell): Cell => (typeof cell === 'string' && /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? `'${cell}` : cell)

const MEDIA = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', json: 'application/json; charset=utf-8' } as const

/** The table in a format; JSON keeps texts as they are. */
export async function tableAs(format: keyof typeof MEDIA, { name, columns, rows }: Table): Promise<Buffer> {
  if (format === 'json') return Buffer.from(JSON.stringify(rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])))))
  const safe = rows.map((row) => row.map(harmless))
  if (format === 'csv') return Buffer.from(`\uFEFF${stringify([columns.map(harmless), ...safe.map((row) => row.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell)))])}`)
  const sheet = [columns.map((value) => ({ value: String(harmless(value)), fontWeight: 'bold' as const })), ...safe.map((row) => row.map((value) => (value === null ? null : { value, type: (typeof value === 'number' ? Number : typeof value === 'boolean' ? Boolean : String) as never })))]
  return await toBuffer(sheet, name)
}
const toBuffer = (sheet: unknown, name: string): Promise<Buffer> => writeXlsxFile(sheet as never, { sheet: name.slice(0, 31) }).toBuffer()

/** Sends a table as a download. */
export async function sendTable(res: Response, format: keyof typeof MEDIA, table: Table): Promise<void> {
  const bytes = await tableAs(format, table)
  res.set({ 'Content-Type': MEDIA[format], 'Content-Disposition': `attachment; filename="${table.name}.${format}"`, 'Cache-Control': 'private, no-store' }).send(bytes)
}
