import { type FileRead, faultList, plainText } from './faults.ts'
import { type Profile, type RankBallot, CountError, LARGEST_COUNT } from './profile.ts'

/** Strict or tied, complete or incomplete orders. */
export const PREFLIB_TYPES = ['soc', 'soi', 'toc', 'toi'] as const
export type PreflibType = (typeof PREFLIB_TYPES)[number]

/**
 * A PrefLib file of orders (preflib.org/format): its header lines in order, and for each order how many voters gave it and its
 * places, best first.
 */
export type Preflib = { header: [key: string, value: string][]; orders: { count: number; places: number[][] }[] }

/** A value of the header, or ''. */
export const preflibHeader = (file: Preflib, key: string): string => file.header.find(([k]) => k === key)?.[1] ?? ''

/** Reads a .soc, .soi, .toc or .toi file. Nothing is taken from a file with any fault; each fault names its line. */
export function readPreflib(text: string): FileRead<Preflib> {
  const faults = faultList()
  const file: Preflib = { header: [], orders: [] }
  const lines = plainText(text, faults)?.split('\n') ?? []
  const lineOf = new Map<string, number>()
  for (const [i, raw] of lines.entries()) {
    const entry = /^#\s*([^:]+?)\s*:\s*(.*?)\s*$/.exec(raw)
    if (!entry) continue
    if (lineOf.has(entry[1]!)) faults.add(i + 1, 'repeatedKey', entry[1])
    lineOf.set(entry[1]!, i + 1)
    file.header.push([entry[1]!, entry[2]!])
  }
  const options = Number(preflibHeader(file, 'NUMBER ALTERNATIVES'))
  const type = preflibHeader(file, 'DATA TYPE') as PreflibType
  if (!PREFLIB_TYPES.includes(type)) faults.add(lineOf.get('DATA TYPE') ?? 1, 'unknownDataType', type)
  if (!Number.isSafeInteger(options) || options < 1 || options > 10_000) {
    faults.add(lineOf.get('NUMBER ALTERNATIVES') ?? 1, 'badTotal', 'NUMBER ALTERNATIVES')
  } else {
    for (let o = 1; o <= options; o++) if (!lineOf.has(`ALTERNATIVE NAME ${o}`)) faults.add(1, 'missingKey', `ALTERNATIVE NAME ${o}`)
    for (const [i, raw] of lines.entries()) {
      if (raw.trim() === '' || raw.startsWith('#')) continue
      const order = readOrder(raw, options, type)
      if (typeof order === 'string') faults.add(i + 1, order, raw)
      else file.orders.push(order)
    }
  }
  const totals = { 'NUMBER VOTERS': file.orders.reduce((sum, o) => sum + o.count, 0), 'NUMBER UNIQUE ORDERS': file.orders.length }
  for (const [key, total] of Object.entries(totals)) {
    const line = lineOf.get(key)
    const said = preflibHeader(file, key)
    if (line && faults.none() && said !== `${total}`) faults.add(line, 'wrongTotal', `${key}: ${said}, ${total}`)
  }
  return faults.end(() => file)
}

/** '57: 1,{2,3},4' as a counted order, or the code of what is wrong with it. */
function readOrder(raw: string, options: number, type: PreflibType): Preflib['orders'][number] | string {
  const parts = /^\s*(\d+)\s*:\s*(.*?)\s*$/.exec(raw)
  const count = Number(parts?.[1])
  if (!parts) return 'badOrder'
  if (count < 1 || count > LARGEST_COUNT) return 'badCount'
  const list = parts[2]!.replace(/\s/g, '')
  if (!/^(\d+|\{\d+(,\d+)*\})(,(\d+|\{\d+(,\d+)*\}))*$/.test(list)) return 'badOrder'
  const places = list.match(/\{[^}]*\}|\d+/g)!.map((place) => place.replace(/[{}]/g, '').split(',').map(Number))
  const flat = places.flat()
  if (flat.some((o) => o < 1 || o > options)) return 'unknownOption'
  if (new Set(flat).size < flat.length) return 'repeatedOption'
  if (type.startsWith('s') && places.length < flat.length) return 'sharedPlace'
  if (type.endsWith('c') && flat.length < options) return 'incomplete'
  return { count, places }
}

/** Writes the file: header as it stands, orders one a line. Reading it gives the same. */
export function writePreflib(file: Preflib): string {
  const place = (options: number[]) => (options.length === 1 ? `${options[0]}` : `{${options.join(',')}}`)
  return [
    ...file.header.map(([key, value]) => `# ${key}: ${value}`.trimEnd()),
    ...file.orders.map(({ count, places }) => `${count}: ${places.map(place).join(',')}`),
    '',
  ].join('\n')
}

/** A read file as a profile; options are numbered from '1', their names stand in the header. */
export function preflibProfile(file: Preflib): Profile {
  const options = Number(preflibHeader(file, 'NUMBER ALTERNATIVES'))
  return {
    form: { kind: 'ranking', max: null, ties: preflibHeader(file, 'DATA TYPE').startsWith('t') },
    options: Array.from({ length: options }, (_, o) => ({ id: `${o + 1}`, cost: null })),
    budget: null,
    ballots: file.orders.map(({ count, places }) => ({ ballot: places.map((place) => place.map(String)), count })),
  }
}

/** Ranking ballots as a PrefLib file of the narrowest type that holds them; empty ballots cannot be written and are left out. */
export function preflibOf(profile: Profile, title: string, names: Record<string, string>): Preflib {
  if (profile.form.kind !== 'ranking') throw new CountError('wrongBallots', profile.form.kind)
  const number = new Map(profile.options.map((o, i) => [o.id, i + 1]))
  const orders = profile.ballots.filter(({ ballot }) => ballot.length > 0)
    .map(({ ballot, count }) => ({ count, places: (ballot as RankBallot).map((place) => place.map((id) => number.get(id)!)) }))
  const tied = orders.some(({ places }) => places.some((place) => place.length > 1))
  const complete = orders.every(({ places }) => places.flat().length === profile.options.length)
  return {
    header: [
      ['TITLE', title], ['DATA TYPE', `${tied ? 't' : 's'}o${complete ? 'c' : 'i'}`], ['MODIFICATION TYPE', 'original'],
      ['NUMBER ALTERNATIVES', `${profile.options.length}`], ['NUMBER VOTERS', `${orders.reduce((sum, o) => sum + o.count, 0)}`],
      ['NUMBER UNIQUE ORDERS', `${orders.length}`],
      ...profile.options.map((o, i): [string, string] => [`ALTERNATIVE NAME ${i + 1}`, (names[o.id] ?? o.id).replace(/\s+/g, ' ')]),
    ],
    orders,
  }
}
