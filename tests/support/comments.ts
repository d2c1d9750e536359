import { randomUUID } from 'node:crypto'
import { type CommentView, postComment } from '@commonspark/shared/comments/schema'
import type { Person } from './people.ts'

/** Posts a comment, or with `parentId` a reply. */
export const comments = (person: Person, ideaId: string, text: string, parentId: string | null = null, key: string = randomUUID()): Promise<CommentView> =>
  person.does(postComment, { params: { id: ideaId }, body: { key, text, parentId } })
