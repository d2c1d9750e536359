import { createContext, type ReactNode, useContext } from 'react'
import type { ConversationView, MemberView, MessageView } from '@commonspark/shared/conversations/schema'
import type { Viewer } from '../../lib/viewer.ts'
import type { Reader } from './reader.ts'

/** What every part of an open conversation knows. */
export interface Talk {
  conversation: ConversationView
  viewer: Viewer
  reader: Reader
  members: readonly MemberView[]
  /** People whose words the viewer does not want to see. */
  blocked: ReadonlySet<string>
  reply: (message: MessageView) => void
  edit: (message: MessageView) => void
  remove: (message: MessageView) => void
  jump: (seq: number) => void
  openThread: (seq: number) => void
  /** How a message is reported; given by whoever knows how. */
  report: (message: MessageView) => ReactNode
}

export const TalkContext = createContext<Talk | null>(null)
/** The conversation that a component stands in. */
export function useTalk(): Talk {
  const talk = useContext(TalkContext)
  if (!talk) throw new Error('stands outside of a conversation')
  return talk
}
