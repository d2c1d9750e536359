import { isAmount } from './amount.ts'
import { type FileRead, faultList, plainText } from './faults.ts'
import { LARGEST_MARK } from './profile.ts'

/** A Pabulib file (pabulib.org, arXiv 2012.06539): three tables as they stand in the file, cells unquoted. */
export type Pabulib = { meta: Table; projects: Table; votes: Table }
export type Table = { columns: string[]; rows: string[][] }

export const PABULIB_VOTE_TYPES = ['approval', 'choose-1', 'cumulative', 'scoring', 'ordinal'] as const
export type PabulibVoteType = (typeof PABULIB_VOTE_TYPES)[number]

const SECTIONS = { META: ['key', 'value'], PROJECTS: ['project_id', 'cost'], VOTES: ['voter_id', 'vote'] } as const
type Section = keyof typeof SECTIONS
type Faults = ReturnType<typeof faultList>
type Placed = { columns: string[]; rows: { line: number; cells: string[] }[]; line: number; sound: boolean }

/** Reads a .pb file. Nothing is taken from a file with any fault; each fault names its line. */
export function readPabulib(text: string): FileRead<Pabulib> {
  const faults = faultList()
  const plain = plainText(text, faults)
  const found = new Map<Section, Placed>()
  if (plain !== null) {
    const end = readTables(plain, found, faults)
    for (const section of ['META', 'PROJECTS', 'VOTES'] as const) if (!found.has(section)) faults.add(end, 'missingSection', section)
  }
  const [meta, projects, votes] = [found.get('META'), found.get('PROJECTS'), found.get('VOTES')]
  if (meta?.sound && projects?.sound && votes?.sound) checkContent(meta, projects, votes, faults)
  const table = (placed: Placed | undefined): Table => ({ columns: placed?.columns ?? [], rows: placed?.rows.map((r) => r.cells) ?? [] })
  return faults.end(() => ({ meta: table(meta), projects: table(projects), votes: table(votes) }))
}

/** Cuts the text into lines, sections and cells; returns the number of the last line. */
function readTables(text: string, found: Map<Section, Placed>, faults: Faults): number {
  let current: Placed | null = null
  let line = 0
  let quote = -1
  for (let at = 0; at < text.length;) {
    const first = ++line
    let end = text.indexOf('\n', at)
    if (end < 0) end = text.length
    if (quote < at) quote = text.indexOf('"', at)
    if (quote < 0) quote = text.length
    let cells: string[] | null
    if (quote >= end) cells = text.slice(at, end).split(';')
    else {
      const row = quotedRow(text, at)
      cells = row.cells
      end = row.end
      line += text.slice(at, end).split('\n').length - 1
      if (!cells) faults.add(first, row.fault)
    }
    at = end + 1
    if (!cells || (cells.length === 1 && cells[0]!.trim() === '')) continue
    const name = cells.length === 1 ? cells[0]!.trim().toUpperCase() : ''
    if (name in SECTIONS) {
      current = { columns: [], rows: [], line: first, sound: true }
      if (found.has(name as Section)) faults.add(first, 'repeatedSection', name)
      else found.set(name as Section, current)
    } else if (!current) faults.add(first, 'outsideSection', cells[0])
    else if (current.columns.length === 0) {
      current.columns = cells.map((c) => c.trim())
      const section = [...found].find(([, placed]) => placed === current)?.[0]
      if (section) current.sound = checkColumns(section, current.columns, first, faults)
    } else if (cells.length !== current.columns.length) faults.add(first, 'wrongCellCount', `${cells.length}/${current.columns.length}`)
    else current.rows.push({ line: first, cells })
  }
  return line
}

/**
 * One row with quoted cells, which may run over several lines; `cells` is null where the quotes do not close or close too early.
 */
function quotedRow(text: string, from: number): { cells: string[] | null; end: number; fault: string } {
  const cells: string[] = []
  for (let at = from; ;) {
    if (text[at] !== '"') {
      const stop = [text.indexOf(';', at), text.indexOf('\n', at)].filter((i) => i >= 0)
      const end = Math.min(text.length, ...stop)
      cells.push(text.slice(at, end))
      if (text[end] !== ';') return { cells, end, fault: '' }
      at = end + 1
      continue
    }
    let cell = ''
    let close = at
    do {
      const open = close + 1
      close = text.indexOf('"', open)
      if (close < 0) return { cells: null, end: text.length, fault: 'openQuote' }
      cell += text.slice(open, close) + (text[close + 1] === '"' ? '"' : '')
      close++
    } while (text[close] === '"')
    cells.push(cell)
    if (text[close] === ';') at = close + 1
    else if (text[close] === '\n' || close >= text.length) return { cells, end: close, fault: '' }
    else {
      const end = text.indexOf('\n', close)
      return { cells: null, end: end < 0 ? text.length : end, fault: 'badQuote' }
    }
  }
}

/** Whether the columns are such that the rows can be read. */
function checkColumns(section: Section, columns: string[], line: number, faults: Faults): boolean {
  const missing = SECTIONS[section].filter((needed) => !columns.includes(needed))
  for (const needed of missing) faults.add(line, 'missingColumn', `${section}.${needed}`)
  const repeated = columns.find((c, i) => columns.indexOf(c) < i)
  if (repeated !== undefined) faults.add(line, 'repeatedColumn', repeated)
  return missing.length === 0 && repeated === undefined
}

/** A table's cells by column name. */
export function cellsOf(table: Table): (row: readonly string[], column: string) => string {
  const place = new Map(table.columns.map((c, i) => [c, i]))
  return (row, column) => row[place.get(column) ?? -1]?.trim() ?? ''
}

/** The ids on a vote, or the numbers of its points: a list with commas. */
export const listOf = (cell: string): string[] => (cell.trim() === '' ? [] : cell.split(',').map((id) => id.trim()))

/** A key of the META section, or ''. */
export const metaOf = (file: Pabulib, key: string): string => {
  const cell = cellsOf(file.meta)
  const row = file.meta.rows.find((r) => cell(r, 'key') === key)
  return row ? cell(row, 'value') : ''
}

function checkContent(meta: Placed, projects: Placed, votes: Placed, faults: Faults) {
  const inMeta = cellsOf({ columns: meta.columns, rows: [] })
  const entries = new Map<string, { line: number; value: string }>()
  for (const { line, cells } of meta.rows) {
    const key = inMeta(cells, 'key')
    if (entries.has(key)) faults.add(line, 'repeatedKey', key)
    entries.set(key, { line, value: inMeta(cells, 'value') })
  }
  const need = (key: string) => {
    const entry = entries.get(key)
    if (!entry) faults.add(meta.line, 'missingKey', key)
    return entry
  }
  const budget = need('budget')
  if (budget && !isPositive(budget.value)) faults.add(budget.line, 'badAmount', budget.value)
  const type = need('vote_type')
  if (type && !PABULIB_VOTE_TYPES.includes(type.value as PabulibVoteType)) faults.add(type.line, 'unknownVoteType', type.value)
  for (const [key, rows] of [['num_projects', projects.rows], ['num_votes', votes.rows]] as const) {
    const said = entries.get(key)
    if (said && said.value !== `${rows.length}`) faults.add(said.line, 'wrongTotal', `${key}: ${said.value}, ${rows.length}`)
  }
  checkVotes(votes, checkProjects(projects, faults), type?.value ?? '', faults)
}

const isPositive = (text: string) => isAmount(text) && /[1-9]/.test(text)

function checkProjects(projects: Placed, faults: Faults): Set<string> {
  const cell = cellsOf({ columns: projects.columns, rows: [] })
  const ids = new Set<string>()
  for (const { line, cells } of projects.rows) {
    const id = cell(cells, 'project_id')
    if (id === '' || id.includes(',') || id.length > 200) faults.add(line, 'badId', id)
    if (ids.has(id)) faults.add(line, 'repeatedProject', id)
    ids.add(id)
    const cost = cell(cells, 'cost')
    if (!isPositive(cost)) faults.add(line, 'badAmount', cost)
  }
  if (ids.size === 0) faults.add(projects.line, 'noProjects')
  return ids
}

function checkVotes(votes: Placed, ids: ReadonlySet<string>, type: string, faults: Faults) {
  const cell = cellsOf({ columns: votes.columns, rows: [] })
  const pointed = type === 'cumulative' || type === 'scoring'
  if (pointed && !votes.columns.includes('points')) faults.add(votes.line, 'missingColumn', 'VOTES.points')
  const voters = new Set<string>()
  for (const { line, cells } of votes.rows) {
    const voter = cell(cells, 'voter_id')
    if (voters.has(voter)) faults.add(line, 'repeatedVoter', voter)
    voters.add(voter)
    const named = listOf(cell(cells, 'vote'))
    const unknown = named.find((id) => !ids.has(id))
    if (unknown !== undefined) faults.add(line, 'unknownProject', unknown)
    if (new Set(named).size < named.length) faults.add(line, 'repeatedProject', named.find((id, i) => named.indexOf(id) < i))
    if (type === 'choose-1' && named.length > 1) faults.add(line, 'tooMany', `${named.length}`)
    if (!pointed) continue
    const points = listOf(cell(cells, 'points'))
    if (points.length !== named.length) faults.add(line, 'wrongPointCount', `${points.length}/${named.length}`)
    const bad = points.find((p) => !/^\d{1,7}$/.test(p) || Number(p) > LARGEST_MARK)
    if (bad !== undefined) faults.add(line, 'badPoints', bad)
  }
}

const quoted = (cell: string) => (/^\s*"|[;\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Writes a .pb file: LF line ends, cells quoted only where they must be. Reading it gives the same tables. */
export function writePabulib(file: Pabulib): string {
  const lines = (name: string, { columns, rows }: Table) => [name, ...[columns, ...rows].map((row) => row.map(quoted).join(';'))]
  return [...lines('META', file.meta), ...lines('PROJECTS', file.projects), ...lines('VOTES', file.votes), ''].join('\n')
}
