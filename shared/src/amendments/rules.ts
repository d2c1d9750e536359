/** The paragraphs of a section, as one may suggest other words for each. */
export const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/).map((part) => part.trimEnd()).filter((part) => part.trim() !== '')

/** The section with the paragraph said otherwise; null when it no longer stands there. What says so already stays as it is. */
export function amended(text: string, before: string, after: string): string | null {
  const parts = paragraphsOf(text)
  const put = after.trim() === '' ? [] : [after.trimEnd()]
  const at = before === '' ? -1 : parts.indexOf(before)
  if (at >= 0) return parts.toSpliced(at, 1, ...put).join('\n\n')
  const isThere = put.length > 0 && paragraphsOf(after).every((part) => parts.includes(part))
  if (isThere) return text
  return before === '' && put.length > 0 ? [...parts, ...put].join('\n\n') : null
}
