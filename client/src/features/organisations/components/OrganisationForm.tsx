import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { OrganisationContent } from '@commonspark/shared/organisations/schema'
import { COUNTRIES, ORGANISATION_KINDS } from '@commonspark/shared/taxonomy/taxonomy'
import type { KeptForm } from '../../../lib/forms.ts'
import { useNames } from '../../../lib/names.ts'
import { fileAddress } from '../../../lib/pictures.ts'
import { useFieldWords, useProblemWords } from '../../../lib/problem.ts'
import { usePictureUpload } from '../../../lib/upload.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { ComboBox } from '../../../ui/ComboBox.tsx'
import { Form } from '../../../ui/Form.tsx'
import { PictureField } from '../../../ui/PictureField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import './OrganisationForm.css'

/** The content while it is typed: what has no value yet is empty. */
export type Typed = Omit<OrganisationContent, 'kind' | 'website'> & { kind: OrganisationContent['kind'] | null; website: string }

export const typedOf = ({ name, kind, country, city, about, website, logo }: OrganisationContent): Typed => ({ name, kind, country, city, about, website: website ?? '', logo })

/** What is sent of it: an address without its beginning gets one. */
export function sentOf<T extends Partial<Typed>>({ website, ...rest }: T): Omit<T, 'website'> & { website?: string | null } {
  if (website === undefined) return rest
  const address = website.trim()
  return { ...rest, website: address === '' ? null : /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}` }
}

/** `theirs` says what is saved now in a field that both changed; `foot` holds the buttons. */
export interface OrganisationFormProps {
  kept: KeptForm<Typed>
  label: string
  error: unknown
  onSubmit: () => void
  theirs?: (field: keyof Typed) => string | undefined
  foot: ReactNode
}

/** What an organisation says of itself. */
export function OrganisationForm({ kept: { form, edit }, label, error, onSubmit, theirs, foot }: OrganisationFormProps) {
  const { t } = useTranslation(['organisations', 'taxonomy'])
  const names = useNames()
  const words = useProblemWords()
  const fieldWords = useFieldWords()
  const upload = usePictureUpload((picture) => { edit({ logo: picture.id }) })
  const errorOf = (path: keyof Typed): string | undefined => fieldWords(error, path)
  const hasFields = Object.keys(OrganisationContent.shape).some((path) => errorOf(path as keyof Typed))
  const help = (field: keyof Typed, text?: string): { description?: ReactNode } => {
    const other = theirs?.(field)
    return other === undefined && !text ? {} : { description: other === undefined ? text : <><span className="organisation-theirs">{other}</span>{text && <> · {text}</>}</> }
  }
  const picture = upload.preview ?? (form.logo ? fileAddress(form.logo, 320) : undefined)
  return (
    <Form onSubmit={onSubmit} error={error} label={label} className="organisation-form">
      <PictureField square label={t('organisations:form.logo')} description={theirs?.('logo') ?? t('organisations:form.logoHelp')} name={form.name} picture={picture} part={upload.part}
        error={upload.error ? words(upload.error) : errorOf('logo')} onChoose={upload.start} onRemove={() => { edit({ logo: null }) }} />
      <TextField label={t('organisations:form.name')} isRequired limit={120} value={form.name} onChange={(name) => { edit({ name }) }} error={errorOf('name')} {...help('name')} />
      <Select label={t('organisations:form.kind')} isRequired value={form.kind} onChange={(kind) => { edit({ kind: kind as Typed['kind'] }) }} error={errorOf('kind')} {...help('kind')}
        options={ORGANISATION_KINDS.map((kind) => ({ id: kind, label: t(`taxonomy:organisationKind.${kind}`) }))} />
      <div className="organisation-pair">
        <ComboBox label={t('organisations:form.country')} optional value={form.country} onChange={(code) => { edit({ country: code as Typed['country'] }) }} error={errorOf('country')} {...help('country')}
          options={COUNTRIES.map((code) => ({ id: code, label: names.country(code) })).toSorted((a, b) => a.label.localeCompare(b.label))} />
        <TextField label={t('organisations:form.city')} optional value={form.city} onChange={(city) => { edit({ city }) }} error={errorOf('city')} {...help('city')} />
      </div>
      <TextField label={t('organisations:form.website')} optional type="url" inputMode="url" value={form.website} onChange={(website) => { edit({ website }) }} error={errorOf('website')}
        {...help('website', t('organisations:form.websiteHelp'))} />
      <TextArea label={t('organisations:form.about')} optional rows={6} limit={3000} value={form.about} onChange={(about) => { edit({ about }) }} error={errorOf('about')} {...help('about', t('organisations:form.aboutHelp'))} />
      {Boolean(error) && !hasFields && <Banner tone="refusal">{words(error)}</Banner>}
      {foot}
    </Form>
  )
}
