import { cellsOf, metaOf, readPabulib } from '@commonspark/shared/counting/pabulib'
import { LARGEST_FILE } from '@commonspark/shared/counting/faults'
import { AppError } from '@commonspark/shared/ground/errors'
import { columnName, type RawRow } from './raw.ts'

/** What all projects of an election share, by the names that the mapping knows. */
const SHARED = ['country', 'unit', 'subunit', 'district', 'instance', 'language', 'currency'] as const

/** The projects of a Pabulib file, each with the country, place, year, language and currency of its election. */
export async function* readPabulibRows(text: AsyncIterable<string>): AsyncGenerator<RawRow> {
  let whole = ''
  for await (const chunk of text) {
    whole += chunk
    if (whole.length > LARGEST_FILE) throw new AppError('tooLarge', 'pabulibTooLarge')
  }
  const read = readPabulib(whole)
  if (!read.ok) throw new AppError('invalid', 'pabulibBroken')
  const { file } = read
  const shared = SHARED.map((key): [string, string] => [key === 'instance' ? 'year' : key, metaOf(file, key)])
  const cell = cellsOf(file.projects)
  for (const [at, project] of file.projects.rows.entries()) {
    const own = file.projects.columns.map((column): [string, string] => [columnName(column), cell(project, column)])
    yield { row: at + 1, values: new Map([...shared, ...own]) }
  }
}
