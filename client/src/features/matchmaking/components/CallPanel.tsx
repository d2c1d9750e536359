import { Mic, PhoneOff, Video } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Row } from '../../../ui/Page.tsx'
import type { Call } from '../useCall.ts'

/** Camera and sound, if both want them; writing goes on beside it. */
export function CallPanel({ call, name }: { call: Call; name: string }) {
  const { t } = useTranslation('matchmaking')
  const on = call.own !== null
  return (
    <div className="meeting-call">
      {on && (
        <div className="meeting-screens">
          <Screen stream={call.theirs} label={t('call.theirs', { name })} />
          <Screen stream={call.own} label={t('call.own')} isOwn />
        </div>
      )}
      <p role="status" className="meeting-soft">
        {on && (call.state === 'waiting' ? t('call.waiting', { name }) : call.state === 'connected' ? t('call.connected') : call.state === 'connecting' ? t('call.connecting') : '')}
        {!on && call.invited && t('call.invited', { name })}
      </p>
      {(call.state === 'failed' || call.state === 'refused') && <Banner tone="offline">{t(call.state === 'failed' ? 'call.failed' : 'call.refused')}</Banner>}
      <Row>
        {on
          ? <Button size="small" icon={<PhoneOff aria-hidden />} onPress={call.stop}>{t('call.stop')}</Button>
          : <>
            <Button size="small" icon={<Video aria-hidden />} onPress={() => { call.start('video') }}>{t('call.video')}</Button>
            <Button size="small" variant="plain" icon={<Mic aria-hidden />} onPress={() => { call.start('audio') }}>{t('call.audio')}</Button>
          </>}
      </Row>
    </div>
  )
}

function Screen({ stream, label, isOwn = false }: { stream: MediaStream | null; label: string; isOwn?: boolean }) {
  const screen = useRef<HTMLVideoElement>(null)
  useEffect(() => { if (screen.current) screen.current.srcObject = stream }, [stream])
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- a call between two people has no captions to offer; what is written beside it takes their place
  return <video ref={screen} className="meeting-screen" data-own={isOwn || undefined} autoPlay playsInline muted={isOwn} aria-label={label} />
}
