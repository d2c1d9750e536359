/** The paragraphs of a section, as one may suggest other words for each. */
export const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/).map((part) => part.trimEnd()).filter((part) => part.trim() !== '')

/** Where these paragraphs stand in a section, one after the other; -1 when they do not. */
export function placeOf(parts: readonly string[], sought: readonly string[]): number {
  return sought.length === 0 ? -1 : parts.findIndex((_, at) => sought.every((part, n) => parts[at + n] === part))
}

/** The section with a paragraph, or neighbouring ones, said otherwise; null when they no longer stand there. What says so already stays as it is. */
export function amended(text: string, before: string, after: string): string | null {
  const [parts, sought] = [paragraphsOf(text), paragraphsOf(before)]
  const put = after.trim() === '' ? [] : [after.trimEnd()]
  const at = placeOf(parts, sought)
  if (at >= 0) return parts.toSpliced(at, sought.length, ...put).join('\n\n')
  const isThere = put.length > 0 && paragraphsOf(after).every((part) => parts.includes(part))
  if (isThere) return text
  return before === '' && put.length > 0 ? [...parts, ...put].join('\n\n') : null
}
