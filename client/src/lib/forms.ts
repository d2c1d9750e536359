import { useMemo } from 'react'
import type { z } from 'zod'
import type { BodyIn, Endpoint } from '@commonspark/shared/ground/endpoint'
import { type ErrorCode, type FieldProblem, fieldProblems } from '@commonspark/shared/ground/errors'
import { Refusal } from './api.ts'
import { useDraft } from './drafts.ts'

/** A refusal that is known without asking the server, shown like one of the server's. */
export const refusalOf = (code: ErrorCode, because: string, fields: FieldProblem[] = []): Refusal =>
  new Refusal({ type: 'about:blank', title: because, status: 400, detail: '', code, because, fields })

/** Throws what the server would say of this body, before it is sent. */
export function checkBody<E extends Endpoint>(endpoint: E, body: BodyIn<E>): void {
  const parsed = (endpoint.body as z.ZodType).safeParse(body)
  if (parsed.success) return
  // Nothing typed is missing, whatever rule it breaks first.
  const isEmpty = (path: string): boolean => ['', null, undefined].includes((body as Record<string, string>)[path])
  throw refusalOf('invalid', 'fieldsRefused', fieldProblems(parsed.error).map((problem) => (isEmpty(problem.path) ? { ...problem, because: 'required' } : problem)))
}

interface Kept<T> { version: number; changes: Partial<T> }

/** A form whose changes stay in this browser until the server has them. */
export interface KeptForm<T> {
  /** What the server has, with what was typed over it. */
  form: T
  /** Only what was typed. */
  changes: Partial<T>
  isChanged: boolean
  /** What was typed belongs to an older version than the server now has. */
  isBehind: boolean
  /** True once what was kept has been read. */
  ready: boolean
  edit: (changes: Partial<T>) => void
  clear: () => void
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** `base` is what the server has, in its `version`; changes to it are kept under `key` until `clear`. */
export function useKeptForm<T extends object>(key: string, base: T, version = 0): KeptForm<T> {
  const { text, setText, clear, ready } = useDraft(key)
  const kept = useMemo(() => (text ? JSON.parse(text) as Kept<T> : { version, changes: {} }), [text, version])
  const form = useMemo(() => ({ ...base, ...kept.changes }), [base, kept])
  return {
    form, ready, clear, changes: kept.changes, isChanged: text !== '', isBehind: kept.version < version,
    edit: (more) => {
      const changes = Object.fromEntries(Object.entries({ ...kept.changes, ...more }).filter(([name, value]) => !same(value, base[name as keyof T]))) as Partial<T>
      setText(Object.keys(changes).length === 0 ? '' : JSON.stringify({ version: kept.version, changes } satisfies Kept<T>))
    },
  }
}
