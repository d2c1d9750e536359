import { useTranslation } from 'react-i18next'
import { Badge } from '../../../../ui/Badge.tsx'
import { Count } from '../../../../ui/Count.tsx'
import { DataTable } from '../../../../ui/DataTable.tsx'
import type { About, Project, RuleResult } from '../count.ts'
import { useWords } from '../useWords.ts'

/** What one rule gives: how it works, how many win, whether that is the official result, what it costs, and the winners. */
export function RuleColumn({ result, about, projects }: { result: RuleResult; about: About; projects: readonly Project[] }) {
  const { t } = useTranslation('recount')
  const { money, part } = useWords(about)
  const won = projects.filter(({ id }) => result.winners.includes(id))
  return (
    <li className="recount-rule">
      <div>
        <h3>{t(`rule.${result.rule}`)}</h3>
        <p className="recount-note">{t(`ruleText.${result.rule}`)}</p>
        {result.translated && <p className="recount-note">{t('translated')}</p>}
      </div>
      <div>
        <p className="recount-winners">{t('winners', { count: won.length })}</p>
        <p>{result.differs === null
          ? <Badge>{t('unknown')}</Badge>
          : <Badge tone={result.differs === 0 ? 'pine' : 'plain'}>{result.differs === 0 ? t('equal') : t('differs', { count: result.differs })}</Badge>}</p>
        <p>{t('spent', { amount: money(result.spent), part: part(result.spent / about.budget) })}</p>
        {result.tied.length > 0 && <p>{t('tied', { count: result.tied.length })}</p>}
        {won.length === 0 ? <p>{t('noWinners')}</p> : (
          <details>
            <summary>{t('winnersOf', { rule: t(`rule.${result.rule}`) })}</summary>
            <DataTable
              caption={t('winnersOf', { rule: t(`rule.${result.rule}`) })}
              hideCaption
              rows={won}
              rowId={({ id }) => id}
              columns={[
                { id: 'name', label: t('projects.project'), cell: ({ name }) => name },
                { id: 'votes', label: t('projects.votes'), figures: true, cell: ({ votes }) => <Count value={votes} /> },
                { id: 'cost', label: t('projects.cost'), figures: true, cell: ({ cost }) => money(cost) },
              ]}
            />
          </details>
        )}
      </div>
    </li>
  )
}
