import { type CommentFacts, may } from '@commonspark/shared/comments/rules'
import type { CommentAbilities } from '@commonspark/shared/comments/schema'
import { AppError, demand } from '@commonspark/shared/ground/errors'
import type { Actor } from '../../platform/actor.ts'
import type { Comment } from './comments.model.ts'

/** Gathers what the shared rules decide on; `open` tells whether the idea takes comments from the actor. */
export const factsOf = (comment: Comment, actor: Actor, open: boolean): CommentFacts => ({
  signedIn: actor.id !== null,
  author: actor.id === comment.author,
  moderator: actor.roles.includes('moderator') || actor.roles.includes('administrator'),
  open,
  isReply: comment.parent !== null,
  deleted: comment.deleted,
})

/** Throws unless the actor may do this with the comment; to delete a deleted one again is nothing new. */
export function demandAbility(comment: Comment, actor: Actor, open: boolean, ability: keyof CommentAbilities): void {
  if (comment.deleted && ability !== 'delete') throw new AppError('gone', 'commentDeleted')
  demand(may(ability, { ...factsOf(comment, actor, open), deleted: false }))
}
