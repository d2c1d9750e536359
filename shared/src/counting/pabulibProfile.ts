import { gatherBallots } from './ballot.ts'
import { cellsOf, listOf, metaOf, type Pabulib, type PabulibVoteType } from './pabulib.ts'
import { type Ballot, type BallotForm, type OptionId, type Profile, type RankBallot, CountError } from './profile.ts'

function formOf(file: Pabulib): BallotForm {
  switch (metaOf(file, 'vote_type') as PabulibVoteType) {
    case 'choose-1': return { kind: 'choice' }
    case 'ordinal': return { kind: 'ranking', max: null, ties: false }
    case 'cumulative': case 'scoring': return { kind: 'points', total: null, each: null }
    default: return { kind: 'approval', min: 0, max: null }
  }
}

/** A read Pabulib file as a profile to count. */
export function pabulibProfile(file: Pabulib): Profile {
  const form = formOf(file)
  const project = cellsOf(file.projects)
  const vote = cellsOf(file.votes)
  const ballots = file.votes.rows.map((row): Ballot => {
    const named = listOf(vote(row, 'vote'))
    if (form.kind === 'ranking') return named.map((id) => [id])
    if (form.kind !== 'points') return named
    const points = listOf(vote(row, 'points'))
    return named.map((id, i): [string, number] => [id, Number(points[i])])
  })
  return {
    form,
    options: file.projects.rows.map((row) => ({ id: project(row, 'project_id'), cost: project(row, 'cost') })),
    budget: metaOf(file, 'budget'),
    ballots: gatherBallots(form, ballots),
  }
}

/** What the file says was chosen in reality: projects marked with 1 in the column `selected`; null without that column. */
export function officialWinners(file: Pabulib): OptionId[] | null {
  if (!file.projects.columns.includes('selected')) return null
  const cell = cellsOf(file.projects)
  return file.projects.rows.filter((row) => cell(row, 'selected') === '1').map((row) => cell(row, 'project_id'))
}

/**
 * What a written file tells beside the ballots; `meta` are further keys (country, unit, instance, date_begin, date_end, currency,
 * ...).
 */
export type PabulibAbout = {
  description: string; rule: string; meta: Record<string, string>; names: Record<OptionId, string>; winners: OptionId[]
}

/**
 * A counted vote as a Pabulib file. Voters are numbered through after sorting the ballots, so that numbers tell nothing about who
 * or when.
 */
export function pabulibOf(profile: Profile, about: PabulibAbout): Pabulib {
  const { form, options, budget, ballots } = profile
  const type = VOTE_TYPES[form.kind]
  if (!type || budget === null) throw new CountError('wrongBallots', form.kind)
  const rows = ballots.flatMap(({ ballot, count }) => Array.from({ length: count }, () => ballot))
  const entries = Object.entries({
    description: about.description, ...about.meta, num_projects: `${options.length}`, num_votes: `${rows.length}`, budget,
    vote_type: type, rule: about.rule,
  })
  const votes = new Map(options.map((o) => [o.id, 0]))
  const named = (ballot: Ballot): OptionId[] => {
    if (form.kind !== 'ranking') return ballot.map((entry) => (typeof entry === 'string' ? entry : entry[0]!))
    const places = ballot as RankBallot
    if (places.some((place) => place.length > 1)) throw new CountError('sharedPlace')
    return places.flat()
  }
  const lists = rows.map((ballot) => {
    const ids = named(ballot)
    for (const id of ids) votes.set(id, votes.get(id)! + 1)
    return ids
  })
  const pointed = form.kind === 'points'
  return {
    meta: { columns: ['key', 'value'], rows: entries },
    projects: {
      columns: ['project_id', 'cost', 'votes', 'name', 'selected'],
      rows: options.map(({ id, cost }) =>
        [id, cost ?? '0', `${votes.get(id)}`, about.names[id] ?? id, about.winners.includes(id) ? '1' : '0']),
    },
    votes: {
      columns: ['voter_id', 'vote', ...(pointed ? ['points'] : [])],
      rows: lists.map((ids, i) => [`${i + 1}`, ids.join(','), ...(pointed ? [rows[i]!.map((entry) => entry[1]).join(',')] : [])]),
    },
  }
}

const VOTE_TYPES: Partial<Record<BallotForm['kind'], PabulibVoteType>> = {
  approval: 'approval', choice: 'choose-1', budget: 'approval', points: 'cumulative', ranking: 'ordinal',
}
