import i18next from 'i18next'

/** Translates a key (or the first of several that exists) into a language. */
export type Words = (locale: string, key: string | string[], params?: Record<string, string | number | Date>) => string

/** Words over catalogues by language; a missing key is an error in tests and shows itself otherwise. */
export async function createWords(catalogues: Record<string, object>): Promise<Words> {
  const instance = i18next.createInstance()
  await instance.init({
    fallbackLng: 'en',
    resources: Object.fromEntries(Object.entries(catalogues).map(([locale, catalogue]) => [locale, { translation: catalogue }])),
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as never)
  return (locale, key, params = {}) => instance.t(key, { ...params, lng: locale })
}
