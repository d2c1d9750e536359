import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import multer from 'multer'
import { z } from 'zod'
import { LARGEST_FILE } from '@commonspark/shared/counting/faults'
import { AppError } from '@commonspark/shared/ground/errors'
import * as api from '@commonspark/shared/votes/schema'
import { parse, route, type Route } from '../../platform/http/route.ts'
import type { CastingService } from './casting.service.ts'
import type { HoldsService } from './holds.service.ts'
import type { ImportService, ImportWish } from './import.service.ts'
import type { RegisterService } from './register.service.ts'
import type { ResultsService } from './results.service.ts'
import type { VotesService } from './votes.service.ts'

const PUBLIC = 'Published votes are public; a draft is its organisers’ alone.'
const ORGANISERS = 'Organisers: owners of the organisation, whoever was named, administrators.'
const OWNERS = 'Owners, in the name of their organisation; administrators also without one.'
const COUNTED = 'Anybody, once the vote is counted; before that nothing of any ballot.'
const Parameters = z.record(z.string().max(40), z.json())

interface Services { votes: VotesService; casting: CastingService; register: RegisterService; holds: HoldsService; results: ResultsService; imports: ImportService }

/** Reads the text of a query as JSON parameters of a rule. */
function parametersIn(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined) return undefined
  let read: unknown
  try { read = JSON.parse(text) } catch { throw new AppError('invalid', 'fieldsRefused', { fields: [{ path: 'parameters', because: 'wrongFormat', params: {} }] }) }
  return parse(Parameters, read)
}

const wishIn = ({ parameters, ...wish }: Omit<ImportWish, 'parameters'> & { parameters?: string | undefined }): ImportWish => ({ ...wish, parameters: parametersIn(parameters) })
/** Name and bytes of an uploaded file. */
function fileIn(file: Express.Multer.File | undefined): [name: string, bytes: Buffer] {
  if (!file) throw new AppError('invalid', 'wrongUpload')
  // Browsers send UTF-8, multer reads Latin-1.
  return [Buffer.from(file.originalname, 'latin1').toString(), file.buffer]
}

export function votesRoutes({ votes, casting, register, holds, results, imports }: Services): Route[] {
  return [
    route(api.listVotes, { access: 'anyone', limit: 'read', policy: PUBLIC, handle: ({ actor, query: { mine, ...ask } }) => votes.list(actor, { ...ask, mine: mine === 'true' }) }),
    route(api.createVote, { access: 'member', limit: 'create', policy: OWNERS, handle: ({ actor, body }) => votes.create(actor, body.key, body.organisationId, body.content) }),
    route(api.importVote, { access: 'member', limit: 'heavy', policy: OWNERS, upload: { storage: multer.memoryStorage(), maxBytes: LARGEST_FILE }, handle: async ({ actor, query, file }) => votes.view(await imports.upload(actor, ...fileIn(file), wishIn(query)), actor) }),
    route(api.previewElection, { access: 'member', limit: 'heavy', policy: OWNERS, upload: { storage: multer.memoryStorage(), maxBytes: LARGEST_FILE }, handle: ({ actor, query, file }) => imports.look(actor, ...fileIn(file), wishIn(query)) }),
    route(api.readVote, { access: 'anyone', limit: 'read', policy: PUBLIC, handle: ({ actor, params }) => votes.read(actor, params.id) }),
    route(api.editVote, { access: 'member', limit: 'write', policy: ORGANISERS, handle: ({ actor, params, body: { version, ...changes } }) => votes.edit(actor, params.id, version, changes) }),
    route(api.removeVote, { access: 'member', limit: 'write', policy: `${ORGANISERS} Only drafts.`, handle: ({ actor, params }) => votes.remove(actor, params.id) }),
    route(api.publishVote, { access: 'member', limit: 'write', policy: ORGANISERS, handle: ({ actor, params, body }) => votes.publishOne(actor, params.id, body.version) }),
    route(api.amendVote, { access: 'member', limit: 'write', policy: `${ORGANISERS} Once open only texts and the end, once closed nothing.`, handle: ({ actor, params, body }) => votes.amendOne(actor, params.id, body.version, body.reason, body.changes) }),
    route(api.withdrawOption, { access: 'member', limit: 'write', policy: `${ORGANISERS} Until the end.`, handle: ({ actor, params, body }) => votes.withdraw(actor, params.id, params.option, body.version, body.reason) }),
    route(api.cancelVote, { access: 'member', limit: 'create', policy: `${ORGANISERS} Until the box is sealed; for good.`, handle: ({ actor, params, body }) => votes.cancel(actor, params.id, body.version, body.reason) }),
    route(api.listVoteEvents, { access: 'anyone', limit: 'read', policy: PUBLIC, handle: ({ actor, params }) => votes.events(actor, params.id) }),

    route(api.addToRoll, { access: 'member', limit: 'heavy', policy: `${ORGANISERS} Until the end.`, handle: ({ actor, params, body }) => register.addAddresses(actor, params.id, body.addresses, body.reason) }),
    route(api.makeCodes, { access: 'member', limit: 'heavy', policy: `${ORGANISERS} Until the end; codes are shown once.`, handle: ({ actor, params, body }) => register.makeCodes(actor, params.id, body.key, body.count, body.reason) }),

    route(api.castBallot, { access: 'anyone', limit: 'message', policy: 'Whoever is on the roll, once; a paper code or the secret of a receipt stands for itself. Only while the vote is open.', handle: ({ actor, params, body }) => casting.cast(actor, params.id, body) }),
    route(api.readOwnBallot, { access: 'member', limit: 'read', policy: 'One’s own ballot; of a secret vote only whether one has voted.', handle: ({ actor, params }) => casting.own(actor, params.id) }),
    route(api.checkReceipt, { access: 'anyone', limit: 'write', policy: 'Whoever knows a receipt.', handle: ({ actor, params, body }) => casting.inBox(actor, params.id, body.receipt) }),
    route(api.checkCode, { access: 'anyone', limit: 'write', policy: 'Whoever holds a good code; wrong ones are counted.', handle: ({ actor, params, body }) => casting.code(actor, params.id, body.code) }),

    route(api.listHolds, { access: 'member', limit: 'read', policy: `${ORGANISERS} Who and why, never what is on a ballot.`, handle: ({ actor, params, query }) => holds.list(actor, params.id, query.state, query.limit, query.after) }),
    route(api.holdBallot, { access: 'member', limit: 'write', policy: `${ORGANISERS} Only ballots of open votes, not one’s own.`, handle: ({ actor, params, body }) => holds.byHand(actor, params.id, body.personId, body.reason) }),
    route(api.decideHold, { access: 'member', limit: 'write', policy: `${ORGANISERS} Not about one’s own ballot, and not once the box is sealed.`, handle: ({ actor, params, body }) => holds.decide(actor, params.id, params.hold, body.decision, body.reason) }),
    route(api.appealHold, { access: 'anyone', limit: 'write', policy: 'The voter whose ballot is held, once.', handle: ({ actor, params, body }) => holds.appeal(actor, params.id, body.text, body.code) }),

    route(api.readResult, { access: 'anyone', limit: 'read', policy: COUNTED, handle: ({ actor, params }) => results.read(actor, params.id) }),
    route(api.countOtherwise, { access: 'anyone', limit: 'heavy', policy: COUNTED, handle: ({ actor, params, body }) => results.otherwise(actor, params.id, body.rule, body.parameters) }),
    route(api.downloadBundle, {
      access: 'anyone', limit: 'heavy', policy: COUNTED,
      handle: async ({ actor, params, res }) => {
        const text = await results.bundle(actor, params.id)
        res.attachment(`vote-${params.id}.json`)
        res.set({ 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
        await pipeline(Readable.from(text), res).catch((error: NodeJS.ErrnoException) => { if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error })
      },
    }),
    route(api.exportVote, {
      access: 'anyone', limit: 'heavy', policy: COUNTED,
      handle: async ({ actor, params, query, res }) => {
        const text = await results.export(actor, params.id, query.format)
        res.attachment(`vote-${params.id}.${query.format === 'pb' ? 'pb' : 'toi'}`)
        res.set({ 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).send(text)
      },
    }),
  ]
}
