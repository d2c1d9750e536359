import * as Y from 'yjs'
import { type Bonds, bondsOf, sectionName } from '@commonspark/shared/documents/content'
import type { DraftVersion } from '@commonspark/shared/documents/threads'
import { AppError } from '@commonspark/shared/ground/errors'
import { changedPaths } from '@commonspark/shared/ideas/rules'
import { CANVAS_SECTIONS, IdeaContent, type IdeaChanges } from '@commonspark/shared/ideas/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import { type Actor, idOf } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { DocumentsModel } from './documents.model.ts'
import type { DocumentsService, Rights } from './documents.service.ts'
import type { DraftRow, HistoryModel, Kept } from './history.model.ts'

export interface HistoryPorts {
  clock: Clock
  cards: (ids: readonly string[]) => Promise<Map<string, PersonCard>>
  rights: (document: string, actors: readonly Actor[]) => Promise<Rights[]>
  draft: (document: string) => Promise<IdeaContent>
  settle: (document: string) => Promise<void>
  write: (actor: Actor, document: string, changes: IdeaChanges, bonds: Bonds | null) => Promise<void>
}
/** Writing of one version: a pause or a longer while begins the next. */
const SESSION = 10 * 60_000
const PAUSE = 3 * 60_000

/** How a draft came to be, who wrote what, and the ways back. */
export function historyService(ports: HistoryPorts, history: HistoryModel, documents: DocumentsService, model: DocumentsModel) {
  const demand = async (actor: Actor, document: string, right: keyof Rights): Promise<void> => {
    const [rights] = await ports.rights(document, [actor])
    if (!rights?.read) throw new AppError('notFound', 'noSuchIdea')
    if (!rights[right]) throw new AppError('forbidden', 'documentClosed')
  }
  const present = (row: DraftRow, cards: ReadonlyMap<string, PersonCard>): DraftVersion => ({
    number: row.number, at: row.at.toISOString(), by: row.by.flatMap((id) => cards.get(id) ?? []), name: row.name, restoredFrom: row.restoredFrom,
  })
  const one = async (row: DraftRow): Promise<DraftVersion> => present(row, await ports.cards(row.by))
  const mark = async (document: string, actor: Actor, { content, bonds }: Kept, name: string, restoredFrom: number | null): Promise<DraftVersion> => {
    const at = ports.clock.now()
    return one(await history.add({ document, beganAt: at, at, by: [idOf(actor)], name, restoredFrom, content, bonds }))
  }
  const kept = async (document: string, content: IdeaContent): Promise<Kept> => ({ content, bonds: await documents.look(document, bondsOf) })
  const find = async (document: string, number: number): Promise<DraftRow> => {
    const row = await history.read(document, number)
    if (!row) throw new AppError('notFound', 'noSuchVersion')
    return row
  }
  return {
    /** Notes that the draft says this now. */
    note: async (document: string, content: IdeaContent, by: readonly string[]): Promise<void> => {
      const [now, newest] = [ports.clock.now(), await history.newest(document)]
      if (newest && changedPaths(IdeaContent.parse(newest.content), content).length === 0) return
      const since = (at: Date): number => now.getTime() - at.getTime()
      if (newest && newest.by.length > 0 && newest.name === '' && newest.restoredFrom === null && since(newest.beganAt) < SESSION && since(newest.at) < PAUSE) await history.grow(document, newest.number, await kept(document, content), now, by)
      else await history.add({ document, beganAt: now, at: now, by: [...by], name: '', restoredFrom: null, ...await kept(document, content) })
    },
    list: async (actor: Actor, document: string): Promise<DraftVersion[]> => {
      await demand(actor, document, 'read')
      await ports.settle(document)
      const rows = await history.list(document)
      const cards = await ports.cards(rows.flatMap((row) => row.by))
      return rows.map((row) => present(row, cards))
    },
    read: async (actor: Actor, document: string, number: number): Promise<DraftVersion & { content: IdeaContent }> => {
      await demand(actor, document, 'read')
      const row = await find(document, number)
      return { ...await one(row), content: IdeaContent.parse(row.content) }
    },
    name: async (actor: Actor, document: string, name: string): Promise<DraftVersion> => {
      await demand(actor, document, 'edit')
      await ports.settle(document)
      return mark(document, actor, await kept(document, await ports.draft(document)), name, null)
    },
    restore: async (actor: Actor, document: string, number: number): Promise<DraftVersion> => {
      await demand(actor, document, 'edit')
      const row = await find(document, number)
      await ports.settle(document)
      const back = { content: IdeaContent.parse(row.content), bonds: row.bonds }
      // First, so that what is written now does not count as the end of what was written before.
      const restored = await mark(document, actor, back, '', number)
      await ports.write(actor, document, back.content, back.bonds)
      return restored
    },
    authorship: async (actor: Actor, document: string): Promise<{ sections: Record<string, { text: string; person: string | null }[]>; people: PersonCard[] }> => {
      await demand(actor, document, 'read')
      const writers = await model.writers(document)
      const sections = await documents.look(document, (doc) => Object.fromEntries(CANVAS_SECTIONS.map((section) => [section, runsOf(doc.getXmlFragment(sectionName(section)), writers)]))) ?? {}
      const people = await ports.cards([...new Set([...writers.values()].flatMap((person) => person ?? []))])
      return { sections, people: [...people.values()] }
    },
    erase: async (actor: Actor, document: string): Promise<void> => {
      await demand(actor, document, 'read')
      // What waits to be noted as theirs is noted before it is forgotten.
      await ports.settle(document)
      await model.eraseWriter(document, idOf(actor))
      await history.eraseWriter(document, idOf(actor))
    },
  }
}
export type HistoryService = ReturnType<typeof historyService>

/** The words of a text in its order, each run with whoever wrote it; blocks are parted by line breaks. */
function runsOf(parent: Y.XmlFragment | Y.XmlElement | Y.XmlText, writers: ReadonlyMap<number, string | null>): { text: string; person: string | null }[] {
  const runs: { text: string; person: string | null }[] = []
  const add = (text: string, person: string | null): void => {
    const last = runs.at(-1)
    if (last && (last.person === person || text === '\n')) last.text += text
    else runs.push({ text, person })
  }
  for (let item = parent._start; item; item = item.right) {
    if (item.deleted) continue
    if (item.content instanceof Y.ContentString) add(item.content.str, writers.get(item.id.client) ?? null)
    else if (item.content instanceof Y.ContentType) {
      for (const run of runsOf(item.content.type as Y.XmlElement, writers)) add(run.text, run.person)
      if (item.content.type instanceof Y.XmlElement && !runs.at(-1)?.text.endsWith('\n')) add('\n', null)
    }
  }
  return runs
}
