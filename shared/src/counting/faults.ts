/** Something wrong in an imported file: the line (from 1), a stable code, and the text that is wrong. */
export type FileFault = { line: number; code: string; detail: string }

/** A file read whole, or the reasons why nothing of it was taken. */
export type FileRead<T> = { ok: true; file: T } | { ok: false; faults: FileFault[] }

/** How many faults of a file are listed, and how many characters it may have. */
const FAULTS_LISTED = 50
export const LARGEST_FILE = 32 * 1024 * 1024

/** Collects faults; the count goes on when the list is full, so that a broken file of any length costs little. */
export function faultList() {
  const faults: FileFault[] = []
  return {
    add(line: number, code: string, detail = '') {
      if (faults.length < FAULTS_LISTED) faults.push({ line, code, detail: detail.slice(0, 120) })
    },
    end<T>(file: () => T): FileRead<T> {
      return faults.length > 0 ? { ok: false, faults: faults.sort((a, b) => a.line - b.line) } : { ok: true, file: file() }
    },
    none: () => faults.length === 0,
  }
}

/** Text as the readers want it: no byte order mark, LF line ends; null with a fault where it is too long or no text. */
export function plainText(text: string, faults: ReturnType<typeof faultList>): string | null {
  if (text.length > LARGEST_FILE) faults.add(1, 'tooLarge', `${text.length}`)
  else {
    const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
    // U+FFFD stands where bytes were not UTF-8.
    const bad = plain.search(/[\0\uFFFD]/)
    if (bad < 0) return plain
    faults.add(plain.slice(0, bad).split('\n').length, 'notText')
  }
  return null
}
