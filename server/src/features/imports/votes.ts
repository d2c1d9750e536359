import type { Language } from '@commonspark/shared/taxonomy/taxonomy'

/** "Votes" by plural form; imported texts stay in their own language, so this stands beside the catalogues of the product. */
const WORDS: Record<Language, Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }> = {
  en: { one: 'vote', other: 'votes' },
  pl: { one: 'głos', few: 'głosy', many: 'głosów', other: 'głosu' },
  sl: { one: 'glas', two: 'glasova', few: 'glasovi', other: 'glasov' },
  de: { one: 'Stimme', other: 'Stimmen' },
  it: { one: 'voto', other: 'voti' },
  hu: { other: 'szavazat' },
  sk: { one: 'hlas', few: 'hlasy', many: 'hlasu', other: 'hlasov' },
  bg: { one: 'глас', other: 'гласа' },
  el: { one: 'ψήφος', other: 'ψήφοι' },
  no: { one: 'stemme', other: 'stemmer' },
  fr: { one: 'vote', other: 'votes' },
  nl: { one: 'stem', other: 'stemmen' },
  es: { one: 'voto', other: 'votos' },
}
const tools = new Map<Language, { plural: Intl.PluralRules; number: Intl.NumberFormat }>()

/** A number of votes in words: "2 025 głosów". */
export function votesIn(language: Language, count: number): string {
  const known = tools.get(language) ?? { plural: new Intl.PluralRules(language), number: new Intl.NumberFormat(language) }
  tools.set(language, known)
  return `${known.number.format(count)} ${WORDS[language][known.plural.select(count)] ?? WORDS[language].other}`
}
