import { type Anchor, threadsChanged, type ThreadView } from '@commonspark/shared/documents/threads'
import { AppError } from '@commonspark/shared/ground/errors'
import { topicOf } from '@commonspark/shared/ground/live'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Rights } from './documents.service.ts'
import type { Thread, ThreadsModel } from './threads.model.ts'

export interface ThreadPorts {
  cards: (ids: readonly string[]) => Promise<Map<string, PersonCard>>
  rights: (document: string, actors: readonly Actor[]) => Promise<Rights[]>
  /** Who is mentioned in a text. */
  mentionsIn: (text: string) => string[]
}
const MAX_THREADS = 500

/** Remarks on what is being written; whoever may read the document may remark, whoever may write may set aside. */
export function threadsService({ clock, database, outbox, live }: Platform<DomainEvents>, threads: ThreadsModel, ports: ThreadPorts) {
  const demandReader = async (actor: Actor, document: string): Promise<Rights> => {
    const [rights] = await ports.rights(document, [actor])
    if (!rights?.read) throw new AppError('notFound', 'noSuchIdea')
    return rights
  }
  const find = async (actor: Actor, id: string): Promise<{ thread: Thread; rights: Rights }> => {
    const thread = await threads.byId(id)
    const [rights] = thread ? await ports.rights(thread.document, [actor]) : []
    if (!thread || !rights?.read) throw new AppError('notFound', 'noSuchThread')
    return { thread, rights }
  }
  const views = async (rows: readonly Thread[], actor: Actor, rights: Rights): Promise<ThreadView[]> => {
    const cards = await ports.cards(rows.flatMap((row) => [...row.notes.map((note) => note.author), ...(row.resolvedBy ? [row.resolvedBy] : [])]))
    return rows.map(({ _id, anchor, quote, author, resolvedAt, resolvedBy, notes }) => ({
      id: _id.toString(), anchor, quote, resolvedAt: resolvedAt?.toISOString() ?? null, resolvedBy: (resolvedBy && cards.get(resolvedBy)) || null,
      notes: notes.map((note) => ({ id: note._id.toString(), author: cards.get(note.author) ?? null, text: note.text, at: note.at.toISOString() })),
      can: { resolve: rights.edit || author === actor.id, reply: true },
    }))
  }
  const tell = (document: string): void => { live.tell(topicOf('document', document), threadsChanged, { document }) }
  const announce = (tx: Parameters<typeof outbox.announce>[0], { _id, document, notes }: Thread, actor: Actor, text: string): Promise<void> => outbox.announce(tx, 'thread.noted', {
    threadId: _id.toString(), ideaId: document, mentions: ports.mentionsIn(text), people: [...new Set(notes.map((note) => note.author))],
  }, actor.id)

  return {
    list: async (actor: Actor, document: string): Promise<ThreadView[]> => {
      const rights = await demandReader(actor, document)
      return views(await threads.ofDocument(document), actor, rights)
    },
    start: async (actor: Actor, document: string, { key, anchor, quote, text }: { key: string; anchor: Anchor; quote: string; text: string }): Promise<ThreadView> => {
      const rights = await demandReader(actor, document)
      const author = idOf(actor)
      const before = await threads.byKey(author, key)
      if (before) return (await views([before], actor, rights))[0]!
      if (await threads.count(document) >= MAX_THREADS) throw new AppError('conflict', 'tooManyThreads')
      const thread = await database.transaction(async (tx) => {
        const made = await threads.start({ document, anchor, quote, key, author, resolvedAt: null, resolvedBy: null, text, at: clock.now() }, tx)
        await announce(tx, made, actor, text)
        return made
      })
      outbox.poke()
      tell(document)
      return (await views([thread], actor, rights))[0]!
    },
    note: async (actor: Actor, id: string, { key, text }: { key: string; text: string }): Promise<ThreadView> => {
      const { thread, rights } = await find(actor, id)
      const next = await database.transaction(async (tx) => {
        const noted = await threads.note(id, { author: idOf(actor), key, text, at: clock.now() }, tx)
        if (noted) await announce(tx, noted, actor, text)
        return noted
      })
      outbox.poke()
      tell(thread.document)
      return (await views([next ?? thread], actor, rights))[0]!
    },
    resolve: async (actor: Actor, id: string, resolved: boolean): Promise<ThreadView> => {
      const { thread, rights } = await find(actor, id)
      if (!rights.edit && thread.author !== actor.id) throw new AppError('forbidden', 'teamOnly')
      const next = await threads.resolve(id, resolved ? clock.now() : null, resolved ? idOf(actor) : null)
      tell(thread.document)
      return (await views([next ?? thread], actor, rights))[0]!
    },
  }
}
export type ThreadsService = ReturnType<typeof threadsService>
