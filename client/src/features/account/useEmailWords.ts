import { useTranslation } from 'react-i18next'
import { Refusal } from '../../lib/api.ts'
import { useFieldWords } from '../../lib/problem.ts'

/** What is wrong with the address in a form. */
export function useEmailWords(): (error: unknown) => string | undefined {
  const { t } = useTranslation('account')
  const fieldWords = useFieldWords()
  return (error) => {
    const isMalformed = error instanceof Refusal && error.problem?.fields.some(({ path, because }) => path === 'email' && because === 'wrongFormat')
    return isMalformed ? t('emailWrong') : fieldWords(error, 'email')
  }
}
