import { useTranslation } from 'react-i18next'
import type { IdeaContent } from '@commonspark/shared/ideas/content'
import { COUNTRIES, LANGUAGES, SDGS, STAGES } from '@commonspark/shared/taxonomy/taxonomy'
import { useNames } from '../../../lib/names.ts'
import { ComboBox } from '../../../ui/ComboBox.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TagField } from '../../../ui/TagField.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { fieldId } from '../fieldName.ts'
import { useKeptCaret } from '../useKeptCaret.ts'
import type { WritingDocument } from '../writing.ts'

export interface PartProps {
  content: IdeaContent
  onEdit: (change: Partial<Omit<IdeaContent, 'canvas'>>) => void
  errorOf: (path: string) => string | undefined
}

/** Title and summary: what an idea is in a breath. */
export function InShort({ content, onEdit, errorOf, document }: PartProps & { document: WritingDocument }) {
  const { t } = useTranslation('editor')
  useKeptCaret(document, 'title')
  useKeptCaret(document, 'summary')
  return (
    <>
      <div id={fieldId('title')} className="editor-title" onFocus={() => { document.enter('title') }}>
        <TextArea rows={1} label={t('field.title')} description={t('field.titleHelp')} limit={120} value={content.title} error={errorOf('title')}
          onChange={(title) => { onEdit({ title: title.replace(/\n/g, ' ') }) }} />
      </div>
      <div id={fieldId('summary')} onFocus={() => { document.enter('summary') }}>
        <TextArea rows={2} label={t('field.summary')} description={t('field.summaryHelp')} limit={280} value={content.summary} error={errorOf('summary')} onChange={(summary) => { onEdit({ summary }) }} />
      </div>
    </>
  )
}

/** Country, stage, goals, tags: what makes an idea findable. */
export function WhereAndWhat({ content, onEdit, errorOf }: PartProps) {
  const { t } = useTranslation(['editor', 'taxonomy'])
  const { country, language } = useNames()
  const byName = (a: { label: string }, b: { label: string }): number => a.label.localeCompare(b.label)
  return (
    <div className="editor-grid">
      <div id={fieldId('country')}>
        <ComboBox label={t('editor:field.country')} value={content.country} error={errorOf('country')} onChange={(code) => { onEdit({ country: code as IdeaContent['country'] }) }}
          options={COUNTRIES.map((code) => ({ id: code, label: country(code) })).toSorted(byName)} />
      </div>
      <TextField label={t('editor:field.region')} optional value={content.region} error={errorOf('region')} onChange={(region) => { onEdit({ region }) }} />
      <Select label={t('editor:field.stage')} value={content.stage} onChange={(stage) => { onEdit({ stage: stage as IdeaContent['stage'] }) }}
        options={STAGES.map((stage) => ({ id: stage, label: t(`taxonomy:stage.${stage}`), hint: t(`taxonomy:stageMeans.${stage}`) }))} />
      <Select label={t('editor:field.language')} value={content.language} onChange={(code) => { onEdit({ language: code as IdeaContent['language'] }) }}
        options={LANGUAGES.map((code) => ({ id: code, label: language(code) })).toSorted(byName)} />
      <div id={fieldId('sdgs')} className="editor-wide">
        <TagField label={t('editor:field.sdgs')} description={t('editor:field.sdgsHelp')} max={5} value={content.sdgs.map(String)} error={errorOf('sdgs')}
          onChange={(ids) => { onEdit({ sdgs: ids.map(Number).toSorted((a, b) => a - b) }) }} options={SDGS.map((n) => ({ id: String(n), label: `${n} ${t(`taxonomy:sdg.${n}`)}` }))} />
      </div>
      <div className="editor-wide">
        <TagField label={t('editor:field.tags')} optional description={t('editor:field.tagsHelp')} max={10} allowsNew options={[]} value={content.tags} error={errorOf('tags')} onChange={(tags) => { onEdit({ tags }) }} />
      </div>
    </div>
  )
}
