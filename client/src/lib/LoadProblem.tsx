import { ErrorState } from '../ui/ErrorState.tsx'
import { Refusal } from './api.ts'
import { useProblemWords } from './problem.ts'

/** Why something could not be loaded, in words; where asking again can help, a button for it. */
export function LoadProblem({ error, onRetry, isRetrying = false, heading = 2 }: { error: unknown; onRetry: () => void; isRetrying?: boolean; heading?: 1 | 2 | 3 }) {
  const words = useProblemWords()
  const final = error instanceof Refusal && error.problem !== null && !error.passing && error.problem.code !== 'internal'
  return final
    ? <ErrorState heading={heading} title={words(error)}>{''}</ErrorState>
    : <ErrorState heading={heading} onRetry={onRetry} isRetrying={isRetrying}>{words(error)}</ErrorState>
}
