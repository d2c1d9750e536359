import { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** One HTTP endpoint as both sides know it; `reply` is a schema, or a media type where the answer is not JSON. */
export interface Endpoint {
  method: Method
  /** Express path, for example "/api/ideas/:id". */
  path: string
  /** One sentence for the API page. */
  summary: string
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** The request is multipart/form-data with one file in the field "file". */
  upload?: true
  reply: z.ZodType | { media: string }
}

/** Declares an endpoint and keeps its exact type. */
export const endpoint = <const E extends Endpoint>(spec: E): E => spec

type Out<S> = S extends z.ZodType ? z.output<S> : Record<never, never>
type In<S> = S extends z.ZodType ? z.input<S> : undefined
export type ParamsOf<E extends Endpoint> = Out<E['params']>
export type QueryOf<E extends Endpoint> = Out<E['query']>
export type BodyOf<E extends Endpoint> = E['body'] extends z.ZodType ? z.output<E['body']> : undefined
export type ParamsIn<E extends Endpoint> = In<E['params']>
export type QueryIn<E extends Endpoint> = In<E['query']>
export type BodyIn<E extends Endpoint> = In<E['body']>
export type ReplyOf<E extends Endpoint> = E['reply'] extends z.ZodType ? z.output<E['reply']> : never
/** What a handler returns: the reply before its schema has stripped and filled it. */
export type ReplyIn<E extends Endpoint> = E['reply'] extends z.ZodUndefined ? void : E['reply'] extends z.ZodType ? z.input<E['reply']> : void

/** An answer with nothing in it (204). */
export const Nothing = z.undefined()

/** A page of a list: its items and the cursor of the next page, null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() })
export interface PageOf<T> { items: T[]; next: string | null }

/** Query of a paged list. */
export const PageQuery = z.object({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(60).default(20),
})

/** A query value that may be given once, several times, or as "a,b,c". */
export const listOf = <T extends z.ZodType>(item: T, max = 20) =>
  z.preprocess(
    (v) => (v === undefined || v === '' ? [] : (Array.isArray(v) ? v : [v]).flatMap((s) => String(s).split(','))),
    z.array(item).max(max),
  )
