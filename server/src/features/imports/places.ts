import { fold } from '@commonspark/shared/search/words'
import { COUNTRIES, type Country, type Language, LANGUAGES } from '@commonspark/shared/taxonomy/taxonomy'

const OTHER_NAMES: Record<string, Country> = {
  uk: 'GB', 'great britain': 'GB', england: 'GB', scotland: 'GB', wales: 'GB', usa: 'US', america: 'US', holland: 'NL', 'the netherlands': 'NL',
  'czech republic': 'CZ', turkey: 'TR', macedonia: 'MK', 'bosnia and herzegovina': 'BA', bosnia: 'BA', swiss: 'CH', kosovo: 'XK', greece: 'GR', el: 'GR',
}
/** What stands where no country is meant. */
const NOWHERE = new Set(['worldwide', 'global', 'international', 'europe', 'eu', 'none', 'other'])
/** The language in which most is written where a file does not say. */
const SPOKEN: Partial<Record<Country, Language>> = {
  PL: 'pl', SI: 'sl', DE: 'de', AT: 'de', IT: 'it', HU: 'hu', SK: 'sk', BG: 'bg', GR: 'el', CY: 'el', NO: 'no', FR: 'fr', NL: 'nl', ES: 'es', LI: 'de', SM: 'it',
}

/** Names of codes in all our languages, folded. */
function namesOf<Code extends string>(type: 'region' | 'language', codes: readonly Code[]): Map<string, Code> {
  const names = new Map<string, Code>()
  for (const locale of LANGUAGES) {
    const display = new Intl.DisplayNames(locale, { type })
    for (const code of codes) names.set(fold(display.of(code) ?? code), code)
  }
  for (const code of codes) names.set(code.toLowerCase(), code)
  return names
}
const countries = namesOf('region', COUNTRIES)
const languages = namesOf('language', LANGUAGES)

/** The country of a code or a name in any of our languages: null where none is meant, the text itself where it is not known. */
export function countryOf(text: string): string | null {
  const name = fold(text).trim()
  if (!name || NOWHERE.has(name)) return null
  return countries.get(name) ?? (Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name]! : text)
}

/** The language of a tag ("pl", "de-AT", "nb") or a name; the text itself where it is not known. */
export function languageOf(text: string, country: string | null): string {
  const name = fold(text).trim()
  if (!name) return SPOKEN[country as Country] ?? 'en'
  const tag = name.split(/[-_]/)[0]!
  return tag === 'nb' || tag === 'nn' ? 'no' : (languages.get(name) ?? languages.get(tag) ?? text)
}
