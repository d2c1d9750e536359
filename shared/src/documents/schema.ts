import { z } from 'zod'
import { fact, intent } from '../ground/live.ts'
import { Id } from '../ground/text.ts'

/** The most bytes of one update; a day of writing without a network stays far below. */
export const MAX_UPDATE_BYTES = 512 * 1024
/** The most bytes that one document may hold on the server. */
export const MAX_DOCUMENT_BYTES = 48 * 1024 * 1024

/** Bytes; a browser's socket gives them as a buffer. */
const Bytes = z.preprocess((value) => (value instanceof ArrayBuffer ? new Uint8Array(value) : value), z.custom<Uint8Array>((value) => value instanceof Uint8Array))
const bytes = (most: number) => Bytes.refine((value) => value.byteLength > 0 && value.byteLength <= most, { params: { because: 'tooLarge' } })

/** Yjs' number of one open copy of a document; 1 wrote the first state on the server and is nobody's. */
export const ClientId = z.int().min(2).max(2 ** 53 - 1)

/** Where somebody is in a document: the section, and the cursor as Yjs' relative positions in JSON. */
export const Presence = z.strictObject({
  section: z.string().max(40).nullable(),
  cursor: z.strictObject({ anchor: z.string().max(400), head: z.string().max(400) }).nullable(),
})
export type Presence = z.infer<typeof Presence>

/** Both sides say what they have (state vectors) and get what they lack; from then on the socket hears of every update. */
export const openDocument = intent({
  name: 'document:open', summary: 'Exchange what both sides lack of a document and hear of its updates',
  payload: z.strictObject({ document: Id, client: ClientId, vector: bytes(256 * 1024) }),
  reply: z.object({
    /** What the client lacks (Yjs, V2), and what the server has. */
    state: Bytes, vector: Bytes,
    can: z.object({ edit: z.boolean() }), now: z.number(),
  }),
})
/** Answered when the update is on the majority of the database's disks; sending one twice does no harm. */
export const updateDocument = intent({
  name: 'document:update', summary: 'Add an update (Yjs, V1) to a document; answered once it is safe',
  payload: z.strictObject({ document: Id, update: bytes(MAX_UPDATE_BYTES) }), reply: z.object({ now: z.number() }),
})
export const leaveDocument = intent({
  name: 'document:leave', summary: 'Stop hearing of a document', payload: z.strictObject({ document: Id, client: ClientId }), reply: z.object({ now: z.number() }),
})
export const tellPresence = intent({
  name: 'document:presence', summary: 'Say where in a document one is; null when one leaves',
  payload: z.strictObject({ document: Id, client: ClientId, clock: z.int().min(0), state: Presence.nullable() }), reply: z.object({}),
})

/** Topic "document:<id>": an update (Yjs, V1) that is safely on the server. */
export const documentUpdated = fact({ name: 'document.updated', payload: z.object({ document: Id, update: Bytes }) })
/** Something may have been missed: exchange state vectors again. */
export const documentStale = fact({ name: 'document.stale', payload: z.object({ document: Id }) })
/** Topic "person:<id>": the document is no longer theirs to write, or to read. */
export const documentClosed = fact({ name: 'document.closed', payload: z.object({ document: Id }) })
/** Where somebody is; the name is the server's word, not the sender's. */
export const presenceTold = fact({
  name: 'document.presence', payload: z.object({ document: Id, client: ClientId, clock: z.int(), person: z.object({ id: Id, name: z.string() }), state: Presence.nullable() }),
})
