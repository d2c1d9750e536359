import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { TEMPLATES } from '@commonspark/shared/challenges/schema'
import { readPerson } from '@commonspark/shared/people/schema'
import type { Locale } from '@commonspark/shared/taxonomy/taxonomy'
import { call } from '../../../lib/api.ts'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { newKey } from '../../../lib/newKey.ts'
import { useTitle } from '../../../lib/title.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { Page, PageHead } from '../../../ui/Page.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useCreate } from '../api.ts'

/** Begins a challenge: for which organisation, and from what. */
export function NewChallengePage() {
  const { t, i18n } = useTranslation('challenges')
  const navigate = useNavigate()
  const [viewerId] = useState(useViewer()?.id ?? '')
  const person = useQuery({ queryKey: ['people', 'one', viewerId], queryFn: ({ signal }) => call(readPerson, { params: { id: viewerId }, signal }) })
  const organisations = person.data?.organisations ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const [template, setTemplate] = useState<(typeof TEMPLATES)[number]>('beSocial')
  const [key] = useState(newKey)
  const create = useCreate()
  const organisationId = chosen ?? organisations[0]?.id ?? null
  useTitle(t('begin.title'))
  const submit = (): void => {
    if (organisationId) create.mutate({ key, organisationId, template, locale: i18n.language as Locale }, { onSuccess: ({ id }) => { void navigate(`/challenges/${id}/edit`) } })
  }
  return (
    <Page width="reading">
      <PageHead title={t('begin.title')} lead={t('begin.lead')} />
      {person.isPending && <Loading shape="text" count={4} />}
      {person.isError && <LoadProblem error={person.error} onRetry={() => { void person.refetch() }} isRetrying={person.isFetching} />}
      {person.isSuccess && organisations.length === 0 && <EmptyState title={t('begin.noneTitle')} action={<ButtonLink href="/organisations/new" variant="primary">{t('begin.noneAction')}</ButtonLink>}>{t('begin.noneText')}</EmptyState>}
      {organisations.length > 0 && (
        <Form onSubmit={submit} error={create.error}>
          <Select label={t('begin.organisation')} options={organisations.map(({ id, name }) => ({ id, label: name }))} value={organisationId} onChange={setChosen} />
          <RadioGroup label={t('begin.template')} value={template} onChange={(id) => { setTemplate(id as typeof template) }} options={(['beSocial', 'blank'] as const).map((id) => ({ id, label: t(`begin.templates.${id}`), hint: t(`begin.means.${id}`) }))} />
          <FormEnd><Button type="submit" variant="primary" isPending={create.isPending}>{t('begin.action')}</Button></FormEnd>
        </Form>
      )}
    </Page>
  )
}
