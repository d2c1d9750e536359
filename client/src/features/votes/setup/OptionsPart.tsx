import { useQuery } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exploreIdeas } from '@commonspark/shared/search/schema'
import { CURRENCIES } from '@commonspark/shared/taxonomy/taxonomy'
import type { VoteContent, VoteOption } from '@commonspark/shared/votes/content'
import { call } from '../../../lib/api.ts'
import { newKey } from '../../../lib/newKey.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { SearchField } from '../../../ui/SearchField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { PartProps } from './parts.ts'
import { questionOf } from './presets.ts'

const fresh = (more: Partial<VoteOption> = {}): VoteOption => ({ id: newKey().slice(0, 8), title: '', summary: '', link: null, cost: null, ...more })
/** Money as typed, as the exact decimal text that is counted; null while it is none. */
const amount = (typed: string): string | null => typed.replace(/[\s.](?=\d{3}\b)/g, '').replace(',', '.').trim() || null

/** What can be voted for: typed in, or taken from ideas. */
export function OptionsPart({ content, onEdit, errorOf }: PartProps) {
  const { t } = useTranslation('voteSetup')
  const { options } = content
  const money = questionOf(content) === 'budget' || content.form.kind === 'budget'
  const set = (next: VoteContent['options']): void => { onEdit({ options: next }) }
  const change = (id: string, more: Partial<VoteOption>): void => { set(options.map((option) => (option.id === id ? { ...option, ...more } : option))) }
  const move = (at: number, by: 1 | -1): void => { set(options.toSpliced(at, 1).toSpliced(at + by, 0, options[at]!)) }
  return (
    <div className="vote-fields">
      {money && (
        <div className="vote-pair">
          <TextField label={t('budget')} inputMode="decimal" value={content.budget ?? ''} error={errorOf('budget')} onChange={(typed) => { onEdit({ budget: amount(typed) }) }} />
          <Select label={t('currency')} options={CURRENCIES.map((id) => ({ id, label: id }))} value={content.currency} error={errorOf('currency')} onChange={(id) => { onEdit({ currency: id as VoteContent['currency'] }) }} />
        </div>
      )}
      <p className="vote-note">{t('optionsHelp')}</p>
      {errorOf('options') && <p className="ui-error" role="status">{errorOf('options')}</p>}
      <ol className="vote-rows" role="list">
        {options.map((option, at) => (
          <li key={option.id} className="vote-row">
            <div className="vote-row-fields">
              <TextField label={t('optionTitle', { number: at + 1 })} limit={160} value={option.title} error={errorOf(`options.${at}.title`)} onChange={(title) => { change(option.id, { title }) }} />
              {money && <TextField label={t('cost')} inputMode="decimal" value={option.cost ?? ''} error={errorOf(`options.${at}.cost`)} onChange={(typed) => { change(option.id, { cost: amount(typed) }) }} />}
              <TextArea label={t('optionSummary')} optional rows={2} limit={2000} value={option.summary} error={errorOf(`options.${at}.summary`)} onChange={(summary) => { change(option.id, { summary }) }} />
              <TextField label={t('optionLink')} optional value={option.link ?? ''} error={errorOf(`options.${at}.link`)} onChange={(link) => { change(option.id, { link: link.trim() || null }) }} />
            </div>
            <div className="vote-row-tools">
              <IconButton label={t('moveUp', { number: at + 1 })} icon={<ArrowUp aria-hidden />} isDisabled={at === 0} onPress={() => { move(at, -1) }} />
              <IconButton label={t('moveDown', { number: at + 1 })} icon={<ArrowDown aria-hidden />} isDisabled={at === options.length - 1} onPress={() => { move(at, 1) }} />
              <IconButton label={t('removeOption', { number: at + 1 })} icon={<Trash2 aria-hidden />} onPress={() => { set(options.toSpliced(at, 1)) }} />
            </div>
          </li>
        ))}
      </ol>
      <p><Button icon={<Plus aria-hidden />} onPress={() => { set([...options, fresh()]) }}>{t('addOption')}</Button></p>
      <FromIdeas known={options} onAdd={(option) => { set([...options, option]) }} />
    </div>
  )
}

/** Finds published ideas and takes them over as options. */
function FromIdeas({ known, onAdd }: { known: VoteContent['options']; onAdd: (option: VoteOption) => void }) {
  const { t } = useTranslation('voteSetup')
  const [typed, setTyped] = useState('')
  const q = typed.trim()
  const found = useQuery({ queryKey: ['votes', 'ideas', q], enabled: q.length > 1, queryFn: ({ signal }) => call(exploreIdeas, { query: { q, limit: 6 }, signal }) })
  return (
    <section className="vote-ideas">
      <h3>{t('fromIdeas')}</h3>
      <SearchField label={t('findIdeas')} placeholder={t('findIdeas')} value={typed} onChange={setTyped} />
      {q.length > 1 && found.data && (
        <ul role="list">
          {found.data.items.map((idea) => {
            const link = `/ideas/${idea.id}`
            return (
              <li key={idea.id}>
                <span>{idea.title}</span>
                <Button size="small" aria-label={t('addIdea', { title: idea.title })} isDisabled={known.some((option) => option.link === link)} onPress={() => { onAdd(fresh({ title: idea.title.slice(0, 160), summary: idea.summary, link })) }}>{t('add')}</Button>
              </li>
            )
          })}
          {found.data.items.length === 0 && <li>{t('noIdeas')}</li>}
        </ul>
      )}
    </section>
  )
}
