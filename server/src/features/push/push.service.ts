import webPush from 'web-push'
import { AppError } from '@commonspark/shared/ground/errors'
import type { PushedNote, PushSubscription } from '@commonspark/shared/push/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import type { Platform } from '../../platform/platform.ts'
import { INTERNET, NotFetched, openPublic, type Reach } from '../../platform/public-page.ts'
import type { PushModel, Subscription } from './push.model.ts'

/** How many browsers of one person are told. */
const MOST = 10
const TIME = 8000
/** For how long a push service keeps what it cannot deliver; after that the letter has been written. */
const TTL = 3600

/** The internet, and push services that the settings name beside it. */
const reachOf = (hosts: string): Reach => {
  const named = new Set(hosts.split(',').map((host) => host.trim()).filter(Boolean))
  return { resolve: (host) => INTERNET.resolve(host), mayReach: (address, port) => INTERNET.mayReach(address, port) || named.has(`${address}:${port}`) }
}

/** Tells browsers that are not open. Best effort: the list and the letter are what is promised. */
export function pushService({ clock, config, log, sessions, settings }: Platform<DomainEvents>, model: PushModel) {
  const reach = reachOf(config.PUSH_HOSTS)
  // Made at the first start and kept: browsers know the server by them.
  const keys = settings.getOrCreate('vapid', () => webPush.generateVAPIDKeys())
  keys.catch(() => undefined)
  const subject = `mailto:${/<([^<>\s]+)>/.exec(config.MAIL_FROM)?.[1] ?? config.MAIL_FROM}`

  const post = async ({ endpoint, keys: theirs }: Subscription, note: PushedNote): Promise<void> => {
    const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: theirs }, JSON.stringify(note), { vapidDetails: { subject, ...(await keys) }, TTL, contentEncoding: 'aes128gcm', urgency: 'normal' })
    const response = await openPublic(new URL(endpoint), reach, AbortSignal.timeout(TIME), { method: 'POST', headers: headers as Record<string, string>, body })
    response.destroy()
    // Gone for good, or sealed for keys that are no longer theirs.
    if ([403, 404, 410].includes(response.statusCode ?? 0)) await model.drop(endpoint)
    else if ((response.statusCode ?? 500) >= 300) throw new NotFetched(`push service answered ${response.statusCode}`)
  }
  return {
    key: async (): Promise<string> => (await keys).publicKey,
    subscribe: async (actor: Actor, subscription: PushSubscription): Promise<void> => {
      const { protocol, hostname, port } = new URL(subscription.endpoint)
      // Names are checked again, as addresses, whenever something is sent.
      if (protocol !== 'https:' && !reach.mayReach(hostname, Number(port || 80))) throw new AppError('invalid', 'noPushService')
      if (!actor.session) throw new AppError('unauthenticated')
      await model.put(subscription, idOf(actor), actor.session, clock.now())
      await model.dropOldest(idOf(actor), MOST)
    },
    unsubscribe: (actor: Actor, endpoint: string): Promise<void> => model.drop(endpoint, idOf(actor)),
    /** Tells every browser of the person whose session still stands; resolves when all have been tried. */
    tell: async (person: string, note: PushedNote): Promise<void> => {
      const rows = await model.of([person])
      if (rows.length === 0) return
      const alive = new Set((await sessions.of(person)).map((session) => session.id))
      await Promise.all(rows.map(async (row) => {
        if (!alive.has(row.session)) { await model.drop(row.endpoint); return }
        await post(row, note).catch((error: Error) => { log.debug({ error: error.message }, 'not pushed') })
      }))
    },
    /** Those of these people who have a browser to be told. */
    reachable: async (people: readonly string[]): Promise<Set<string>> => new Set((await model.of(people)).map((row) => row.person)),
  }
}
export type PushService = ReturnType<typeof pushService>
