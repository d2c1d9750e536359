import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { useQuery } from '@tanstack/react-query'
import { readChallenge } from '@commonspark/shared/challenges/schema'
import { call } from '../../../lib/api.ts'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { newKey } from '../../../lib/newKey.ts'
import { useTitle } from '../../../lib/title.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { Link } from '../../../ui/Link.tsx'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { Page, PageHead } from '../../../ui/Page.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useEnter, useOwnIdeas } from '../api.ts'
import '../components/Entry.css'

/** Chooses the idea to enter: one of one's own, or a new one. */
export function EnterPage() {
  const { t } = useTranslation('entries')
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const [viewerId] = useState(useViewer()?.id)
  const challenge = useQuery({ queryKey: ['challenges', 'of', id, 'view'], queryFn: ({ signal }) => call(readChallenge, { params: { id }, signal }) })
  const ideas = useOwnIdeas()
  const [key] = useState(newKey)
  const [chosen, setChosen] = useState<string | null>(null)
  const enter = useEnter(id)
  const own = (ideas.data?.pages.flatMap((page) => page.items) ?? []).filter((idea) => idea.state !== 'archived' && idea.team.some((person) => person.id === viewerId))
  const ideaId = chosen ?? own[0]?.id ?? null
  useTitle(t('enter.title'))
  const error = challenge.error ?? ideas.error
  return (
    <Page width="reading">
      <PageHead kicker={challenge.data && <Link href={`/challenges/${id}`}>{challenge.data.title}</Link>} title={t('enter.title')} lead={t('enter.lead')} />
      {error && !ideas.data && <LoadProblem error={error} onRetry={() => { void ideas.refetch(); void challenge.refetch() }} isRetrying={ideas.isFetching} />}
      {ideas.isPending && <Loading shape="text" count={5} />}
      {ideas.data && own.length === 0 && <EmptyState title={t('enter.noneTitle')} action={<ButtonLink href="/ideas/new" variant="primary">{t('enter.write')}</ButtonLink>}>{t('enter.noneText')}</EmptyState>}
      {own.length > 0 && (
        <Form error={enter.error} onSubmit={() => { if (ideaId) enter.mutate({ key, ideaId }, { onSuccess: (entry) => { void navigate(`/entries/${entry.id}`) } }) }}>
          <RadioGroup label={t('enter.which')} value={ideaId} onChange={setChosen} options={own.map((idea) => ({ id: idea.id, label: idea.title || t('enter.untitled'), hint: idea.summary || undefined }))} />
          {ideas.hasNextPage && <LoadMore hasMore isLoading={ideas.isFetchingNextPage} onMore={() => { void ideas.fetchNextPage() }} auto={false} />}
          <FormEnd><Button type="submit" variant="primary" isPending={enter.isPending} isDisabled={challenge.data?.can.enter === false}>{t('enter.action')}</Button><ButtonLink href="/ideas/new">{t('enter.write')}</ButtonLink></FormEnd>
        </Form>
      )}
    </Page>
  )
}
