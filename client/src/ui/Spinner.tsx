import { ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import './Spinner.css'

/** A small turning ring for a wait inside a control; a page that waits shows a Skeleton instead. */
export function Spinner({ label }: { label?: string | undefined }) {
  const { t } = useTranslation('ui')
  return <ProgressBar isIndeterminate aria-label={label ?? t('working')} className="ui-spinner" />
}
