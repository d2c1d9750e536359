import { z } from 'zod'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
interface Shape {
  type?: string | string[]; enum?: Json[]; const?: Json; anyOf?: Shape[]; oneOf?: Shape[]; allOf?: Shape[]; properties?: Record<string, Shape>; required?: string[]
  items?: Shape; prefixItems?: Shape[]; additionalProperties?: Shape | boolean; propertyNames?: Shape; minimum?: number; maximum?: number; minLength?: number; maxLength?: number
  minItems?: number; maxItems?: number; pattern?: string; format?: string; $ref?: string; $defs?: Record<string, Shape>
}

/** What is drawn from: numbers from a seed, and the identities seen so far. */
export interface Source { roll: () => number; ids: string[] }

const pick = <T>({ roll }: Source, list: readonly T[]): T => list[Math.floor(roll() * list.length)]!
const hex = ({ roll }: Source, length: number): string => Array.from({ length }, () => Math.floor(roll() * 16).toString(16)).join('')
const uuid = (from: Source): string => `${hex(from, 8)}-${hex(from, 4)}-4${hex(from, 3)}-a${hex(from, 3)}-${hex(from, 12)}`
const WORDS = ['garden', 'Łódź', 'čebela', 'Straße', '日本', '🌱', 'a_b', '<b>x</b>', '**bold**', "O'Neil", '@[Ana](', 'https://example.org/?a=1&b=2', '%41', '{{x}}']

/** Values that nobody who means well would send. */
const HOSTILE: ((from: Source) => Json)[] = [
  () => null, () => '', () => [], () => ({}), () => -1, () => 1e308, () => 0.1, () => true, () => '\u0000', () => '\ud800', () => 'x'.repeat(70_000), () => '__proto__',
  () => ({ $gt: '' }), () => ({ $where: 'sleep(1000)' }), () => JSON.parse('{"__proto__":{"roles":["administrator"]}}') as Json, () => ({ constructor: { prototype: { a: 1 } } }),
  () => Array.from({ length: 2000 }, () => 1), () => '../../../etc/passwd', () => '\u202Eevil', () => '${7*7}', () => '%00%ff', () => "'; drop table people; --", () => Number.MAX_SAFE_INTEGER + 2,
  (from) => pick(from, from.ids.length > 0 ? from.ids : ['6561aaaaaaaaaaaaaaaaaaaa']), () => { let deep: Json = 1; for (let n = 0; n < 200; n++) deep = [deep]; return deep },
]
export const hostile = (from: Source): Json => pick(from, HOSTILE)(from)

function text(shape: Shape, from: Source): string {
  const { roll } = from
  if (shape.pattern?.includes('[0-9a-f]{24}')) return roll() < 0.9 && from.ids.length > 0 ? pick(from, from.ids) : hex(from, 24)
  if (shape.format === 'uuid') return uuid(from)
  if (shape.format === 'date-time') return new Date(1.7e12 + roll() * 2e11).toISOString()
  if (shape.format === 'email') return `${hex(from, 8)}@example.org`
  if (shape.format === 'uri') return 'https://example.org/page'
  if (shape.pattern?.startsWith('^[a-z]+:')) return `${pick(from, ['idea', 'draft', 'person', 'session', 'import', 'conversation', 'vote', 'document', 'challenge'])}:${from.ids.length > 0 ? pick(from, from.ids) : hex(from, 24)}`
  let made = Array.from({ length: 1 + Math.floor(roll() * 6) }, () => pick(from, WORDS)).join(' ')
  while (made.length < (shape.minLength ?? 0)) made += ` ${pick(from, WORDS)}`
  return made.slice(0, shape.maxLength ?? 400)
}

function make(shape: Shape, from: Source, defs: Record<string, Shape>, depth: number): Json {
  const { roll } = from
  if (depth > 8) return null
  if (shape.$ref) return make(defs[shape.$ref.split('/').at(-1)!] ?? {}, from, defs, depth + 1)
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return pick(from, shape.enum)
  const choices = shape.anyOf ?? shape.oneOf
  if (choices) return make(pick(from, choices), from, defs, depth + 1)
  if (shape.allOf) return make(shape.allOf[0]!, from, defs, depth + 1)
  switch (Array.isArray(shape.type) ? pick(from, shape.type) : shape.type) {
    case 'string': return text(shape, from)
    case 'integer': case 'number': {
      const [low, high] = [Math.max(shape.minimum ?? 0, -1e6), Math.min(shape.maximum ?? 100, 1e6)]
      return Math.floor(low + roll() * (high - low + 1))
    }
    case 'boolean': return roll() < 0.5
    case 'null': return null
    case 'array': {
      if (shape.prefixItems) return shape.prefixItems.map((item) => make(item, from, defs, depth + 1))
      const count = Math.min(shape.maxItems ?? 4, (shape.minItems ?? 0) + Math.floor(roll() * 3))
      return Array.from({ length: count }, () => make(shape.items ?? {}, from, defs, depth + 1))
    }
    case 'object': {
      const made: Record<string, Json> = {}
      for (const [name, of] of Object.entries(shape.properties ?? {})) if (shape.required?.includes(name) || roll() < 0.5) made[name] = make(of, from, defs, depth + 1)
      if (typeof shape.additionalProperties === 'object' && roll() < 0.7) made[shape.propertyNames ? text(shape.propertyNames, from) : pick(from, ['a', 'b'])] = make(shape.additionalProperties, from, defs, depth + 1)
      return made
    }
    default: return pick<Json>(from, ['a', 1, null, [], {}])
  }
}

const shapes = new WeakMap<z.ZodType, Shape>()
/** Something that the schema would probably take. */
export function valid(schema: z.ZodType, from: Source): Json {
  let shape = shapes.get(schema)
  if (!shape) { shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape; shapes.set(schema, shape) }
  return make(shape, from, shape.$defs ?? {}, 0)
}

/** The same with one thing in it spoilt: a value replaced, a field dropped or added. */
export function spoilt(value: Json, from: Source): Json {
  if (Array.isArray(value) && value.length > 0 && from.roll() < 0.7) return value.map((item, at) => (at === 0 ? spoilt(item, from) : item))
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const names = Object.keys(value)
    const dice = from.roll()
    if (dice < 0.15) return { ...value, [pick(from, ['surelyNotAField', 'id', 'roles', '$set', 'version', '__proto__x'])]: hostile(from) }
    if (names.length > 0) {
      const name = pick(from, names)
      if (dice < 0.3) { const { [name]: _, ...rest } = value; return rest }
      return { ...value, [name]: spoilt(value[name]!, from) }
    }
  }
  return hostile(from)
}
