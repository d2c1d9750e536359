import { AppError } from '@commonspark/shared/ground/errors'
import { LONGEST_ROW } from './raw.ts'

/** Bytes as UTF-8 text without a byte order mark; what is not UTF-8 becomes U+FFFD, UTF-16 is refused. */
export async function* decodeText(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let first = true
  for await (const chunk of source) {
    if (first && (chunk[0] === 0xff || chunk[0] === 0xfe)) throw new AppError('invalid', 'notUtf8')
    first = false
    const text = decoder.decode(chunk, { stream: true })
    if (text) yield text
  }
  const rest = decoder.decode()
  if (rest) yield rest
}

/** The lines of a text; null stands for one too long to read. */
export async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string | null> {
  let line = ''
  let tooLong = false
  for await (const chunk of text) {
    let from = 0
    for (let to = chunk.indexOf('\n'); to >= 0; to = chunk.indexOf('\n', from)) {
      yield tooLong ? null : line + chunk.slice(from, to)
      line = ''
      tooLong = false
      from = to + 1
    }
    if (line.length + chunk.length - from > LONGEST_ROW) { tooLong = true; line = '' }
    if (!tooLong) line += chunk.slice(from)
  }
  if (tooLong || line) yield tooLong ? null : line
}
