import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate, useParams } from 'react-router'
import type { BodyIn } from '@commonspark/shared/ground/endpoint'
import type { editOrganisation, OrganisationView } from '@commonspark/shared/organisations/schema'
import { useKeptForm } from '../../../lib/forms.ts'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useNames } from '../../../lib/names.ts'
import { useTitle } from '../../../lib/title.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Page, PageHead } from '../../../ui/Page.tsx'
import { SaveBar } from '../../../ui/SaveBar.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useEdit, useOrganisation } from '../api.ts'
import { OrganisationForm, sentOf, type Typed, typedOf } from '../components/OrganisationForm.tsx'

/** Changes what an organisation says of itself. */
export function EditOrganisationPage() {
  const { id = '' } = useParams()
  const { data, error, isFetching, refetch } = useOrganisation(id)
  const viewer = useViewer()
  // Whoever was signed out while typing keeps the form in sight.
  if (data && !data.can.edit && viewer) return <Navigate to={`/organisations/${id}`} replace />
  if (data) return <Editor organisation={data} />
  return <Page width="reading">{error ? <LoadProblem heading={1} error={error} onRetry={() => { void refetch() }} isRetrying={isFetching} /> : <Loading shape="text" count={8} />}</Page>
}

function Editor({ organisation }: { organisation: OrganisationView }) {
  const { t } = useTranslation('organisations')
  const navigate = useNavigate()
  const save = useEdit(organisation.id)
  const [owner] = useState(useViewer()?.id)
  const theirsOf = useTheirs(organisation)
  const kept = useKeptForm<Typed>(`organisation:${organisation.id}:${owner}`, useMemo(() => typedOf(organisation), [organisation]), organisation.version)
  const { changes, isChanged, isBehind, clear } = kept
  useTitle(t('form.editTitle', { name: organisation.name }))
  const submit = (): void => {
    save.mutate({ ...sentOf(changes), version: organisation.version } as BodyIn<typeof editOrganisation>, { onSuccess: ({ id }) => {
      clear()
      toast({ text: t('form.done'), tone: 'done' })
      void navigate(`/organisations/${id}`)
    } })
  }
  const discard = (): void => {
    clear()
    save.reset()
  }
  return (
    <Page width="reading">
      <PageHead title={t('form.editTitle', { name: organisation.name })} actions={<ButtonLink href={`/organisations/${organisation.id}`} variant="plain">{t('form.cancel')}</ButtonLink>} />
      {isBehind && <div className="organisation-behind"><Banner tone="offline" title={t('form.behindTitle')}>{t('form.behindText')}</Banner></div>}
      <OrganisationForm kept={kept} label={t('form.editTitle', { name: organisation.name })} error={isBehind ? null : save.error} onSubmit={submit}
        {...(isBehind ? { theirs: (field: keyof Typed) => (field in changes ? theirsOf(field) : undefined) } : {})}
        foot={<SaveBar isChanged={isChanged} isSaving={save.isPending} words={t(isChanged ? 'form.changed' : 'form.saved')} save={t('form.save')} discard={t('form.discard')} onDiscard={discard} />} />
    </Page>
  )
}

/** What is saved now in a field, in words. */
function useTheirs(organisation: OrganisationView): (field: keyof Typed) => string {
  const { t } = useTranslation(['organisations', 'taxonomy'])
  const names = useNames()
  return (field) => {
    const value = field === 'kind' ? t(`taxonomy:organisationKind.${organisation.kind}`)
      : field === 'country' ? organisation.country && names.country(organisation.country)
      : field === 'logo' ? organisation.logo && t('organisations:form.other')
      : organisation[field]
    return t('organisations:form.theirs', { value: value || t('organisations:form.nothing') })
  }
}
