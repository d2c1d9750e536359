import type { Reaction } from '@commonspark/shared/comments/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Platform } from '../../platform/platform.ts'
import { commentsModel } from './comments.model.ts'
import { commentsRoutes } from './comments.routes.ts'
import { type CommentPorts, commentsService } from './comments.service.ts'

export type { CommentPorts } from './comments.service.ts'

/** Comments on ideas, their replies, reactions and earlier texts. */
export function createComments(platform: Platform<DomainEvents>, ports: CommentPorts) {
  const model = commentsModel(platform.database)
  const service = commentsService(platform, model, ports)
  return {
    routes: commentsRoutes(service),
    tell: service.tell,
    gist: service.gist,
    standing: model.standing,
    readable: service.readable,
    /** Deletes a comment for everybody on a moderator's word; nothing happens the second time. */
    wipe: service.wipe,
    recount: service.recount,
    /** For the demo: rows as they are; recount afterwards. */
    add: model.create,
    addReaction: (comment: string, person: string, emoji: Reaction, at: Date) => platform.database.transaction((tx) => model.react(comment, person, emoji, at, tx)),
  }
}
export type Comments = ReturnType<typeof createComments>
