import { useTranslation } from 'react-i18next'

const cache = new Map<string, Intl.DisplayNames>()
const names = (locale: string, type: 'region' | 'language'): Intl.DisplayNames => {
  const key = `${locale} ${type}`
  const known = cache.get(key) ?? new Intl.DisplayNames(locale, { type })
  cache.set(key, known)
  return known
}

/** Names of countries and languages in the reader's language. */
export function useNames(): { country: (code: string) => string; language: (code: string) => string } {
  const { i18n } = useTranslation()
  return {
    country: (code) => names(i18n.language, 'region').of(code) ?? code,
    language: (code) => names(i18n.language, 'language').of(code) ?? code,
  }
}
