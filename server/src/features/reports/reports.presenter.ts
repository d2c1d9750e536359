import type { PersonCard } from '@commonspark/shared/people/schema'
import type { ReportView } from '@commonspark/shared/reports/schema'
import type { Filed, Report } from './reports.model.ts'

/** A report as moderators see it, with its reporters; nobody else is ever shown one. */
export const presentReport = (row: Report, filings: readonly Filed[], cards: ReadonlyMap<string, PersonCard>): ReportView => ({
  id: row._id.toString(),
  subject: { kind: row.kind, id: row.subject },
  ideaId: row.idea,
  reason: filings[0]?.reason ?? 'other',
  note: filings[0]?.note ?? '',
  excerpt: row.excerpt,
  reporters: filings.flatMap((filing) => cards.get(filing.person) ?? []),
  filings: filings.map(({ person, reason, note, at }) => ({ person: cards.get(person) ?? null, reason, note, at: at.toISOString() })),
  count: row.count,
  at: row.at.toISOString(),
  state: row.state,
  decidedBy: (row.decidedBy && cards.get(row.decidedBy)) || null,
})
