import { z } from 'zod'
import { AppError, Problem } from './errors.ts'
import { Id } from './text.ts'

/** A message that a client sends over its socket and that is answered once: imperative name, payload, reply. */
export interface Intent { name: string; summary: string; payload: z.ZodType; reply: z.ZodType }
export const intent = <const I extends Intent>(spec: I): I => spec

/** Something the server tells: past-tense name and payload; it never carries what a refetch could not give. */
export interface Fact { name: string; payload: z.ZodType }
export const fact = <const F extends Fact>(spec: F): F => spec
export type PayloadOf<F extends { payload: z.ZodType }> = z.output<F['payload']>

/** How the server answers an intent. */
export const Ack = z.union([z.object({ ok: z.literal(true), reply: z.unknown() }), z.object({ ok: z.literal(false), problem: Problem })])
export type Ack = z.infer<typeof Ack>

/** A thing that can be watched: "idea:6561…" or "person:6561…". */
export const Topic = z.string().max(80).regex(/^[a-z]+:[0-9A-Za-z-]+$/)
export const topicOf = (kind: string, id: string): string => `${kind}:${id}`
/** Splits a topic into its kind and identity. */
export function partsOf(topic: string): [kind: string, id: string] {
  const at = topic.indexOf(':')
  if (at < 1) throw new AppError('invalid', 'wrongTopic')
  return [topic.slice(0, at), topic.slice(at + 1)]
}

/** Starts watching topics; the reply lists those that were granted, and the server's clock in epoch milliseconds. */
export const watch = intent({
  name: 'live:watch',
  summary: 'Start to receive the facts of these topics',
  payload: z.strictObject({ topics: z.array(Topic).min(1).max(100) }),
  reply: z.object({ granted: z.array(Topic), now: z.number() }),
})
export const unwatch = intent({
  name: 'live:unwatch',
  summary: 'Stop receiving the facts of these topics',
  payload: z.strictObject({ topics: z.array(Topic).min(1).max(100) }),
  reply: z.object({ now: z.number() }),
})

/** Somebody's rights or session changed: the client asks again who it is. */
export const sessionChanged = fact({ name: 'session.changed', payload: z.object({ personId: Id.nullable() }) })
