import type { CommentView, Reaction } from '@commonspark/shared/comments/schema'

/** The reactions after the viewer's own has become `emoji`. */
export function reacted(reactions: CommentView['reactions'], emoji: Reaction | null): CommentView['reactions'] {
  const without = reactions.map((one) => (one.mine ? { ...one, mine: false, count: one.count - 1 } : one)).filter(({ count }) => count > 0)
  if (emoji === null) return without
  return without.some((one) => one.emoji === emoji)
    ? without.map((one) => (one.emoji === emoji ? { ...one, mine: true, count: one.count + 1 } : one))
    : [...without, { emoji, count: 1, mine: true }]
}
