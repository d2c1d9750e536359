import { z } from 'zod'
import { endpoint, pageOf, PageQuery } from '../ground/endpoint.ts'
import { Id, line, Moment } from '../ground/text.ts'
import { PersonCard } from '../people/schema.ts'

export const REPORT_REASONS = ['spam', 'abuse', 'falsehood', 'privacy', 'copyright', 'other'] as const
export const ReportReason = z.enum(REPORT_REASONS)
export type ReportReason = z.infer<typeof ReportReason>
export const ReportSubject = z.object({ kind: z.enum(['idea', 'comment', 'message', 'amendment']), id: Id })
export type ReportSubject = z.infer<typeof ReportSubject>

/** What one person says about the thing. */
export const Filing = z.object({ person: PersonCard.nullable(), reason: ReportReason, note: z.string(), at: Moment })
export type Filing = z.infer<typeof Filing>

/** Everything said about one thing until a moderator decides; for moderators only. */
export const ReportView = z.object({
  id: Id,
  subject: ReportSubject,
  /** Null for a message, which only its sealed copy is seen of. */
  ideaId: Id.nullable(),
  /** Reason and note of whoever reported first. */
  reason: ReportReason,
  note: z.string(),
  /** What was reported, as it stood when it was first reported. */
  excerpt: z.string(),
  /** The first twenty to report it, and what each said. */
  reporters: z.array(PersonCard),
  filings: z.array(Filing),
  /** How many have reported it. */
  count: z.int(),
  at: Moment,
  state: z.enum(['open', 'upheld', 'dismissed']),
  decidedBy: PersonCard.nullable(),
})
export type ReportView = z.infer<typeof ReportView>

export const fileReport = endpoint({
  method: 'POST', path: '/api/reports', summary: 'Report an idea, a comment, a message or a suggestion to the moderators; once a person and thing',
  body: z.strictObject({ subject: ReportSubject, reason: ReportReason, note: line(500).default('') }), reply: z.object({ accepted: z.literal(true) }),
})
export const listReports = endpoint({
  method: 'GET', path: '/api/reports', summary: 'Reports, open ones first', query: PageQuery.extend({ state: z.enum(['open', 'decided']).default('open') }), reply: pageOf(ReportView),
})
export const decideReport = endpoint({
  method: 'POST', path: '/api/reports/:id/decision', summary: 'Uphold (the thing is hidden) or dismiss',
  params: z.object({ id: Id }), body: z.strictObject({ decision: z.enum(['upheld', 'dismissed']) }), reply: ReportView,
})
