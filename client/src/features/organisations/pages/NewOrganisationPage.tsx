import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { BodyIn } from '@commonspark/shared/ground/endpoint'
import type { createOrganisation } from '@commonspark/shared/organisations/schema'
import { useKeptForm } from '../../../lib/forms.ts'
import { useTitle } from '../../../lib/title.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { FormEnd } from '../../../ui/Form.tsx'
import { Page, PageHead } from '../../../ui/Page.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useCreate } from '../api.ts'
import { OrganisationForm, sentOf, type Typed } from '../components/OrganisationForm.tsx'

const NOTHING: Typed = { name: '', kind: null, country: null, city: '', about: '', website: '', logo: null }

/** Founds an organisation; what is typed is kept until it stands. */
export function NewOrganisationPage() {
  const { t } = useTranslation('organisations')
  const navigate = useNavigate()
  const create = useCreate()
  // Whose draft it is stays so when their session ends while they type.
  const [owner] = useState(useViewer()?.id)
  const kept = useKeptForm(`organisation:new:${owner}`, NOTHING)
  useTitle(t('form.newTitle'))
  const submit = (): void => {
    // A kind that is missing is refused by the endpoint's own schema.
    create.mutate(sentOf(kept.form) as BodyIn<typeof createOrganisation>, { onSuccess: ({ id, name }) => {
      kept.clear()
      toast({ text: t('form.founded', { name }), tone: 'done' })
      void navigate(`/organisations/${id}`, { replace: true })
    } })
  }
  return (
    <Page width="reading">
      <PageHead title={t('form.newTitle')} lead={t('form.newLead')} />
      <OrganisationForm kept={kept} label={t('form.newTitle')} error={create.error} onSubmit={submit} foot={(
        <FormEnd>
          <Button type="submit" variant="primary" isPending={create.isPending}>{t('form.create')}</Button>
          <ButtonLink href="/organisations" variant="plain">{t('form.cancel')}</ButtonLink>
        </FormEnd>
      )} />
    </Page>
  )
}
