import * as api from '@commonspark/shared/entries/schema'
import { route, type Route } from '../../platform/http/route.ts'
import { sendTable } from '../../platform/sheets.ts'
import type { EntriesService } from './entries.service.ts'
import type { TableService } from './table.service.ts'
import type { ScreeningService } from './screening.service.ts'

const TEAM = 'The team of the entry, while entries are open.'
const ORGANISERS = 'Organisers of the challenge.'
const GALLERY = 'Anybody, once entries are closed and no blind jury is at work.'

export function entriesRoutes(entries: EntriesService, screening: ScreeningService, table: TableService): Route[] {
  return [
    route(api.enterIdea, { access: 'member', limit: 'create', policy: 'Leads and authors of a published idea, whom the challenge admits; nobody who organises or judges it.', handle: ({ actor, params, body }) => entries.enter(actor, params.id, body.ideaId) }),
    route(api.listMyEntries, { access: 'member', limit: 'read', policy: 'Of one’s own teams.', handle: ({ actor, query }) => entries.mine(actor, query.challengeId, query.limit, query.after) }),
    route(api.exportEntries, { access: 'member', limit: 'heavy', policy: ORGANISERS, handle: async ({ actor, params, query, res }) => sendTable(res, query.format, await table.entries(actor, params.id)) }),
    route(api.listEntries, { access: 'member', limit: 'read', policy: ORGANISERS, handle: ({ actor, params, query: { limit, after, ...filter } }) => entries.list(actor, params.id, filter, limit, after) }),
    route(api.readEntry, { access: 'member', limit: 'read', policy: 'Its team; organisers once it is submitted.', handle: ({ actor, params }) => entries.read(actor, params.entryId) }),
    route(api.saveEntry, { access: 'member', limit: 'write', policy: TEAM, handle: ({ actor, params, body }) => entries.save(actor, params.entryId, body.version, body.answers) }),
    route(api.submitEntry, { access: 'member', limit: 'write', policy: TEAM, handle: ({ actor, params, body }) => entries.submit(actor, params.entryId, body) }),
    route(api.withdrawEntry, { access: 'member', limit: 'write', policy: 'The team of the entry, before the deliberation.', handle: ({ actor, params }) => entries.withdraw(actor, params.entryId) }),
    route(api.confirmEntry, { access: 'member', limit: 'write', policy: 'Members of the team but the one who entered it.', handle: ({ actor, params, body }) => entries.confirm(actor, params.entryId, body.confirm) }),
    route(api.screenEntry, { access: 'member', limit: 'write', policy: ORGANISERS, handle: ({ actor, params, body }) => screening.screen(actor, params.entryId, body) }),
    route(api.askTeam, { access: 'member', limit: 'create', policy: ORGANISERS, handle: ({ actor, params, body }) => screening.ask(actor, params.entryId, body.key, body.text) }),
    route(api.answerOrganisers, { access: 'member', limit: 'write', policy: 'The team of the entry.', handle: ({ actor, params, body }) => screening.answer(actor, params.entryId, params.questionId, body.text) }),
    route(api.appealEntry, { access: 'member', limit: 'create', policy: 'The team of an entry that is not eligible, once.', handle: ({ actor, params, body }) => screening.appeal(actor, params.entryId, body.text) }),
    route(api.decideAppeal, { access: 'member', limit: 'write', policy: ORGANISERS, handle: ({ actor, params, body }) => screening.decide(actor, params.entryId, body.upheld, body.reason) }),
    route(api.listGallery, { access: 'anyone', limit: 'read', policy: GALLERY, handle: ({ actor, params, query: { limit, after, ...filter } }) => entries.gallery(actor, params.id, filter, limit, after) }),
    route(api.readGalleryEntry, { access: 'anyone', limit: 'read', policy: GALLERY, handle: ({ actor, params }) => entries.galleryEntry(actor, params.id, params.entryId) }),
  ]
}
