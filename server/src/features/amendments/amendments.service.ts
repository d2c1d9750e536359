import { amended, paragraphsOf, placeOf } from '@commonspark/shared/amendments/rules'
import { amendmentsChanged, type Amendments, type AmendmentView } from '@commonspark/shared/amendments/schema'
import { AppError } from '@commonspark/shared/ground/errors'
import { topicOf } from '@commonspark/shared/ground/live'
import type { CanvasSection, IdeaContent } from '@commonspark/shared/ideas/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { isDuplicate } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Amendment, type AmendmentsModel, PLACES } from './amendments.model.ts'

/** What this room asks of others. */
export interface AmendmentPorts {
  cards(ids: readonly string[]): Promise<Map<string, PersonCard>>
  /** How somebody stands to an idea; throws notFound for whoever may not read it. */
  standing(actor: Actor, ideaId: string): Promise<{ isPublished: boolean; inTeam: boolean; mayPublish: boolean; team: readonly string[] }>
  /** The idea as readers see it. */
  shown(actor: Actor, ideaId: string): Promise<IdeaContent>
  /** Whether one of these people and this one do not want to meet. */
  isBlocked(person: string, by: readonly string[]): Promise<boolean>
  /** Says a section of the draft otherwise, as this person; false when `change` answers null. */
  rewrite(actor: Actor, ideaId: string, section: CanvasSection, change: (text: string) => string | null): Promise<boolean>
}
const MOST_WAITING = 100
/** How long somebody may take to decide before another may: a process may have ended in between. */
const CLAIM = 30_000

/** What readers suggest for published ideas: their words wait in rows of their own, and only an author brings them into the draft. */
export function amendmentsService({ clock, database, outbox, live }: Platform<DomainEvents>, model: AmendmentsModel, ports: AmendmentPorts) {
  const tell = (ideaId: string): void => { live.tell(topicOf('amendments', ideaId), amendmentsChanged, { ideaId }) }
  const views = async (rows: readonly Amendment[], actor: Actor, mayPublish: boolean): Promise<AmendmentView[]> => {
    const cards = await ports.cards(rows.flatMap(({ author, decidedBy }) => [author, ...(decidedBy ? [decidedBy] : [])]))
    return rows.map(({ _id, idea, section, before, after, note, author, at, state, decidedAt, decidedBy, reply }) => ({
      id: _id.toString(), ideaId: idea, section, before, after, note, author: cards.get(author) ?? null, at: at.toISOString(), state, reply,
      decidedAt: decidedAt?.toISOString() ?? null, decidedBy: (decidedBy && cards.get(decidedBy)) || null,
      can: { decide: mayPublish && state === 'open', withdraw: author === actor.id && state === 'open', report: author !== actor.id && state !== 'withdrawn' },
    }))
  }
  const mayAsk = async (actor: Actor, ideaId: string, { isPublished, inTeam, team }: { isPublished: boolean; inTeam: boolean; team: readonly string[] }): Promise<boolean> =>
    actor.id !== null && isPublished && !inTeam && (await model.isOpen(ideaId)) && !(await ports.isBlocked(idOf(actor), team))
  const find = async (actor: Actor, id: string): Promise<{ row: Amendment; mayPublish: boolean }> => {
    const row = await model.byId(id)
    if (!row) throw new AppError('notFound', 'noSuchAmendment')
    const { inTeam, mayPublish } = await ports.standing(actor, row.idea)
    if (!inTeam && row.author !== actor.id && row.state !== 'accepted') throw new AppError('notFound', 'noSuchAmendment')
    return { row, mayPublish }
  }

  return {
    list: async (actor: Actor, ideaId: string): Promise<Amendments> => {
      const standing = await ports.standing(actor, ideaId)
      const [isOpen, rows, credited, suggest] = await Promise.all([model.isOpen(ideaId), model.ofIdea(ideaId, standing.inTeam ? undefined : actor.id), model.credited(ideaId), mayAsk(actor, ideaId, standing)])
      const cards = await ports.cards(credited)
      return { isOpen, can: { suggest, setOpen: standing.mayPublish }, items: await views(rows, actor, standing.mayPublish), credits: credited.flatMap((person) => cards.get(person) ?? []) }
    },
    suggest: async (actor: Actor, ideaId: string, { key, section, before, after, note }: { key: string; section: CanvasSection; before: string; after: string; note: string }): Promise<AmendmentView> => {
      const standing = await ports.standing(actor, ideaId)
      const author = idOf(actor)
      const earlier = await model.byKey(author, key)
      if (earlier) return (await views([earlier], actor, false))[0]!
      // Whoever is not wanted is told no more than anybody else.
      if (!(await mayAsk(actor, ideaId, standing))) throw new AppError('forbidden', 'amendmentsClosed')
      if (before.trim() === after.trim()) throw new AppError('invalid', 'amendmentEmpty')
      if (before !== '' && placeOf(paragraphsOf((await ports.shown(actor, ideaId)).canvas[section]), paragraphsOf(before)) < 0) throw new AppError('conflict', 'amendmentOutdated')
      if (await model.waiting(ideaId) >= MOST_WAITING) throw new AppError('tooMany', 'tooManyAmendments')
      const taken = await model.places(ideaId, author)
      const place = Array.from({ length: PLACES }, (_, at) => at).find((at) => !taken.has(at))
      const made = place === undefined ? null : await database.transaction(async (tx) => {
        const row = await model.add({ idea: ideaId, author, key, section, before, after, note, at: clock.now() }, place, tx)
        await outbox.announce(tx, 'amendment.offered', { amendmentId: row._id.toString(), ideaId }, actor.id)
        return row
      }).catch((error: unknown) => { if (isDuplicate(error)) return null; throw error })
      if (!made) throw new AppError('tooMany', 'tooManyAmendments')
      outbox.poke()
      tell(ideaId)
      return (await views([made], actor, false))[0]!
    },
    decide: async (actor: Actor, id: string, accept: boolean, reply: string): Promise<AmendmentView> => {
      const { row, mayPublish } = await find(actor, id)
      if (!mayPublish) throw new AppError('forbidden', 'teamOnly')
      if (row.state !== 'open') throw new AppError('conflict', 'amendmentDecided')
      const now = clock.now()
      if (!(await model.claim(id, now, new Date(now.getTime() - CLAIM)))) throw new AppError('conflict', 'amendmentDecided')
      // The text first: taking it again after a crash changes nothing, and a decision without its text would be a lie.
      try {
        if (accept && !(await ports.rewrite(actor, row.idea, row.section, (text) => amended(text, row.before, row.after)))) throw new AppError('conflict', 'amendmentOutdated')
      } catch (error) { await model.letGo(id); throw error }
      const settled = await database.transaction(async (tx) => {
        const next = await model.settle(id, accept ? 'accepted' : 'refused', { decidedAt: clock.now(), decidedBy: idOf(actor), reply }, tx)
        if (next) await outbox.announce(tx, 'amendment.decided', { amendmentId: id, ideaId: row.idea, personId: row.author, accepted: accept }, actor.id)
        return next
      })
      if (!settled) throw new AppError('conflict', 'amendmentDecided')
      outbox.poke()
      tell(row.idea)
      return (await views([settled], actor, mayPublish))[0]!
    },
    withdraw: async (actor: Actor, id: string): Promise<void> => {
      const { row } = await find(actor, id)
      if (row.author !== actor.id) throw new AppError('forbidden', 'amendmentNotYours')
      if (!(await model.settle(id, 'withdrawn', { decidedAt: clock.now(), decidedBy: idOf(actor), reply: '' }))) throw new AppError('conflict', 'amendmentDecided')
      tell(row.idea)
    },
    /** What somebody may report of it; throws notFound for whoever may not see it. */
    reportable: async (actor: Actor, id: string): Promise<{ ideaId: string; authors: string[]; standing: boolean; text: string }> => {
      const { row } = await find(actor, id)
      return { ideaId: row.idea, authors: [row.author], standing: row.state !== 'withdrawn', text: [row.after, row.note].filter(Boolean).join('\n\n') }
    },
    /** Takes its words and its credit off the page; what authors have taken into their text is theirs. */
    wipe: async (id: string, moderator: string | null): Promise<void> => {
      const row = await model.wipe(id, clock.now(), moderator)
      if (row) tell(row.idea)
    },
    setOpen: async (actor: Actor, ideaId: string, open: boolean): Promise<boolean> => {
      if (!(await ports.standing(actor, ideaId)).mayPublish) throw new AppError('forbidden', 'teamOnly')
      await model.setOpen(ideaId, open)
      tell(ideaId)
      return open
    },
  }
}
export type AmendmentsService = ReturnType<typeof amendmentsService>
