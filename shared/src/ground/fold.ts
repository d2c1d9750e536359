// Letters that decomposition leaves whole.
const WHOLE: Record<string, string> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', ħ: 'h', ŋ: 'n', ŧ: 't', ı: 'i', ς: 'σ' }

/** Lower case without diacritics, for comparing as people type: "Łódź" and "lodz" fold to the same. */
export const fold = (text: string): string =>
  text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/[łđøßæœþðħŋŧıς]/g, (letter) => WHOLE[letter] ?? letter)

/** The folded words of a text, in order. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
