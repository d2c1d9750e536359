import * as api from '@commonspark/shared/jury/schema'
import { route, type Route } from '../../platform/http/route.ts'
import { sendTable } from '../../platform/sheets.ts'
import type { BidsService } from './bids.service.ts'
import type { JuryService } from './jury.service.ts'
import type { MovesService } from './moves.service.ts'
import type { ResultsService } from './results.service.ts'
import type { SheetsService } from './sheets.service.ts'

const ORGANISERS = 'Organisers of the challenge.'
const OWN = 'The juror whose sheet it is.'
const RESULTS = 'Organisers; jurors once they deliberate, by code where they are blind.'

export function juryRoutes(jury: JuryService, sheets: SheetsService, results: ResultsService, moves: MovesService, bids: BidsService): Route[] {
  return [
    route(api.listJuryDuties, { access: 'member', limit: 'read', policy: 'One’s own.', handle: ({ actor }) => sheets.duties(actor) }),
    route(api.listMySheets, { access: 'member', limit: 'read', policy: 'Jurors their own.', handle: ({ actor, params, query }) => sheets.mine(actor, params.id, query.limit, query.after) }),
    route(api.readResults, { access: 'member', limit: 'read', policy: RESULTS, handle: ({ actor, params }) => results.results(actor, params.id) }),
    route(api.exportScores, { access: 'member', limit: 'heavy', policy: ORGANISERS, handle: async ({ actor, params, query, res }) => sendTable(res, query.format, await results.table(actor, params.id)) }),
    route(api.readJury, { access: 'member', limit: 'read', policy: ORGANISERS, handle: ({ actor, params }) => jury.view(actor, params.id) }),
    route(api.answerJury, { access: 'member', limit: 'write', policy: 'Whoever is invited and takes no part.', handle: ({ actor, params, body }) => jury.answer(actor, params.id, body.accept) }),
    route(api.leaveJury, { access: 'member', limit: 'write', policy: 'Jurors themselves.', handle: async ({ actor, params }) => { await jury.remove(actor, params.id, actor.id ?? '', false) } }),
    route(api.assignJury, { access: 'member', limit: 'heavy', policy: `${ORGANISERS} From the screening to the end of scoring.`, handle: ({ actor, params, body }) => jury.assign(actor, params.id, body.perEntry, body.dryRun) }),
    route(api.listBids, { access: 'member', limit: 'read', policy: 'Active jurors, where wishes are asked for, until entries are given out.', handle: ({ actor, params, query }) => bids.list(actor, params.id, query.limit, query.after) }),
    route(api.setBid, { access: 'member', limit: 'write', policy: 'Active jurors, where wishes are asked for, until entries are given out.', handle: ({ actor, params, body }) => bids.set(actor, params.id, params.code, body.bid) }),
    route(api.listAssignments, { access: 'member', limit: 'read', policy: ORGANISERS, handle: ({ actor, params, query }) => moves.list(actor, params.id, query.q, query.limit, query.after) }),
    route(api.moveAssignment, { access: 'member', limit: 'write', policy: `${ORGANISERS} From the screening to the end of scoring; to nobody who is tied to the entry.`, handle: ({ actor, params, body }) => moves.move(actor, params.id, params.entryId, body) }),
    route(api.remindJurors, { access: 'member', limit: 'create', policy: `${ORGANISERS} Each juror once a day.`, handle: ({ actor, params }) => jury.remind(actor, params.id) }),
    route(api.inviteJuror, { access: 'member', limit: 'write', policy: `${ORGANISERS} Nobody who takes part or organises.`, handle: ({ actor, params }) => jury.invite(actor, params.id, params.personId) }),
    route(api.removeJuror, { access: 'member', limit: 'write', policy: ORGANISERS, handle: async ({ actor, params, query }) => { const view = await jury.remove(actor, params.id, params.personId, query.discard); return view ?? jury.view(actor, params.id) } }),
    route(api.declareConflict, { access: 'member', limit: 'write', policy: ORGANISERS, handle: ({ actor, params, body }) => jury.declare(actor, params.id, params.personId, params.entryId, body.reason) }),
    route(api.readSheet, { access: 'member', limit: 'read', policy: OWN, handle: ({ actor, params }) => sheets.read(actor, params.sheetId) }),
    route(api.saveSheet, { access: 'member', limit: 'write', policy: `${OWN} While the jury scores, until it is handed in.`, handle: ({ actor, params, body: { version, ...set } }) => sheets.save(actor, params.sheetId, version, set) }),
    route(api.submitSheet, { access: 'member', limit: 'write', policy: OWN, handle: ({ actor, params, body }) => sheets.submit(actor, params.sheetId, body.version) }),
    route(api.setSheet, { access: 'member', limit: 'write', policy: OWN, handle: ({ actor, params, body }) => sheets.set(actor, params.sheetId, body.state, body.reason) }),
    route(api.readOthers, { access: 'member', limit: 'read', policy: `${OWN} Once it is in.`, handle: ({ actor, params }) => sheets.others(actor, params.sheetId) }),
    route(api.readBoard, { access: 'member', limit: 'read', policy: RESULTS, handle: ({ actor, params }) => results.board(actor, params.id) }),
    route(api.moveCard, { access: 'member', limit: 'write', policy: 'Organisers and jurors, in the deliberation.', handle: ({ actor, params, body }) => results.move(actor, params.id, params.code, body.version, body.lane) }),
    route(api.addNote, { access: 'member', limit: 'create', policy: 'Organisers and jurors, in the deliberation.', handle: ({ actor, params, body }) => results.note(actor, params.id, params.code, body.key, body.text) }),
  ]
}
