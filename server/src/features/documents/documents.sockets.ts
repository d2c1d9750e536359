import type { Socket } from 'socket.io'
import * as api from '@commonspark/shared/documents/schema'
import { topicOf } from '@commonspark/shared/ground/live'
import { threadsChanged } from '@commonspark/shared/documents/threads'
import type { PersonCard } from '@commonspark/shared/people/schema'
import { type Actor, idOf } from '../../platform/actor.ts'
import { type Listener, listen, type Live, type TopicRule } from '../../platform/live/live.ts'
import type { Rights } from './documents.service.ts'
import type { DocumentsService } from './documents.service.ts'

interface Doors {
  live: Pick<Live, 'tell'>
  now: () => number
  rights: (document: string, actors: readonly Actor[]) => Promise<Rights[]>
  cards: (ids: readonly string[]) => Promise<Map<string, PersonCard>>
}
/** What a socket has open: which client it is in each document, and under which name. */
type Opened = Map<string, { client: number; clock: number; person: { id: string; name: string } }>
const openedBy = (socket: Socket): Opened => (socket.data['documents'] ??= new Map()) as Opened
const MAX_OPEN = 20

/** The topic of a document: its updates, and who is where in it. */
export const documentTopics = ({ rights }: Doors): TopicRule[] => [{
  kind: 'document', policy: 'The team of the idea, and those invited to it.', facts: [api.documentUpdated, api.documentStale, api.presenceTold, threadsChanged],
  mayWatch: async (actor, id) => actor.id !== null && (await rights(id, [actor]))[0]?.read === true,
}]

/** Opening a document, writing in it, and being seen in it. */
export function documentListeners(documents: DocumentsService, { live, now, cards }: Doors): Listener[] {
  const gone = (document: string, socket: Socket): void => {
    const opened = openedBy(socket).get(document)
    if (!opened) return
    openedBy(socket).delete(document)
    live.tell(topicOf('document', document), api.presenceTold, { document, client: opened.client, clock: opened.clock + 1, person: opened.person, state: null })
  }
  return [
    listen(api.openDocument, {
      access: 'member', limit: 'typing', policy: 'The team of the idea, and those invited to it.',
      handle: async ({ actor, payload: { document, client, vector }, socket }) => {
        const opened = openedBy(socket)
        const person = { id: idOf(actor), name: (await cards([idOf(actor)])).get(idOf(actor))?.name ?? '' }
        // Before the state is read: an update in between then comes both ways, which does no harm, instead of not at all.
        const topic = topicOf('document', document)
        const state = await documents.open(actor, document, vector, async () => { await socket.join(topic) })
        const [first] = opened.keys()
        if (opened.size >= MAX_OPEN && first && !opened.has(document)) { gone(first, socket); await socket.leave(topicOf('document', first)) }
        if (opened.size === 0) socket.once('disconnect', () => { for (const one of opened.keys()) gone(one, socket) })
        opened.set(document, { client, clock: 0, person })
        return { ...state, now: now() }
      },
    }),
    listen(api.updateDocument, {
      access: 'member', limit: 'typing', policy: 'Active members of the team, while the idea can be edited.',
      handle: async ({ actor, payload: { document, update } }) => {
        await documents.update(actor, document, update)
        return { now: now() }
      },
    }),
    listen(api.leaveDocument, {
      access: 'member', limit: 'typing', policy: 'Anybody may leave.',
      handle: async ({ payload: { document }, socket }) => {
        gone(document, socket)
        await socket.leave(topicOf('document', document))
        return { now: now() }
      },
    }),
    listen(api.tellPresence, {
      access: 'member', limit: 'typing', policy: 'Whoever has the document open, as the client that opened it.',
      handle: ({ payload: { document, client, clock, state }, socket }) => {
        const opened = openedBy(socket).get(document)
        // A socket that was taken out of the topic is no longer in the document.
        if (!opened || opened.client !== client || !socket.rooms.has(topicOf('document', document))) return {}
        opened.clock = Math.max(opened.clock, clock)
        live.tell(topicOf('document', document), api.presenceTold, { document, client, clock, person: opened.person, state })
        return {}
      },
    }),
  ]
}
