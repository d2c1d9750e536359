import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from './api.ts'

/** The sentence for anything thrown, in the reader's language, by code and never by message. */
export function useProblemWords(): (error: unknown) => string {
  const { t, i18n } = useTranslation('errors')
  return useCallback((error) => {
    const problem = error instanceof Refusal ? error.problem : undefined
    if (problem === null) return t('offline')
    if (problem === undefined) return t('internal')
    const key = i18n.exists(`errors:${problem.because}`) ? problem.because : problem.code
    return t(key as 'internal', { seconds: problem.retryAfter ?? 0 } as never) as unknown as string
  }, [t, i18n])
}

/** The sentence for one field of a refused form, or undefined when that field is fine. */
export function useFieldWords(): (error: unknown, path: string) => string | undefined {
  const { t } = useTranslation('errors')
  return (error, path) => {
    const field = error instanceof Refusal ? error.problem?.fields.find((one) => one.path === path || one.path.startsWith(`${path}.`)) : undefined
    return field && (t(field.because as 'required', field.params as never) as unknown as string)
  }
}
