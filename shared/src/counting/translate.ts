import type { Ballot, BallotForm, MarkBallot, Profile, RankBallot, SetBallot } from './profile.ts'
import { gatherBallots } from './ballot.ts'

/** The same voters under another form of ballot, as far as theirs tells. Equal ballots are put together again. */
function translate(profile: Profile, form: BallotForm, turn: (ballot: Ballot) => Ballot): Profile {
  const counts = new Map<string, { ballot: Ballot; count: number }>()
  for (const { ballot, count } of profile.ballots) {
    const turned = gatherBallots(form, [turn(ballot)])[0]!.ballot
    const key = JSON.stringify(turned)
    const known = counts.get(key)
    if (known) known.count += count
    else counts.set(key, { ballot: turned, count })
  }
  return { ...profile, form, ballots: [...counts.values()] }
}

const isSet = (profile: Profile) => ['approval', 'choice', 'budget'].includes(profile.form.kind)

/**
 * Which options a ballot supports: those it names; points or votes above 0; grades in the upper half of the scale; of a ranking
 * the first `depth` options (all ranked ones without it).
 */
export function supported(profile: Profile, ballot: Ballot, depth = Infinity): string[] {
  const { form } = profile
  if (form.kind === 'ranking') {
    const options: string[] = []
    for (const place of ballot as RankBallot) if (options.length < depth) options.push(...place)
    return options
  }
  if (isSet(profile)) return ballot as SetBallot
  const least = form.kind === 'score' ? (form.lowest + form.highest) / 2 : 0
  return (ballot as MarkBallot).filter(([, mark]) => mark > least).map(([id]) => id)
}

/** As approval ballots of what each voter supports. */
export const asApproval = (profile: Profile, depth = Infinity): Profile =>
  translate(profile, { kind: 'approval', min: 0, max: null }, (ballot) => supported(profile, ballot, depth))

/** As rankings: marked options by their marks, all named ones together. */
export function asRanking(profile: Profile): Profile {
  if (profile.form.kind === 'ranking') return profile
  return translate(profile, { kind: 'ranking', max: null, ties: true }, (ballot) => {
    if (isSet(profile)) return ballot.length > 0 ? [ballot as SetBallot] : []
    const marks = ballot as MarkBallot
    const levels = [...new Set(marks.map(([, mark]) => mark))].sort((a, b) => b - a)
    return levels.map((level) => marks.filter(([, mark]) => mark === level).map(([id]) => id))
  })
}

/**
 * As points. Rankings by length: the last option ranked gets 1 (or 0 with `last` = 0), each above it one more; shared places get
 * the same.
 */
export function asPoints(profile: Profile, last = 1): Profile {
  const lowest = profile.form.kind === 'score' ? profile.form.lowest : 0
  return translate(profile, { kind: 'points', total: null, each: null }, (ballot) => {
    if (isSet(profile)) return (ballot as SetBallot).map((id): [string, number] => [id, 1])
    if (profile.form.kind !== 'ranking') {
      return (ballot as MarkBallot).map(([id, mark]): [string, number] => [id, Math.max(0, mark - lowest)])
    }
    const places = ballot as RankBallot
    return places.flatMap((place, i) => place.map((id): [string, number] => [id, places.length - 1 - i + last]))
  })
}
