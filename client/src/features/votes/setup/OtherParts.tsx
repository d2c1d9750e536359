import { useTranslation } from 'react-i18next'
import { instantOf, wallTimeOf } from '@commonspark/shared/challenges/phases'
import { COUNTRIES } from '@commonspark/shared/taxonomy/taxonomy'
import type { Eligibility, Safeguards, Secrecy, VoteContent } from '@commonspark/shared/votes/content'
import { useNames } from '../../../lib/names.ts'
import { ComboBox } from '../../../ui/ComboBox.tsx'
import { MomentField } from '../../../ui/MomentField.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { TagField } from '../../../ui/TagField.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { PartProps } from './parts.ts'

/** What the vote is about. */
export function WhatPart({ content, onEdit, errorOf }: PartProps) {
  const { t } = useTranslation('voteSetup')
  return (
    <div className="vote-fields">
      <TextField label={t('title')} description={t('titleHelp')} limit={200} value={content.title} error={errorOf('title')} onChange={(title) => { onEdit({ title }) }} />
      <TextArea label={t('description')} description={t('descriptionHelp')} rows={8} limit={10_000} value={content.description} error={errorOf('description')} onChange={(description) => { onEdit({ description }) }} />
    </div>
  )
}

/** Who may vote, how secret it is, and when a ballot is held. `organisation` names the one that organises, if one does. */
export function WhoPart({ content, onEdit, errorOf, organisation }: PartProps & { organisation: { id: string; name: string } | null }) {
  const { t } = useTranslation(['voteSetup', 'votes'])
  const { country } = useNames()
  const { eligibility, safeguards } = content
  const choose = (kind: string): void => {
    const next: Eligibility | null = kind === 'countries' ? { kind, countries: ['SI'] } : kind === 'organisation' ? organisation && { kind, organisationId: organisation.id } : { kind: kind as 'anyone' }
    if (next) onEdit({ eligibility: next })
  }
  const guard = (more: Partial<Safeguards>): void => { onEdit({ safeguards: { ...safeguards, ...more } }) }
  const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)
  const kinds = ['anyone', 'countries', ...(organisation ? ['organisation' as const] : []), 'list', 'codes', ...(eligibility.kind === 'subject' ? ['subject' as const] : [])] as const
  return (
    <div className="vote-fields">
      <RadioGroup label={t('votes:facts.who')} value={eligibility.kind} onChange={choose} options={kinds.map((id) => ({ id, label: t(`voteSetup:who.${id}`, { organisation: organisation?.name ?? '' }), hint: t(`voteSetup:who.${id}Hint`) }))} />
      {eligibility.kind === 'countries' && (
        <TagField label={t('voteSetup:countries')} value={eligibility.countries} error={errorOf('eligibility.countries')} onChange={(countries) => { onEdit({ eligibility: { kind: 'countries', countries: countries as typeof eligibility.countries } }) }}
          options={COUNTRIES.map((code) => ({ id: code, label: country(code) })).toSorted((a, b) => a.label.localeCompare(b.label))} />
      )}
      <RadioGroup label={t('votes:facts.secrecy')} value={content.secrecy} onChange={(id) => { onEdit({ secrecy: id as Secrecy }) }} options={(['secret', 'open'] as const).map((id) => ({ id, label: t(`voteSetup:secrecy.${id}`), hint: t(`voteSetup:secrecy.${id}Hint`) }))} />
      <section className="vote-fields">
        <h3>{t('voteSetup:guards.title')}</h3>
        <p className="vote-note">{t('voteSetup:guards.text')}</p>
        <div className="vote-pair">
          <NumberField label={t('voteSetup:guards.perAddress')} optional minValue={1} value={safeguards.perAddress ?? Number.NaN} onChange={(value) => { guard({ perAddress: orNull(value) }) }} />
          <NumberField label={t('voteSetup:guards.perDevice')} optional minValue={1} value={safeguards.perDevice ?? Number.NaN} onChange={(value) => { guard({ perDevice: orNull(value) }) }} />
          <NumberField label={t('voteSetup:guards.accountHours')} optional minValue={1} value={safeguards.accountHours ?? Number.NaN} onChange={(value) => { guard({ accountHours: orNull(value) }) }} />
        </div>
        <Switch isSelected={safeguards.disposableMail} onChange={(disposableMail) => { guard({ disposableMail }) }}>{t('voteSetup:guards.disposableMail')}</Switch>
      </section>
    </div>
  )
}

/** From when until when, by the clocks of a place. */
export function WhenPart({ content, onEdit, errorOf }: PartProps) {
  const { t } = useTranslation('voteSetup')
  const { timeZone, opensAt, closesAt } = content
  const shown = (moment: string | null): string => (moment ? wallTimeOf(new Date(moment), timeZone) : '')
  const taken = (wall: string, zone = timeZone): string | null => (/^2\d{3}-\d\d-\d\dT\d\d:\d\d/.test(wall) ? instantOf(wall.slice(0, 16), zone).toISOString() : null)
  // Another zone keeps what the clock on the wall shows.
  const change = (zone: string): Partial<VoteContent> => ({ timeZone: zone, opensAt: taken(shown(opensAt), zone), closesAt: taken(shown(closesAt), zone) })
  return (
    <div className="vote-fields">
      <div className="vote-pair">
        <MomentField label={t('opens')} value={shown(opensAt)} error={errorOf('opensAt')} onChange={(wall) => { onEdit({ opensAt: taken(wall) }) }} />
        <MomentField label={t('closes')} value={shown(closesAt)} error={errorOf('closesAt')} onChange={(wall) => { onEdit({ closesAt: taken(wall) }) }} />
      </div>
      <ComboBox label={t('zone')} description={t('zoneHelp')} value={timeZone} error={errorOf('timeZone')} onChange={(zone) => { if (zone) onEdit(change(zone)) }} options={Intl.supportedValuesOf('timeZone').map((id) => ({ id, label: id.replaceAll('_', ' ') }))} />
      <p className="vote-note">{t('whenHelp')}</p>
    </div>
  )
}
