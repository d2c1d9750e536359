import { fold } from '@commonspark/shared/search/words'

/** A row as the file has it: its values by folded column name, or why it could not be read. */
export type RawRow = { row: number; values: ReadonlyMap<string, unknown> } | { row: number; because: string }

/** The name of a column or property as it is compared: "Kosten (EUR)" and "kosten eur" are the same. */
export const columnName = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** The properties of a JSON object by column name; null for anything else. */
export function valuesOf(json: unknown): Map<string, unknown> | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null
  return new Map(Object.entries(json).map(([name, value]) => [columnName(name), value]))
}

/** The longest row that is read, in characters. */
export const LONGEST_ROW = 4_000_000
