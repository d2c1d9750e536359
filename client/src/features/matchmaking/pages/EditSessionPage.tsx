import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate, useParams } from 'react-router'
import type { LobbyView } from '@commonspark/shared/matchmaking/schema'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useTitle } from '../../../lib/title.ts'
import { Page } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useEditSession, useLobby } from '../api.ts'
import { type Planned, SessionForm } from '../components/SessionForm.tsx'

/** What a clock on the wall shows at a moment, as a field for moments takes it. */
const wallClock = (at: string): string => {
  const date = new Date(at)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
const planOf = ({ title, topic, startsAt, rounds, roundSeconds, breakSeconds, trios, admits, invited }: LobbyView): Planned => ({
  title, topic, startsAt: wallClock(startsAt), rounds, minutes: Math.round(roundSeconds / 60), pause: Math.round(breakSeconds / 60), trios, admits, invited: (invited ?? []).map(({ id, name }) => ({ id, name })),
})

/** Changes the plan of a session that has not begun. */
export function EditSessionPage() {
  const { t } = useTranslation('matchmaking')
  const id = useParams()['id'] ?? ''
  const { data: lobby, error, isFetching, refetch } = useLobby(id)
  const edit = useEditSession(id)
  const navigate = useNavigate()
  useTitle(t('form.editLabel'))
  if (!lobby) return <Page>{error ? <LoadProblem heading={1} error={error} onRetry={() => { void refetch() }} isRetrying={isFetching} /> : <Loading shape="page" />}</Page>
  if (!lobby.can.edit && !edit.isPending && !edit.error) return <Navigate to={`/matchmaking/${id}`} replace />
  return (
    <SessionForm
      title={t('form.editLabel')} submitLabel={t('form.saveEdit')} draftKey={`session-edit:${id}`} base={planOf(lobby)} version={lobby.version} error={edit.error} isPending={edit.isPending}
      onSubmit={(session, done) => { edit.mutate({ version: lobby.version, session }, { onSuccess: () => { done(); toast({ text: t('changed'), tone: 'done' }); void navigate(`/matchmaking/${id}`) } }) }}
    />
  )
}
