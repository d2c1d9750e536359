import { cleanText } from '../ground/text.ts'

/** A name to save a file under: no path, control, override or wildcard characters, and the ending that its bytes deserve. */
export function cleanFileName(raw: string, ending: string): string {
  const last = raw.split(/[/\\]/).at(-1) ?? ''
  const plain = cleanText(last).replace(/[\p{C}<>:"|?*]/gu, '').replace(/\s+/g, ' ')
  let stem = plain.replace(/\.[A-Za-z][A-Za-z0-9]{0,4}$/, '')
  while (stem.toLowerCase().endsWith(`.${ending}`)) stem = stem.slice(0, -ending.length - 1)
  const short = stem.replace(/^[.\s]+/, '').match(/^.{0,100}/u)?.[0].replace(/[.\s]+$/, '')
  return `${short || 'file'}.${ending}`
}
