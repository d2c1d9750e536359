import { createContext, type ReactNode, useContext } from 'react'
import type { CommentView } from '@commonspark/shared/comments/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { Viewer } from '../../lib/viewer.ts'
import type { Outbox } from './outbox.ts'

/** What every part of one idea's discussion knows. */
export interface Discussion {
  ideaId: string
  viewer: Viewer | null
  outbox: Outbox
  /** People whose name begins so, for mentions. */
  suggest: (name: string) => Promise<readonly PersonCard[]>
  /** How a comment is reported; given by whoever knows how. */
  report: (comment: CommentView) => ReactNode
  /** Takes a comment away, with a moment to undo it. */
  remove: (comment: CommentView) => void
  removed: ReadonlySet<string>
  /** The comment that the address leads to. */
  sought: string | null
}

export const DiscussionContext = createContext<Discussion | null>(null)

/** The discussion that a component stands in. */
export function useDiscussion(): Discussion {
  const discussion = useContext(DiscussionContext)
  if (!discussion) throw new Error('stands outside of a discussion')
  return discussion
}
