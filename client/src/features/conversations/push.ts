import { useEffect, useState } from 'react'
import { readPushKey, subscribePush, unsubscribePush } from '@commonspark/shared/push/schema'
import { call } from '../../lib/api.ts'

/** Whether this browser is told of messages while no page is open. */
export type PushState = 'unknown' | 'impossible' | 'denied' | 'off' | 'on'

const WORKER = '/sw.js'
const REFUSED = 'commonspark:push-refused'
const isPossible = (): boolean => 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis

const subscription = async (): Promise<PushSubscription | null> => (await (await navigator.serviceWorker.getRegistration(WORKER))?.pushManager.getSubscription()) ?? null

async function stateNow(): Promise<PushState> {
  if (!isPossible()) return 'impossible'
  if (Notification.permission === 'denied') return 'denied'
  return Notification.permission === 'granted' && (await subscription()) ? 'on' : 'off'
}

/** Asks the person, and then lets the server push to this browser. */
export async function turnPushOn(): Promise<PushState> {
  if (!isPossible()) return 'impossible'
  if ((await Notification.requestPermission()) !== 'granted') return stateNow()
  await navigator.serviceWorker.register(WORKER)
  const registration = await navigator.serviceWorker.ready
  const { key } = await call(readPushKey)
  const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
  const { endpoint, keys } = made.toJSON()
  await call(subscribePush, { body: { endpoint: endpoint ?? '', keys: { p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' } } })
  return 'on'
}

/** This browser is told no more; the server is told first, as long as it knows who asks. */
export async function turnPushOff(): Promise<PushState> {
  const made = isPossible() ? await subscription() : null
  if (!made) return stateNow()
  await call(unsubscribePush, { query: { endpoint: made.endpoint } })
  await made.unsubscribe()
  return stateNow()
}

/** What this browser has been set to, and how it is changed. */
export function usePush(): { state: PushState; setState: (state: PushState) => void } {
  const [state, setState] = useState<PushState>('unknown')
  useEffect(() => {
    let gone = false
    stateNow().then((now) => { if (!gone) setState(now) }, () => { if (!gone) setState('impossible') })
    return () => { gone = true }
  }, [])
  return { state, setState }
}

/** Whoever has said no in this browser is not asked again. */
export const wasRefused = (): boolean => localStorage.getItem(REFUSED) !== null
export const refusePush = (): void => { localStorage.setItem(REFUSED, 'yes') }
