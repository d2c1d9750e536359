import { useTranslation } from 'react-i18next'
import type { FormField } from '@commonspark/shared/challenges/schema'
import { countWords } from '@commonspark/shared/entries/rules'
import type { Answer } from '@commonspark/shared/entries/schema'
import { FilesField } from '../../../lib/FilesField.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'

/** One question of the entry form, as its kind asks to be answered. */
export function AnswerField({ field, answer, language, error, onChange }: { field: FormField; answer: Answer; language: string; error: string | undefined; onChange: (answer: Answer) => void }) {
  const { t } = useTranslation('entries')
  const text = typeof answer === 'string' ? answer : ''
  const list = Array.isArray(answer) ? answer : []
  const common = { label: field.label, description: field.help || undefined, optional: !field.required, error }
  const toText = (typed: string): void => { onChange(typed === '' ? null : typed) }
  switch (field.kind) {
    case 'text': case 'section': return (
      <div className="entry-words">
        <TextArea {...common} rows={field.maxWords !== null && field.maxWords <= 60 ? 2 : 6} value={text} onChange={toText} />
        {field.maxWords !== null && <WordCount words={countWords(text, language)} max={field.maxWords} />}
      </div>
    )
    case 'link': return <TextField {...common} type="url" placeholder="https://" value={text} onChange={toText} />
    case 'number': case 'money': return (
      <NumberField {...common} value={typeof answer === 'number' ? answer : Number.NaN} onChange={(value) => { onChange(Number.isNaN(value) ? null : value) }}
        {...(field.min === null ? {} : { minValue: field.min })} {...(field.max === null ? {} : { maxValue: field.max })}
        {...(field.kind === 'money' && field.currency ? { formatOptions: { style: 'currency' as const, currency: field.currency, maximumFractionDigits: 0 } } : {})} />
    )
    case 'file': return <FilesField label={field.required ? field.label : t('optional', { label: field.label })} {...(field.help ? { description: field.help } : {})} max={5} value={list} error={error} onChange={(ids) => { onChange(ids.length > 0 ? ids : null) }} />
    case 'choice': return field.multiple ? (
      <fieldset className="entry-choices" aria-label={field.label}>
        <legend className="ui-label">{field.required ? field.label : t('optional', { label: field.label })}</legend>
        {field.help && <p className="ui-description">{field.help}</p>}
        {field.options.map((option) => <Checkbox key={option} isSelected={list.includes(option)} onChange={(on) => { const next = field.options.filter((one) => (one === option ? on : list.includes(one))); onChange(next.length > 0 ? next : null) }}>{option}</Checkbox>)}
        {error && <p className="ui-error">{error}</p>}
      </fieldset>
    ) : <RadioGroup {...common} options={field.options.map((option) => ({ id: option, label: option }))} value={list[0] ?? null} onChange={(option) => { onChange([option]) }} />
  }
}

function WordCount({ words, max }: { words: number; max: number }) {
  const { t } = useTranslation('entries')
  const over = words > max
  return <p className="entry-count" data-over={over || undefined} role={over ? 'status' : undefined}>{over ? t('wordsOver', { count: words - max, max }) : t('words', { count: words, max })}</p>
}
