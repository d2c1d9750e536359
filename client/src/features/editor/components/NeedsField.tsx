import { ArrowUp, Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Need } from '@commonspark/shared/ideas/content'
import { CURRENCIES, NEED_KINDS } from '@commonspark/shared/taxonomy/taxonomy'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'

interface Props { kind: 'needs' | 'offers'; value: Need[]; onChange: (value: Need[]) => void; errorOf: (path: string) => string | undefined }
const MAX = 8

/** What an idea needs or offers, one line each; money only with funding. */
export function NeedsField({ kind, value, onChange, errorOf }: Props) {
  const { t } = useTranslation(['editor', 'taxonomy'])
  const set = (at: number, change: Partial<Need>): void => { onChange(value.map((need, index) => (index === at ? { ...need, ...change } : need))) }
  return (
    <fieldset className="editor-needs">
      <legend>{t(`editor:need.${kind}`)}</legend>
      {value.length === 0 && <p className="editor-hint">{t(kind === 'needs' ? 'editor:need.noNeeds' : 'editor:need.noOffers')}</p>}
      {value.map((need, at) => (
        // The order is the identity: lines have no names of their own.
        <div key={at} className="editor-need">
          <Select label={t('editor:need.kind')} value={need.kind} onChange={(id) => { set(at, { kind: id as Need['kind'], ...(id === 'funding' ? {} : { amount: null, currency: null }) }) }}
            options={NEED_KINDS.map((id) => ({ id, label: t(`taxonomy:need.${id}`) }))} />
          {need.kind === 'funding' && (
            <>
              <NumberField label={t('editor:need.amount')} optional minValue={1} maxValue={1_000_000_000} step={1} value={need.amount ?? Number.NaN} error={errorOf(`${kind}.${at}.amount`)}
                onChange={(amount) => { set(at, { amount: Number.isNaN(amount) ? null : Math.round(amount), currency: need.currency ?? 'EUR' }) }} />
              <Select label={t('editor:need.currency')} value={need.currency ?? 'EUR'} onChange={(id) => { set(at, { currency: id as Need['currency'] }) }} options={CURRENCIES.map((id) => ({ id, label: id }))} />
            </>
          )}
          <div className="editor-need-note">
            <TextField label={t('editor:need.note')} optional limit={200} value={need.note} error={errorOf(`${kind}.${at}.note`)} onChange={(note) => { set(at, { note }) }} />
          </div>
          <div className="editor-need-tools">
            {at > 0 && <IconButton size="small" label={t('editor:need.up')} icon={<ArrowUp aria-hidden />} onPress={() => { onChange(value.with(at - 1, need).with(at, value[at - 1]!)) }} />}
            <IconButton size="small" label={t('editor:need.remove')} icon={<X aria-hidden />} onPress={() => { onChange(value.toSpliced(at, 1)) }} />
          </div>
        </div>
      ))}
      {value.length < MAX && (
        <Button size="small" icon={<Plus aria-hidden />} onPress={() => { onChange([...value, { kind: kind === 'needs' ? 'funding' : 'skills', note: '', amount: null, currency: null }]) }}>
          {t(kind === 'needs' ? 'editor:need.addNeed' : 'editor:need.addOffer')}
        </Button>
      )}
    </fieldset>
  )
}
