import { useTranslation } from 'react-i18next'
import { type Explained, useFigures } from './explained.ts'
import './Explain.css'

/** Who won, and what is tied, in words. */
export function WinnersInWords(explained: Explained) {
  const { t } = useTranslation('outcomes')
  const { name, names } = useFigures(explained)
  const { winners, tied, open } = explained.outcome
  return (
    <div className="explain-winners">
      {winners.length === 0 && tied.length === 0 && <p>{t('wonNone')}</p>}
      {winners.length > 4 && <p>{t('wonMany', { count: winners.length })}</p>}
      {winners.length > 0 && <ul data-many={winners.length > 4 || undefined} role="list">{winners.map((id) => <li key={id}>{name(id)}</li>)}</ul>}
      {tied.length > 0 && <p>{t('tied', { count: tied.length, names: names(tied) })} {open === null ? t('tiedBudget') : t('tiedOpen', { count: open })}</p>}
    </div>
  )
}
