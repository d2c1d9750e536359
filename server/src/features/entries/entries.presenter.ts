import { asksAges, completenessOf, entrantProblems, fieldsFor, formProblems, knownAnswers } from '@commonspark/shared/entries/rules'
import type { EntryRow, EntryView, GalleryCard, GalleryEntry } from '@commonspark/shared/entries/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../../platform/actor.ts'
import type { Entry } from './entries.model.ts'
import { abilitiesOf, type Contest, isInTeam, isOrganiser } from './entries.policy.ts'

type Cards = ReadonlyMap<string, PersonCard>
export const teamOf = (entry: Entry): string[] => entry.team.filter(({ confirmed }) => confirmed !== false).map(({ person }) => person)
/** Entries are closed and it never was handed in. */
const isLate = (entry: Entry, contest: Pick<Contest, 'closesAt' | 'now'>): boolean => entry.state === 'draft' && contest.closesAt !== null && contest.closesAt <= contest.now

/** An entry to its team, or to organisers what counts of it. */
export function presentEntry(entry: Entry, contest: Contest, cards: Cards, actor: Actor): EntryView {
  const { form, eligibility } = contest.content
  const mine = isInTeam(entry, actor.id)
  const organiser = isOrganiser(contest, actor.id)
  const answers = knownAnswers(form, mine || !entry.standing ? entry.answers : entry.standing.answers)
  const { screening } = entry
  // What is being looked at is between organisers until they have decided.
  const told = organiser || screening.state !== 'unscreened'
  return {
    id: entry._id.toString(), challengeId: entry.challenge, challengeTitle: contest.title, ideaId: entry.idea, title: entry.facts.title, country: entry.facts.country as never,
    state: entry.state, version: entry.version, code: entry.code, form, answers, savedAt: entry.savedAt.toISOString(),
    team: entry.team.flatMap(({ person, confirmed }) => { const card = cards.get(person); return card ? [{ person: card, confirmed }] : [] }),
    problems: [...formProblems(form, answers, entry.facts.language), ...entrantProblems(eligibility, entrantOf(entry, cards), true)],
    completeness: completenessOf(form, answers, entry.facts.language),
    receipt: entry.receipt && { code: entry.receipt.code, at: entry.receipt.at.toISOString(), hash: entry.receipt.hash },
    ahead: entry.state === 'submitted' && entry.standing !== null && !isDeepStrictEqual(knownAnswers(form, entry.answers), knownAnswers(form, entry.standing.answers)),
    late: isLate(entry, contest), closesAt: contest.closesAt?.toISOString() ?? null, frozenAt: entry.frozenAt?.toISOString() ?? null,
    ages: asksAges(eligibility) ? { min: eligibility.minAge, max: eligibility.maxAge, declaredAt: entry.ages?.at.toISOString() ?? null } : null,
    screening: {
      state: screening.state, reason: told ? screening.reason : '', at: told ? screening.at?.toISOString() ?? null : null, checks: organiser ? screening.checks : [],
      questions: entry.questions.map(({ id, text, at, answer, answeredAt }) => ({ id, text, at: at.toISOString(), answer, answeredAt: answeredAt?.toISOString() ?? null })),
      appeal: screening.appeal && { ...screening.appeal, at: screening.appeal.at.toISOString() },
    },
    can: abilitiesOf(entry, contest, actor),
  }
}

/** What the rule of who may enter looks at: the idea's country and those of the team. */
export const entrantOf = (entry: Entry, cards: Cards) => {
  const people = teamOf(entry).flatMap((person) => cards.get(person) ?? [])
  return { countries: [...(entry.facts.country ? [entry.facts.country] : []), ...people.flatMap(({ country }) => country ?? [])], fieldRoles: people.flatMap(({ fieldRoles }) => fieldRoles), teamSize: teamOf(entry).length }
}

export const presentRow = (entry: Entry, contest: Pick<Contest, 'closesAt' | 'now' | 'title'>, cards: Cards): EntryRow => ({
  id: entry._id.toString(), challengeId: entry.challenge, challengeTitle: contest.title, ideaId: entry.idea, code: entry.code, title: entry.facts.title, country: entry.facts.country as never, language: entry.facts.language as never,
  team: teamOf(entry).flatMap((person) => cards.get(person) ?? []), state: entry.state, screening: entry.screening.state, completeness: entry.completeness,
  submittedAt: entry.submittedAt?.toISOString() ?? null, savedAt: entry.savedAt.toISOString(), late: isLate(entry, contest),
  openQuestions: entry.questions.filter(({ answer }) => answer === null).length, appealOpen: entry.screening.appeal?.upheld === null,
})

/** What counts, as everybody may see it. */
export function presentGalleryCard(entry: Entry, cards: Cards, awards: readonly string[]): GalleryCard {
  const { title, summary, country, language, sdgs, cover, team } = entry.standing ?? { ...entry.facts, team: teamOf(entry) }
  return {
    id: entry._id.toString(), ideaId: entry.idea, title, summary, country: country as never, language: language as never, sdgs, cover,
    team: team.filter((person) => teamOf(entry).includes(person)).flatMap((person) => cards.get(person) ?? []), awards: [...awards],
  }
}
export const presentGalleryEntry = (entry: Entry, contest: Contest, cards: Cards, awards: readonly string[]): GalleryEntry => ({
  ...presentGalleryCard(entry, cards, awards), challengeId: contest.id, fields: answersFor(entry, contest, 'public'),
})
/** The answers that a reader may see, in the order of the form. */
export const answersFor = (entry: Entry, { content }: Contest, reader: 'jury' | 'public', blind = false): GalleryEntry['fields'] =>
  fieldsFor(content.form, reader, blind).map((field) => ({ field, answer: (entry.standing?.answers ?? {})[field.id] ?? null }))
