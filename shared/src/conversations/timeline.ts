import type { MessageRange, MessageView } from './schema.ts'

/** What a screen holds of a conversation: messages without a gap between them, oldest first, and how far it goes on either side. */
export interface Timeline {
  items: readonly MessageView[]
  /** Nothing can be seen up to this place. */
  fromSeq: number
  /** The newest place known of, whether or not it is held. */
  lastSeq: number
  /** Changes up to here are in it. */
  rev: number
}

export const EMPTY: Timeline = { items: [], fromSeq: 0, lastSeq: 0, rev: 0 }

export const firstOf = ({ items, fromSeq }: Timeline): number => items[0]?.seq ?? fromSeq + 1
/** The last place held; the place before the first one for an empty timeline. */
export const endOf = ({ items, fromSeq }: Timeline): number => items.at(-1)?.seq ?? fromSeq
export const hasOlder = (timeline: Timeline): boolean => firstOf(timeline) > timeline.fromSeq + 1
export const hasNewer = (timeline: Timeline): boolean => endOf(timeline) < timeline.lastSeq

/** Two runs of messages as one, each place once and what `b` says of it; null when there would be a gap between them. */
function joined(a: readonly MessageView[], b: readonly MessageView[]): readonly MessageView[] | null {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const [first, last] = [a[0]!.seq, a.at(-1)!.seq]
  const [from, to] = [b[0]!.seq, b.at(-1)!.seq]
  if (from > last + 1 || first > to + 1) return null
  return [...a.slice(0, Math.max(0, from - first)), ...b, ...a.slice(Math.max(0, to + 1 - first))]
}

/** The timeline with a range that was asked for; one that does not touch what is held takes its place. */
export function withRange(timeline: Timeline, { items, fromSeq, lastSeq, rev }: MessageRange): Timeline {
  const whole = joined(timeline.items, items)
  // What was held may lack changes that came before the range; those after it are in the range itself.
  const known = timeline.items.length > 0 && whole ? Math.min(timeline.rev, rev) : rev
  return { items: whole ?? items, fromSeq, lastSeq: Math.max(timeline.lastSeq, lastSeq), rev: known }
}

/** The timeline with messages told live; what cannot be joined is only known to be there, and has to be asked for. */
export function withPosted(timeline: Timeline, posted: readonly MessageView[]): Timeline {
  const lastSeq = Math.max(timeline.lastSeq, ...posted.map((item) => item.seq))
  const end = endOf(timeline)
  const fresh = posted.filter((item) => item.seq > end).toSorted((a, b) => a.seq - b.seq)
  const next: MessageView[] = []
  for (const item of fresh) if (item.seq === end + 1 + next.length) next.push(item)
  return next.length > 0 || lastSeq !== timeline.lastSeq ? { ...timeline, items: next.length > 0 ? [...timeline.items, ...next] : timeline.items, lastSeq } : timeline
}

/** The timeline with messages as they are now, in the places where they are held. */
export function withChanged(timeline: Timeline, changed: readonly MessageView[], rev: number): Timeline {
  const byPlace = new Map(changed.map((item) => [item.seq, item]))
  return { ...timeline, rev: Math.max(rev, timeline.rev), items: byPlace.size > 0 ? timeline.items.map((item) => byPlace.get(item.seq) ?? item) : timeline.items }
}
