import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { CONDITIONS, type Wish } from '@commonspark/shared/matches/schema'
import { COUNTRIES, CURRENCIES, LANGUAGES, NEED_KINDS, SDGS, STAGES } from '@commonspark/shared/taxonomy/taxonomy'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useNames } from '../../../lib/names.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { useKeeper } from '../../../lib/useKeeper.ts'
import type { Viewer } from '../../../lib/viewer.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Clash } from '../../../ui/Clash.tsx'
import { FilterChip } from '../../../ui/FilterChip.tsx'
import { Form } from '../../../ui/Form.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { SaveMark } from '../../../ui/SaveMark.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { TagField } from '../../../ui/TagField.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { matchKeys } from '../api.ts'
import { wishDoors } from '../wish.ts'
import './Matches.css'

const LABELS = {
  open: 'open', topics: 'topics', sdgs: 'goals', stages: 'stages', countries: 'countries', languages: 'languages', support: 'support', amount: 'most', policyArea: 'policyArea', note: 'note', conditions: 'conditions',
} as const satisfies Record<keyof Wish, string>
/** A value to compare with another one. */
const plain = (value: unknown): string => (typeof value === 'object' ? Object.values(value ?? {}).join(', ') : `${value as string | boolean}`)

/** What one looks for and has to give; saved as one types. */
export function WishForm({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation(['matches', 'taxonomy'])
  const names = useNames()
  const words = useProblemWords()
  const cache = useQueryClient()
  const { work, keeper } = useKeeper<Wish>(`wish:${viewer.id}`, wishDoors)
  const saved = work.place === 'saved' ? work.version : 0
  useEffect(() => { if (saved > 0) void cache.invalidateQueries({ queryKey: matchKeys.all }) }, [saved, cache])
  const wish = work.mine
  if (!wish) return work.place === 'failed' ? <LoadProblem error={work.error} onRetry={() => { void keeper.again() }} /> : <Loading shape="text" count={8} />
  const edit = (change: Partial<Wish>): void => { keeper.edit(change) }
  const amount = (change: Partial<Wish['amount']>): void => { edit({ amount: { ...wish.amount, ...change } }) }
  const byName = (a: { label: string }, b: { label: string }): number => a.label.localeCompare(b.label)
  return (
    <Form label={t('matches:form.label')} onSubmit={() => { void keeper.flush() }} className="match-form">
      <div className="match-form-head"><p>{t('matches:form.lead')}</p><SaveMark place={work.place} /></div>
      {work.conflicts.length > 0 && (
        <Clash onTake={(key, take) => { keeper.resolve(key as keyof Wish, take) }}
          fields={work.conflicts.map(({ key, mine, theirs }) => ({ key, label: t(`matches:form.${LABELS[key]}`), mine: plain(mine), theirs: plain(theirs) }))} />
      )}
      {work.place === 'refused' && <Banner tone="refusal">{words(work.error)}</Banner>}
      <Switch isSelected={wish.open} onChange={(open) => { edit({ open }) }} description={t('matches:form.openHelp')}>{t('matches:form.open')}</Switch>
      <Chips label={t('matches:form.support')} all={NEED_KINDS} chosen={wish.support} onChange={(support) => { edit({ support }) }} word={(kind) => t(`taxonomy:need.${kind}`)} />
      <TagField label={t('matches:form.topics')} optional description={t('matches:form.topicsHelp')} allowsNew max={12} options={[]} value={wish.topics} onChange={(topics) => { edit({ topics: topics.map((topic) => topic.toLocaleLowerCase('en')) }) }} />
      <Chips label={t('matches:form.stages')} all={STAGES} chosen={wish.stages} onChange={(stages) => { edit({ stages }) }} word={(stage) => t(`taxonomy:stage.${stage}`)} />
      <TagField label={t('matches:form.countries')} optional max={20} value={wish.countries} onChange={(ids) => { edit({ countries: ids as Wish['countries'] }) }} options={COUNTRIES.map((code) => ({ id: code, label: names.country(code) })).toSorted(byName)} />
      <TagField label={t('matches:form.languages')} optional max={8} value={wish.languages} onChange={(ids) => { edit({ languages: ids as Wish['languages'] }) }} options={LANGUAGES.map((code) => ({ id: code, label: names.language(code) })).toSorted(byName)} />
      {wish.support.includes('funding') && (
        <div className="match-amount">
          <NumberField label={t('matches:form.least')} minValue={0} maxValue={1_000_000_000} value={wish.amount.from || NaN} onChange={(value) => { amount({ from: Number.isNaN(value) ? 0 : Math.round(value) }) }} />
          <NumberField label={t('matches:form.most')} minValue={0} maxValue={1_000_000_000} value={wish.amount.to || NaN} onChange={(value) => { amount({ to: Number.isNaN(value) ? 0 : Math.round(value) }) }} />
          <Select label={t('matches:form.currency')} value={wish.amount.currency} onChange={(id) => { amount({ currency: id as Wish['amount']['currency'] }) }} options={CURRENCIES.map((code) => ({ id: code, label: code }))} />
        </div>
      )}
      <TagField label={t('matches:form.goals')} optional max={17} value={wish.sdgs.map(String)} onChange={(ids) => { edit({ sdgs: ids.map(Number).toSorted((a, b) => a - b) }) }} options={SDGS.map((goal) => ({ id: String(goal), label: `${goal} ${t(`taxonomy:sdg.${goal}`)}` }))} />
      <TextField label={t('matches:form.policyArea')} optional description={t('matches:form.policyHelp')} limit={120} value={wish.policyArea} onChange={(policyArea) => { edit({ policyArea }) }} />
      <TextArea label={t('matches:form.note')} optional description={t('matches:form.noteHelp')} rows={4} limit={1000} value={wish.note} onChange={(note) => { edit({ note }) }} />
      <Chips label={t('matches:form.conditions')} help={t('matches:form.conditionsHelp')} all={CONDITIONS} chosen={wish.conditions} onChange={(conditions) => { edit({ conditions }) }} word={(condition) => t(`matches:form.condition.${condition}`)} />
    </Form>
  )
}

/** Several of a few things, all in sight. */
function Chips<T extends string>({ label, help, all, chosen, onChange, word }: { label: string; help?: string; all: readonly T[]; chosen: readonly T[]; onChange: (chosen: T[]) => void; word: (one: T) => ReactNode }) {
  const id = useId()
  return (
    <div className="ui-field" role="group" aria-labelledby={id} {...(help ? { 'aria-describedby': `${id}-help` } : {})}>
      <span id={id} className="ui-label">{label}</span>
      <div className="match-chips">
        {all.map((one) => <FilterChip key={one} isSelected={chosen.includes(one)} onChange={(isOn) => { onChange(all.filter((other) => (other === one ? isOn : chosen.includes(other)))) }}>{word(one)}</FilterChip>)}
      </div>
      {help && <span id={`${id}-help`} className="ui-description">{help}</span>}
    </div>
  )
}
