import { useTranslation } from 'react-i18next'

/** The sentence for the reason of a refusal that is kept with an import; one without a sentence is shown as it is. */
export function useReasonWords(): (because: string, params?: Record<string, string | number>) => string {
  const { t, i18n } = useTranslation('errors')
  return (because, params = {}) => (i18n.exists(`errors:${because}`) ? t(because as 'required', params) : because)
}
