/** One or two capitals for a name: the first letters of its first and last word. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+[\p{L}\p{N}\p{M}'’-]*/gu) ?? []
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words
  return chosen.map((word) => [...new Intl.Segmenter().segment(word ?? '')][0]?.segment ?? '').join('').toLocaleUpperCase()
}

/** Which of five quiet colours a name wears, always the same one. */
export function nameColour(name: string): number {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)!) % 9973
  return sum % 5
}
