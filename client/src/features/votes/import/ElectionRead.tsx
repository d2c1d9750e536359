import { useState } from 'react'
import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { RULES } from '@commonspark/shared/counting/registry'
import type { ElectionView } from '@commonspark/shared/votes/schema'
import { useFieldWords, useProblemWords } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Count } from '../../../ui/Count.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useMoney } from '../ballots/left.ts'
import { KNOWN_RULES } from '../components/ruleWords.ts'

interface Props { name: string; election: ElectionView; isPending: boolean; error: unknown; onTake: (title: string, rule: string | null) => void }

/** What was read in a file, and what may still be said about it: its name and the rule. */
export function ElectionRead({ name, election, isPending, error, onTake }: Props) {
  const { t } = useTranslation(['voteSetup', 'votes', 'outcomes'])
  const { locale } = useLocale()
  const words = useProblemWords()
  const fieldWords = useFieldWords()
  const money = useMoney(election.currency)
  const [title, setTitle] = useState(election.title)
  const [rule, setRule] = useState(election.rule)
  const { form, budget, options, ballots, official, opensAt, closesAt } = election
  const priced = options.some(({ cost }) => cost !== null)
  const day = (moment: string): string => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(moment))
  const rules = KNOWN_RULES.filter((one) => {
    const known = RULES.get(one)
    // A budget is shared out, and what has none is not.
    return known?.ballots.includes(form.kind) && (one === election.rule || known.outcomes.includes('budget') === priced)
  })
  return (
    <div className="vote-fields">
      <DefinitionList items={[
        { term: t('votes:facts.source'), value: name },
        { term: t('voteSetup:import.ballots'), value: <><Count value={ballots} /> · {t(`votes:form.${form.kind}`)}</> },
        { term: t('voteSetup:import.options'), value: <Count value={options.length} /> },
        { term: t('votes:facts.budget'), value: budget && money(Number(budget)) },
        { term: t('voteSetup:import.when'), value: closesAt && [...new Set([opensAt ?? closesAt, closesAt].map(day))].join(' – ') },
        { term: t('voteSetup:import.official'), value: official ? t('voteSetup:import.officialOf', { count: official.length }) : t('voteSetup:import.noOfficial') },
      ]} />
      <details className="vote-exact">
        <summary>{t(priced ? 'voteSetup:import.costs' : 'voteSetup:import.options')}</summary>
        <DataTable
          caption={t('voteSetup:import.options')} hideCaption rows={options} rowId={({ id }) => id}
          columns={[{ id: 'title', label: t('voteSetup:title'), cell: ({ title: option }) => option }, ...(priced ? [{ id: 'cost', label: t('voteSetup:cost'), figures: true, cell: ({ cost }: { cost: string | null }) => cost && money(Number(cost)) }] : [])]}
        />
      </details>
      <Form label={t('voteSetup:import.was')} error={error} onSubmit={() => { onTake(title.trim() || election.title, rule === election.rule ? null : rule) }}>
        <TextField label={t('voteSetup:title')} limit={200} value={title} onChange={setTitle} error={fieldWords(error, 'title')} />
        <Select label={t('voteSetup:import.rule')} description={t('voteSetup:import.ruleHelp')} options={rules.map((id) => ({ id, label: t(`outcomes:rule.${id}`) }))} value={rule} onChange={(id) => { if (id) setRule(id) }} />
        {Boolean(error) && <Banner tone="refusal" title={t('voteSetup:import.refused')}>{fieldWords(error, 'rule') ?? words(error)}</Banner>}
        <FormEnd><Button type="submit" variant="primary" isPending={isPending}>{t('voteSetup:import.take')}</Button></FormEnd>
      </Form>
    </div>
  )
}
