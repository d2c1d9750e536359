// Letters that NFD leaves whole, and the German spellings that people type instead of umlauts stay as they are.
const WHOLE: Record<string, string> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', ı: 'i', ς: 'σ' }

/** Lower case without diacritics, for comparing as people type: "Łódź" and "lodz" fold to the same. */
export const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[łđøßæœþðıς]/g, (letter) => WHOLE[letter] ?? letter)

/** The folded words of a text, in order. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
