import { useTranslation } from 'react-i18next'
import { type Award, AWARD_KINDS } from '@commonspark/shared/challenges/schema'
import { CURRENCIES } from '@commonspark/shared/taxonomy/taxonomy'
import { newKey } from '../../../lib/newKey.ts'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { fieldAnchor } from '../useFieldNames.ts'
import { Rows } from './Rows.tsx'
import { orNull, type PartProps } from './SetupParts.tsx'

const fresh = (): Award => ({ id: `a-${newKey().slice(0, 8)}`, name: '', kind: 'money', by: 'result', places: 1, amount: null, currency: 'EUR', modules: [], description: '' })
/** The seven modules of the academy, in which consulting hours are given. */
const MODULES = ['citizenship', 'business', 'investing', 'policies', 'technology', 'assessment', 'engagement'] as const

/** What winners get. */
export function AwardsPart({ content, onEdit, errorOf, isFixed }: PartProps) {
  const { t } = useTranslation('challenges')
  return (
    <div id={fieldAnchor('awards')} className="setup-fields">
      <Rows label={t('field.awards')} add={t('award.add')} empty={t('award.empty')} max={20} rows={content.awards} fresh={fresh} isDisabled={isFixed('awards')} onChange={(awards) => { onEdit({ awards }) }}
        nameOf={(award, at) => award.name || t('award.unnamed', { number: at + 1 })}
        row={(award, set, at) => (
          <>
            <div className="setup-wide"><TextField label={t('award.name')} value={award.name} limit={120} error={errorOf(`awards.${at}.name`)} onChange={(name) => { set({ name }) }} /></div>
            <Select label={t('award.kindLabel')} value={award.kind} options={AWARD_KINDS.map((id) => ({ id, label: t(`award.kind.${id}`) }))} onChange={(id) => { set(id === 'hours' ? { kind: 'hours', amount: null, currency: null, modules: award.modules.length > 0 ? award.modules : MODULES.map((name) => ({ name: t(`award.module.${name}`), hours: 6 })) } : { kind: id as Award['kind'], currency: award.currency ?? 'EUR', modules: [] }) }} />
            <Select label={t('award.byLabel')} value={award.by} options={(['result', 'public'] as const).map((id) => ({ id, label: t(`award.by.${id}`) }))} onChange={(id) => { set({ by: id as Award['by'] }) }} />
            <NumberField label={t('award.placesLabel')} minValue={1} maxValue={50} value={award.places} onChange={(value) => { set({ places: orNull(value) ?? 1 }) }} />
            {award.kind !== 'hours' && (
              <>
                <NumberField label={t('award.amount')} optional={award.kind !== 'money'} minValue={0} maxValue={1_000_000_000} value={award.amount ?? Number.NaN} error={errorOf(`awards.${at}.amount`)} onChange={(value) => { set({ amount: orNull(value), currency: award.currency ?? 'EUR' }) }} />
                <Select label={t('form.currency')} value={award.currency ?? 'EUR'} options={CURRENCIES.map((id) => ({ id, label: id }))} onChange={(id) => { set({ currency: id as Award['currency'] }) }} />
              </>
            )}
            {award.kind === 'hours' && (
              <div className="setup-wide setup-modules">
                {award.modules.map((module, index) => (
                  <NumberField key={module.name} label={module.name} minValue={1} maxValue={1000} value={module.hours} onChange={(value) => { set({ modules: Number.isNaN(value) ? award.modules.toSpliced(index, 1) : award.modules.with(index, { ...module, hours: value }) }) }} />
                ))}
              </div>
            )}
            <div className="setup-wide"><TextArea rows={2} label={t('award.description')} optional value={award.description} limit={600} onChange={(description) => { set({ description }) }} /></div>
          </>
        )} />
    </div>
  )
}
