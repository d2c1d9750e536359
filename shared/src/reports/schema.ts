import { z } from 'zod'
import { endpoint, pageOf, PageQuery } from '../ground/endpoint.ts'
import { Id, line, Moment } from '../ground/text.ts'
import { PersonCard } from '../people/schema.ts'

export const REPORT_REASONS = ['spam', 'abuse', 'falsehood', 'privacy', 'copyright', 'other'] as const
export const ReportReason = z.enum(REPORT_REASONS)
export const ReportSubject = z.object({ kind: z.enum(['idea', 'comment']), id: Id })
export type ReportSubject = z.infer<typeof ReportSubject>

export const ReportView = z.object({
  id: Id,
  subject: ReportSubject,
  ideaId: Id,
  reason: ReportReason,
  note: z.string(),
  /** What was reported, as it stood then. */
  excerpt: z.string(),
  reporters: z.array(PersonCard),
  at: Moment,
  state: z.enum(['open', 'upheld', 'dismissed']),
  decidedBy: PersonCard.nullable(),
})
export type ReportView = z.infer<typeof ReportView>

export const fileReport = endpoint({
  method: 'POST', path: '/api/reports', summary: 'Report an idea or a comment to the moderators; once a person and thing',
  body: z.strictObject({ subject: ReportSubject, reason: ReportReason, note: line(500).default('') }), reply: z.object({ accepted: z.literal(true) }),
})
export const listReports = endpoint({
  method: 'GET', path: '/api/reports', summary: 'Reports, open ones first', query: PageQuery.extend({ state: z.enum(['open', 'decided']).default('open') }), reply: pageOf(ReportView),
})
export const decideReport = endpoint({
  method: 'POST', path: '/api/reports/:id/decision', summary: 'Uphold (the thing is hidden) or dismiss',
  params: z.object({ id: Id }), body: z.strictObject({ decision: z.enum(['upheld', 'dismissed']) }), reply: ReportView,
})
