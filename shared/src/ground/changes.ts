import { z } from 'zod'

/** Some fields of T; an absent field is left as it is. */
export type ChangesTo<T> = { [K in keyof T]?: T[K] | undefined }

/** A strict schema of changes to an object: every field optional and, unlike `.partial()`, no default fills an absent one. */
export function changesOf<S extends z.ZodRawShape>(schema: z.ZodObject<S>) {
  const shape = Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, withoutDefault(field as z.ZodType).optional()]))
  return z.strictObject(shape as unknown as { [K in keyof S]: z.ZodOptional<S[K]> })
}

function withoutDefault(field: z.ZodType): z.ZodType {
  return field instanceof z.ZodDefault || field instanceof z.ZodPrefault ? withoutDefault(field.unwrap() as z.ZodType) : field
}

/** The object after the changes; absent and undefined fields stay. */
export const applyChanges = <T extends object>(to: T, changes: ChangesTo<T>): T =>
  ({ ...to, ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) })
