import {
  type MarkBallot, type OptionId, type Profile, type RankBallot, type SetBallot, CountError, LARGEST_COUNT, LARGEST_MARK,
} from './profile.ts'

/** Rows of unequal length in flat arrays: row r is item[start[r]] .. item[start[r + 1] - 1], each with its weight. */
export type Rows = { start: Int32Array; item: Int32Array; weight: Float64Array }

/** A profile with options as numbers (their place in the profile) and equal ballots in one row; `size` says how many. */
export type Indexed = { ids: OptionId[]; voters: number; rows: Rows; size: Float64Array }

/** Ranking ballots by number: each distinct ballot as places, best first, and how many cast it. */
export type IndexedRanks = { ids: OptionId[]; voters: number; ballots: number[][][]; size: number[] }

/** Option ids to their place in the profile; refuses a profile that names one twice. */
export function placesOf(profile: Profile): Map<OptionId, number> {
  const places = new Map<OptionId, number>()
  for (const [i, option] of profile.options.entries()) {
    if (places.has(option.id)) throw new CountError('repeatedOption', option.id)
    places.set(option.id, i)
  }
  return places
}

/** How many voters there are; refuses counts that are not positive whole numbers, and too many of them. */
export function votersIn(profile: Profile): number {
  let voters = 0
  for (const [i, { count }] of profile.ballots.entries()) {
    if (!Number.isSafeInteger(count) || count < 1) throw new CountError('badCount', `${i}`)
    voters += count
  }
  if (voters > LARGEST_COUNT) throw new CountError('tooManyBallots')
  return voters
}

function lookUp(places: Map<OptionId, number>, ids: Iterable<OptionId>, ballot: number): number[] {
  const found: number[] = []
  const seen = new Set<number>()
  for (const id of ids) {
    const place = places.get(id)
    if (place === undefined) throw new CountError('unknownOption', `${ballot}`)
    if (seen.has(place)) throw new CountError('repeatedOption', `${ballot}`)
    seen.add(place)
    found.push(place)
  }
  return found
}

/** Approval, choice, budget (weight 1) and points, score, quadratic ballots (their mark; marks of 0 are left out) as rows. */
export function indexMarks(profile: Profile): Indexed {
  const places = placesOf(profile)
  const voters = votersIn(profile)
  const named = profile.form.kind === 'approval' || profile.form.kind === 'choice' || profile.form.kind === 'budget'
  if (profile.form.kind === 'ranking') throw new CountError('wrongBallots', 'ranking')
  const grouped = new Map<string, { entries: [number, number][]; count: number }>()
  for (const [i, { ballot, count }] of profile.ballots.entries()) {
    const marks: MarkBallot = named ? (ballot as SetBallot).map((id) => [id, 1]) : (ballot as MarkBallot)
    const items = lookUp(places, marks.map(([id]) => id), i)
    const entries = items.map((item, k): [number, number] => [item, marks[k]?.[1] ?? 0]).filter(([, mark]) => mark !== 0)
    if (entries.some(([, mark]) => !Number.isSafeInteger(mark) || Math.abs(mark) > LARGEST_MARK)) throw new CountError('badMark', `${i}`)
    entries.sort((a, b) => a[0] - b[0])
    const key = entries.join(';')
    const known = grouped.get(key)
    if (known) known.count += count
    else grouped.set(key, { entries, count })
  }
  const groups = [...grouped.values()]
  return {
    ids: profile.options.map((o) => o.id),
    voters,
    rows: toRows(groups.map((g) => g.entries)),
    size: Float64Array.from(groups, (g) => g.count),
  }
}

/** Lists of [item, weight] as rows. */
function toRows(lists: readonly (readonly [number, number][])[]): Rows {
  const start = new Int32Array(lists.length + 1)
  for (const [r, list] of lists.entries()) start[r + 1] = start[r]! + list.length
  const item = new Int32Array(start[lists.length]!)
  const weight = new Float64Array(item.length)
  let at = 0
  for (const list of lists) {
    for (const [i, w] of list) {
      item[at] = i
      weight[at++] = w
    }
  }
  return { start, item, weight }
}

/** The same entries seen from the other side: for each of `columns` items, the rows that hold it. */
export function transpose(rows: Rows, columns: number): Rows {
  const start = new Int32Array(columns + 1)
  for (const i of rows.item) start[i + 1]!++
  for (let c = 0; c < columns; c++) start[c + 1]! += start[c]!
  const next = start.slice()
  const item = new Int32Array(rows.item.length)
  const weight = new Float64Array(item.length)
  for (let r = 0; r + 1 < rows.start.length; r++) {
    for (let k = rows.start[r]!; k < rows.start[r + 1]!; k++) {
      const at = next[rows.item[k]!]!++
      item[at] = r
      weight[at] = rows.weight[k]!
    }
  }
  return { start, item, weight }
}

/** Ranking ballots by number, equal ones together. */
export function indexRanks(profile: Profile): IndexedRanks {
  if (profile.form.kind !== 'ranking') throw new CountError('wrongBallots', profile.form.kind)
  const places = placesOf(profile)
  const voters = votersIn(profile)
  const grouped = new Map<string, { tiers: number[][]; count: number }>()
  for (const [i, { ballot, count }] of profile.ballots.entries()) {
    const tiers = ballot as RankBallot
    const flat = lookUp(places, tiers.flat(), i)
    let at = 0
    const numbered = tiers.map((tier) => flat.slice(at, (at += tier.length)).sort((a, b) => a - b))
    const key = numbered.join(';')
    const known = grouped.get(key)
    if (known) known.count += count
    else grouped.set(key, { tiers: numbered, count })
  }
  const groups = [...grouped.values()]
  return { ids: profile.options.map((o) => o.id), voters, ballots: groups.map((g) => g.tiers), size: groups.map((g) => g.count) }
}
