import { z } from 'zod'
import { endpoint, Nothing } from '../ground/endpoint.ts'

/** A browser's address for pushes (RFC 8030) and the keys with which they are sealed for it (RFC 8291). */
export const PushSubscription = z.strictObject({
  endpoint: z.url({ protocol: /^https?$/ }).max(1000),
  keys: z.strictObject({ p256dh: z.string().regex(/^[\w-]{86,88}={0,2}$/), auth: z.string().regex(/^[\w-]{20,24}={0,2}$/) }),
})
export type PushSubscription = z.infer<typeof PushSubscription>

/** What is pushed: a sentence that may stand on a lock screen, where it leads, and which earlier one it replaces. */
export const PushedNote = z.object({ title: z.string(), body: z.string(), path: z.string(), tag: z.string() })
export type PushedNote = z.infer<typeof PushedNote>

export const readPushKey = endpoint({ method: 'GET', path: '/api/push/key', summary: 'The key by which browsers know this server (VAPID, RFC 8292)', reply: z.object({ key: z.string() }) })
export const subscribePush = endpoint({
  method: 'PUT', path: '/api/me/push', summary: 'Push to this browser as long as its session lasts; the same one twice is one', body: PushSubscription, reply: Nothing,
})
export const unsubscribePush = endpoint({
  method: 'DELETE', path: '/api/me/push', summary: 'Push to this browser no more', query: z.object({ endpoint: z.string().max(1000) }), reply: Nothing,
})
