import * as api from '@commonspark/shared/comments/schema'
import { route, type Route } from '../../platform/http/route.ts'
import type { CommentsService } from './comments.service.ts'

const READ = 'Whoever may read the idea.'
const WRITE = 'Members, on published ideas.'

export function commentsRoutes(comments: CommentsService): Route[] {
  return [
    route(api.listComments, { access: 'anyone', limit: 'read', policy: READ, handle: ({ actor, params, query }) => comments.list(actor, params.id, query.parent ?? null, query.limit, query.after) }),
    route(api.postComment, { access: 'member', limit: 'create', policy: WRITE, handle: ({ actor, params, body }) => comments.post(actor, params.id, body) }),
    route(api.editComment, { access: 'member', limit: 'write', policy: 'Its author, while the idea is published.', handle: ({ actor, params, body }) => comments.edit(actor, params.commentId, body.text, body.version) }),
    route(api.deleteComment, { access: 'member', limit: 'write', policy: 'Its author, and moderators.', handle: ({ actor, params }) => comments.delete(actor, params.commentId) }),
    route(api.react, { access: 'member', limit: 'write', policy: WRITE, handle: ({ actor, params, body }) => comments.react(actor, params.commentId, body.emoji) }),
    route(api.commentHistory, { access: 'moderator', limit: 'read', policy: 'Moderators.', handle: async ({ params }) => ({ items: await comments.history(params.commentId) }) }),
  ]
}
