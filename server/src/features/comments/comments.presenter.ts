import { commentAbilities } from '@commonspark/shared/comments/rules'
import { type CommentView, type EarlierText, type Reaction, REACTIONS } from '@commonspark/shared/comments/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { Actor } from '../../platform/actor.ts'
import type { Comment, Earlier, Tally } from './comments.model.ts'
import { factsOf } from './comments.policy.ts'

/** What is known of the comments on a page beside their rows. */
export interface Around {
  cards: ReadonlyMap<string, PersonCard>
  tallies: ReadonlyMap<string, readonly Tally[]>
  /** The viewer's own reactions. */
  mine: ReadonlyMap<string, Reaction>
  /** The idea takes comments from the viewer. */
  open: boolean
}

/** A comment as the viewer sees it; of a deleted one only its place in the thread is left. */
export function presentComment(row: Comment, { cards, tallies, mine, open }: Around, actor: Actor): CommentView {
  const id = row._id.toString()
  const tally = row.deleted ? [] : (tallies.get(id) ?? [])
  return {
    id,
    ideaId: row.idea,
    parentId: row.parent,
    author: row.deleted ? null : (cards.get(row.author) ?? null),
    text: row.deleted ? '' : row.text,
    postedAt: row.at.toISOString(),
    editedAt: row.deleted ? null : (row.editedAt?.toISOString() ?? null),
    deleted: row.deleted,
    reactions: REACTIONS.flatMap((emoji) => tally.filter((each) => each.emoji === emoji).map(({ count }) => ({ emoji, count, mine: mine.get(id) === emoji }))),
    replyCount: row.replyCount,
    version: row.version,
    can: commentAbilities(factsOf(row, actor, open)),
  }
}

export const presentEarlier = (row: Earlier, cards: ReadonlyMap<string, PersonCard>): EarlierText => ({
  version: row.version, text: row.text, at: row.at.toISOString(), by: (row.by && cards.get(row.by)) || null,
})
