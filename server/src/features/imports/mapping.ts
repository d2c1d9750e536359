import { createHash } from 'node:crypto'
import { type FieldProblem, fieldProblems } from '@commonspark/shared/ground/errors'
import { cleanText } from '@commonspark/shared/ground/text'
import { CANVAS_SECTIONS, IdeaContent } from '@commonspark/shared/ideas/content'
import { fold } from '@commonspark/shared/search/words'
import { LANGUAGES } from '@commonspark/shared/taxonomy/taxonomy'
import { countryOf, languageOf } from './places.ts'
import { votesIn } from './votes.ts'

/** Column names that are understood, folded, the best first. */
const COLUMNS = {
  id: ['id', 'project id', 'idea id', 'proposal id', 'comment id'],
  within: ['conv', 'conversation', 'source', 'instance'],
  kind: ['kind', 'type'],
  title: ['title', 'name', 'titel', 'tytul', 'nazwa', 'naslov', 'titre', 'nom', 'cim', 'naam', 'titolo', 'nazov'],
  summary: ['summary', 'abstract', 'kurzbeschreibung', 'streszczenie', 'povzetek', 'resume'],
  text: ['text', 'body', 'description', 'content', 'comment body', 'beschreibung', 'opis', 'omschrijving', 'leiras', 'descrizione', 'popis'],
  country: ['country', 'land', 'kraj', 'drzava', 'pays', 'orszag', 'krajina', 'paese', 'country code'],
  language: ['language', 'lang', 'locale', 'sprache', 'jezyk', 'jezik', 'langue', 'taal', 'nyelv'],
  cost: ['cost', 'budget', 'amount', 'kosten', 'koszt', 'cena', 'cout', 'koltseg', 'costo'],
  currency: ['currency', 'waluta', 'wahrung', 'valuta', 'devise'],
  votes: ['votes', 'vote count', 'agrees', 'supporters', 'stimmen', 'glosy', 'glasovi', 'stemmen', 'score'],
  tags: ['tags', 'tag', 'category', 'categories', 'topic', 'kategorie', 'kategoria', 'kategorije', 'theme', 'target'],
  place: ['region', 'subunit', 'district', 'neighborhood', 'neighbourhood', 'city', 'unit', 'town', 'miasto', 'stadt', 'mesto', 'ville', 'gemeente', 'varos'],
  year: ['year', 'rok', 'jahr', 'leto', 'annee', 'jaar'],
  stage: ['stage'],
  sdgs: ['sdgs', 'sdg'],
  date: ['ts', 'date', 'created at', 'createdat', 'published at', 'publishedat'],
} as const
// As Canvas has it; checked here because its schema would name the limit before cleaning.
const LONGEST_SECTION = 6000
type Column = keyof typeof COLUMNS
const SECTION_COLUMNS = CANVAS_SECTIONS.map((section) => ({ section, name: fold(section) }))

/** Whether these columns can become ideas. */
export const holdsTitle = (columns: ReadonlySet<string>): boolean => [...COLUMNS.title, ...COLUMNS.text].some((name) => columns.has(name))

/** An idea made of a row, with the row's lasting identity, or why it cannot be one. */
export type Mapped =
  | { ok: true; key: string; content: IdeaContent; publishedAt: Date | null }
  | { ok: false; title: string; problem: FieldProblem }

class Wrong extends Error {
  readonly problem: FieldProblem
  constructor(path: string, because: string, params: FieldProblem['params'] = {}) { super(because); this.problem = { path, because, params } }
}

const textOf = (value: unknown, column: string): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return cleanText(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Wrong(column, 'wrongType')
}
const listIn = (value: unknown, column: string): string[] => {
  const items = Array.isArray(value) ? value.map((item) => textOf(item, column)) : textOf(value, column).split(/[,;|]/)
  return items.map((item) => item.trim()).filter(Boolean)
}

/** A text cut at a word to at most `most` characters. */
export function cutAtWord(text: string, most: number, end = '…'): string {
  if (text.length <= most) return text
  const start = text.slice(0, most - end.length).toWellFormed().replace(/\uFFFD$/, '')
  const words = start.replace(/\s+\S*$/, '')
  return `${(words.length > most / 2 ? words : start).replace(/[\s,;:–&/(-]+$/, '')}${end}`
}

/** A sum of money as people write it, in whole units; groups of three digits behind points or commas are thousands. */
export function amountIn(text: string): number {
  const bare = text.replace(/[\s\u00A0\u202F'’]/g, '').replace(/^[^\d-]+|[^\d]+$/g, '')
  const [, whole, rest] = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d+))?$/.exec(bare) ?? []
  if (whole === undefined) throw new Wrong('cost', 'notANumber')
  return Math.round(Number(`${whole.replace(/[.,]/g, '')}.${rest ?? 0}`))
}

/** The idea of a row; the same row always gives the same. Dates after `now` are not believed. */
export function mapRow(values: ReadonlyMap<string, unknown>, now: Date): Mapped {
  const raw = (column: Column): unknown => COLUMNS[column].map((name) => values.get(name) ?? '').find((value) => value !== '')
  const text = (column: Column): string => textOf(raw(column), column)
  let title = ''
  try {
    const body = text('text')
    const whole = text('title').replace(/\s+/g, ' ') || body.replace(/\s+/g, ' ')
    title = cutAtWord(whole, 120)
    if (!title) throw new Wrong('title', 'required')

    const country = countryOf(text('country'))
    const language = languageOf(text('language'), country)
    const year = /^(19|20)\d\d$/.test(text('year')) ? text('year') : ''
    const place = [...new Set(COLUMNS.place.map((name) => textOf(values.get(name), 'place')).filter(Boolean))].join(', ')
    const region = cutAtWord([place, year && `(${year})`].filter(Boolean).join(' '), 80)

    const sections = Object.fromEntries(SECTION_COLUMNS.flatMap(({ section, name }) => (values.has(name) ? [[section, listedOrText(values.get(name), name)]] : [])))
    const home = ['challenge', 'statement', 'problem'].includes(fold(text('kind'))) ? 'problem' : 'solution'
    // What the title had to leave out is kept whole before the rest.
    const long = [title === whole || body.replace(/\s+/g, ' ').startsWith(whole) ? '' : whole, body === title ? '' : body].filter(Boolean).join('\n\n')
    const canvas: Record<string, string> = { ...sections, ...(long ? { [home]: [sections[home], long].filter(Boolean).join('\n\n') } : {}) }
    if (Object.values(canvas).some((section) => section.length > LONGEST_SECTION)) throw new Wrong('text', 'tooLong', { max: LONGEST_SECTION })
    const counted = text('votes')
    const votes = counted === '' ? null : Number(counted)
    if (votes !== null && !Number.isFinite(votes)) throw new Wrong('votes', 'notANumber')

    const parsed = IdeaContent.safeParse({
      title, country, language, region,
      summary: summaryOf(text('summary') || (body === whole ? '' : body), place && [place, year].filter(Boolean).join(' '), votes, language),
      ...(text('stage') ? { stage: fold(text('stage')) } : {}),
      sdgs: listIn(raw('sdgs'), 'sdgs').map(Number),
      tags: [...new Set(listIn(raw('tags'), 'tags').map((tag) => cutAtWord(tag, 40, '')).filter((tag) => tag.length > 1))].slice(0, 10),
      needs: needOf(text('cost'), text('currency')),
      canvas,
    })
    if (!parsed.success) return { ok: false, title, problem: inColumns(fieldProblems(parsed.error)[0]!) }
    return { ok: true, key: keyOf(values, [whole, body, place, year]), content: parsed.data, publishedAt: dateOf(raw('date'), now) }
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, title, problem: error.problem }
    throw error
  }

  function keyOf(all: ReadonlyMap<string, unknown>, texts: string[]): string {
    const id = text('id')
    const within = COLUMNS.within.map((name) => textOf(all.get(name), name)).find(Boolean) ?? ''
    const key = id && [within, id].filter(Boolean).join('/')
    return key && key.length <= 200 ? key : createHash('sha256').update(JSON.stringify([key, ...texts])).digest('base64url')
  }
}

const listedOrText = (value: unknown, name: string): string => (Array.isArray(value) ? listIn(value, name).join(', ') : textOf(value, name))

function needOf(cost: string, currency: string): object[] {
  const amount = cost ? amountIn(cost) : 0
  return amount < 1 ? [] : [{ kind: 'funding', amount, currency: currency ? currency.toUpperCase() : null }]
}

/** What the text says first, or else where it is from; and how many voted for it there. */
function summaryOf(text: string, place: string, votes: number | null, language: string): string {
  const known = LANGUAGES.find((ours) => ours === language) ?? 'en'
  const counted = votes !== null && votes >= 0 ? votesIn(known, Math.round(votes)) : ''
  const room = 280 - (counted ? counted.length + 3 : 0)
  return [cutAtWord((text || place).replace(/\s+/g, ' '), room), counted].filter(Boolean).join(' · ')
}

/** A moment in the past; milliseconds or seconds since 1970, or ISO 8601. */
function dateOf(value: unknown, now: Date): Date | null {
  const number = typeof value === 'number' ? value : typeof value === 'string' && /^\d{9,13}$/.test(value) ? Number(value) : null
  const date = number === null ? new Date(typeof value === 'string' ? value : Number.NaN) : new Date(number < 1e11 ? number * 1000 : number)
  return date.getTime() > 0 && date < now ? date : null
}

/** A problem with the idea as one with the columns of the file. */
function inColumns(problem: FieldProblem): FieldProblem {
  const { path } = problem
  const column = path.startsWith('canvas.') ? 'text' : path.endsWith('.currency') ? 'currency' : path.startsWith('needs') ? 'cost' : path.split('.')[0]!
  return { ...problem, path: column }
}
