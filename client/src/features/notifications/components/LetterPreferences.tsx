import { useTranslation } from 'react-i18next'
import { type EmailMode, EmailMode as Modes, NOTIFICATION_KINDS } from '@commonspark/shared/notifications/schema'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useViewer } from '../../../lib/viewer.ts'
import { Select } from '../../../ui/Select.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useChoose, usePreferences } from '../api.ts'
import './LetterPreferences.css'

/** What comes as a letter, and when: one choice for each kind, in force at once. */
export function LetterPreferences() {
  const { t } = useTranslation('notifications')
  const preferences = usePreferences()
  const choose = useChoose()
  const moderates = (useViewer()?.roles.length ?? 0) > 0
  if (preferences.isPending) return <Loading shape="text" count={9} />
  const chosen = preferences.data
  if (!chosen) return <LoadProblem error={preferences.error} onRetry={() => { void preferences.refetch() }} isRetrying={preferences.isFetching} />
  const options = Modes.options.map((mode) => ({ id: mode, label: t(`page.${mode}`) }))
  return (
    <>
      <p>{t('page.lettersText')}</p>
      <ul className="letter-kinds">
        {NOTIFICATION_KINDS.filter((kind) => kind !== 'reportFiled' || moderates).map((kind) => (
          <li key={kind}>
            <span aria-hidden>{t(`page.kinds.${kind}`)}</span>
            <Select hideLabel label={t(`page.kinds.${kind}`)} value={chosen[kind]} onChange={(mode) => { choose.mutate({ kind, mode: mode as EmailMode }) }} options={options} />
          </li>
        ))}
      </ul>
    </>
  )
}
