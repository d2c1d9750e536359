import { challengeChanged, challengeCounted, challengePhase, type HistoryStep } from '@commonspark/shared/challenges/schema'
import type { Span } from '@commonspark/shared/challenges/phases'
import { topicOf } from '@commonspark/shared/ground/live'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Challenge, ChallengesModel } from './challenges.model.ts'
import { demandReadable } from './challenges.policy.ts'
import { presentPhases } from './challenges.presenter.ts'
import type { TalkModel } from './talk.model.ts'

interface Boundary { phase: Span['phase']; at: Date; begins: boolean }
const boundariesOf = (spans: readonly Span[]): Boundary[] => spans
  .flatMap(({ phase, from, until }) => [{ phase, at: from, begins: true }, ...(until ? [{ phase, at: until, begins: false }] : [])])
  .toSorted((a, b) => a.at.getTime() - b.at.getTime() || Number(a.begins) - Number(b.begins))

const HOUR = 3_600_000
/** How long before the deadline people are told, in hours. */
export const WARNINGS = [48, 2] as const

/** What happens in a challenge by the clock. Phases are computed; here they are only announced. */
export function clockService(platform: Platform<DomainEvents>, challenges: ChallengesModel, talk: TalkModel) {
  const { clock, database, outbox, live } = platform

  const announceBoundaries = async (row: Challenge, now: Date): Promise<void> => {
    const passed = boundariesOf(row.spans).filter(({ at }) => at <= now && (row.announcedTo === null || at > row.announcedTo))
    if (passed.length === 0) return
    await database.transaction(async (tx) => {
      if (!(await challenges.takeBoundaries(row, now, tx))) return
      for (const { phase, begins } of passed) await outbox.announce(tx, 'challenge.phaseChanged', { challengeId: row._id.toString(), phase, begins }, null)
    })
  }
  const warn = async (row: Challenge, hours: number): Promise<void> => {
    const id = row._id.toString()
    const key = `${id} ${hours} ${row.closesAt!.toISOString()}`
    // A deadline that moves is warned of anew.
    await database.transaction(async (tx) => {
      if (await challenges.warnOnce(key, clock.now(), tx)) await outbox.announce(tx, 'challenge.deadlineNear', { challengeId: id, hours }, null)
    })
  }

  return {
    /** Announces phases that have begun or ended, and deadlines that come near; for a job every minute. */
    tick: async (): Promise<void> => {
      const now = clock.now()
      for (const row of await challenges.withBoundaries(now)) await announceBoundaries(row, now)
      for (const hours of WARNINGS) {
        for (const row of await challenges.closingBetween(now, new Date(now.getTime() + hours * HOUR))) {
          // Whoever opens for less than two days is not warned of 48 hours on the first of them.
          const opened = row.spans.find(({ phase }) => phase === 'open')
          if (opened && opened.from <= now && row.closesAt!.getTime() - opened.from.getTime() > hours * HOUR) await warn(row, hours)
        }
      }
      outbox.poke()
    },
    tellChanged: async ({ challengeId: id, version }: { challengeId: string; version: number }): Promise<void> => { live.tell(topicOf('challenge', id), challengeChanged, { id, version }) },
    tellPhase: async ({ challengeId: id }: { challengeId: string }): Promise<void> => {
      const row = await challenges.byId(id)
      if (row) live.tell(topicOf('challenge', id), challengePhase, { id, moment: presentPhases(row, clock.now()).moment, now: clock.now().getTime() })
    },
    /** Keeps the number of entries and tells it. */
    counted: async (id: string, entryCount: number): Promise<void> => {
      await challenges.setEntryCount(id, entryCount)
      live.tell(topicOf('challenge', id), challengeCounted, { id, entryCount })
    },

    /** Every step so far, oldest first; what is decided but not released is nobody's business yet. */
    history: async (actor: Actor, id: string): Promise<HistoryStep[]> => {
      const row = await challenges.byId(id)
      const now = clock.now()
      demandReadable(row, actor, now)
      const [said, asked, noted] = await Promise.all([talk.announcements(id, 500, undefined), talk.questions(id, null, false, 500, undefined), challenges.stepsOf(id)])
      const step = (at: Date, what: HistoryStep['what'], more: Partial<HistoryStep> = {}): HistoryStep => ({ at: at.toISOString(), what, phase: null, title: '', text: '', ...more })
      const began = row.publishedAt ?? now
      return [
        ...(row.publishedAt ? [step(row.publishedAt, 'published')] : []),
        // What was to begin before the challenge was published, and still ran then, began with it.
        ...boundariesOf(row.spans.filter(({ until }) => until === null || until > began).map((span) => ({ ...span, from: span.from < began ? began : span.from }))).filter(({ at }) => at <= (row.cancelled?.at ?? now) && row.state === 'published').map(({ phase, at, begins }) => step(at, begins ? 'phaseBegan' : 'phaseEnded', { phase })),
        ...row.marks.map(({ at, what, reason }) => step(at, 'changed', { title: what.join(', '), text: reason })),
        ...said.map(({ at, title, text }) => step(at, 'announced', { title, text })),
        ...asked.flatMap(({ text, answer }) => (answer ? [step(answer.at, 'answered', { title: text, text: answer.text })] : [])),
        ...noted.filter(({ what }) => what !== 'decided' || row.releasedAt !== null).map(({ at, what }) => step(at, what, what === 'cancelled' ? { text: row.cancelled?.reason ?? '' } : {})),
      ].toSorted((a, b) => a.at.localeCompare(b.at))
    },
  }
}
export type ClockService = ReturnType<typeof clockService>
