import { Laptop, Smartphone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '@commonspark/shared/people/schema'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useProblemWords } from '../../../lib/problem.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useRevoke, useSessions } from '../api.ts'
import { deviceOf } from '../device.ts'
import './Devices.css'

/** Where one is signed in; each place but this one can be signed out. */
export function Devices() {
  const { t } = useTranslation('account')
  const words = useProblemWords()
  const sessions = useSessions()
  const revoke = useRevoke()
  if (sessions.isPending) return <Loading shape="people" count={2} />
  if (!sessions.data) return <LoadProblem error={sessions.error} onRetry={() => { void sessions.refetch() }} isRetrying={sessions.isFetching} />
  const end = (session: SessionView): void => {
    revoke.mutate(session.id, {
      onSuccess: () => { toast({ text: t('devices.ended'), tone: 'done' }) }, onError: (error) => { toast({ text: words(error), tone: 'refused' }) },
    })
  }
  return (
    <>
      <p>{sessions.data.length > 1 ? t('devices.text') : t('devices.only')}</p>
      <ul className="account-devices">{sessions.data.map((session) => <Device key={session.id} session={session} onEnd={() => { end(session) }} />)}</ul>
    </>
  )
}

function Device({ session, onEnd }: { session: SessionView; onEnd: () => void }) {
  const { t } = useTranslation('account')
  const { browser, system } = deviceOf(session.device)
  const name = browser && system ? t('devices.device', { browser, system }) : browser ?? system ?? t('devices.unknown')
  const Icon = /iPhone|iPad|Android/.test(system ?? '') ? Smartphone : Laptop
  return (
    <li className="account-device">
      <Icon aria-hidden />
      <div>
        <p className="account-device-name">{name} {session.current && <Badge tone="pine">{t('devices.current')}</Badge>}</p>
        <p className="account-device-times">
          <When at={session.startedAt} words="devices.started" />{!session.current && <>, <When at={session.seenAt} words="devices.seen" /></>}
        </p>
      </div>
      {!session.current && <Button size="small" aria-label={t('devices.endName', { name })} onPress={onEnd}>{t('devices.end')}</Button>}
    </li>
  )
}

/** A sentence with a time in it, in the order that the language has. */
function When({ at, words }: { at: string; words: 'devices.started' | 'devices.seen' }) {
  const { t } = useTranslation('account')
  const [before, after] = t(words, { when: '|' }).split('|')
  return <>{before}<RelativeTime plain at={at} />{after}</>
}
