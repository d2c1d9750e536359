import { z } from 'zod'
import { endpoint, pageOf, PageQuery } from '../ground/endpoint.ts'
import { fact } from '../ground/live.ts'
import { Id, Moment, prose } from '../ground/text.ts'
import { PersonCard } from '../people/schema.ts'

export const REACTIONS = ['👍', '❤️', '🎉', '💡', '🙏', '🤔'] as const
export const Reaction = z.enum(REACTIONS)
export type Reaction = z.infer<typeof Reaction>

/** The text of a comment; a mention is written "@[name](person id)". */
export const CommentText = prose(4000, 1)

/** What the viewer may do; the server's answer. */
export const CommentAbilities = z.object({ edit: z.boolean(), delete: z.boolean(), reply: z.boolean(), react: z.boolean(), report: z.boolean() })
export type CommentAbilities = z.infer<typeof CommentAbilities>

export const CommentView = z.object({
  id: Id,
  ideaId: Id,
  /** The comment this one answers; threads are one level deep. */
  parentId: Id.nullable(),
  /** Null once deleted, or when the account is gone. */
  author: PersonCard.nullable(),
  /** Empty once deleted. */
  text: z.string(),
  postedAt: Moment,
  editedAt: Moment.nullable(),
  deleted: z.boolean(),
  reactions: z.array(z.object({ emoji: Reaction, count: z.int(), mine: z.boolean() })),
  replyCount: z.int(),
  version: z.int(),
  can: CommentAbilities,
})
export type CommentView = z.infer<typeof CommentView>

/** A text that a comment once had: who replaced or deleted it, and when. */
export const EarlierText = z.object({ version: z.int(), text: z.string(), at: Moment, by: PersonCard.nullable() })
export type EarlierText = z.infer<typeof EarlierText>

const OnIdea = z.object({ id: Id })
const OnComment = z.object({ commentId: Id })

export const listComments = endpoint({
  method: 'GET', path: '/api/ideas/:id/comments', summary: 'Comments on an idea, newest first; with `parent` the replies to one, oldest first',
  params: OnIdea, query: PageQuery.extend({ parent: Id.optional() }), reply: pageOf(CommentView),
})
export const postComment = endpoint({
  method: 'POST', path: '/api/ideas/:id/comments', summary: 'Comment; the same key twice gives the same comment',
  params: OnIdea, body: z.strictObject({ key: z.uuid(), text: CommentText, parentId: Id.nullable().default(null) }), reply: CommentView,
})
export const editComment = endpoint({
  method: 'PATCH', path: '/api/comments/:commentId', summary: 'Edit one’s comment; refused when it was changed since `version`',
  params: OnComment, body: z.strictObject({ text: CommentText, version: z.int() }), reply: CommentView,
})
export const deleteComment = endpoint({ method: 'DELETE', path: '/api/comments/:commentId', summary: 'Delete a comment; its replies stay', params: OnComment, reply: CommentView })
export const react = endpoint({
  method: 'PUT', path: '/api/comments/:commentId/reactions', summary: 'Set one’s reaction, or take it back with null',
  params: OnComment, body: z.strictObject({ emoji: Reaction.nullable() }), reply: CommentView,
})
export const commentHistory = endpoint({
  method: 'GET', path: '/api/comments/:commentId/history', summary: 'Earlier texts of an edited or deleted comment, newest first',
  params: OnComment, reply: z.object({ items: z.array(EarlierText) }),
})

/** Topic "idea:<id>": a comment was posted, edited, deleted or reacted to; the client refetches what it shows. */
export const commentChanged = fact({
  name: 'comment.changed', payload: z.object({ ideaId: Id, commentId: Id, parentId: Id.nullable(), version: z.int(), count: z.int() }),
})
