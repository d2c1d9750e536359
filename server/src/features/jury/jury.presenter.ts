import { isComplete } from '@commonspark/shared/jury/statistics'
import type { ResultsTable, SheetCard, SheetView } from '@commonspark/shared/jury/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { Sheet, StoredResults } from './jury.model.ts'
import { isBlind, type JuriedContest } from './jury.policy.ts'

/** What is known of an entry; a blind juror is never given it. */
export interface EntryFacts { id: string; idea: string; code: string; title: string; country: string | null; team: string[] }

export const presentSheetCard = (sheet: Sheet, contest: JuriedContest, entry: EntryFacts | undefined): SheetCard => ({
  id: sheet._id.toString(), challengeId: sheet.challenge, code: sheet.code, title: isBlind(contest) ? null : entry?.title ?? null, state: sheet.state,
  scored: contest.content.criteria.filter(({ id }) => typeof sheet.scores[id] === 'number').length, criteria: contest.content.criteria.length, savedAt: sheet.savedAt?.toISOString() ?? null,
})
export function presentSheet(sheet: Sheet, contest: JuriedContest, entry: EntryFacts | undefined, fields: SheetView['fields'], cards: ReadonlyMap<string, PersonCard>, scoring: boolean): SheetView {
  const blind = isBlind(contest)
  const open = sheet.state === 'open' || sheet.state === 'skipped'
  return {
    ...presentSheetCard(sheet, contest, entry), challengeTitle: contest.title, version: sheet.version, blind,
    entry: blind || !entry ? null : { id: entry.id, ideaId: entry.idea, team: entry.team.flatMap((person) => cards.get(person) ?? []), country: entry.country as never },
    fields, rubric: contest.content.criteria, scores: sheet.scores, comment: sheet.comment, note: sheet.note,
    closesAt: contest.spans.find(({ phase }) => phase === 'jury')?.until?.toISOString() ?? null,
    can: { score: scoring && open, submit: scoring && open && isComplete(sheet.scores, contest.content.criteria), seeOthers: sheet.state === 'done' },
  }
}

/** The table as a viewer sees it: blind jurors see codes alone, and other jurors by number. */
export function presentResults({ table, jurors }: StoredResults, blind: boolean, names: ReadonlyMap<string, PersonCard> | null): ResultsTable {
  const called = (juror: string): string => names?.get(juror)?.name ?? `#${jurors.indexOf(juror) + 1}`
  return {
    ...table,
    rows: table.rows.map((row) => (blind ? { ...row, entryId: null, title: null, country: null } : row)),
    sensitivity: table.sensitivity.map((one) => ({ ...one, juror: called(one.juror) })),
  }
}
