import { useTranslation } from 'react-i18next'
import { type Me, Profile } from '@commonspark/shared/people/schema'
import { COUNTRIES, FIELD_ROLES, LANGUAGES, SDGS } from '@commonspark/shared/taxonomy/taxonomy'
import { useKeptForm } from '../../../lib/forms.ts'
import { useNames } from '../../../lib/names.ts'
import { fileAddress } from '../../../lib/pictures.ts'
import { useFieldWords, useProblemWords } from '../../../lib/problem.ts'
import { usePictureUpload } from '../../../lib/upload.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { ComboBox } from '../../../ui/ComboBox.tsx'
import { Form } from '../../../ui/Form.tsx'
import { PictureField } from '../../../ui/PictureField.tsx'
import { SaveBar } from '../../../ui/SaveBar.tsx'
import { TagField } from '../../../ui/TagField.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useSaveProfile } from '../api.ts'
import { RolesField } from './RolesField.tsx'
import './ProfileForm.css'

/** What one says of oneself; what is typed stays on this device until it is saved. */
export function ProfileForm({ me }: { me: Me }) {
  const { t } = useTranslation(['people', 'taxonomy'])
  const names = useNames()
  const words = useProblemWords()
  const fieldWords = useFieldWords()
  const save = useSaveProfile()
  const { form, changes, isChanged, edit, clear } = useKeptForm<Profile>(`profile:${me.id}`, me.profile)
  const upload = usePictureUpload((picture) => { edit({ picture: picture.id }) })
  const errorOf = (path: keyof Profile): string | undefined => fieldWords(save.error, path)
  const hasFields = Object.keys(Profile.shape).some((path) => errorOf(path as keyof Profile))
  const byName = (a: { label: string }, b: { label: string }): number => a.label.localeCompare(b.label)
  const submit = (): void => {
    save.mutate(changes, { onSuccess: () => {
      clear()
      toast({ text: t('people:form.done'), tone: 'done' })
    } })
  }
  const picture = upload.preview ?? (form.picture ? fileAddress(form.picture, 320) : undefined)
  return (
    <Form onSubmit={submit} error={save.error} label={t('people:form.label')} className="profile-form">
      <p>{t('people:form.lead')}</p>
      <PictureField label={t('people:form.picture')} description={t('people:form.pictureHelp')} name={form.name} picture={picture} part={upload.part}
        error={upload.error ? words(upload.error) : errorOf('picture')} onChoose={upload.start} onRemove={() => { edit({ picture: null }) }} />
      <TextField label={t('people:form.name')} autoComplete="name" isRequired limit={80} value={form.name} onChange={(name) => { edit({ name }) }} error={errorOf('name')} />
      <RolesField label={t('people:form.roles')} description={t('people:form.rolesHelp')} value={form.fieldRoles} onChange={(fieldRoles) => { edit({ fieldRoles }) }}
        options={FIELD_ROLES.map((role) => ({ id: role, label: t(`taxonomy:fieldRole.${role}`) }))} />
      <div className="profile-pair">
        <ComboBox label={t('people:form.country')} optional value={form.country} error={errorOf('country')} onChange={(code) => { edit({ country: code as Profile['country'] }) }}
          options={COUNTRIES.map((code) => ({ id: code, label: names.country(code) })).toSorted(byName)} />
        <TextField label={t('people:form.region')} optional autoComplete="address-level2" value={form.region} onChange={(region) => { edit({ region }) }} error={errorOf('region')} />
      </div>
      <TagField label={t('people:form.languages')} optional max={8} value={form.languages} error={errorOf('languages')} onChange={(ids) => { edit({ languages: ids as Profile['languages'] }) }}
        options={LANGUAGES.map((code) => ({ id: code, label: names.language(code) })).toSorted(byName)} />
      <TagField label={t('people:form.goals')} optional max={17} value={form.sdgs.map(String)} error={errorOf('sdgs')} onChange={(ids) => { edit({ sdgs: ids.map(Number).toSorted((a, b) => a - b) }) }}
        options={SDGS.map((goal) => ({ id: String(goal), label: `${goal} ${t(`taxonomy:sdg.${goal}`)}` }))} />
      <TagField label={t('people:form.topics')} optional description={t('people:form.topicsHelp')} max={10} allowsNew options={[]} value={form.tags} error={errorOf('tags')} onChange={(tags) => { edit({ tags }) }} />
      <TextArea label={t('people:form.about')} optional description={t('people:form.aboutHelp')} rows={6} limit={2000} value={form.about} onChange={(about) => { edit({ about }) }} error={errorOf('about')} />
      <SaveBar isChanged={isChanged} isSaving={save.isPending} words={t(isChanged ? 'people:form.changed' : 'people:form.saved')} save={t('people:form.save')} discard={t('people:form.discard')}
        onDiscard={() => { clear(); save.reset() }}>
        {save.error && !hasFields && <Banner tone="refusal">{words(save.error)}</Banner>}
      </SaveBar>
    </Form>
  )
}
