import { applyChanges } from '@commonspark/shared/ground/changes'
import { AppError } from '@commonspark/shared/ground/errors'
import { topicOf } from '@commonspark/shared/ground/live'
import { IdeaContent } from '@commonspark/shared/ideas/content'
import { changedPaths, missingForPublishing } from '@commonspark/shared/ideas/rules'
import { type IdeaCard, ideaChanged, type IdeaChanges, type IdeaView, type VersionView, type WorkingCopy } from '@commonspark/shared/ideas/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { PageOf } from '@commonspark/shared/ground/endpoint'
import type { DomainEvents, EventName } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { encodeCursor, pageFrom } from '../../platform/cursor.ts'
import { isDuplicate } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Idea, IdeasModel } from './ideas.model.ts'
import { demandAbility, demandReadable, demandWorkingCopy } from './ideas.policy.ts'
import { type Marks, presentIdea, presentIdeaCard, presentVersion, presentWorkingCopy } from './ideas.presenter.ts'

/** What this room asks of others. */
export interface IdeaPorts {
  cards(personIds: readonly string[]): Promise<Map<string, PersonCard>>
  /** Which of these ideas the person supports. */
  supportedBy(personId: string, ideaIds: readonly string[]): Promise<Set<string>>
  /** Throws unless the files are the actor's own or there already; notes that this idea uses them. */
  useFiles(actor: Actor, ideaId: string, fileIds: readonly string[]): Promise<void>
  /** The same for the cover, which must be a picture. */
  useCover(actor: Actor, ideaId: string, fileId: string): Promise<void>
  /** Those of these people between whom and the person there is a block. */
  apart(person: string, others: readonly string[]): Promise<Set<string>>
  /** Whom a person has blocked. */
  hidden(person: string | null): Promise<ReadonlySet<string>>
  /** The shared document in which the idea is written. */
  document: {
    /** Brings the draft up to what the document says. */
    settle(ideaId: string): Promise<void>
    /** Writes changes of the draft into the document. */
    write(actor: Actor, ideaId: string, changes: IdeaChanges): Promise<void>
  }
}

/** An idea of a list before anybody looks at it. */
export interface ListedIdea { card: IdeaCard; leads: readonly string[] }

const noMarks: Marks = { supported: new Set(), followed: new Set() }
const isInside = (idea: Idea, actor: Actor): boolean => idea.team.some((member) => member.person === actor.id && member.state === 'active')
const filesOf = (content: IdeaContent): string[] => [...content.files, ...(content.cover ? [content.cover] : [])]

export function ideasService(platform: Platform<DomainEvents>, ideas: IdeasModel, ports: IdeaPorts) {
  const { clock, database, outbox } = platform

  const marksOf = async (actor: Actor, id: string): Promise<Marks> => {
    if (!actor.id) return noMarks
    const [supported, followed] = await Promise.all([ports.supportedBy(actor.id, [id]), ideas.followed(actor.id, [id])])
    return { supported, followed }
  }
  /** Cards of the team; whom the actor has blocked is left out where the actor is not in the team themselves. */
  const peopleIn = async (idea: Idea, actor: Actor): Promise<Map<string, PersonCard>> => {
    const [cards, hidden] = await Promise.all([ports.cards(idea.team.map((member) => member.person)), ports.hidden(actor.id)])
    if (!isInside(idea, actor)) for (const person of hidden) cards.delete(person)
    return cards
  }
  /** Whether there is a block between the actor and somebody in the team. */
  const isApart = async (idea: Idea, actor: Actor): Promise<boolean> => actor.id !== null && !isInside(idea, actor)
    && (await ports.apart(actor.id, idea.team.filter((member) => member.state === 'active').map((member) => member.person))).size > 0

  const view = async (idea: Idea, actor: Actor, known?: Marks): Promise<IdeaView> => {
    const [cards, marks, apart] = await Promise.all([peopleIn(idea, actor), known ?? marksOf(actor, idea._id.toString()), isApart(idea, actor)])
    return presentIdea(idea, cards, marks, actor, apart)
  }
  const copy = async (idea: Idea, actor: Actor): Promise<WorkingCopy> => presentWorkingCopy(idea, await ports.cards(idea.savedBy ? [idea.savedBy] : []), actor)
  const listed = async (rows: readonly Idea[]): Promise<ListedIdea[]> => {
    const cards = await ports.cards(rows.flatMap(({ team }) => team.map(({ person }) => person)))
    return rows.map((idea) => ({ card: presentIdeaCard(idea, cards, noMarks), leads: idea.team.filter(({ role }) => role === 'lead').map(({ person }) => person) }))
  }
  const seenBy = async (actor: Actor, ideas: readonly ListedIdea[]): Promise<IdeaCard[]> => {
    if (!actor.id || ideas.length === 0) return ideas.map(({ card }) => card)
    const [supported, hidden] = await Promise.all([ports.supportedBy(actor.id, ideas.map(({ card }) => card.id)), ports.hidden(actor.id)])
    const isOwn = ({ team }: IdeaCard): boolean => team.some(({ id }) => id === actor.id)
    return ideas.filter(({ card, leads }) => isOwn(card) || !leads.some((lead) => hidden.has(lead)))
      .map(({ card }) => ({ ...card, supported: supported.has(card.id), team: isOwn(card) ? card.team : card.team.filter(({ id }) => !hidden.has(id)) }))
  }
  /** Writes a new state of the idea and its event as one. */
  const change = async <Name extends EventName>(idea: Idea, actor: Actor, set: Partial<Idea>, name: Name, payload: (next: Idea) => DomainEvents[Name], also?: (next: Idea, tx: Parameters<typeof ideas.addVersion>[1]) => Promise<void>): Promise<Idea> => {
    const next = await database.transaction(async (tx) => {
      const written = await ideas.update(idea._id.toString(), idea.version, set, tx)
      if (!written) throw new AppError('conflict', 'savedMeanwhile')
      await also?.(written, tx)
      await outbox.announce(tx, name, payload(written), actor.id)
      return written
    })
    outbox.poke()
    return next
  }

  const usableBy = async (actors: readonly Actor[], id: string, file: string, isCover: boolean): Promise<boolean> => {
    for (const actor of actors) if (await (isCover ? ports.useCover(actor, id, file) : ports.useFiles(actor, id, [file])).then(() => true, () => false)) return true
    return false
  }

  return {
    create: async (actor: Actor, key: string, content: IdeaChanges): Promise<WorkingCopy> => {
      const person = idOf(actor)
      const before = await ideas.byCreateKey(person, key)
      if (before) return copy(before, actor)
      const now = clock.now()
      const draft = applyContent(IdeaContent.parse({}), content)
      const _id = ideas.newId()
      await ports.useFiles(actor, _id.toString(), draft.files)
      if (draft.cover) await ports.useCover(actor, _id.toString(), draft.cover)
      try {
        return await copy(await ideas.create({
          _id, version: 1, state: 'draft', hidden: false, createdBy: person, createKey: key, draft, savedAt: now, savedBy: person, dirty: true,
          published: null, publishedNumber: 0, publishedAt: null, activeAt: now, team: [{ person, role: 'lead', state: 'active' }],
          supportCount: 0, commentCount: 0, followerCount: 0,
        }), actor)
      } catch (error) {
        // Two of the same request at once: the index let one through, the other answers with it.
        const winner = isDuplicate(error) ? await ideas.byCreateKey(person, key) : null
        if (winner) return copy(winner, actor)
        throw error
      }
    },

    workingCopy: async (actor: Actor, id: string): Promise<WorkingCopy> => {
      demandWorkingCopy(await ideas.byId(id), actor)
      await ports.document.settle(id)
      const idea = await ideas.byId(id)
      demandWorkingCopy(idea, actor)
      return copy(idea, actor)
    },

    save: async (actor: Actor, id: string, version: number, changes: IdeaChanges): Promise<WorkingCopy> => {
      const idea = await ideas.byId(id)
      demandAbility(idea, actor, 'edit')
      const draft = applyContent(IdeaContent.parse(idea.draft), changes)
      const known = new Set([...filesOf(idea.draft), ...(idea.published ? filesOf(idea.published) : [])])
      await ports.useFiles(actor, id, draft.files.filter((file) => !known.has(file)))
      if (draft.cover && draft.cover !== idea.draft.cover) await ports.useCover(actor, id, draft.cover)
      const next = await ideas.update(id, version, { draft, savedAt: clock.now(), savedBy: idOf(actor), dirty: true })
      if (!next) throw new AppError('conflict', 'savedMeanwhile')
      platform.live.tell(topicOf('draft', id), ideaChanged, { id, version: next.version })
      await ports.document.write(actor, id, changes)
      return copy((await ideas.byId(id)) ?? next, actor)
    },

    /** Makes what the document says the draft; files that nobody of the writers may use are left out. */
    adoptDraft: async (id: string, by: readonly Actor[], make: (before: IdeaContent) => IdeaContent): Promise<IdeaContent | null> => {
      for (let attempt = 0; attempt < 8; attempt++) {
        const idea = await ideas.byId(id)
        if (!idea) return null
        const before = IdeaContent.parse(idea.draft)
        const made = make(before)
        const known = new Set([...filesOf(before), ...(idea.published ? filesOf(idea.published) : [])])
        const barred = new Set<string>()
        for (const file of filesOf(made).filter((one) => !known.has(one))) if (!(await usableBy(by, id, file, file === made.cover))) barred.add(file)
        const draft = { ...made, files: made.files.filter((file) => !barred.has(file)), cover: made.cover && barred.has(made.cover) ? before.cover : made.cover }
        if (changedPaths(before, draft).length === 0) return null
        const dirty = idea.published === null || changedPaths(IdeaContent.parse(idea.published), draft).length > 0
        const next = await ideas.update(id, idea.version, { draft, savedAt: clock.now(), savedBy: by.at(-1)?.id ?? idea.savedBy, dirty })
        if (!next) continue
        platform.live.tell(topicOf('draft', id), ideaChanged, { id, version: next.version })
        return draft
      }
      return null
    },

    publish: async (actor: Actor, id: string, version: number, note: string): Promise<IdeaView> => {
      const idea = await ideas.byId(id)
      demandAbility(idea, actor, 'publish')
      if (idea.version !== version) throw new AppError('conflict', 'savedMeanwhile')
      const missing = missingForPublishing(IdeaContent.parse(idea.draft))
      if (missing.length > 0) throw new AppError('invalid', 'notReadyToPublish', { fields: missing.map((path) => ({ path, because: 'required', params: {} })) })
      const now = clock.now()
      const number = idea.publishedNumber + 1
      const first = number === 1
      return view(await change(idea, actor, {
        state: 'published', published: idea.draft, publishedNumber: number, publishedAt: idea.publishedAt ?? now, activeAt: now, dirty: false,
      }, 'idea.published', (next) => ({ ideaId: id, number, first, version: next.version }),
      (next, tx) => ideas.addVersion({ idea: id, number, content: next.draft, note, at: now, by: actor.id }, tx)), actor)
    },

    archive: async (actor: Actor, id: string): Promise<IdeaView> => {
      const idea = await ideas.byId(id)
      demandAbility(idea, actor, 'archive')
      return view(await change(idea, actor, { state: 'archived' }, 'idea.archived', (next) => ({ ideaId: id, version: next.version })), actor)
    },
    restore: async (actor: Actor, id: string): Promise<IdeaView> => {
      const idea = await ideas.byId(id)
      demandAbility(idea, actor, 'restore')
      return view(await change(idea, actor, { state: 'published' }, 'idea.restored', (next) => ({ ideaId: id, version: next.version })), actor)
    },

    read: async (actor: Actor, id: string): Promise<IdeaView> => {
      const [idea, marks] = await Promise.all([ideas.byId(id), marksOf(actor, id)])
      demandReadable(idea, actor)
      return view(idea, actor, marks)
    },
    versions: async (actor: Actor, id: string): Promise<VersionView[]> => {
      const idea = await ideas.byId(id)
      demandReadable(idea, actor)
      const rows = await ideas.versions(id)
      const cards = await ports.cards(rows.flatMap((row) => row.by ?? []))
      if (!isInside(idea, actor)) for (const person of await ports.hidden(actor.id)) cards.delete(person)
      return rows.map((row) => presentVersion(row, cards))
    },
    ofPerson: async (actor: Actor, person: string, limit: number, after: string | undefined, onlyPublished: boolean): Promise<PageOf<IdeaCard>> => {
      const rows = await ideas.ofPerson(person, limit, after, onlyPublished)
      const { items, next } = pageFrom(rows, limit, (row) => encodeCursor([row.activeAt.toISOString(), row._id.toString()]), (row) => row)
      return { items: await seenBy(actor, await listed(items)), next }
    },

    follow: async (actor: Actor, id: string, wish: boolean): Promise<{ followed: boolean }> => {
      const idea = await ideas.byId(id)
      demandAbility(idea, actor, 'follow')
      const changed = wish ? await ideas.follow(id, idOf(actor), clock.now()) : await ideas.unfollow(id, idOf(actor))
      if (changed) await ideas.count('followerCount', new Map([[id, wish ? 1 : -1]]))
      return { followed: wish }
    },

    view,
    isApart,
    /** Ideas for a list, the same for everybody; not yet for anybody's eyes. */
    listed,
    /** Cards of a list as the actor sees them: with their own supports, without whom they have blocked and the ideas those lead, except where the actor is in the team. */
    seenBy,
    change,
  }
}
export type IdeasService = ReturnType<typeof ideasService>

function applyContent(to: IdeaContent, changes: IdeaChanges): IdeaContent {
  const { canvas, ...rest } = changes
  return { ...applyChanges(to, rest), canvas: applyChanges(to.canvas, canvas ?? {}) }
}
