import { useTranslation } from 'react-i18next'
import type { ChallengeContent, Eligibility } from '@commonspark/shared/challenges/schema'
import { COUNTRIES, FIELD_ROLES, LANGUAGES } from '@commonspark/shared/taxonomy/taxonomy'
import { FilesField } from '../../../lib/FilesField.tsx'
import { useNames } from '../../../lib/names.ts'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { TagField } from '../../../ui/TagField.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { fieldAnchor } from '../useFieldNames.ts'

/** What every part of the setup gets: the content, the way to change it, what is wrong, and what is fixed by now. */
export interface PartProps {
  content: ChallengeContent
  onEdit: (change: Partial<ChallengeContent>) => void
  errorOf: (path: string) => string | undefined
  isFixed: (field: keyof ChallengeContent) => boolean
}

/** A number or nothing, as number fields and content have it. */
export const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)

/** Title, sentence, cover, brief, papers, languages. */
export function BasicsPart({ content, onEdit, errorOf }: PartProps) {
  const { t } = useTranslation('challenges')
  const { language } = useNames()
  return (
    <div className="setup-fields">
      <div id={fieldAnchor('title')}><TextArea rows={1} label={t('field.title')} description={t('help.title')} limit={120} value={content.title} error={errorOf('title')} onChange={(title) => { onEdit({ title: title.replace(/\n/g, ' ') }) }} /></div>
      <div id={fieldAnchor('summary')}><TextArea rows={2} label={t('field.summary')} description={t('help.summary')} limit={280} value={content.summary} error={errorOf('summary')} onChange={(summary) => { onEdit({ summary }) }} /></div>
      <div id={fieldAnchor('brief')}><TextArea rows={8} label={t('field.brief')} description={t('help.brief')} limit={20_000} value={content.brief} error={errorOf('brief')} onChange={(brief) => { onEdit({ brief }) }} /></div>
      <div id={fieldAnchor('cover')}><FilesField pictures max={1} label={t('field.cover')} description={t('help.cover')} value={content.cover ? [content.cover] : []} onChange={([cover]) => { onEdit({ cover: cover ?? null }) }} /></div>
      <div id={fieldAnchor('files')}><FilesField max={12} label={t('field.files')} description={t('help.files')} value={content.files} onChange={(files) => { onEdit({ files }) }} /></div>
      <div id={fieldAnchor('languages')}>
        <TagField label={t('field.languages')} description={t('help.languages')} value={content.languages} error={errorOf('languages')} onChange={(ids) => { onEdit({ languages: ids as ChallengeContent['languages'] }) }}
          options={LANGUAGES.map((code) => ({ id: code, label: language(code) })).toSorted((a, b) => a.label.localeCompare(b.label))} />
      </div>
    </div>
  )
}

/** Who may enter. */
export function WhoPart({ content, onEdit, errorOf, isFixed }: PartProps) {
  const { t } = useTranslation(['challenges', 'taxonomy'])
  const { country } = useNames()
  const { eligibility } = content
  const isDisabled = isFixed('eligibility')
  const set = (change: Partial<Eligibility>): void => { onEdit({ eligibility: { ...eligibility, ...change } }) }
  const number = (name: 'minAge' | 'maxAge') => <NumberField label={t(`challenges:eligibility.${name}`)} optional isDisabled={isDisabled} minValue={0} maxValue={120} value={eligibility[name] ?? Number.NaN} error={errorOf(`eligibility.${name}`)} onChange={(value) => { set({ [name]: orNull(value) }) }} />
  const team = (name: 'minTeam' | 'maxTeam') => <NumberField label={t(`challenges:eligibility.${name}`)} isDisabled={isDisabled} minValue={1} maxValue={20} value={eligibility[name]} error={errorOf(`eligibility.${name}`)} onChange={(value) => { set({ [name]: orNull(value) ?? 1 }) }} />
  return (
    <div className="setup-fields" id={fieldAnchor('eligibility')}>
      <TagField label={t('challenges:eligibility.countries')} description={t('challenges:eligibility.countriesHelp')} optional isDisabled={isDisabled} value={eligibility.countries} onChange={(ids) => { set({ countries: ids as Eligibility['countries'] }) }}
        options={COUNTRIES.map((code) => ({ id: code, label: country(code) })).toSorted((a, b) => a.label.localeCompare(b.label))} />
      <div className="setup-pair">{number('minAge')}{number('maxAge')}</div>
      <div className="setup-pair">{team('minTeam')}{team('maxTeam')}</div>
      <TagField label={t('challenges:eligibility.roles')} description={t('challenges:eligibility.rolesHelp')} optional isDisabled={isDisabled} value={eligibility.fieldRoles} onChange={(ids) => { set({ fieldRoles: ids as Eligibility['fieldRoles'] }) }}
        options={FIELD_ROLES.map((role) => ({ id: role, label: t(`taxonomy:fieldRole.${role}`) }))} />
      <Switch isSelected={eligibility.several} isDisabled={isDisabled} onChange={(several) => { set({ several }) }}>{t('challenges:eligibility.several')}</Switch>
    </div>
  )
}

/** Rules, consent, what screening looks at, and whether entries are shown. */
export function TextsPart({ content, onEdit, errorOf, isFixed }: PartProps) {
  const { t } = useTranslation('challenges')
  return (
    <div className="setup-fields">
      <div id={fieldAnchor('rules')}><TextArea rows={8} label={t('field.rules')} description={t('help.rules')} limit={20_000} value={content.rules} error={errorOf('rules')} isDisabled={isFixed('rules')} onChange={(rules) => { onEdit({ rules }) }} /></div>
      <div id={fieldAnchor('consent')}><TextArea rows={3} label={t('field.consent')} description={t('help.consent')} limit={4000} value={content.consent} error={errorOf('consent')} isDisabled={isFixed('consent')} onChange={(consent) => { onEdit({ consent }) }} /></div>
      <div id={fieldAnchor('checklist')}><TextArea rows={4} label={t('field.checklist')} description={t('help.checklist')} value={content.checklist.join('\n')} error={errorOf('checklist')} onChange={(text) => { onEdit({ checklist: text === '' ? [] : text.split('\n') }) }} /></div>
      <div id={fieldAnchor('gallery')}><Switch isSelected={content.gallery} onChange={(gallery) => { onEdit({ gallery }) }} description={t('help.gallery')}>{t('field.gallery')}</Switch></div>
    </div>
  )
}
