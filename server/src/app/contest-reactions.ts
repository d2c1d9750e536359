import type { DomainEvents } from '../events/catalogue.ts'
import type { Awards } from '../features/awards/index.ts'
import type { Challenges } from '../features/challenges/index.ts'
import type { Entries } from '../features/entries/index.ts'
import type { Jury } from '../features/jury/index.ts'
import type { Notifications } from '../features/notifications/index.ts'
import type { People } from '../features/people/index.ts'
import { type Delivered, reaction, type Reaction } from '../platform/outbox/outbox.ts'
import type { Platform } from '../platform/platform.ts'
import type { publicVote } from './public-vote.ts'
import { receiptTo } from './receipts.ts'

interface Rooms { challenges: Challenges; entries: Entries; jury: Jury; awards: Awards; vote: ReturnType<typeof publicVote>; notifications: Notifications; people: People }
type On<Name extends keyof DomainEvents> = (event: Delivered<DomainEvents[Name]>) => Promise<void>

const on = reaction<DomainEvents>()

/** The part of the table event -> reaction that belongs to challenges. */
export function contestReactions(platform: Platform<DomainEvents>, { challenges, entries, jury, awards, vote, notifications, people }: Rooms): Reaction<DomainEvents>[] {
  const { tell } = challenges
  const organisers = async (id: string): Promise<string[]> => (await challenges.know(id))?.organisers ?? []
  const team = async (entryId: string): Promise<string[]> => (await entries.known([entryId])).get(entryId)?.team ?? []
  /** Everybody who takes part, judges or asked; organisers know already. */
  const everybody = async (id: string): Promise<string[]> => [...new Set([...(await entries.people(id)).everybody, ...await jury.active(id), ...await challenges.askers(id)])]
  const notify = (Name: keyof DomainEvents, run: (event: Delivered<{ challengeId: string; entryId?: string }>) => Promise<void>) =>
    on({ on: Name, name: 'notifications.make', emits: ['notification.made'], run: run as On<typeof Name> })

  return [
    on({ on: 'challenge.published', name: 'challenges.tell', run: ({ payload }) => tell.changed(payload) }),
    on({ on: 'challenge.changed', name: 'challenges.tell', run: ({ payload }) => tell.changed(payload) }),
    // Again what was done before the change was answered: a crash in between leaves no entry behind the schedule.
    on({ on: 'challenge.changed', name: 'entries.fence', run: async ({ payload }) => {
      const contest = payload.rescheduled ? await challenges.know(payload.challengeId) : null
      if (contest) await entries.rescheduled(contest.id, contest.scheduleVersion)
    } }),
    on({ on: 'challenge.cancelled', name: 'challenges.tell', run: ({ payload }) => tell.changed(payload) }),
    on({ on: 'challenge.cancelled', name: 'entries.fence', run: async ({ payload }) => {
      const contest = await challenges.know(payload.challengeId)
      if (contest) await entries.rescheduled(contest.id, contest.scheduleVersion)
    } }),
    on({ on: 'challenge.cancelled', name: 'votes.stop', emits: ['vote.changed'], run: ({ payload }) => vote.stop(payload.challengeId) }),
    on({ on: 'challenge.phaseChanged', name: 'challenges.tellPhase', run: ({ payload }) => tell.phase(payload) }),
    on({ on: 'challenge.phaseChanged', name: 'votes.open', emits: ['vote.published', 'vote.opened'], run: ({ payload }) => vote.open(payload.challengeId) }),
    on({ on: 'challenge.announced', name: 'challenges.tell', run: ({ payload }) => tell.announced(payload) }),
    on({ on: 'challenge.answered', name: 'challenges.tell', run: ({ payload }) => tell.answered(payload) }),
    on({ on: 'challenge.released', name: 'challenges.tell', run: ({ payload }) => tell.changed(payload) }),
    on({ on: 'challenge.released', name: 'awards.send', run: ({ payload }) => awards.send(payload.challengeId) }),
    on({ on: 'challenge.released', name: 'awards.makeTasks', run: ({ payload }) => awards.makeTasks(payload.challengeId) }),
    on({ on: 'decision.saved', name: 'awards.tell', run: ({ payload }) => awards.tell(payload) }),
    ...(['entry.submitted', 'entry.withdrawn'] as const).map((name) => on({ on: name, name: 'challenges.count', run: async ({ payload: { challengeId } }) => challenges.counted(challengeId, await entries.countSubmitted(challengeId)) })),
    ...(['entry.withdrawn', 'entry.screened'] as const).map((name) => on({ on: name, name: 'jury.bump', run: ({ payload }) => jury.bump(payload.challengeId) })),
    ...(['challenge.asked', 'entry.begun', 'entry.submitted', 'entry.withdrawn', 'entry.changed', 'entry.answered', 'entry.screened', 'entry.appealed'] as const).map((name) => on({ on: name, name: 'challenges.tellOrganisers', run: ({ payload }) => tell.organisers(payload) })),
    ...(['entry.submitted', 'entry.withdrawn', 'entry.changed', 'entry.asked', 'entry.answered', 'entry.screened', 'entry.appealed'] as const).map((name) => on({ on: name, name: 'entries.tell', run: ({ payload }) => entries.tell(payload) })),
    on({ on: 'entry.submitted', name: 'entries.sendReceipt', run: ({ payload }) => receiptTo(platform, { challenges, entries, people }, payload.entryId) }),
    ...(['jury.answered', 'jury.assigned', 'jury.scored'] as const).map((name) => on({ on: name, name: 'jury.tell', run: ({ payload }) => jury.told(payload.challengeId) })),
    on({ on: 'jury.scored', name: 'jury.bump', run: ({ payload }) => jury.bump(payload.challengeId) }),

    notify('entry.submitted', async (event) => {
      const { challengeId, entryId } = event.payload
      await notifications.make(event, await team(entryId!), 'entryTeam', { challenge: challengeId, entry: entryId! })
      await notifications.make(event, await organisers(challengeId), 'challengeOrganising', { challenge: challengeId, outcome: 'entry' })
    }),
    notify('entry.asked', async (event) => notifications.make(event, await team(event.payload.entryId!), 'entryNews', { challenge: event.payload.challengeId, entry: event.payload.entryId!, outcome: 'asked' })),
    notify('entry.screened', async (event) => notifications.make(event, await team(event.payload.entryId!), 'entryNews', { challenge: event.payload.challengeId, entry: event.payload.entryId!, outcome: (event.payload as { eligible?: boolean }).eligible ? 'eligible' : 'notEligible' })),
    notify('entry.answered', async (event) => notifications.make(event, await organisers(event.payload.challengeId), 'challengeOrganising', { challenge: event.payload.challengeId, outcome: 'answered' })),
    notify('entry.appealed', async (event) => notifications.make(event, await organisers(event.payload.challengeId), 'challengeOrganising', { challenge: event.payload.challengeId, outcome: 'appealed' })),
    notify('challenge.asked', async (event) => notifications.make(event, await organisers(event.payload.challengeId), 'challengeOrganising', { challenge: event.payload.challengeId, outcome: 'asked' })),
    notify('challenge.announced', async (event) => notifications.make(event, await everybody(event.payload.challengeId), 'challengeNews', { challenge: event.payload.challengeId, outcome: 'announced' })),
    notify('challenge.answered', async (event) => notifications.make(event, [(event.payload as { personId?: string }).personId ?? ''].filter(Boolean), 'challengeNews', { challenge: event.payload.challengeId, outcome: 'answered' })),
    notify('challenge.phaseChanged', async (event) => {
      const { challengeId, phase, begins } = event.payload as { challengeId: string; phase: string; begins?: boolean }
      // What begins is told of; an end only where nothing follows at once.
      if (begins) await notifications.make(event, [...await everybody(challengeId), ...await organisers(challengeId)], 'challengePhase', { challenge: challengeId, outcome: phase })
    }),
    notify('challenge.changed', async (event) => {
      if ((event.payload as { marked?: boolean }).marked) await notifications.make(event, await everybody(event.payload.challengeId), 'challengeNews', { challenge: event.payload.challengeId, outcome: 'changed' })
    }),
    notify('challenge.cancelled', async (event) => notifications.make(event, [...await everybody(event.payload.challengeId), ...await organisers(event.payload.challengeId)], 'challengeCancelled', { challenge: event.payload.challengeId })),
    notify('challenge.deadlineNear', async (event) => {
      const { everybody: all, submitted } = await entries.people(event.payload.challengeId)
      await notifications.make(event, all.filter((person) => !submitted.includes(person)), 'challengeDeadline', { challenge: event.payload.challengeId, outcome: `h${(event.payload as { hours?: number }).hours ?? 0}` })
    }),
    notify('challenge.released', async (event) => notifications.make(event, [...await everybody(event.payload.challengeId), ...await organisers(event.payload.challengeId)], 'challengeResults', { challenge: event.payload.challengeId })),
    notify('jury.invited', async (event) => notifications.make(event, [(event.payload as { personId?: string }).personId ?? ''].filter(Boolean), 'juryDuty', { challenge: event.payload.challengeId, outcome: 'invited' })),
    notify('jury.assigned', async (event) => notifications.make(event, (event.payload as { people?: string[] }).people ?? [], 'juryDuty', { challenge: event.payload.challengeId, outcome: 'assigned' })),
    notify('jury.reminded', async (event) => notifications.make(event, (event.payload as { people?: string[] }).people ?? [], 'juryDuty', { challenge: event.payload.challengeId, outcome: 'reminded' })),
  ]
}
