import type { PageOf } from '@commonspark/shared/ground/endpoint'
import { AppError } from '@commonspark/shared/ground/errors'
import type { AssignmentRow, MoveView } from '@commonspark/shared/jury/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import type { Platform } from '../../platform/platform.ts'
import { ALIVE, type JuryModel, type Sheet } from './jury.model.ts'
import { type JuriedContest, mayAssign } from './jury.policy.ts'
import type { EntryFacts } from './jury.presenter.ts'
import { type JuryPorts, type JuryService, LOCK } from './jury.service.ts'

const SHOWN_MOVES = 20
interface Wish { from: string | null; to: string | null; reason: string }

/** Who scores what, and changing it by hand. */
export function movesService({ clock, database, outbox }: Platform<DomainEvents>, jury: JuryModel, ports: JuryPorts, service: JuryService) {
  const present = ({ id, code, title }: EntryFacts, sheets: readonly Sheet[], cards: ReadonlyMap<string, PersonCard>): AssignmentRow => ({
    entryId: id, code, title,
    jurors: sheets.filter(({ entry, state }) => entry === id && state !== 'removed').flatMap(({ juror, state }) => { const person = cards.get(juror); return person ? [{ person, state }] : [] }).toSorted((a, b) => a.person.name.localeCompare(b.person.name)),
  })
  /** Throws, with the reason, unless this juror may be given the entry now. */
  const demandFree = async (contest: JuriedContest, entry: EntryFacts, juror: string, sheets: readonly Sheet[]): Promise<void> => {
    if ((await jury.juror(contest.id, juror))?.state !== 'active') throw new AppError('conflict', 'notInJury')
    const sheet = sheets.find((one) => one.juror === juror)
    if (sheet && ALIVE.includes(sheet.state)) throw new AppError('conflict', 'hasEntryAlready')
    await service.findConflicts(contest, [juror], [entry])
    if (sheet?.state === 'abstained' || sheet?.state === 'conflict' || (await jury.conflicts(contest.id)).some((one) => one.person === juror && one.entry === entry.id)) throw new AppError('conflict', 'tiedToEntry')
  }
  const change = async (actor: Actor, contest: JuriedContest, entry: EntryFacts, { from, to, reason }: Wish): Promise<void> => {
    const { id } = contest
    const sheets = await jury.sheetsOfEntry(id, entry.id)
    const taken = from === null ? null : sheets.find(({ juror, state }) => juror === from && (state === 'open' || state === 'skipped'))
    if (taken === undefined) throw new AppError('conflict', 'sheetIsClosed')
    if (to !== null) await demandFree(contest, entry, to, sheets)
    await database.transaction(async (tx) => {
      // Whoever hands it in at this moment is faster: what is in stays in.
      if (taken && !(await jury.saveSheet(taken._id.toString(), taken.version, ['open', 'skipped'], { state: 'removed', reason }, tx))) throw new AppError('conflict', 'savedMeanwhile')
      if (to !== null) await jury.addSheets([{ challenge: id, entry: entry.id, code: entry.code, juror: to }], tx)
      await jury.addMove({ challenge: id, entry: entry.id, code: entry.code, from, to, reason, by: idOf(actor), at: clock.now() }, tx)
      await outbox.announce(tx, 'jury.assigned', { challengeId: id, people: to === null ? [] : [to] }, actor.id)
    })
    await jury.bump(id)
    outbox.poke()
  }

  return {
    list: async (actor: Actor, id: string, q: string, limit: number, after?: string): Promise<PageOf<AssignmentRow> & { moves: MoveView[] }> => {
      await service.organised(actor, id)
      const [{ items, next }, moves] = await Promise.all([ports.entriesPage(id, q, limit, after), after ? [] : jury.moves(id, SHOWN_MOVES)])
      const sheets = await jury.sheetsOfEntries(id, items.map((entry) => entry.id))
      const cards = await ports.cards([...new Set([...sheets.map(({ juror }) => juror), ...moves.flatMap(({ from, to, by }) => [from ?? '', to ?? '', by])])].filter(Boolean))
      return {
        items: items.map((entry) => present(entry, sheets, cards)), next,
        moves: moves.map(({ at, code, from, to, reason, by }) => ({ at: at.toISOString(), code, from: cards.get(from ?? '') ?? null, to: cards.get(to ?? '') ?? null, reason, by: cards.get(by) ?? null })),
      }
    },
    move: async (actor: Actor, id: string, entryId: string, wish: Wish): Promise<AssignmentRow> => {
      const contest = await service.organised(actor, id)
      if (!mayAssign(contest)) throw new AppError('conflict', 'notInThisPhase')
      if (wish.from === wish.to) throw new AppError('invalid', 'nothingToMove')
      const entry = await ports.entry(id, { id: entryId })
      if (!entry) throw new AppError('notFound', 'noSuchEntry')
      const now = clock.now()
      // Not while everything is being assigned.
      if (!(await jury.lock(id, now, new Date(now.getTime() + LOCK)))) throw new AppError('conflict', 'savedMeanwhile')
      try { await change(actor, contest, entry, wish) } finally { await jury.unlock(id, null) }
      await service.told(id)
      const sheets = await jury.sheetsOfEntries(id, [entryId])
      return present(entry, sheets, await ports.cards(sheets.map(({ juror }) => juror)))
    },
  }
}
export type MovesService = ReturnType<typeof movesService>
