import type { PageOf } from '@commonspark/shared/ground/endpoint'
import { AppError } from '@commonspark/shared/ground/errors'
import { isComplete, totalOf } from '@commonspark/shared/jury/statistics'
import type { JuryDuty, OtherSheet, Scores, SheetCard, SheetView } from '@commonspark/shared/jury/schema'
import type { z } from 'zod'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { decodeCursor, encodeCursor, pageFrom } from '../../platform/cursor.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Juror, JuryModel, Sheet } from './jury.model.ts'
import { isBlind, type JuriedContest, mayScore } from './jury.policy.ts'
import { presentSheet, presentSheetCard } from './jury.presenter.ts'
import type { JuryPorts, JuryService } from './jury.service.ts'

interface Own { sheet: Sheet; contest: JuriedContest; juror: Juror | null }

/** Score sheets: a juror's own, and others' once one's own is in. */
export function sheetsService({ clock, database, outbox }: Platform<DomainEvents>, jury: JuryModel, ports: JuryPorts, service: JuryService) {
  /** One's own sheet; notFound for everybody else, organisers included. */
  const own = async (actor: Actor, id: string): Promise<Own> => {
    const sheet = await jury.sheet(id)
    if (!sheet || sheet.juror !== actor.id || sheet.state === 'removed') throw new AppError('notFound', 'noSuchSheet')
    const [contest, juror] = await Promise.all([ports.readable(actor, sheet.challenge), jury.juror(sheet.challenge, sheet.juror)])
    return { sheet, contest, juror }
  }
  const view = async ({ sheet, contest, juror }: Own): Promise<SheetView> => {
    const [entries, fields] = await Promise.all([ports.entriesById([sheet.entry]), ports.answers(sheet.entry, isBlind(contest))])
    const entry = entries.get(sheet.entry)
    return presentSheet(sheet, contest, entry, fields, isBlind(contest) ? new Map() : await ports.cards(entry?.team ?? []), mayScore(contest, juror))
  }
  const demandScoring = ({ contest, juror, sheet }: Own): void => {
    if (juror?.state !== 'active') throw new AppError('forbidden', 'jurorsOnly')
    if (!mayScore(contest, juror)) throw new AppError('conflict', 'notInThisPhase')
    if (sheet.state !== 'open' && sheet.state !== 'skipped') throw new AppError('conflict', 'sheetIsClosed')
  }

  return {
    mine: async (actor: Actor, challengeId: string, limit: number, after?: string): Promise<PageOf<SheetCard> & { done: number; total: number }> => {
      const person = idOf(actor)
      const contest = await ports.readable(actor, challengeId)
      if (!(await jury.juror(challengeId, person))) throw new AppError('forbidden', 'jurorsOnly')
      const [code] = after ? decodeCursor(after, 1) : ['']
      const { items, next } = pageFrom(await jury.sheetsOf(person, challengeId, limit, String(code ?? '')), limit, (row) => encodeCursor([row.code]), (row) => row)
      const [entries, progress] = await Promise.all([isBlind(contest) ? new Map<string, never>() : ports.entriesById(items.map(({ entry }) => entry)), jury.progressOf(person, challengeId)])
      return { items: items.map((sheet) => presentSheetCard(sheet, contest, entries.get(sheet.entry))), next, ...progress }
    },
    duties: async (actor: Actor): Promise<{ items: z.infer<typeof JuryDuty>[] }> => {
      const person = idOf(actor)
      const rows = (await jury.jurorships(person)).filter(({ state }) => state === 'invited' || state === 'active')
      const contests = await ports.contests(rows.map(({ challenge }) => challenge))
      return { items: await Promise.all(rows.flatMap((row) => {
        const contest = contests.get(row.challenge)
        return contest ? [(async () => ({
          challengeId: row.challenge, title: contest.title, state: row.state, ...(await jury.progressOf(person, row.challenge)),
          closesAt: contest.spans.find(({ phase }) => phase === 'jury')?.until?.toISOString() ?? null,
        }))()] : []
      })) }
    },
    read: async (actor: Actor, id: string): Promise<SheetView> => view(await own(actor, id)),

    save: async (actor: Actor, id: string, version: number, { scores, comment, note }: { scores?: Scores | undefined; comment?: string | undefined; note?: string | undefined }): Promise<SheetView> => {
      const mine = await own(actor, id)
      demandScoring(mine)
      const { criteria } = mine.contest.content
      const wrong = Object.entries(scores ?? {}).filter(([key, score]) => { const of = criteria.find((one) => one.id === key); return !of || (score !== null && (score < of.min || score > of.max)) })
      if (wrong.length > 0) throw new AppError('invalid', 'fieldsRefused', { fields: wrong.map(([key]) => ({ path: `scores.${key}`, because: criteria.some((one) => one.id === key) ? 'notAChoice' : 'unknownField', params: { names: key } })) })
      if (mine.sheet.version !== version) throw new AppError('conflict', 'savedMeanwhile')
      const sheet = await jury.saveSheet(id, version, ['open', 'skipped'], {
        scores: { ...mine.sheet.scores, ...scores }, ...(comment === undefined ? {} : { comment }), ...(note === undefined ? {} : { note }), state: 'open', savedAt: clock.now(),
      })
      if (!sheet) throw new AppError('conflict', 'savedMeanwhile')
      return view({ ...mine, sheet })
    },
    submit: async (actor: Actor, id: string, version: number): Promise<SheetView> => {
      const mine = await own(actor, id)
      if (mine.sheet.state === 'done') return view(mine)
      demandScoring(mine)
      const { criteria } = mine.contest.content
      if (!isComplete(mine.sheet.scores, criteria)) {
        throw new AppError('invalid', 'sheetNotComplete', { fields: criteria.filter((one) => !isComplete(mine.sheet.scores, [one])).map((one) => ({ path: `scores.${one.id}`, because: 'required', params: {} })) })
      }
      const sheet = await database.transaction(async (tx) => {
        const written = await jury.saveSheet(id, version, ['open', 'skipped'], { state: 'done', submittedAt: clock.now(), savedAt: clock.now() }, tx)
        if (!written) throw new AppError('conflict', 'savedMeanwhile')
        await outbox.announce(tx, 'jury.scored', { challengeId: written.challenge }, actor.id)
        return written
      })
      await jury.bump(sheet.challenge)
      outbox.poke()
      return view({ ...mine, sheet })
    },
    set: async (actor: Actor, id: string, state: 'open' | 'skipped' | 'abstained' | 'conflict', reason: string): Promise<SheetView> => {
      const mine = await own(actor, id)
      if (mine.sheet.state === state) return view(mine)
      demandScoring(mine)
      const final = state === 'abstained' || state === 'conflict'
      if (final && reason.length < 3) throw new AppError('invalid', 'reasonNeeded', { fields: [{ path: 'reason', because: 'reasonNeeded', params: {} }] })
      const sheet = await database.transaction(async (tx) => {
        const written = await jury.saveSheet(id, mine.sheet.version, ['open', 'skipped'], { state, reason, savedAt: clock.now() }, tx)
        if (!written) throw new AppError('conflict', 'savedMeanwhile')
        if (state === 'conflict') await jury.addConflicts([{ challenge: written.challenge, person: written.juror, entry: written.entry, kind: 'declared', reason, at: clock.now() }], tx)
        if (final) await outbox.announce(tx, 'jury.scored', { challengeId: written.challenge }, actor.id)
        return written
      })
      outbox.poke()
      return view({ ...mine, sheet })
    },
    others: async (actor: Actor, id: string): Promise<{ items: OtherSheet[] }> => {
      const { sheet, contest } = await own(actor, id)
      if (sheet.state !== 'done') throw new AppError('forbidden', 'ownSheetFirst')
      const others = (await jury.sheetsOfEntry(sheet.challenge, sheet.entry)).filter(({ state, juror }) => state === 'done' && juror !== actor.id)
      const cards = await ports.cards(others.map(({ juror }) => juror))
      return { items: others.map(({ juror, scores, note }) => ({ juror: cards.get(juror)?.name ?? '', scores, note, total: totalOf(scores, contest.content.criteria) })).toSorted((a, b) => a.juror.localeCompare(b.juror)) }
    },
    told: service.told,
  }
}
export type SheetsService = ReturnType<typeof sheetsService>
