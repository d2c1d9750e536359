import { AppError } from '@commonspark/shared/ground/errors'
import { LONGEST_ROW, type RawRow, valuesOf } from './raw.ts'
import { linesOf } from './text.ts'

const rowOf = (row: number, text: string): RawRow => {
  if (text.includes('\uFFFD')) return { row, because: 'notUtf8' }
  let json: unknown
  try { json = JSON.parse(text) } catch { return { row, because: 'notJson' } }
  const values = valuesOf(json)
  return values ? { row, values } : { row, because: 'notAnObject' }
}

/** One object a line; empty lines do not count. */
export async function* readJsonLines(text: AsyncIterable<string>): AsyncGenerator<RawRow> {
  let row = 0
  for await (const line of linesOf(text)) {
    if (line === null) yield { row: ++row, because: 'rowTooLong' }
    else if (line.trim()) yield rowOf(++row, line)
  }
}

/** The properties under which a JSON object may hold its list of ideas. */
const LISTS = new Set(['ideas', 'items', 'proposals', 'projects', 'data'])

/** The elements of a JSON array, or of the one that an object holds as "ideas" or the like, one after the other without reading the whole. */
export async function* readJsonArray(text: AsyncIterable<string>): AsyncGenerator<RawRow> {
  // Where we are: depth of brackets, whether inside a string, and in an object the last property read at its top.
  let [depth, inString, escaped, key, found, row] = [0, false, false, '', false, 0]
  let listDepth = -1
  let element = ''
  let property = ''
  for await (const chunk of text) {
    for (const sign of chunk) {
      const inList = listDepth >= 0 && depth >= listDepth
      if (inString) {
        if (inList) element += sign
        else property += sign
        if (escaped) escaped = false
        else if (sign === '\\') escaped = true
        else if (sign === '"') { inString = false; if (!inList) key = property.slice(0, -1) }
      } else if (inList && depth === listDepth && (sign === ',' || sign === ']')) {
        if (element.trim()) yield rowOf(++row, element)
        element = ''
        if (sign === ']') { depth--; listDepth = -1 }
      } else {
        if (inList) element += sign
        if (sign === '"') { inString = true; property = '' }
        else if (sign === '[' || sign === '{') {
          depth++
          if (sign === '[' && !found && (depth === 1 || (depth === 2 && LISTS.has(key.toLowerCase())))) { listDepth = depth; found = true }
        } else if (sign === ']' || sign === '}') depth--
      }
      if (element.length > LONGEST_ROW || property.length > LONGEST_ROW) throw new AppError('invalid', 'rowTooLong')
    }
  }
  if (depth !== 0 || inString || !found) throw new AppError('invalid', found ? 'jsonCutShort' : 'jsonWithoutList')
}
