import { io, type Socket } from 'socket.io-client'
import type { z } from 'zod'
import type { BodyIn, Endpoint, ParamsIn, QueryIn, ReplyOf } from '@commonspark/shared/ground/endpoint'
import { Problem } from '@commonspark/shared/ground/errors'
import type { Ack, Fact, Intent } from '@commonspark/shared/ground/live'
import { watch } from '@commonspark/shared/ground/live'
import { signIn } from '@commonspark/shared/people/schema'

/** The parts of a request that an endpoint takes; absent ones may be left out. */
export type Asked<E extends Endpoint> =
  & (E['params'] extends z.ZodType ? { params: ParamsIn<E> } : { params?: undefined })
  & (E['query'] extends z.ZodType ? { query?: Partial<QueryIn<E>> } : { query?: undefined })
  & (E['body'] extends z.ZodType ? { body: BodyIn<E> } : { body?: undefined })

/** Thrown when the server refuses what a test expected to work. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) { super(`${problem.status} ${problem.because} ${JSON.stringify(problem.fields)}`); this.problem = problem }
}

/** A browser without pages: keeps cookies, speaks JSON and sockets. */
export class Visitor {
  readonly url: string
  cookie = ''
  private sockets: Socket[] = []
  constructor(url: string) { this.url = url }

  /** A raw request from this browser. */
  async fetch(path: string, init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {}): Promise<Response> {
    const response = await fetch(`${this.url}${path}`, { redirect: 'manual', ...init, headers: { ...(this.cookie ? { cookie: this.cookie } : {}), ...init.headers } })
    for (const set of response.headers.getSetCookie()) if (set.startsWith('commonspark=')) this.cookie = set.split(';')[0] ?? ''
    return response
  }

  private send(endpoint: Endpoint, asked: { params?: unknown; query?: unknown; body?: unknown }): Promise<Response> {
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String((asked.params as Record<string, unknown>)[name])))
    const query = new URLSearchParams(Object.entries(asked.query ?? {}).flatMap(([k, v]) => (v === undefined ? [] : [[k, String(v)] as [string, string]]))).toString()
    return this.fetch(query ? `${path}?${query}` : path, {
      method: endpoint.method, ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body), headers: { 'content-type': 'application/json' } }),
    })
  }

  /** Calls an endpoint and expects it to work; the reply is checked against its schema. */
  async does<E extends Endpoint>(endpoint: E, ...[asked]: Record<never, never> extends Asked<E> ? [Asked<E>?] : [Asked<E>]): Promise<ReplyOf<E>> {
    const response = await this.send(endpoint, asked ?? {})
    if (!response.ok) throw new Refused(Problem.parse(await response.json()))
    if (response.status === 204) return undefined as ReplyOf<E>
    return (endpoint.reply as z.ZodType).parse(await response.json()) as ReplyOf<E>
  }

  /** Calls an endpoint with anything at all and expects a refusal. */
  async isRefused(endpoint: Endpoint, asked: { params?: unknown; query?: unknown; body?: unknown } = {}): Promise<Problem> {
    const response = await this.send(endpoint, asked)
    if (response.ok) throw new Error(`${endpoint.method} ${endpoint.path} was not refused: ${response.status} ${(await response.text()).slice(0, 200)}`)
    return Problem.parse(await response.json())
  }

  /** Uploads bytes to an `upload` endpoint. */
  async uploads<E extends Endpoint>(endpoint: E, name: string, bytes: Uint8Array, query: Record<string, string> = {}): Promise<ReplyOf<E>> {
    const response = await this.upload(endpoint, name, bytes, query)
    if (!response.ok) throw new Refused(Problem.parse(await response.json()))
    return (endpoint.reply as z.ZodType).parse(await response.json()) as ReplyOf<E>
  }
  /** The same, whatever the answer. */
  upload(endpoint: Endpoint, name: string, bytes: Uint8Array, query: Record<string, string> = {}): Promise<Response> {
    const form = new FormData()
    form.set('file', new File([bytes as Uint8Array<ArrayBuffer>], name))
    return this.fetch(`${endpoint.path}?${new URLSearchParams(query).toString()}`, { method: endpoint.method, body: form })
  }

  /** Opens a socket with this browser's session. */
  async connects(): Promise<Socket> {
    const socket = io(this.url, { transports: ['websocket'], forceNew: true, reconnectionDelay: 50, extraHeaders: this.cookie ? { cookie: this.cookie } : {} })
    this.sockets.push(socket)
    await new Promise<void>((resolve, reject) => { socket.once('connect', resolve); socket.once('connect_error', reject) })
    return socket
  }
  /** Sends an intent and waits for the answer. */
  async says(socket: Socket, intent: Intent, payload: unknown): Promise<Ack> {
    return (await socket.timeout(5000).emitWithAck(intent.name, payload)) as Ack
  }
  /** Watches topics on a new socket and collects every fact of one kind. */
  async watches<F extends Fact>(topics: string[], fact: F): Promise<{ socket: Socket; seen: z.output<F['payload']>[]; next(until: (payload: z.output<F['payload']>) => boolean, within?: number): Promise<z.output<F['payload']>> }> {
    const socket = await this.connects()
    const seen: z.output<F['payload']>[] = []
    socket.on(fact.name, (payload: unknown) => { seen.push(fact.payload.parse(payload) as z.output<F['payload']>) })
    const ack = await this.says(socket, watch, { topics })
    if (!ack.ok || (ack.reply as { granted: string[] }).granted.length !== topics.length) throw new Error(`not granted: ${JSON.stringify(ack)}`)
    return {
      socket, seen,
      next: async (until, within = 15_000) => {
        const end = Date.now() + within
        for (;;) {
          const found = seen.find(until)
          if (found !== undefined) return found
          if (Date.now() > end) throw new Error(`no such ${fact.name} within ${within} ms; seen ${JSON.stringify(seen).slice(0, 500)}`)
          await new Promise((resolve) => setTimeout(resolve, 10))
        }
      },
    }
  }
  /** Closes every socket of this browser. */
  leaves(): void { for (const socket of this.sockets) socket.disconnect(); this.sockets = [] }
}

/** Somebody with an account. */
export class Person extends Visitor {
  readonly name: string
  readonly email: string
  id = ''
  constructor(url: string, name: string, email: string) { super(url); this.name = name; this.email = email }

  async signIn(password: string): Promise<void> {
    this.id = (await this.does(signIn, { body: { email: this.email, password } })).me.id
  }
  /** The same person, with the same session, at another server of the installation. */
  at(url: string): Person {
    const there = new Person(url, this.name, this.email)
    there.cookie = this.cookie
    there.id = this.id
    return there
  }
  /** The same person in another browser. */
  async elsewhere(password: string): Promise<Person> {
    const again = new Person(this.url, this.name, this.email)
    await again.signIn(password)
    return again
  }
}
