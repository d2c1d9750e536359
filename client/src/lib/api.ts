import { z } from 'zod'
import type { BodyIn, Endpoint, ParamsIn, QueryIn, ReplyOf } from '@commonspark/shared/ground/endpoint'
import { Problem } from '@commonspark/shared/ground/errors'

/** What a request to an endpoint takes: only the parts that the endpoint declares. */
export type Ask<E extends Endpoint> =
  & (E['params'] extends z.ZodType ? { params: ParamsIn<E> } : unknown)
  & (E['query'] extends z.ZodType ? { query?: Partial<QueryIn<E>> } : unknown)
  & (E['body'] extends z.ZodType ? { body: BodyIn<E> } : unknown)
  & { signal?: AbortSignal }

/** A refusal by the server, or `offline` when it was never reached; show it with `useProblemWords`. */
export class Refusal extends Error {
  readonly problem: Problem | null
  constructor(problem: Problem | null) {
    super(problem?.because ?? 'offline')
    this.name = 'Refusal'
    this.problem = problem
  }
  /** Nothing was decided: the same request may be sent again. */
  get passing(): boolean { return this.problem === null || this.problem.code === 'unavailable' || this.problem.code === 'tooMany' }
}

type Loose = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown; signal?: AbortSignal }

/** The address of an endpoint with its parameters filled in. */
export function addressOf(endpoint: Endpoint, { params = {}, query = {} }: Loose): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] as string))
  const pairs = Object.entries(query).flatMap(([name, value]): [string, string][] => {
    if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return []
    return [[name, Array.isArray(value) ? value.join(',') : `${value as string | number | boolean}`]]
  })
  const search = new URLSearchParams(pairs).toString()
  return search ? `${path}?${search}` : path
}

async function refusalOf(response: Response): Promise<Refusal> {
  const parsed = Problem.safeParse(await response.json().catch(() => null))
  if (parsed.success) return new Refusal(parsed.data)
  // A proxy between us and the server answers without a problem: treat it as the server being away.
  return new Refusal(null)
}

/** Calls an endpoint; resolves with the parsed reply or throws a Refusal. */
export async function call<E extends Endpoint>(endpoint: E, ...[ask]: Record<never, never> extends Ask<E> ? [Ask<E>?] : [Ask<E>]): Promise<ReplyOf<E>> {
  const { body, signal, ...place } = (ask ?? {}) as Loose
  let response: Response
  try {
    response = await fetch(addressOf(endpoint, place), {
      method: endpoint.method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      ...(signal ? { signal } : {}),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Refusal(null)
  }
  if (!response.ok) throw await refusalOf(response)
  if (response.status === 204) return undefined as ReplyOf<E>
  return (endpoint.reply as z.ZodType).parse(await response.json()) as ReplyOf<E>
}

/** Sends one file to an `upload` endpoint and tells how far it is, from 0 to 1. */
export function send<E extends Endpoint>(endpoint: E, file: File, query: Record<string, unknown>, onProgress?: (share: number) => void, signal?: AbortSignal): Promise<ReplyOf<E>> {
  return new Promise((resolve, reject) => {
    // fetch cannot tell how much of a body has been sent.
    const request = new XMLHttpRequest()
    request.open(endpoint.method, addressOf(endpoint, { query }))
    request.upload.onprogress = (event) => { if (event.lengthComputable) onProgress?.(event.loaded / event.total) }
    request.onerror = () => { reject(new Refusal(null)) }
    request.onabort = () => { reject(new DOMException('aborted', 'AbortError')) }
    request.onload = () => {
      const response = new Response(request.responseText, { status: request.status })
      if (request.status >= 200 && request.status < 300) resolve((endpoint.reply as z.ZodType).parse(JSON.parse(request.responseText)) as ReplyOf<E>)
      else void refusalOf(response).then(reject)
    }
    signal?.addEventListener('abort', () => { request.abort() })
    const form = new FormData()
    form.set('file', file)
    request.send(form)
  })
}
