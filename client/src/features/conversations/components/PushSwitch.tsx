import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Switch } from '../../../ui/Switch.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { turnPushOff, turnPushOn, usePush } from '../push.ts'

/** Lets this device be told while no page is open; not there where the browser cannot. */
export function PushSwitch() {
  const { t } = useTranslation('conversations')
  const { state, setState } = usePush()
  const [working, setWorking] = useState(false)
  if (state === 'unknown' || state === 'impossible') return null
  const turn = (on: boolean): void => {
    setWorking(true)
    ;(on ? turnPushOn() : turnPushOff()).then(setState, () => { toast({ text: t('push.failed'), tone: 'refused' }) }).finally(() => { setWorking(false) })
  }
  return (
    <>
      <Switch isSelected={state === 'on'} isDisabled={state === 'denied' || working} onChange={turn}>{t('push.label')}</Switch>
      <p>{t(state === 'denied' ? 'push.denied' : 'push.help')}</p>
    </>
  )
}
