import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { representation } from '@commonspark/shared/counting/measures'
import { countVotes } from '@commonspark/shared/counting/registry'
import { useLocale } from 'react-aria-components'
import { DataTable } from '../../../ui/DataTable.tsx'
import { moneyWords } from '../../../ui/format.ts'
import { near } from '../explain/explained.ts'
import { EXAMPLES, type Question } from './presets.ts'

const THINGS = ['park', 'bus', 'library', 'garden', 'cafe'] as const

/** The same hundred ballots under a few rules, counted here and now. */
export function RuleExample({ question }: { question: Question }) {
  const { t } = useTranslation(['voteSetup', 'outcomes'])
  const { locale } = useLocale()
  const { profile, rules } = EXAMPLES[question]
  const rows = useMemo(() => rules.map(({ rule, parameters }) => {
    const outcome = countVotes(rule, profile, parameters)
    return { rule, outcome, represents: representation(profile, outcome.winners) }
  }), [profile, rules])
  const name = (id: string): string => t(`voteSetup:thing.${THINGS.find((thing) => thing === id) ?? 'park'}`)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const gives = ({ winners, ranking }: (typeof rows)[number]['outcome']): string =>
    (question === 'order' && ranking ? ranking.map((tier) => tier.map(name).join(' = ')).join(' → ') : list.format(winners.map(name)))
  return (
    <figure className="vote-example">
      <figcaption>{t('voteSetup:example.title')}</figcaption>
      <p className="vote-note">{t(`voteSetup:example.${question}`)}</p>
      {question === 'budget' && <p className="vote-note">{profile.options.map(({ id, cost }) => `${name(id)} ${moneyWords(Number(cost), 'EUR', locale)}`).join(' · ')}</p>}
      <DataTable
        hideCaption caption={t('voteSetup:example.title')} rows={rows} rowId={({ rule }) => rule}
        columns={[
          { id: 'rule', label: t('outcomes:lab.rule'), cell: ({ rule }) => t(`outcomes:rule.${rule}`) },
          { id: 'gives', label: t('voteSetup:example.gives'), cell: ({ outcome }) => gives(outcome) },
          ...(question === 'order' || question === 'one' ? [] : [{ id: 'share', label: t('outcomes:lab.shareOf'), figures: true, cell: ({ represents }: (typeof rows)[number]) => new Intl.NumberFormat(locale, { style: 'percent' }).format(near(represents.share)) }]),
        ]}
      />
    </figure>
  )
}
