import type { ImportFormat } from '@commonspark/shared/imports/schema'
import { readCsv } from './csv.ts'
import { readJsonArray, readJsonLines } from './json.ts'
import { readPabulibRows } from './pb.ts'
import type { RawRow } from './raw.ts'
import { decodeText } from './text.ts'

/** The rows of a file, read as they are asked for; throws AppError where the file as a whole cannot be read. */
export function readRows(
  format: ImportFormat, source: AsyncIterable<Uint8Array>, holdsTitle: (columns: ReadonlySet<string>) => boolean,
): AsyncGenerator<RawRow> {
  const text = decodeText(source)
  switch (format) {
    case 'csv': return readCsv(text, holdsTitle)
    case 'jsonl': return readJsonLines(text)
    case 'json': return readJsonArray(text)
    case 'pb': return readPabulibRows(text)
  }
}

const BY_ENDING: Record<string, ImportFormat> = { csv: 'csv', tsv: 'csv', txt: 'csv', jsonl: 'jsonl', ndjson: 'jsonl', json: 'json', pb: 'pb' }

/** The format that a file's name says; null where it says none. */
export const formatOf = (name: string): ImportFormat | null => {
  const ending = name.toLowerCase().replace(/\.gz$/, '').split('.').at(-1) ?? ''
  return Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending]! : null
}
