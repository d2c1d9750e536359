import { Email } from '../people/schema.ts'

/** A line of an address file that cannot be taken: it holds no address, or more than one thing. */
export interface AddressFault { line: number; code: 'notAnAddress' | 'severalThings' | 'notText'; text: string }
/** An address that stands in the file again. */
export interface RepeatedAddress { line: number; address: string; first: number }
export type AddressFile = { ok: true; addresses: string[]; repeated: RepeatedAddress[] } | { ok: false; faults: AddressFault[] }

const FAULTS_LISTED = 50
/** A first line that only names the column. */
const HEADING = /^e-?mail( address)?$|^address$|^adres( e-?mail)?$|^naslov$|^e-?naslov$/i

/**
 * Reads a .txt or .csv file of addresses, one a line, with or without quotation marks, a byte order mark, CRLF and a heading.
 * Repeated ones are taken once and named. Nothing is taken from a file with any fault; each fault names its line.
 */
export function readAddresses(text: string): AddressFile {
  const faults: AddressFault[] = []
  const repeated: RepeatedAddress[] = []
  const first = new Map<string, number>()
  const fault = (line: number, code: AddressFault['code'], what: string): void => { if (faults.length < FAULTS_LISTED) faults.push({ line, code, text: what.slice(0, 80) }) }
  const bad = text.search(/[\0\uFFFD]/)
  if (bad >= 0) return { ok: false, faults: [{ line: text.slice(0, bad).split(/\r\n?|\n/).length, code: 'notText', text: '' }] }
  for (const [at, raw] of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/).entries()) {
    const cells = raw.split(/[;,\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1').trim()).filter((cell) => cell !== '')
    const [cell] = cells
    if (!cell || (at === 0 && cells.length === 1 && HEADING.test(cell))) continue
    if (cells.length > 1) { fault(at + 1, 'severalThings', raw); continue }
    const address = Email.safeParse(cell).data
    if (address === undefined) { fault(at + 1, 'notAnAddress', cell); continue }
    const before = first.get(address)
    if (before === undefined) first.set(address, at + 1)
    else repeated.push({ line: at + 1, address, first: before })
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, addresses: [...first.keys()], repeated }
}
