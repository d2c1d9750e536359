import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../../lib/api.ts'
import { Button } from '../../../ui/Button.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { AccountFrame } from './AccountFrame.tsx'
import { Refused } from './Refused.tsx'

/** The use of a letter's link: `title` and `working` while it is under way, `instead` what to do when the link is no good. */
export interface TokenPageProps {
  title: string
  working: string
  hasToken: boolean
  error: unknown
  isDone: boolean
  onRetry: () => void
  isRetrying: boolean
  instead: ReactNode
  done: { title: string; children: ReactNode }
}

/** A page that a letter's link leads to. */
export function TokenPage({ title, working, hasToken, error, isDone, onRetry, isRetrying, instead, done }: TokenPageProps) {
  const { t } = useTranslation(['account', 'ui'])
  if (isDone) return <AccountFrame title={done.title}>{done.children}</AccountFrame>
  if (!hasToken) return <AccountFrame title={title}><p>{t('account:verify.noToken')}</p><div className="account-actions">{instead}</div></AccountFrame>
  if (!error) return <AccountFrame title={title}><p role="status">{working}</p><Loading shape="text" count={2} /></AccountFrame>
  const passing = error instanceof Refusal && error.passing
  return (
    <AccountFrame title={passing ? title : t('account:verify.failedTitle')}>
      <Refused error={error} />
      <div className="account-actions">{passing ? <Button variant="primary" isPending={isRetrying} onPress={onRetry}>{t('ui:error.retry')}</Button> : instead}</div>
    </AccountFrame>
  )
}
