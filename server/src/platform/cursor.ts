import { AppError } from '@commonspark/shared/ground/errors'

/** The place after a row in a keyset page: the values of its sort fields, the last one unique. */
export const encodeCursor = (values: (string | number | null)[]): string => Buffer.from(JSON.stringify(values)).toString('base64url')

/** Reads a cursor of `length` values; a forged one is refused. */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown
    if (Array.isArray(values) && values.length === length && values.every((v) => v === null || typeof v === 'string' || typeof v === 'number')) return values
  } catch { /* falls through to the refusal */ }
  throw new AppError('invalid', 'wrongCursor')
}

/** The condition "after the cursor" of a descending sort by a date field and _id. */
export function afterDate(field: string, cursor: string | undefined, toId: (hex: string) => unknown): object {
  if (!cursor) return {}
  const [at, id] = decodeCursor(cursor, 2)
  const date = new Date(String(at))
  if (Number.isNaN(date.getTime()) || !/^[0-9a-f]{24}$/.test(String(id))) throw new AppError('invalid', 'wrongCursor')
  return { $or: [{ [field]: { $lt: date } }, { [field]: date, _id: { $lt: toId(String(id)) } }] }
}

/** Cuts rows fetched one over the limit into a page. */
export function pageFrom<Row, View>(rows: Row[], limit: number, cursor: (row: Row) => string, view: (row: Row) => View): { items: View[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(view), next: rows.length > limit && last ? cursor(last) : null }
}
