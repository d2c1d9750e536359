import { randomUUID } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { z } from 'zod'
import type { Socket } from 'socket.io-client'
import type { Route } from '@commonspark/server/platform/http/route'
import { Problem } from '@commonspark/shared/ground/errors'
import { Ack, type Intent } from '@commonspark/shared/ground/live'
import { beginConversation, sendMessage } from '@commonspark/shared/conversations/schema'
import { createIdea } from '@commonspark/shared/ideas/schema'
import { comments } from '../support/comments.ts'
import { PASSWORD, startApp } from '../support/app.ts'
import { publishes, readyContent } from '../support/ideas.ts'
import { Person, type Visitor } from '../support/people.ts'
import { hostile, type Source, spoilt, valid } from './generate.ts'
import { dice } from './run.ts'

export interface FuzzReport { requests: number; messages: number; byStatus: Record<string, number>; faults: string[]; leaks: string[]; outside: string[]; grownMB: number; untried: string[] }

const AT_ONCE = 8

/** What is left in the heap after everything that can go has gone, in MB. */
function heap(): number {
  setFlagsFromString('--expose_gc')
  const collect = runInNewContext('gc') as () => void
  collect(); collect()
  return process.memoryUsage().heapUsed / 1e6
}

/** Sends `count` requests and a quarter as many socket messages, drawn from the live lists of routes and intents, as people of every role. */
export async function fuzz({ count, seed = 1, say = () => undefined }: { count: number; seed?: number; say?: (line: string) => void }): Promise<FuzzReport> {
  const app = await startApp()
  const report: FuzzReport = { requests: 0, messages: 0, byStatus: {}, faults: [], leaks: [], outside: [], grownMB: 0, untried: [] }
  const from: Source = { roll: dice(seed), ids: [] }
  const { roll } = from

  // Two people with secrets, who do nothing further; the others know every identity and may not learn a word.
  const secret = `secret${randomUUID().slice(0, 8)}`
  const [ana, ben] = [await app.person('Ana Owner'), await app.person('Ben Friend')]
  const draft = await ana.does(createIdea, { body: { key: randomUUID(), content: { ...readyContent(`Draft ${secret}`) } } })
  const talk = await ana.does(beginConversation, { body: { key: randomUUID(), kind: 'direct', people: [ben.id] } })
  await ana.does(sendMessage, { params: { id: talk.id }, body: { key: randomUUID(), text: `Message ${secret}` } })
  const open = await publishes(ana, 'Open to everybody')
  const comment = await comments(ben, open.id, 'Well said.')
  from.ids.push(ana.id, ben.id, draft.id, talk.id, open.id, comment.id)
  const secrets = [secret, ana.email, ben.email]

  const members = [await app.person('Eve'), await app.person('Mallory')]
  const moderator = await app.person('Moderator', { platformRoles: ['moderator'] })
  const administrator = await app.person('Administrator', { platformRoles: ['administrator'] })
  const actors: Visitor[] = [app.visitor(), ...members, moderator, administrator]
  const mayKnow = (actor: Visitor): boolean => actor === moderator || actor === administrator
  for (const person of [...members, moderator, administrator]) from.ids.push(person.id)

  const note = (list: string[], line: string): void => { if (list.length < 50) list.push(line) }
  const look = (label: string, actor: Visitor, text: string): void => {
    const own = actor instanceof Person ? actor.email : ''
    if (!mayKnow(actor)) for (const word of secrets) if (word !== own && text.includes(word)) note(report.leaks, `${label} told ${word}`)
    for (const [id] of text.slice(0, 20_000).matchAll(/\b[0-9a-f]{24}\b/g)) if (from.ids.length < 400) from.ids.push(id)
  }

  const drawn = (schema: z.ZodType): unknown => {
    const kind = roll()
    const good = valid(schema, from)
    return kind < 0.6 ? good : kind < 0.88 ? spoilt(good, from) : hostile(from)
  }
  const asText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : `${value as string | number | boolean | undefined}`).slice(0, 3000).toWellFormed()
  const addressOf = ({ endpoint }: Route): string => {
    const params = endpoint.params ? valid(endpoint.params, from) as Record<string, unknown> : {}
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
      const value = roll() < 0.85 ? params[name] : hostile(from)
      return encodeURIComponent(asText(value)) || '%20'
    })
    if (!endpoint.query) return path
    const query = roll() < 0.9 ? drawn(endpoint.query) : null
    if (query === null || typeof query !== 'object') return roll() < 0.1 ? `${path}?%ff&a=[]&%` : path
    return `${path}?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, asText(value)] as [string, string])).toString()}`
  }
  const bodyOf = ({ endpoint }: Route): { body?: string | FormData; headers?: Record<string, string> } => {
    if (endpoint.upload) {
      if (roll() < 0.2) return { body: '--x\r\nbroken', headers: { 'content-type': 'multipart/form-data; boundary=x' } }
      const form = new FormData()
      form.set(roll() < 0.9 ? 'file' : 'other', new File([Buffer.from(Array.from({ length: Math.floor(roll() * 3000) }, () => Math.floor(roll() * 256)))], asText(hostile(from)).slice(0, 200)))
      return { body: form }
    }
    if (!endpoint.body) return {}
    const kind = roll()
    if (kind < 0.02) return { body: JSON.stringify({ a: 'x'.repeat(600_000) }), headers: { 'content-type': 'application/json' } }
    if (kind < 0.05) return { body: '{"a":', headers: { 'content-type': 'application/json' } }
    if (kind < 0.07) return { body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } }
    return { body: JSON.stringify(drawn(endpoint.body)) ?? 'null', headers: { 'content-type': 'application/json' } }
  }

  const tried = new Set<string>()
  // Who ends sessions or gives roles changes who the actors are; those routes are tried by people who have nothing to lose.
  const apart = new Set(['/api/sign-out', '/api/people/:id/roles'])
  const ask = async (route: Route): Promise<void> => {
    const { endpoint } = route
    const actor = apart.has(endpoint.path) ? (roll() < 0.5 ? actors[0]! : members[0]!) : actors[Math.floor(roll() * actors.length)]!
    const address = addressOf(route)
    const label = `${endpoint.method} ${address.slice(0, 160)}`
    let response: Response
    try { response = await actor.fetch(address, { method: endpoint.method, ...bodyOf(route), signal: AbortSignal.timeout(30_000) }) } catch (error) {
      note(report.faults, `${label}: ${(error as Error).message} ${(error as { cause?: Error }).cause?.message ?? ''}`)
      return
    }
    report.requests++
    tried.add(`${endpoint.method} ${endpoint.path}`)
    report.byStatus[response.status] = (report.byStatus[response.status] ?? 0) + 1
    const text = await response.text()
    look(label, actor, text)
    if (response.status >= 500) note(report.faults, `${label} -> ${response.status} ${text.slice(0, 200)}`)
    else if (response.status >= 400) { if (!isProblem(text)) note(report.outside, `${label} -> ${response.status} ${text.slice(0, 100)}`) }
    else if (response.status === 200 && endpoint.reply instanceof z.ZodType) {
      const parsed = endpoint.reply.safeParse(JSON.parse(text))
      if (!parsed.success) note(report.outside, `${label}: ${parsed.error.message.slice(0, 200)}`)
    }
    if (response.status === 401 && actor instanceof Person) await actor.signIn(PASSWORD).catch(() => undefined)
  }

  const sockets = new Map<Visitor, Socket>()
  const say_ = async (intent: Intent): Promise<void> => {
    const actor = actors[Math.floor(roll() * actors.length)]!
    let socket = sockets.get(actor)
    if (!socket?.connected) { socket = await actor.connects(); sockets.set(actor, socket) }
    const payload = drawn(intent.payload)
    const label = `${intent.name} ${(JSON.stringify(payload) ?? 'undefined').slice(0, 120)}`
    try {
      const raw: unknown = await socket.timeout(10_000).emitWithAck(intent.name, payload)
      report.messages++
      tried.add(intent.name)
      look(label, actor, JSON.stringify(raw))
      const ack = Ack.safeParse(raw)
      if (!ack.success) note(report.outside, `${label}: no ack`)
      else if (!ack.data.ok) {
        report.byStatus[ack.data.problem.status] = (report.byStatus[ack.data.problem.status] ?? 0) + 1
        if (ack.data.problem.status >= 500) note(report.faults, `${label} -> ${ack.data.problem.status} ${ack.data.problem.because}`)
      } else if (!intent.reply.safeParse(ack.data.reply).success) note(report.outside, `${label}: the reply is not as declared`)
    } catch (error) { if (socket.connected) note(report.faults, `${label}: ${(error as Error).message}`) }
  }

  const routes = app.routes
  const intents = app.platform.live.listeners.map(({ intent }) => intent)
  const round = async (first: number, last: number): Promise<void> => {
    let next = first
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      while (next < last) {
        const at = next++
        await ask(routes[at % routes.length]!)
        if (at % 4 === 0) await say_(intents[(at / 4) % intents.length]!)
      }
    }))
  }
  await round(0, Math.floor(count / 2))
  const warm = heap()
  say(`half of ${count}: ${Math.round(warm)} MB in the heap`)
  await round(Math.floor(count / 2), count)
  report.grownMB = Math.round((heap() - warm) * 10) / 10

  for (const { endpoint } of routes) if (!tried.has(`${endpoint.method} ${endpoint.path}`)) report.untried.push(`${endpoint.method} ${endpoint.path}`)
  for (const { name } of intents) if (!tried.has(name)) report.untried.push(name)
  // It still works, and nobody has become anybody else.
  if ((await fetch(`${app.url}/readyz`)).status !== 200) note(report.faults, 'not ready at the end')
  if (({} as { roles?: unknown }).roles !== undefined) note(report.faults, 'a prototype was changed')
  for (const actor of actors) actor.leaves()
  await app.stop()
  return report
}

const isProblem = (text: string): boolean => { try { return Problem.safeParse(JSON.parse(text)).success } catch { return false } }

/** The report in lines, for people. */
export const fuzzLines = (report: FuzzReport): string[] => [
  `${report.requests} requests and ${report.messages} socket messages: ${Object.entries(report.byStatus).map(([status, n]) => `${status} ${n}`).join(', ')}`,
  `Faults: ${report.faults.length}, replies outside their schema: ${report.outside.length}, leaks: ${report.leaks.length}, not tried: ${report.untried.length}; the heap grew by ${report.grownMB} MB in the second half`,
  ...[...report.faults, ...report.outside, ...report.leaks, ...report.untried].map((line) => `  ${line}`),
]
