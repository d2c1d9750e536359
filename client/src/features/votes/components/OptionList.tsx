import { useTranslation } from 'react-i18next'
import { useViewer } from '../../../lib/viewer.ts'
import type { VoteView } from '@commonspark/shared/votes/schema'
import { optionOrder } from '@commonspark/shared/votes/rules'
import { Link } from '../../../ui/Link.tsx'
import { Markdown } from '../../../ui/Markdown.tsx'
import { useMoney } from '../ballots/left.ts'
import './OptionList.css'

/** What can be voted for, in the reader's own order; what was withdrawn says why. */
export function OptionList({ vote }: { vote: VoteView }) {
  const { t } = useTranslation('votes')
  const money = useMoney(vote.currency)
  const options = optionOrder(vote.id, useViewer()?.id ?? '', vote.options)
  return (
    <ol className="vote-options" role="list">
      {options.map(({ id, title, summary, cost, link, withdrawn }) => (
        <li key={id} className="vote-option" data-withdrawn={withdrawn ? true : undefined}>
          <div className="vote-option-head"><h3>{title}</h3>{cost !== null && <span>{money(Number(cost))}</span>}</div>
          {withdrawn && <p className="vote-option-gone">{t('withdrawn', { reason: withdrawn.reason })}</p>}
          {summary && <Markdown text={summary} />}
          {link && <p><Link href={link} aria-label={t('readMoreOf', { name: title })}>{t('readMore')}</Link></p>}
        </li>
      ))}
    </ol>
  )
}
