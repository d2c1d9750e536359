import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BallotForm } from '@commonspark/shared/counting/profile'
import { NumberField } from '../../../ui/NumberField.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { placesOf } from '../components/ruleWords.ts'
import type { PartProps } from './parts.ts'
import { type Preset, PRESETS, type Question, QUESTIONS, questionOf } from './presets.ts'
import { RuleExample } from './RuleExample.tsx'

/** The assistant: from what is to be decided to a ballot and a rule, with an example of how rules differ. */
export function RulePart({ content, onEdit, errorOf }: PartProps) {
  const { t } = useTranslation(['voteSetup', 'outcomes', 'votes'])
  const [question, setQuestion] = useState<Question>(() => questionOf(content))
  const take = (preset: Preset): void => {
    const places = 'places' in preset.parameters && 'places' in content.parameters ? { places: content.parameters['places'] } : {}
    onEdit({ rule: preset.rule, form: preset.form, parameters: { ...preset.parameters, ...places } as typeof content.parameters })
  }
  const ask = (next: Question): void => {
    setQuestion(next)
    const first = PRESETS[next][0]
    if (first && !PRESETS[next].some((one) => one.id === `${content.rule} ${content.form.kind}`)) take(first)
  }
  const chosen = `${content.rule} ${content.form.kind}`
  const places = placesOf(content.parameters)
  return (
    <div className="vote-fields">
      <RadioGroup label={t('voteSetup:question.label')} value={question} onChange={(id) => { ask(id as Question) }} options={QUESTIONS.map((id) => ({ id, label: t(`voteSetup:question.${id}`), hint: t(`voteSetup:question.${id}Hint`) }))} />
      {question === 'several' && <NumberField label={t('voteSetup:places')} value={places} minValue={2} maxValue={100} onChange={(value) => { onEdit({ parameters: { ...content.parameters, places: Number.isNaN(value) ? 2 : value } }) }} />}
      <RadioGroup
        label={t('voteSetup:ruleLabel')} value={chosen} error={errorOf('rule') ?? errorOf('parameters')}
        onChange={(id) => { const preset = PRESETS[question].find((one) => one.id === id); if (preset) take(preset) }}
        options={PRESETS[question].map(({ id, rule, form }, at) => ({ id, label: `${t(`votes:form.${form.kind}`)}: ${t(`outcomes:rule.${rule}`)}${at === 0 ? ` (${t('voteSetup:suggested')})` : ''}`, hint: t(`outcomes:ruleText.${rule}`) }))}
      />
      <FormFields form={content.form} onChange={(form) => { onEdit({ form }) }} errorOf={errorOf} />
      <RuleExample question={question} />
    </div>
  )
}

/** The numbers of a ballot. */
function FormFields({ form, onChange, errorOf }: { form: BallotForm; onChange: (form: BallotForm) => void; errorOf: PartProps['errorOf'] }) {
  const { t } = useTranslation('voteSetup')
  const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)
  switch (form.kind) {
    case 'approval': return (
      <div className="vote-pair">
        <NumberField label={t('form.min')} value={form.min} minValue={0} onChange={(value) => { onChange({ ...form, min: orNull(value) ?? 0 }) }} />
        <NumberField label={t('form.max')} optional value={form.max ?? Number.NaN} minValue={1} error={errorOf('form.max')} onChange={(value) => { onChange({ ...form, max: orNull(value) }) }} />
      </div>
    )
    case 'points': return <NumberField label={t('form.points')} value={form.total ?? Number.NaN} minValue={1} maxValue={1000} onChange={(value) => { onChange({ ...form, total: orNull(value) ?? 10 }) }} />
    case 'quadratic': return (
      <>
        <NumberField label={t('form.credits')} value={form.credits} minValue={1} maxValue={10_000} onChange={(value) => { onChange({ ...form, credits: orNull(value) ?? 100 }) }} />
        <Switch isSelected={form.against} onChange={(against) => { onChange({ ...form, against }) }}>{t('form.against')}</Switch>
      </>
    )
    case 'ranking': return <Switch isSelected={form.ties} onChange={(ties) => { onChange({ ...form, ties }) }}>{t('form.ties')}</Switch>
    default: return null
  }
}
