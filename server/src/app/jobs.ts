import type { DomainEvents } from '../events/catalogue.ts'
import { daily, type Job } from '../platform/jobs.ts'
import type { Platform } from '../platform/platform.ts'
import type { Rooms } from './rooms.ts'

/** The one table of what happens by the clock; times are UTC. */
export function jobsOf({ clock }: Platform<DomainEvents>, { notifications, supports, comments, files, imports, conversations, matchmaking, contest }: Rooms): Job[] {
  return [
    { name: 'supports.recount', next: daily(2, 10), run: async () => { await supports.recount() } },
    { name: 'comments.recount', next: daily(2, 20), run: async () => { await comments.recount() } },
    { name: 'files.sweep', next: daily(2, 30), run: async () => { await files.sweep(clock.now()) } },
    { name: 'imports.sweep', next: daily(2, 40), run: async () => { await imports.sweep(clock.now()) } },
    { name: 'conversations.letters', next: (after) => new Date(after.getTime() + 5 * 60_000), run: conversations.letters },
    { name: 'conversations.mend', next: daily(2, 50), run: () => conversations.mend(26 * 3_600_000) },
    { name: 'matchmaking.remind', next: (after) => new Date(Math.floor(after.getTime() / 60_000) * 60_000 + 60_000), run: () => matchmaking.remind() },
    ...contest.jobs,
    { name: 'notifications.digest', next: daily(7), run: notifications.digest },
  ]
}
