import { Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import { AppError } from '@commonspark/shared/ground/errors'
import { columnName, LONGEST_ROW, type RawRow } from './raw.ts'

const DELIMITERS = [',', ';', '\t'] as const

/** Rows of a table whose first row names its columns, divided by comma, semicolon or tab. `holdsTitle` says whether the columns are enough. */
export async function* readCsv(text: AsyncIterable<string>, holdsTitle: (columns: ReadonlySet<string>) => boolean): AsyncGenerator<RawRow> {
  const { head, all } = await withHead(text)
  const parser = parse({ delimiter: delimiterOf(head), relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: LONGEST_ROW })
  const source = Readable.from(all)
  source.on('error', (error) => { parser.destroy(error) })
  source.pipe(parser)
  let columns: string[] | null = null
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (!columns) {
        columns = cells.map(columnName)
        if (!holdsTitle(new Set(columns))) throw new AppError('invalid', 'noTitleColumn')
        continue
      }
      row++
      if (cells.slice(columns.length).some((cell) => cell.trim())) yield { row, because: 'moreCells' }
      else if (cells.some((cell) => cell.includes('\uFFFD'))) yield { row, because: 'notUtf8' }
      else yield { row, values: new Map(columns.map((name, at) => [name, withoutApostrophe(cells[at] ?? '')])) }
    }
  } catch (error) {
    const { code } = error as Partial<CsvError>
    if (code?.startsWith('CSV_')) throw new AppError('invalid', code === 'CSV_MAX_RECORD_SIZE' ? 'rowTooLong' : 'csvBroken')
    throw error
  } finally { source.destroy() }
  if (!columns) throw new AppError('invalid', 'noTitleColumn')
}

/** Our own export marks cells that a spreadsheet would take for formulas. */
const withoutApostrophe = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

/** The first line of a text, and the text whole again. */
async function withHead(text: AsyncIterable<string>): Promise<{ head: string; all: AsyncIterable<string> }> {
  const rest = text[Symbol.asyncIterator]()
  let head = ''
  let ended = false
  while (!ended && !head.includes('\n') && head.length < 100_000) {
    const next = await rest.next()
    ended = next.done === true
    if (!next.done) head += next.value
  }
  async function* all(): AsyncGenerator<string> {
    yield head
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  }
  return { head: head.split('\n')[0] ?? '', all: all() }
}

/** The sign that divides the first line most often, quoted parts apart. */
function delimiterOf(head: string): string {
  const bare = head.replace(/"[^"]*"/g, '')
  const count = (delimiter: string): number => bare.split(delimiter).length
  return DELIMITERS.reduce<string>((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best), ',')
}
