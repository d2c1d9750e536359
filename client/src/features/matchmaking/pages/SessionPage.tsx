import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { LobbyView } from '@commonspark/shared/matchmaking/schema'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { fileAddress } from '../../../lib/pictures.ts'
import { useTitle } from '../../../lib/title.ts'
import type { Viewer } from '../../../lib/viewer.ts'
import { AvatarGroup } from '../../../ui/AvatarGroup.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Page, PageHead, Stack } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useDeed, useLobby, useSummary } from '../api.ts'
import { Before } from '../components/Before.tsx'
import { Clock } from '../components/Clock.tsx'
import { Meeting, type MeetingSlots } from '../components/Meeting.tsx'
import { Summary } from '../components/Summary.tsx'
import { useHere, useSessionFacts } from '../live.ts'
import './Session.css'

/** A session while it lasts: the lobby, one meeting after the other, and what one takes home. */
export function SessionPage({ viewer, slots }: { viewer: Viewer; slots: MeetingSlots }) {
  const { t } = useTranslation('matchmaking')
  const id = useParams()['id'] ?? ''
  const { data: lobby, error, isFetching, refetch } = useLobby(id)
  const [came, setCame] = useState<boolean | null>(null)
  const isHere = came ?? lobby?.present ?? false
  const deed = useDeed(id)
  const over = lobby?.phase.kind === 'over'
  useSessionFacts(id, lobby?.phase.endsAt)
  useHere(id, isHere && !over && lobby !== undefined)
  useTitle(lobby?.title ?? t('title'))
  const summary = useSummary(id, over || lobby?.phase.kind === 'break')
  if (!lobby) return <Page>{error ? <LoadProblem heading={1} error={error} onRetry={() => { void refetch() }} isRetrying={isFetching} /> : <Loading shape="page" />}</Page>
  const leave = (): void => { setCame(false); deed.mutate('leave') }
  const { phase } = lobby
  return (
    <Page>
      <PageHead title={lobby.title} lead={lobby.topic || undefined} kicker={<Kicker lobby={lobby} />} actions={(
        <>
          {lobby.can.manage && phase.kind === 'before' && <Button isPending={deed.isPending} onPress={() => { deed.mutate('start') }}>{t('begin')}</Button>}
          {lobby.can.manage && !over && phase.kind !== 'before' && <Button variant="plain" onPress={() => { deed.mutate('end') }}>{t('end')}</Button>}
          {isHere && !over && <Button variant="plain" onPress={leave}>{t('leave')}</Button>}
        </>
      )} />
      {!over && (
        <div className="session-bar">
          {phase.endsAt && <Clock until={phase.endsAt} label={t(phase.kind === 'before' ? 'beginsIn' : phase.kind === 'round' ? 'left' : 'nextIn')} />}
          <div className="session-people">
            {lobby.people.length > 0 && <AvatarGroup max={8} people={lobby.people.map(({ picture, ...person }) => ({ ...person, picture: picture && fileAddress(picture, 320) }))} />}
            <p role="status">{lobby.people.length > 0 ? t('here', { count: lobby.people.length }) : t('nobody')}{isHere && <> <Badge tone="pine">{t('youAreHere')}</Badge></>}</p>
          </div>
        </div>
      )}
      <Stack gap={10}>
        {phase.kind === 'before' && <Before lobby={lobby} />}
        {!isHere && !over && <div className="session-state"><p>{t('joinText')}</p><Button variant="primary" onPress={() => { setCame(true) }}>{t('join')}</Button></div>}
        {isHere && phase.kind === 'before' && <p className="session-state">{t('joinText')}</p>}
        {isHere && phase.kind === 'round' && lobby.group && <Meeting key={lobby.group.id} lobby={lobby} group={lobby.group} viewerId={viewer.id} slots={slots} />}
        {isHere && phase.kind === 'round' && !lobby.group && <div className="session-state" role="status"><h2>{t(lobby.sittingOut ? 'sitOut' : 'pairing')}</h2>{lobby.sittingOut && <p>{t('sitOutText')}</p>}</div>}
        {isHere && phase.kind === 'break' && <div className="session-state" role="status"><h2>{t('breakTitle')}</h2><p>{t('breakText')}</p></div>}
        {over && <p className="session-state" role="status">{t('ended')}</p>}
        {(over || (isHere && phase.kind === 'break')) && summary.data && <Summary sessionId={id} summary={summary.data} />}
      </Stack>
    </Page>
  )
}

function Kicker({ lobby }: { lobby: LobbyView }) {
  const { t } = useTranslation('matchmaking')
  const { phase, rounds, roundSeconds, organiser } = lobby
  return <>{[t(`phase.${phase.kind}`, { round: phase.round, rounds }), phase.kind === 'before' && t('rounds', { count: rounds }), t('minutes', { count: Math.round(roundSeconds / 60) }), organiser && t('by', { name: organiser.name })].filter(Boolean).join(' · ')}</>
}
