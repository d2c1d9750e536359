import { newlyMentioned } from '@commonspark/shared/comments/rules'
import { commentChanged, type CommentView, type EarlierText, type Reaction } from '@commonspark/shared/comments/schema'
import type { PageOf } from '@commonspark/shared/ground/endpoint'
import { AppError } from '@commonspark/shared/ground/errors'
import { topicOf } from '@commonspark/shared/ground/live'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { encodeCursor, pageFrom } from '../../platform/cursor.ts'
import { isDuplicate } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Comment, CommentsModel } from './comments.model.ts'
import { demandAbility } from './comments.policy.ts'
import { presentComment, presentEarlier } from './comments.presenter.ts'

/** What this room asks of others. */
export interface CommentPorts {
  cards(personIds: readonly string[]): Promise<Map<string, PersonCard>>
  /** Those of these people between whom and the person there is a block. */
  apart(person: string, others: readonly string[]): Promise<Set<string>>
  /** Whom a person has blocked. */
  hidden(person: string | null): Promise<ReadonlySet<string>>
  /** Throws unless the actor may read the idea; answers whether it takes comments from them. */
  isOpen(actor: Actor, ideaId: string): Promise<boolean>
  /** Throws, with the reason, unless the idea takes comments from the actor. */
  demandOpen(actor: Actor, ideaId: string): Promise<void>
  /** Adds to the ideas' counters. */
  count(deltas: ReadonlyMap<string, number>): Promise<void>
  counts(ideaIds: readonly string[]): Promise<Map<string, number>>
  /** Every idea whose counter is not 0, with it. */
  commented(): Promise<Map<string, number>>
  setCount(ideaId: string, value: number): Promise<void>
}

/** A comment as other rooms know it. */
export interface CommentGist { id: string; ideaId: string; parentId: string | null; authorId: string; text: string; deleted: boolean }

const gistOf = (row: Comment): CommentGist => ({
  id: row._id.toString(), ideaId: row.idea, parentId: row.parent, authorId: row.author, text: row.text, deleted: row.deleted,
})

/** Comments: rows and their events are written as one; the counters of ideas and parents are caches beside the transaction. */
export function commentsService(platform: Platform<DomainEvents>, comments: CommentsModel, ports: CommentPorts) {
  const { clock, database, outbox } = platform

  const find = async (id: string): Promise<Comment> => {
    const row = await comments.byId(id)
    if (!row) throw new AppError('notFound', 'noSuchComment')
    return row
  }
  const views = async (rows: readonly Comment[], actor: Actor, open: boolean): Promise<CommentView[]> => {
    const ids = rows.map((row) => row._id.toString())
    const [cards, tallies, mine] = await Promise.all([
      ports.cards(rows.map((row) => row.author)), comments.tallies(ids), actor.id ? comments.reactionsOf(actor.id, ids) : new Map<string, Reaction>(),
    ])
    return rows.map((row) => presentComment(row, { cards, tallies, mine, open }, actor))
  }
  const view = async (id: string, actor: Actor, open: boolean): Promise<CommentView> => (await views([await find(id)], actor, open))[0]!
  /** Whom to tell of this text and was not told before; only people who exist, and nobody beyond a block. */
  const toTell = async (text: string, author: string, told: readonly string[]): Promise<string[]> => {
    const people = newlyMentioned(text, author, told)
    const [known, apart] = await Promise.all([ports.cards(people), ports.apart(author, people)])
    return people.filter((person) => known.has(person) && !apart.has(person))
  }
  const count = async (row: Comment, by: 1 | -1): Promise<void> => {
    await Promise.all([ports.count(new Map([[row.idea, by]])), row.parent === null ? undefined : comments.countReply(row.parent, by)])
  }
  const aboutOf = (row: Comment) => ({ commentId: row._id.toString(), ideaId: row.idea, parentId: row.parent, version: row.version })

  const demandReachable = async (actor: Actor, { author }: Comment): Promise<void> => {
    if ((await ports.apart(idOf(actor), [author])).size > 0) throw new AppError('forbidden', 'cannotWriteToPerson')
  }
  const demandParent = async (actor: Actor, ideaId: string, parentId: string): Promise<void> => {
    const parent = await find(parentId)
    if (parent.idea !== ideaId) throw new AppError('notFound', 'noSuchComment')
    demandAbility(parent, actor, true, 'reply')
    await demandReachable(actor, parent)
  }
  /** Deletes for everybody; nothing happens the second time. */
  const wipe = async (id: string, by: string | null): Promise<void> => {
    const wiped = await database.transaction(async (tx) => {
      const row = await comments.wipe(id, clock.now(), by, tx)
      if (row) await outbox.announce(tx, 'comment.deleted', aboutOf(row), by)
      return row
    })
    if (wiped) await count(wiped, -1)
    outbox.poke()
  }

  return {
    list: async (actor: Actor, ideaId: string, parent: string | null, limit: number, after: string | undefined): Promise<PageOf<CommentView>> => {
      const open = await ports.isOpen(actor, ideaId)
      const { items, next } = pageFrom(await comments.page(ideaId, parent, limit, after), limit, (row) => encodeCursor([row.at.toISOString(), row._id.toString()]), (row) => row)
      const hidden = await ports.hidden(actor.id)
      return { items: await views(items.filter((row) => !hidden.has(row.author)), actor, open), next }
    },

    post: async (actor: Actor, ideaId: string, { key, text, parentId }: { key: string; text: string; parentId: string | null }): Promise<CommentView> => {
      await ports.demandOpen(actor, ideaId)
      const author = idOf(actor)
      const before = await comments.byKey(author, key)
      if (before) return view(before._id.toString(), actor, true)
      if (parentId) await demandParent(actor, ideaId, parentId)
      const mentions = await toTell(text, author, [])
      try {
        const posted = await database.transaction(async (tx) => {
          const row = await comments.create({
            idea: ideaId, parent: parentId, author, key, text, mentioned: mentions, at: clock.now(), editedAt: null, deleted: false, version: 1, replyCount: 0,
          }, tx)
          await outbox.announce(tx, 'comment.posted', { ...aboutOf(row), authorId: author, mentions }, author)
          return row
        })
        await count(posted, 1)
        outbox.poke()
        return await view(posted._id.toString(), actor, true)
      } catch (error) {
        // Two of the same request at once: the index let one through, the other answers with it.
        const winner = isDuplicate(error) ? await comments.byKey(author, key) : null
        if (winner) return view(winner._id.toString(), actor, true)
        throw error
      }
    },

    edit: async (actor: Actor, id: string, text: string, version: number): Promise<CommentView> => {
      const row = await find(id)
      const open = await ports.isOpen(actor, row.idea)
      demandAbility(row, actor, open, 'edit')
      // A request that is sent again finds its text in place and is content.
      if (row.text === text) return view(id, actor, open)
      if (row.version !== version) throw new AppError('conflict', 'savedMeanwhile')
      const author = idOf(actor)
      const mentions = await toTell(text, author, row.mentioned)
      await database.transaction(async (tx) => {
        const next = await comments.edit(row, { text, mentioned: [...row.mentioned, ...mentions], editedAt: clock.now() }, author, tx)
        if (!next) throw new AppError('conflict', 'savedMeanwhile')
        await outbox.announce(tx, 'comment.edited', { ...aboutOf(next), mentions }, author)
      })
      outbox.poke()
      return view(id, actor, open)
    },

    delete: async (actor: Actor, id: string): Promise<CommentView> => {
      const row = await find(id)
      // One's own words can be taken back even where one may no longer read.
      const open = row.author === actor.id ? false : await ports.isOpen(actor, row.idea)
      demandAbility(row, actor, open, 'delete')
      await wipe(id, idOf(actor))
      return view(id, actor, open)
    },
    wipe,

    react: async (actor: Actor, id: string, emoji: Reaction | null): Promise<CommentView> => {
      const row = await find(id)
      await ports.demandOpen(actor, row.idea)
      demandAbility(row, actor, true, 'react')
      await demandReachable(actor, row)
      const person = idOf(actor)
      await database.transaction(async (tx) => {
        const changed = await comments.react(id, person, emoji, clock.now(), tx)
        if (changed) await outbox.announce(tx, 'comment.reacted', aboutOf(row), person)
      })
      outbox.poke()
      return view(id, actor, true)
    },

    history: async (id: string): Promise<EarlierText[]> => {
      await find(id)
      const rows = await comments.history(id)
      const cards = await ports.cards(rows.flatMap((row) => row.by ?? []))
      return rows.map((row) => presentEarlier(row, cards))
    },

    /** Tells whoever looks at the idea that one of its comments has changed. */
    tell: async ({ commentId, ideaId, parentId, version }: DomainEvents['comment.reacted']): Promise<void> => {
      platform.live.tell(topicOf('idea', ideaId), commentChanged, { ideaId, commentId, parentId, version, count: await comments.countOf(ideaId) })
    },

    /** Mends counters that a crash between row and counter left behind; answers how many were wrong. */
    recount: async (): Promise<number> => {
      const truth = await comments.countByIdea()
      const cached = new Map([...(await ports.counts([...truth.keys()])), ...(await ports.commented())])
      const wrong = [...cached].filter(([idea, count]) => (truth.get(idea) ?? 0) !== count)
      for (const [idea] of wrong) await ports.setCount(idea, truth.get(idea) ?? 0)
      return wrong.length + (await comments.recountReplies())
    },

    /** What other rooms may know of a comment; the text of a deleted one is empty. */
    gist: async (id: string): Promise<CommentGist | null> => {
      const row = await comments.byId(id)
      return row && gistOf(row)
    },
    /** The same for somebody; throws notFound unless they may read the idea. */
    readable: async (actor: Actor, id: string): Promise<CommentGist> => {
      const row = await find(id)
      await ports.isOpen(actor, row.idea)
      return gistOf(row)
    },
  }
}
export type CommentsService = ReturnType<typeof commentsService>
