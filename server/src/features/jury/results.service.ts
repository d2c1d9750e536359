import type { BoardView, Lane, ResultsTable } from '@commonspark/shared/jury/schema'
import { juryResults, totalOf } from '@commonspark/shared/jury/statistics'
import { AppError } from '@commonspark/shared/ground/errors'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Cell, Table } from '../../platform/sheets.ts'
import type { JuryModel, StoredResults } from './jury.model.ts'
import { demandOrganiser, demandResults, isBlind, isOrganiser, type JuriedContest, mayDeliberate } from './jury.policy.ts'
import { presentResults } from './jury.presenter.ts'
import type { JuryPorts, JuryService } from './jury.service.ts'

const ON_THE_BOARD = 300

/** The results of a jury, computed once for each change, and the board on which it deliberates. */
export function resultsService({ clock }: Platform<DomainEvents>, jury: JuryModel, ports: JuryPorts, service: JuryService) {
  const computing = new Map<string, Promise<StoredResults>>()
  /** The last ones of this process: who read the stored table just before it was replaced finds it here. */
  const latest = new Map<string, StoredResults>()
  let computed = 0

  const compute = async (contest: JuriedContest, revision: number): Promise<StoredResults> => {
    computed++
    const { criteria, formula } = contest.content
    const [entries, sheets] = await Promise.all([ports.entries(contest.id), jury.sheets(contest.id)])
    const known = new Map(entries.map((entry) => [entry.id, entry]))
    const alive = sheets.filter(({ state, entry }) => (state === 'open' || state === 'skipped' || state === 'done') && known.has(entry))
    const done = alive.filter(({ state }) => state === 'done')
    const { rows, sensitivity, disagreed } = juryResults(done.map(({ entry, juror, scores }) => ({ entry, juror, scores })), criteria, formula.method)
    const table: ResultsTable = {
      version: revision, method: formula.method, criteria, sheets: { total: alive.length, done: done.length }, sensitivity, disagreed: disagreed.map((id) => known.get(id)!.code),
      rows: rows.map(({ entry, ...numbers }) => { const { code, title, country } = known.get(entry)!; return { entryId: entry, code, title, country: country as never, ...numbers } }),
    }
    const stored = { revision, table, jurors: [...new Set(sheets.map(({ juror }) => juror))].toSorted((a, b) => (a < b ? -1 : 1)), codes: Object.fromEntries(entries.map(({ id, code }) => [code, id])) }
    await jury.keepResults(contest.id, stored)
    latest.delete(contest.id)
    latest.set(contest.id, stored)
    if (latest.size > 20) latest.delete([...latest.keys()][0]!)
    return stored
  }
  /** The table of the present revision: from the database, or computed by one of those who ask at the same time. */
  const stored = async (contest: JuriedContest): Promise<StoredResults> => {
    const { revision } = await jury.state(contest.id)
    const kept = await jury.results(contest.id)
    if (kept?.revision === revision) return kept
    const last = latest.get(contest.id)
    if (last?.revision === revision) return last
    const key = `${contest.id} ${revision}`
    const running = computing.get(key) ?? compute(contest, revision).finally(() => { computing.delete(key) })
    computing.set(key, running)
    return running
  }
  const seen = async (actor: Actor, id: string) => {
    const contest = await ports.readable(actor, id)
    const juror = actor.id ? await jury.juror(id, actor.id) : null
    demandResults(contest, juror, actor)
    const organiser = isOrganiser(contest, actor)
    const results = await stored(contest)
    return { contest, organiser, results, table: presentResults(results, !organiser && isBlind(contest), organiser ? await ports.cards(results.jurors) : null) }
  }
  const board = async (actor: Actor, id: string): Promise<BoardView> => {
    const { contest, table } = await seen(actor, id)
    const [state, notes] = await Promise.all([jury.state(id), jury.notes(id)])
    const cards = await ports.cards(notes.map(({ by }) => by))
    const open = mayDeliberate(contest)
    return {
      challengeId: id, version: state.boardVersion, can: { move: open, note: open },
      cards: table.rows.slice(0, ON_THE_BOARD).map(({ code, title, rank, mean, trimmed, normalised, spread }) => ({
        code, title, rank, spread, score: table.method === 'mean' ? mean : table.method === 'trimmed' ? trimmed : normalised, lane: state.lanes[code] ?? 'undecided',
        notes: notes.filter((note) => note.code === code).map(({ _id, text, at, by }) => ({ id: _id.toString(), text, at: at.toISOString(), by: cards.get(by) ?? null })),
      })),
    }
  }
  const demandDeliberation = async (actor: Actor, id: string, code: string): Promise<void> => {
    const { contest, results } = await seen(actor, id)
    if (!mayDeliberate(contest)) throw new AppError('conflict', 'notInThisPhase')
    if (!Object.hasOwn(results.codes, code)) throw new AppError('notFound', 'noSuchEntry')
  }

  return {
    results: async (actor: Actor, id: string): Promise<ResultsTable> => (await seen(actor, id)).table,
    board,
    move: async (actor: Actor, id: string, code: string, version: number, lane: Lane): Promise<BoardView> => {
      await demandDeliberation(actor, id, code)
      if (!(await jury.move(id, version, code, lane))) throw new AppError('conflict', 'savedMeanwhile')
      await service.told(id)
      return board(actor, id)
    },
    note: async (actor: Actor, id: string, code: string, key: string, text: string): Promise<BoardView> => {
      await demandDeliberation(actor, id, code)
      await jury.addNote({ challenge: id, code, key, text, by: idOf(actor), at: clock.now() })
      await service.told(id)
      return board(actor, id)
    },
    table: async (actor: Actor, id: string): Promise<Table> => {
      const contest = await ports.readable(actor, id)
      demandOrganiser(contest, actor)
      const { criteria } = contest.content
      const sheets = await jury.sheets(id)
      const [entries, cards] = await Promise.all([ports.entriesById([...new Set(sheets.map(({ entry }) => entry))]), ports.cards([...new Set(sheets.map(({ juror }) => juror))])])
      return {
        name: 'scores', columns: ['code', 'title', 'juror', 'state', ...criteria.map(({ name, id: key }) => name || key), 'total', 'comment', 'note', 'submitted at'],
        rows: sheets.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(({ code, entry, juror, state, scores, comment, note, submittedAt }): Cell[] => [
          code, entries.get(entry)?.title ?? '', cards.get(juror)?.name ?? '', state, ...criteria.map(({ id: key }) => scores[key] ?? null), state === 'done' ? totalOf(scores, criteria) : null, comment, note, submittedAt?.toISOString() ?? null,
        ]),
      }
    },
    /** For joining with the public's result. */
    stored,
    /** How often a table was computed; for tests. */
    computed: () => computed,
  }
}
export type ResultsService = ReturnType<typeof resultsService>
