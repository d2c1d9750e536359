import type { PageOf } from '@commonspark/shared/ground/endpoint'
import { AppError, demand } from '@commonspark/shared/ground/errors'
import type { PersonCard } from '@commonspark/shared/people/schema'
import { mayDecide, mayReport } from '@commonspark/shared/reports/rules'
import type { ReportReason, ReportSubject, ReportView } from '@commonspark/shared/reports/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { encodeCursor, pageFrom } from '../../platform/cursor.ts'
import { isDuplicate } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Report, ReportsModel } from './reports.model.ts'
import { presentReport } from './reports.presenter.ts'

/** A kind of thing that can be reported. */
export interface Reportable {
  /** Whose it is, whether it stands in public, and its text; throws notFound unless the actor may read it. */
  look(actor: Actor, id: string): Promise<{ ideaId: string | null; authors: readonly string[]; standing: boolean; text: string }>
  /** Takes it off the page for everybody; may be asked for again. */
  takeDown(id: string, moderator: string | null): Promise<void>
}

/** What this room asks of others. */
export interface ReportPorts {
  cards(personIds: readonly string[]): Promise<Map<string, PersonCard>>
  things: Readonly<Record<ReportSubject['kind'], Reportable>>
}

const MAX_EXCERPT = 4000

/** Reports: one row a thing until a moderator decides, one filing a person and thing for ever. */
export function reportsService(platform: Platform<DomainEvents>, reports: ReportsModel, ports: ReportPorts) {
  const { clock, database, outbox } = platform

  const views = async (rows: readonly Report[]): Promise<ReportView[]> => {
    const filings = await reports.filings(rows.map((row) => row._id.toString()))
    const cards = await ports.cards([...[...filings.values()].flat().map((filing) => filing.person), ...rows.flatMap((row) => row.decidedBy ?? [])])
    return rows.map((row) => presentReport(row, filings.get(row._id.toString()) ?? [], cards))
  }

  return {
    /** Moderators hear of a thing once, however many report it. */
    file: async (actor: Actor, subject: ReportSubject, reason: ReportReason, note: string): Promise<void> => {
      const person = idOf(actor)
      const { ideaId, authors, standing, text } = await ports.things[subject.kind].look(actor, subject.id)
      if (await reports.hasFiled(subject, person)) return
      demand(mayReport({ own: authors.includes(person), standing }))
      const sealed = { kind: subject.kind, subject: subject.id, idea: ideaId, authors: [...authors], excerpt: text.slice(0, MAX_EXCERPT).toWellFormed(), at: clock.now() }
      try {
        await database.transaction(async (tx) => {
          const report = await reports.file(sealed, { person, reason, note }, tx)
          if (report.count === 1) await outbox.announce(tx, 'report.filed', { reportId: report._id.toString(), kind: subject.kind, subjectId: subject.id, ideaId }, person)
        })
      } catch (error) {
        if (!isDuplicate(error)) throw error
      }
      outbox.poke()
    },

    list: async (state: 'open' | 'decided', limit: number, after: string | undefined): Promise<PageOf<ReportView>> => {
      const { items, next } = pageFrom(await reports.page(state, limit, after), limit, (row) => encodeCursor([(row.decidedAt ?? row.at).toISOString(), row._id.toString()]), (row) => row)
      return { items: await views(items), next }
    },

    decide: async (actor: Actor, id: string, decision: 'upheld' | 'dismissed'): Promise<ReportView> => {
      const moderator = idOf(actor)
      const report = await reports.byId(id)
      if (!report) throw new AppError('notFound', 'noSuchReport')
      demand(mayDecide({ own: report.authors.includes(moderator) }))
      const decided = await database.transaction(async (tx) => {
        const row = await reports.decide(id, decision, moderator, clock.now(), tx)
        if (row) {
          const reporters = await reports.reporters(id, tx)
          await outbox.announce(tx, 'report.decided', { reportId: id, kind: row.kind, subjectId: row.subject, ideaId: row.idea, decision, reporters }, moderator)
        }
        return row
      }) ?? (await reports.byId(id))
      // Somebody was faster: the same word again is no news, another one is a conflict.
      if (decided?.state !== decision) throw new AppError('conflict', 'reportDecided')
      outbox.poke()
      return (await views([decided]))[0]!
    },

    /** Does what was decided; harmless when it is delivered twice. */
    carryOut: async ({ kind, subjectId, decision }: DomainEvents['report.decided'], moderator: string | null): Promise<void> => {
      if (decision === 'upheld') await ports.things[kind].takeDown(subjectId, moderator)
    },
  }
}
export type ReportsService = ReturnType<typeof reportsService>
