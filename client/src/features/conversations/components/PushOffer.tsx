import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { refusePush, turnPushOn, usePush, wasRefused } from '../push.ts'

/** Asked once, when somebody has just written and waits for an answer. */
export function PushOffer() {
  const { t } = useTranslation('conversations')
  const { state, setState } = usePush()
  const [isOver, setOver] = useState(wasRefused)
  const [working, setWorking] = useState(false)
  if (isOver || state !== 'off' || Notification.permission !== 'default') return null
  const accept = (): void => {
    setWorking(true)
    turnPushOn().then((now) => {
      setState(now)
      if (now === 'on') toast({ text: t('push.on'), tone: 'done' })
    }, () => { toast({ text: t('push.failed'), tone: 'refused' }) }).finally(() => { setWorking(false); setOver(true) })
  }
  return (
    <div className="talk-closed">
      <Banner title={t('push.offer')} action={<><Button size="small" onPress={() => { refusePush(); setOver(true) }}>{t('push.refuse')}</Button><Button size="small" variant="primary" isPending={working} onPress={accept}>{t('push.accept')}</Button></>}>
        {t('push.offerHelp')}
      </Banner>
    </div>
  )
}
