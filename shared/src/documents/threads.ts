import { z } from 'zod'
import { endpoint } from '../ground/endpoint.ts'
import { fact } from '../ground/live.ts'
import { Id, line, Moment, prose } from '../ground/text.ts'
import { IdeaContent } from '../ideas/schema.ts'
import { PersonCard } from '../people/schema.ts'

/** A stretch of a section, as Yjs' relative positions in JSON: it moves with the text around it. */
export const Anchor = z.strictObject({ section: z.string().max(40), start: z.string().max(400), end: z.string().max(400) })
export type Anchor = z.infer<typeof Anchor>

export const NoteView = z.object({ id: Id, author: PersonCard.nullable(), text: z.string(), at: Moment })
/** Remarks on a stretch of text, with what stood there when they began. */
export const ThreadView = z.object({
  id: Id, anchor: Anchor, quote: z.string(), resolvedAt: Moment.nullable(), resolvedBy: PersonCard.nullable(), notes: z.array(NoteView), can: z.object({ resolve: z.boolean(), reply: z.boolean() }),
})
export type ThreadView = z.infer<typeof ThreadView>

/** A note; a mention is written "@[name](person id)". */
const Note = prose(2000, 1)
const OnIdea = z.object({ id: Id })
const OnThread = z.object({ threadId: Id })
export const listThreads = endpoint({ method: 'GET', path: '/api/ideas/:id/threads', summary: 'Remarks on what the team is writing', params: OnIdea, reply: z.object({ items: z.array(ThreadView) }) })
export const startThread = endpoint({
  method: 'POST', path: '/api/ideas/:id/threads', summary: 'Remark on a stretch of text; the same key twice gives the same remark',
  params: OnIdea, body: z.strictObject({ key: z.uuid(), anchor: Anchor, quote: line(200), text: Note }), reply: ThreadView,
})
export const addNote = endpoint({
  method: 'POST', path: '/api/threads/:threadId/notes', summary: 'Answer a remark; the same key twice gives the same answer',
  params: OnThread, body: z.strictObject({ key: z.uuid(), text: Note }), reply: ThreadView,
})
export const resolveThread = endpoint({
  method: 'PATCH', path: '/api/threads/:threadId', summary: 'Set a remark aside as done, or take it up again', params: OnThread, body: z.strictObject({ resolved: z.boolean() }), reply: ThreadView,
})
/** Topic "document:<id>": a remark was made, answered or set aside. */
export const threadsChanged = fact({ name: 'threads.changed', payload: z.object({ document: Id }) })

/** What was written in a few minutes, or a moment that somebody gave a name. */
export const DraftVersion = z.object({
  number: z.int(), at: Moment, by: z.array(PersonCard), name: z.string(), restoredFrom: z.int().nullable(),
})
export type DraftVersion = z.infer<typeof DraftVersion>
export const listDraftVersions = endpoint({
  method: 'GET', path: '/api/ideas/:id/history', summary: 'How the draft came to be, newest first', params: OnIdea, reply: z.object({ items: z.array(DraftVersion) }),
})
const OnVersion = z.object({ id: Id, number: z.coerce.number().int().min(1) })
export const readDraftVersion = endpoint({
  method: 'GET', path: '/api/ideas/:id/history/:number', summary: 'The draft as it was', params: OnVersion, reply: DraftVersion.extend({ content: IdeaContent }),
})
export const nameDraftVersion = endpoint({
  method: 'POST', path: '/api/ideas/:id/history', summary: 'Give the draft as it is now a name to come back to', params: OnIdea, body: z.strictObject({ name: line(80, 1) }), reply: DraftVersion,
})
export const restoreDraftVersion = endpoint({
  method: 'POST', path: '/api/ideas/:id/history/:number/restore', summary: 'Write an earlier draft again, as a new version', params: OnVersion, reply: DraftVersion,
})
/** Runs of a section with who wrote each; nobody where it is not known or was erased. */
export const Authorship = z.object({ sections: z.record(z.string(), z.array(z.object({ text: z.string(), person: Id.nullable() }))), people: z.array(PersonCard) })
export const readAuthorship = endpoint({ method: 'GET', path: '/api/ideas/:id/authorship', summary: 'Who wrote which words of the draft', params: OnIdea, reply: Authorship })
export const eraseAuthorship = endpoint({
  method: 'DELETE', path: '/api/ideas/:id/authorship', summary: 'Take one’s own name from all that one wrote in an idea; the text stays', params: OnIdea, reply: z.object({ erased: z.literal(true) }),
})
export const EXPORT_FORMATS = ['md', 'html', 'pdf'] as const
export const exportIdea = endpoint({
  method: 'GET', path: '/api/ideas/:id/export', summary: 'An idea as Markdown, as a page, or as a PDF to print',
  params: OnIdea, query: z.object({ format: z.enum(EXPORT_FORMATS) }), reply: { media: 'application/octet-stream' },
})
