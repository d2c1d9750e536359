import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { en } from '@commonspark/shared/texts/en'
import { LOCALES, type Locale } from '@commonspark/shared/taxonomy/taxonomy'

type Catalogue = typeof en

const load: Record<Locale, () => Promise<object>> = {
  en: async () => (await import('@commonspark/shared/texts/en')).en,
  pl: async () => (await import('@commonspark/shared/texts/pl')).pl,
  sl: async () => (await import('@commonspark/shared/texts/sl')).sl,
}
const KEPT = 'commonspark.locale'

declare module 'i18next' {
  interface CustomTypeOptions { defaultNS: 'app'; resources: Catalogue }
}

/** The language to begin with: chosen earlier, else the browser's first one that we speak. */
export function firstLocale(): Locale {
  const known = (tag: string | null | undefined): Locale | undefined => LOCALES.find((locale) => locale === tag?.slice(0, 2).toLowerCase())
  let kept: string | null = null
  try { kept = localStorage.getItem(KEPT) } catch { /* a browser that keeps nothing */ }
  return known(kept) ?? navigator.languages.map(known).find(Boolean) ?? 'en'
}

/** Starts with one language; the others are loaded when they are chosen. */
export async function startI18n(): Promise<void> {
  const locale = firstLocale()
  await i18next.use(initReactI18next).init({
    lng: locale, fallbackLng: 'en', defaultNS: 'app', resources: {}, partialBundledLanguages: true,
    interpolation: { escapeValue: false }, returnNull: false, react: { useSuspense: false }, showSupportNotice: false,
  } as never)
  await speak(locale)
}

/** Switches the language of page and texts, and remembers it in this browser. */
export async function speak(locale: Locale): Promise<void> {
  for (const [namespace, texts] of Object.entries(await load[locale]())) i18next.addResourceBundle(locale, namespace, texts, true, true)
  await i18next.changeLanguage(locale)
  document.documentElement.lang = locale
  try { localStorage.setItem(KEPT, locale) } catch { /* a browser that keeps nothing */ }
}
