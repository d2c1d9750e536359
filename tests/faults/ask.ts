import { setTimeout as sleep } from 'node:timers/promises'
import type { Endpoint } from '@commonspark/shared/ground/endpoint'
import type { Person } from '../support/people.ts'

/** A person at the keyboard: where they can reach the site, with whom they talk, and what they will do next. */
export interface Client { person: Person; urls: readonly string[]; conversation: string; dice: () => number }

/** What is counted of all requests. */
export interface Counts {
  acknowledged: number
  /** Requests that got no answer, or one that says "unavailable": the client does not know, and asks again. */
  unknown: number
  /** Requests that were sent a second time although they were acknowledged, or twice at once to two servers. */
  twice: number
  /** Answers that were neither an acknowledgement nor a request to try again. */
  refused: string[]
  /** Sent twice, and the second did something else than the first. */
  differed: string[]
}
export interface How<Reply> {
  until: () => boolean
  /** Whether a refusal that arrives now is an answer, with which whoever asks deals. */
  expected?: (because: string) => boolean
  /** Whether two answers speak of the same thing; given, the request is sent twice now and then. */
  same?: (one: Reply, other: Reply) => boolean
  /** Without a session. */
  nameless?: boolean
}
/** `begunAt` is when the try that was answered was sent; `maybe`: a try before it got no answer, and may have been carried out. */
export type Answer<Reply> = { reply: Reply; begunAt: number } | { because: string; maybe: boolean }

export const ANSWER_WITHIN = 4000
const TWICE = 0.12

/**
 * Sends until there is an answer, as the product's own client does; null when nobody answered to the end. One request in eight is
 * sent again after its acknowledgement, and one in eight twice at once: what a network that doubles requests does (decision 46).
 */
export async function ask<Reply>({ person, urls, dice }: Client, counts: Counts, endpoint: Endpoint, path: string, body: unknown, { until, expected = () => false, same, nameless = false }: How<Reply>): Promise<Answer<Reply> | null> {
  const what = `${endpoint.method} ${path}`
  const send = async (url: string): Promise<{ status: number; text: string } | null> => {
    try {
      const response = await fetch(`${url}${path}`, {
        method: endpoint.method, signal: AbortSignal.timeout(ANSWER_WITHIN),
        headers: { ...(nameless ? {} : { cookie: person.cookie }), ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      // 503 says that nothing is known; everything else is an answer.
      return response.status === 503 ? null : { status: response.status, text }
    } catch { return null }
  }
  const becauseOf = (text: string): string => { try { return (JSON.parse(text) as { because: string }).because } catch { return text.slice(0, 100) } }
  const refuse = ({ status, text }: { status: number; text: string }): string => {
    const because = becauseOf(text)
    if (!expected(because)) counts.refused.push(`${what}: ${status} ${because}`)
    return because
  }
  const compare = (one: Reply, text: string): void => {
    counts.twice++
    if (!same!(one, JSON.parse(text) as Reply)) counts.differed.push(`${what}: ${JSON.stringify(one).slice(0, 150)}, then ${text.slice(0, 150)}`)
  }
  let maybe = false
  for (let tries = 0; ; tries++) {
    const url = urls[tries % urls.length]!
    const other = urls[(tries + 1) % urls.length]!
    const begunAt = Date.now()
    const sent = await Promise.all(same && dice() < TWICE ? [send(url), send(other)] : [send(url)])
    const answers = sent.flatMap((answer) => answer ?? [])
    const [good, second] = answers.filter(({ status }) => status < 300)
    if (good) {
      if (endpoint.method !== 'GET') counts.acknowledged++
      const reply = JSON.parse(good.text) as Reply
      if (second) compare(reply, second.text)
      for (const answer of answers) if (answer.status >= 300) refuse(answer)
      if (same && dice() < TWICE) {
        const again = await send(other)
        if (again && again.status < 300) compare(reply, again.text)
        else if (again) refuse(again)
      }
      return { reply, begunAt }
    }
    if (answers[0]) return { because: refuse(answers[0]), maybe: maybe || answers.length < sent.length }
    counts.unknown++
    maybe = true
    if (until()) { counts.refused.push(`${what}: no answer long after the last fault, tried ${tries + 1} times`); return null }
    await sleep(150)
  }
}
