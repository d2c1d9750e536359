import { z } from 'zod'

// Everything below U+0020 but tab and line breaks, DEL, C1 controls, and the marks that reorder text around them.
const CONTROL = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/** Text as people mean it: NFC, no control or direction-override characters, LF line ends, at most three combining marks in a row, trimmed. */
export function cleanText(raw: string): string {
  return raw
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .normalize('NFC')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .toWellFormed()
    .trim()
}

/** A text of at most `max` characters on one line; empty only if `min` is 0. */
export const line = (max: number, min = 0) =>
  z.string().max(max * 4).transform((s) => cleanText(s).replace(/\s+/g, ' ')).pipe(z.string().min(min).max(max))

/** A text of at most `max` characters with paragraphs (Markdown). */
export const prose = (max: number, min = 0) => z.string().max(max * 4).transform(cleanText).pipe(z.string().min(min).max(max))

/** A database identity: 24 hexadecimal digits. */
export const Id = z.string().regex(/^[0-9a-f]{24}$/)

/** A moment on the wire: ISO 8601 in UTC. */
export const Moment = z.iso.datetime()

/** A word by which people find things, in lower case; a few letters grow when they become small, so the length is checked after. */
export const Tag = line(40, 2).transform((t) => t.toLocaleLowerCase('en')).pipe(z.string().max(40))
