import { useTranslation } from 'react-i18next'
import './SkipLink.css'

/** The first link of every page: leads past the navigation to the element with the id `to`. */
export function SkipLink({ to = 'main' }: { to?: string }) {
  const { t } = useTranslation('ui')
  return <a className="ui-skip" href={`#${to}`}>{t('skip')}</a>
}
