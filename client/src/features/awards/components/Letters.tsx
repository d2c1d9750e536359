import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FinalRow, LETTER_OUTCOMES, type LetterTemplate, type LettersView } from '@commonspark/shared/awards/schema'
import { LOCALES, type Locale } from '@commonspark/shared/taxonomy/taxonomy'
import type { z } from 'zod'
import { useNames } from '../../../lib/names.ts'
import { useKeptForm } from '../../../lib/forms.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Section } from '../../../ui/Page.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useLetters, usePreview, useSaveLetters } from '../api.ts'

/** The letters with the results: one for winners and one for everybody else, in each language, seen as a team will get them. */
export function Letters({ challengeId, rows, isFixed }: { challengeId: string; rows: readonly FinalRow[]; isFixed: boolean }) {
  const { t } = useTranslation('awards')
  const letters = useLetters(challengeId)
  return <Section title={t('letters.title')}>{letters.data && <LettersForm key={letters.data.version} challengeId={challengeId} view={letters.data} rows={rows} isFixed={isFixed} />}</Section>
}

const keyOf = (outcome: LetterTemplate['outcome'], locale: Locale): string => `${outcome} ${locale}`

function LettersForm({ challengeId, view, rows, isFixed }: { challengeId: string; view: z.infer<typeof LettersView>; rows: readonly FinalRow[]; isFixed: boolean }) {
  const { t, i18n } = useTranslation('awards')
  const { language } = useNames()
  const save = useSaveLetters(challengeId)
  const preview = usePreview(challengeId)
  const [outcome, setOutcome] = useState<LetterTemplate['outcome']>('winner')
  const [locale, setLocale] = useState<Locale>(i18n.language as Locale)
  const base = Object.fromEntries(view.templates.map((one) => [keyOf(one.outcome, one.locale), one])) as Record<string, LetterTemplate>
  const kept = useKeptForm<Record<string, LetterTemplate>>(`letters:${challengeId}`, base, view.version)
  const template = kept.form[keyOf(outcome, locale)] ?? { outcome, locale, subject: '', text: '' }
  const edit = (change: Partial<LetterTemplate>): void => { kept.edit({ [keyOf(outcome, locale)]: { ...template, ...change } }) }
  const store = (): void => { save.mutate({ version: view.version, templates: Object.values(kept.form) }, { onSuccess: () => { kept.clear(); toast({ text: t('letters.saved'), tone: 'done' }) } }) }
  const look = (): void => { const entryId = outcome === 'winner' ? rows[0]?.entryId : rows.at(-1)?.entryId; preview.mutate({ template, ...(entryId ? { entryId } : {}) }) }
  return (
    <div className="awards-letters">
      <p className="awards-soft">{t('letters.lead')}</p>
      <div className="awards-pair">
        <Select label={t('letters.to')} value={outcome} onChange={(id) => { setOutcome(id as LetterTemplate['outcome']) }} options={LETTER_OUTCOMES.map((id) => ({ id, label: t(`letters.outcome.${id}`) }))} />
        <Select label={t('letters.language')} value={locale} onChange={(id) => { setLocale(id as Locale) }} options={LOCALES.map((id) => ({ id, label: language(id) }))} />
      </div>
      <TextField label={t('letters.subject')} isDisabled={isFixed} limit={150} value={template.subject} onChange={(subject) => { edit({ subject }) }} />
      <TextArea rows={6} label={t('letters.text')} description={t('letters.placeholders', { list: view.placeholders.map((name) => `{{${name}}}`).join(' '), interpolation: { escapeValue: false } })} isDisabled={isFixed} limit={6000} value={template.text} onChange={(text) => { edit({ text }) }} />
      <div className="awards-ends"><Button isPending={preview.isPending} isDisabled={template.subject.length < 3 || template.text.length < 10} onPress={look}>{t('letters.preview')}</Button>{kept.isChanged && !isFixed && <Button variant="primary" isPending={save.isPending} onPress={store}>{t('letters.save')}</Button>}</div>
      {preview.data && (
        <article className="awards-letter" aria-label={t('letters.preview')}>
          {preview.data.unknown.length > 0 && <Banner tone="refusal">{t('letters.unknown', { list: preview.data.unknown.join(', ') })}</Banner>}
          <h3>{preview.data.subject}</h3>
          <p className="awards-letter-text">{preview.data.text}</p>
        </article>
      )}
    </div>
  )
}
