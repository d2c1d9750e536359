import * as api from '@commonspark/shared/documents/threads'
import type { IdeaContent } from '@commonspark/shared/ideas/schema'
import type { Actor } from '../../platform/actor.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { asHtml, asMarkdown, asPdf, type SectionNames } from './exports.ts'
import type { HistoryService } from './history.service.ts'
import type { ThreadsService } from './threads.service.ts'

const READ = 'The team of the idea, and those invited to it.'
const WRITE = 'Active members of the team, while the idea can be edited.'
const MEDIA = { md: 'text/markdown; charset=utf-8', html: 'text/html; charset=utf-8', pdf: 'application/pdf' }

export function documentsRoutes(threads: ThreadsService, history: HistoryService, shown: (actor: Actor, id: string) => Promise<IdeaContent>, nameOf: (language: string) => SectionNames): Route[] {
  return [
    route(api.listThreads, { access: 'member', limit: 'read', policy: READ, handle: async ({ actor, params }) => ({ items: await threads.list(actor, params.id) }) }),
    route(api.startThread, { access: 'member', limit: 'create', policy: READ, handle: ({ actor, params, body }) => threads.start(actor, params.id, body) }),
    route(api.addNote, { access: 'member', limit: 'create', policy: READ, handle: ({ actor, params, body }) => threads.note(actor, params.threadId, body) }),
    route(api.resolveThread, { access: 'member', limit: 'write', policy: 'Active members of the team, and whoever made the remark.', handle: ({ actor, params, body }) => threads.resolve(actor, params.threadId, body.resolved) }),
    route(api.listDraftVersions, { access: 'member', limit: 'read', policy: READ, handle: async ({ actor, params }) => ({ items: await history.list(actor, params.id) }) }),
    route(api.readDraftVersion, { access: 'member', limit: 'read', policy: READ, handle: ({ actor, params }) => history.read(actor, params.id, params.number) }),
    route(api.nameDraftVersion, { access: 'member', limit: 'write', policy: WRITE, handle: ({ actor, params, body }) => history.name(actor, params.id, body.name) }),
    route(api.restoreDraftVersion, { access: 'member', limit: 'write', policy: WRITE, handle: ({ actor, params }) => history.restore(actor, params.id, params.number) }),
    route(api.readAuthorship, { access: 'member', limit: 'read', policy: READ, handle: ({ actor, params }) => history.authorship(actor, params.id) }),
    route(api.eraseAuthorship, { access: 'member', limit: 'write', policy: 'One’s own, by whoever may read the draft.', handle: async ({ actor, params }) => { await history.erase(actor, params.id); return { erased: true as const } } }),
    route(api.exportIdea, {
      access: 'anyone', limit: 'heavy', policy: 'Whoever may read the idea, as they read it.',
      handle: async ({ actor, params, query: { format }, res }) => {
        const content = await shown(actor, params.id)
        const names = nameOf(content.language)
        const body = format === 'md' ? asMarkdown(content, names) : format === 'html' ? asHtml(content, names) : await asPdf(content, names)
        res.attachment(`idea-${params.id}.${format}`)
        res.set({ 'Content-Type': MEDIA[format], 'Cache-Control': 'no-store' }).send(body)
      },
    }),
  ]
}
