import { useTranslation } from 'react-i18next'
import { FIELD_KINDS, type FormField, SeenBy } from '@commonspark/shared/challenges/schema'
import { CANVAS_SECTIONS } from '@commonspark/shared/ideas/content'
import { CURRENCIES } from '@commonspark/shared/taxonomy/taxonomy'
import { newKey } from '../../../lib/newKey.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { fieldAnchor } from '../useFieldNames.ts'
import { Rows } from './Rows.tsx'
import { orNull, type PartProps } from './SetupParts.tsx'

const fresh = (): FormField => ({ id: `q-${newKey().slice(0, 8)}`, kind: 'text', label: '', help: '', required: false, seenBy: 'jury', maxWords: 300, section: null, options: [], multiple: false, min: null, max: null, currency: null })

/** The form that teams fill in: questions of several kinds, in an order, each with who reads the answer. */
export function FormPart({ content, onEdit, errorOf, isFixed }: PartProps) {
  const { t } = useTranslation(['challenges', 'taxonomy'])
  return (
    <div id={fieldAnchor('form')} className="setup-fields">
      <p className="challenge-soft">{t('challenges:form.lead')}</p>
      <Rows label={t('challenges:field.form')} add={t('challenges:form.add')} empty={t('challenges:form.empty')} max={40} rows={content.form} fresh={fresh} isDisabled={isFixed('form')} onChange={(form) => { onEdit({ form }) }}
        nameOf={(field, at) => field.label || t('challenges:form.unnamed', { number: at + 1 })}
        row={(field, set, at) => (
          <>
            <div className="setup-wide"><TextField label={t('challenges:form.label')} value={field.label} limit={160} error={errorOf(`form.${at}.label`)} onChange={(label) => { set({ label }) }} /></div>
            <Select label={t('challenges:form.kind')} value={field.kind} options={FIELD_KINDS.map((kind) => ({ id: kind, label: t(`challenges:form.kinds.${kind}`) }))} onChange={(id) => { set(ofKind(field, id as FormField['kind'])) }} />
            <Select label={t('challenges:form.seenBy')} value={field.seenBy} options={SeenBy.options.map((id) => ({ id, label: t(`challenges:form.seen.${id}`) }))} onChange={(id) => { set({ seenBy: id as FormField['seenBy'] }) }} />
            {field.kind === 'section' && <Select label={t('challenges:form.section')} value={field.section} error={errorOf(`form.${at}.section`)} options={CANVAS_SECTIONS.map((id) => ({ id, label: t(`taxonomy:section.${id}`) }))} onChange={(id) => { set({ section: id as FormField['section'], ...(field.label ? {} : { label: t(`taxonomy:section.${id as (typeof CANVAS_SECTIONS)[number]}`) }) }) }} />}
            {(field.kind === 'text' || field.kind === 'section') && <NumberField label={t('challenges:form.maxWords')} optional minValue={1} maxValue={3000} value={field.maxWords ?? Number.NaN} onChange={(value) => { set({ maxWords: orNull(value) }) }} />}
            {field.kind === 'choice' && <div className="setup-wide"><TextArea rows={3} label={t('challenges:form.options')} description={t('challenges:form.optionsHelp')} value={field.options.join('\n')} error={errorOf(`form.${at}.options`)} onChange={(text) => { set({ options: text === '' ? [] : text.split('\n') }) }} /></div>}
            {(field.kind === 'number' || field.kind === 'money') && (
              <>
                <NumberField label={t('challenges:form.min')} optional value={field.min ?? Number.NaN} onChange={(value) => { set({ min: orNull(value) }) }} />
                <NumberField label={t('challenges:form.max')} optional value={field.max ?? Number.NaN} onChange={(value) => { set({ max: orNull(value) }) }} />
              </>
            )}
            {field.kind === 'money' && <Select label={t('challenges:form.currency')} value={field.currency} options={CURRENCIES.map((id) => ({ id, label: id }))} onChange={(id) => { set({ currency: id as FormField['currency'] }) }} />}
            <div className="setup-wide"><TextField label={t('challenges:form.help')} optional value={field.help} limit={400} onChange={(help) => { set({ help }) }} /></div>
            <div className="setup-wide setup-checks">
              <Checkbox isSelected={field.required} onChange={(required) => { set({ required }) }}>{t('challenges:form.required')}</Checkbox>
              {field.kind === 'choice' && <Checkbox isSelected={field.multiple} onChange={(multiple) => { set({ multiple }) }}>{t('challenges:form.multiple')}</Checkbox>}
            </div>
          </>
        )} />
    </div>
  )
}

// What only the old kind had goes with it.
const ofKind = (field: FormField, kind: FormField['kind']): Partial<FormField> => ({
  kind, maxWords: kind === 'text' || kind === 'section' ? field.maxWords ?? 300 : null, section: kind === 'section' ? field.section ?? 'problem' : null,
  options: kind === 'choice' ? field.options : [], multiple: kind === 'choice' && field.multiple,
  min: kind === 'number' || kind === 'money' ? field.min : null, max: kind === 'number' || kind === 'money' ? field.max : null, currency: kind === 'money' ? field.currency ?? 'EUR' : null,
})
