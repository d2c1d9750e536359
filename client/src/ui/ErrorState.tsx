import { RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import './States.css'

/** `onRetry` asks again; `isRetrying` while it does. Without own words it says that this could not be loaded. */
export interface ErrorStateProps {
  title?: string | undefined
  children?: ReactNode
  onRetry?: (() => void) | undefined
  isRetrying?: boolean
  heading?: 1 | 2 | 3
}

/** A place that could not be shown, and what to do next. */
export function ErrorState({ title, children, onRetry, isRetrying = false, heading = 2 }: ErrorStateProps) {
  const { t } = useTranslation('ui')
  const Heading = `h${heading}` as const
  return (
    <div className="ui-state" role="alert">
      <Heading className="ui-state-title">{title ?? t('error.title')}</Heading>
      <p className="ui-state-words">{children ?? t('error.text')}</p>
      {onRetry && <div className="ui-state-action"><Button icon={<RotateCw aria-hidden />} isPending={isRetrying} onPress={onRetry}>{t('error.retry')}</Button></div>}
    </div>
  )
}
