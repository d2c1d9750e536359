import { setTimeout as sleep } from 'node:timers/promises'
import type { Socket } from 'socket.io-client'
import * as Y from 'yjs'
import { documentStale, documentUpdated, openDocument, updateDocument } from '@commonspark/shared/documents/schema'
import { answerInvitation, createIdea, inviteToTeam } from '@commonspark/shared/ideas/schema'
import { randomUUID } from 'node:crypto'
import { DocumentLink } from '../../client/src/features/editor/link.ts'
import type { TestApp } from './app.ts'
import { readyContent } from './ideas.ts'
import { Person } from './people.ts'

/** The same person, with the same cookie, at another process. */
export const at = (url: string, person: Person): Person => Object.assign(new Person(url, person.name, person.email), { cookie: person.cookie, id: person.id })

/** An idea with a team of these people, the first of them its lead. */
export async function teamOf(people: readonly Person[], content: object = readyContent('Written together')): Promise<string> {
  const [lead, ...others] = people
  const { id } = await lead!.does(createIdea, { body: { key: randomUUID(), content } })
  for (const person of others) {
    await lead!.does(inviteToTeam, { params: { id }, body: { personId: person.id, role: 'author' } })
    await person.does(answerInvitation, { params: { id }, body: { accept: true } })
  }
  return id
}

class Told extends Error { readonly because: string; constructor(because: string) { super(because); this.because = because } }

/** One browser that writes in a document over a real socket, with the link that the editor uses. */
export class Writer {
  readonly doc = new Y.Doc()
  readonly link: DocumentLink
  socket: Socket | undefined
  /** Every update that was answered: what was promised to be safe. */
  promised: Uint8Array[] = []
  private readonly document: string
  private wanted = true

  constructor(document: string) {
    this.document = document
    const ask = async (name: string, payload: object): Promise<never> => {
      if (!this.socket?.connected) throw new Told('offline')
      const ack = (await this.socket.timeout(20_000).emitWithAck(name, payload).catch(() => { throw new Told('offline') })) as { ok: boolean; reply: never; problem: { because: string } }
      if (!ack.ok) throw new Told(ack.problem.because)
      return ack.reply
    }
    this.link = new DocumentLink(this.doc, {
      open: (vector) => ask(openDocument.name, { document, client: this.doc.clientID, vector }),
      send: async (update) => {
        await ask(updateDocument.name, { document, update })
        this.promised.push(update)
      },
      judge: (error) => (error instanceof Told && error.because !== 'offline' && error.because !== 'internal' ? (error.because === 'documentGap' ? 'again' : error.because === 'documentClosed' ? 'closed' : 'refused') : 'later'),
      after: (milliseconds, work) => { const timer = setTimeout(work, Math.min(milliseconds, 300)); return () => { clearTimeout(timer) } },
    })
  }
  async joins(person: Person): Promise<this> {
    this.wanted = true
    this.socket = await person.connects()
    this.socket.on(documentUpdated.name, (fact: { document: string; update: Uint8Array }) => { if (fact.document === this.document) this.link.receive(new Uint8Array(fact.update)) })
    this.socket.on(documentStale.name, () => { void this.link.connect() })
    this.socket.on('disconnect', () => { this.link.lost() })
    this.socket.on('connect', () => { if (this.wanted) void this.link.connect() })
    await this.link.connect()
    return this
  }
  /** The same page loaded anew: it has what this device kept, also what never reached the server, and writes under another number. */
  reloads(): Writer {
    this.leaves()
    const again = new Writer(this.document)
    Y.applyUpdate(again.doc, Y.encodeStateAsUpdate(this.doc))
    again.promised = this.promised
    return again
  }
  /** Cuts the network. */
  cuts(): void { this.wanted = false; this.socket?.disconnect(); this.link.lost() }
  async saved(within = 30_000): Promise<void> {
    const end = Date.now() + within
    while (this.link.place !== 'saved') {
      if (Date.now() > end) throw new Error(`still ${this.link.place}`)
      await sleep(5)
    }
  }
  leaves(): void { this.wanted = false; this.link.close(); this.socket?.disconnect() }
}

/** Waits until every copy says the same, and answers what. */
export async function equal(docs: readonly Y.Doc[], read: (doc: Y.Doc) => string, within = 30_000): Promise<string> {
  const end = Date.now() + within
  for (;;) {
    const texts = new Set(docs.map(read))
    if (texts.size === 1) return [...texts][0]!
    if (Date.now() > end) throw new Error(`copies differ: ${docs.map((doc) => read(doc).length).join()}`)
    await sleep(20)
  }
}

/** What the database holds of a document, read anew. */
export async function onDisk(app: TestApp, document: string): Promise<Y.Doc> {
  const stored = (await app.rooms.documents.model.read(document))!
  const doc = new Y.Doc()
  Y.applyUpdateV2(doc, stored.state)
  for (const { update } of stored.updates) Y.applyUpdate(doc, update)
  return doc
}

/** Ends an app and leaves its database, as a restart does. */
export async function haltApp(app: TestApp): Promise<void> {
  await app.platform.live.close()
  app.http.closeAllConnections()
  await new Promise<void>((resolve) => { app.http.close(() => { resolve() }) })
  await app.jobs.stop()
  await app.rooms.stop()
  await app.platform.outbox.stop()
  await app.platform.mail.stop()
  await app.platform.database.close()
}
