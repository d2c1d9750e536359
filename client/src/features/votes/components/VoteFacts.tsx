import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { RULES } from '@commonspark/shared/counting/registry'
import type { VoteView } from '@commonspark/shared/votes/schema'
import { useNames } from '../../../lib/names.ts'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Stack } from '../../../ui/Page.tsx'
import { useMoney } from '../ballots/left.ts'
import { shortZonedTime } from '../words.ts'
import { isKnownRule, useRuleNotes } from './ruleWords.ts'

/** What was decided about a vote before it began: who, when, how it is counted. */
export function VoteFacts({ vote }: { vote: VoteView }) {
  const { t } = useTranslation('votes')
  const { locale } = useLocale()
  const money = useMoney(vote.currency)
  const { opensAt, closesAt, timeZone, organisation, budget } = vote
  return (
    <DefinitionList items={[
      { term: t('facts.by'), value: organisation && <Link href={`/organisations/${organisation.id}`}>{organisation.name}</Link> },
      { term: t('facts.who'), value: vote.imported ? null : <Who vote={vote} /> },
      { term: t('facts.from'), value: opensAt && shortZonedTime(opensAt, timeZone, locale) },
      { term: t('facts.until'), value: closesAt && shortZonedTime(closesAt, timeZone, locale) },
      { term: t('facts.budget'), value: budget && money(Number(budget)) },
      { term: t('facts.ballot'), value: t(`form.${vote.form.kind}`) },
      { term: t('facts.secrecy'), value: vote.imported ? null : t(`secrecy.${vote.secrecy}`) },
      { term: t('facts.source'), value: vote.imported?.source },
    ]} />
  )
}

/** Who may vote, in a sentence. */
function Who({ vote: { eligibility, organisation } }: { vote: VoteView }) {
  const { t } = useTranslation('votes')
  const { country } = useNames()
  if (eligibility.kind === 'countries') return t('who.countries', { countries: eligibility.countries.map(country).join(', ') })
  return t(`who.${eligibility.kind}`, { organisation: organisation?.name ?? '' })
}

/** The rule of a vote in plain words, with its definition, ties and source for those who want it exactly. */
export function RuleWords({ vote }: { vote: VoteView }) {
  const { t } = useTranslation(['outcomes', 'votes'])
  const notes = useRuleNotes()(vote)
  const rule = RULES.get(vote.rule)
  if (!isKnownRule(vote.rule) || !rule) return null
  return (
    <Stack gap={3}>
      <p><strong>{t(`outcomes:rule.${vote.rule}`)}.</strong> {t(`outcomes:ruleText.${vote.rule}`)}</p>
      {notes.map((note) => <p key={note}>{note}</p>)}
      <details className="vote-exact">
        <summary>{t('votes:exactly')}</summary>
        <div lang="en"><p>{rule.definition}</p><p>{rule.ties}</p><p className="vote-note">{rule.source}</p></div>
      </details>
    </Stack>
  )
}
