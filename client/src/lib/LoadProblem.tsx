import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Refusal } from './api.ts'
import { useProblemWords } from './problem.ts'

/** Why something could not be loaded, in words, with the next step: asking again where that can help, the front page where not. */
export function LoadProblem({ error, onRetry, isRetrying = false, heading = 2 }: { error: unknown; onRetry: () => void; isRetrying?: boolean; heading?: 1 | 2 | 3 }) {
  const { t } = useTranslation(['app', 'account'])
  const words = useProblemWords()
  const code = error instanceof Refusal && !error.passing && error.problem?.code !== 'internal' ? error.problem?.code : undefined
  if (!code) return <ErrorState heading={heading} onRetry={onRetry} isRetrying={isRetrying}>{words(error)}</ErrorState>
  return (
    <EmptyState heading={heading} title={words(error)} action={<ButtonLink href="/" variant="primary">{t('app:notFound.action')}</ButtonLink>}>
      {t(code === 'forbidden' || code === 'unauthenticated' ? 'account:noRight' : 'app:notFound.text')}
    </EmptyState>
  )
}
