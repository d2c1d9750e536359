import * as api from '@commonspark/shared/awards/schema'
import { route, type Route } from '../../platform/http/route.ts'
import { sendTable } from '../../platform/sheets.ts'
import type { AwardsService } from './awards.service.ts'
import type { CertificateService } from './certificate.service.ts'
import type { LettersService } from './letters.service.ts'
import type { TasksService } from './tasks.service.ts'

const ORGANISERS = 'Organisers of the challenge.'
const OUT = 'Anybody, once results are released.'

export function awardsRoutes(awards: AwardsService, letters: LettersService, certificates: CertificateService, tasks: TasksService): Route[] {
  return [
    route(api.readDecision, { access: 'member', limit: 'read', policy: ORGANISERS, handle: ({ actor, params }) => awards.read(actor, params.id) }),
    route(api.saveDecision, { access: 'member', limit: 'write', policy: `${ORGANISERS} From the deliberation until the release.`, handle: ({ actor, params, body }) => awards.decide(actor, params.id, body.version, body.winners, body.statement) }),
    route(api.releaseResults, { access: 'member', limit: 'write', policy: `${ORGANISERS} Once, from the phase of results on.`, handle: ({ actor, params, body }) => awards.release(actor, params.id, body.version) }),
    route(api.readLetters, { access: 'member', limit: 'read', policy: ORGANISERS, handle: ({ actor, params }) => letters.read(actor, params.id) }),
    route(api.saveLetters, { access: 'member', limit: 'write', policy: `${ORGANISERS} Until the release.`, handle: ({ actor, params, body }) => letters.save(actor, params.id, body.version, body.templates) }),
    route(api.previewLetter, { access: 'member', limit: 'write', policy: ORGANISERS, handle: ({ actor, params, body }) => letters.preview(actor, params.id, body.template, body.entryId) }),
    route(api.readWinners, { access: 'anyone', limit: 'read', policy: OUT, handle: ({ actor, params }) => awards.winners(actor, params.id) }),
    route(api.exportResults, { access: 'anyone', limit: 'heavy', policy: `${OUT} Organisers before.`, handle: async ({ actor, params, query, res }) => sendTable(res, query.format, await awards.table(actor, params.id)) }),
    route(api.readFeedback, { access: 'member', limit: 'read', policy: 'The team and organisers, once results are released.', handle: ({ actor, params }) => awards.feedback(actor, params.entryId) }),
    route(api.readCertificate, {
      access: 'anyone', limit: 'read', policy: `${OUT} Of entries that took part.`,
      handle: async ({ actor, params, query, res }) => {
        const bytes = await certificates.draw(actor, params.entryId, query.locale ?? actor.locale)
        res.set({ 'Content-Disposition': 'inline; filename="certificate.pdf"', 'Cache-Control': 'private, no-cache' }).type('application/pdf').send(bytes)
      },
    }),
    route(api.listAwardTasks, { access: 'member', limit: 'read', policy: 'Organisers all, winning teams their own.', handle: ({ actor, params }) => tasks.list(actor, params.id) }),
    route(api.saveAwardTask, { access: 'member', limit: 'write', policy: ORGANISERS, handle: ({ actor, params, body }) => tasks.save(actor, params.taskId, body.version, body.milestones) }),
    route(api.addEvidence, { access: 'member', limit: 'write', policy: 'Organisers and the winning team.', handle: ({ actor, params, body }) => tasks.evidence(actor, params.taskId, params.milestoneId, body.text) }),
  ]
}
