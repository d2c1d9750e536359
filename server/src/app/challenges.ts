import { IdeaContent } from '@commonspark/shared/ideas/content'
import { AppError } from '@commonspark/shared/ground/errors'
import type { DomainEvents } from '../events/catalogue.ts'
import { type Challenges, createChallenges } from '../features/challenges/index.ts'
import { createEntries, type Entries } from '../features/entries/index.ts'
import type { Files } from '../features/files/index.ts'
import type { Ideas } from '../features/ideas/index.ts'
import type { Organisations } from '../features/organisations/index.ts'
import type { People } from '../features/people/index.ts'
import type { Job } from '../platform/jobs.ts'
import { reaction, type Reaction } from '../platform/outbox/outbox.ts'
import type { Platform } from '../platform/platform.ts'

interface Others { people: () => People; ideas: () => Ideas; organisations: () => Organisations; files: () => Files }

const on = reaction<DomainEvents>()
/** Every minute, on the minute. */
const everyMinute = (after: Date): Date => new Date(Math.floor(after.getTime() / 60_000) * 60_000 + 60_000)

/** Challenges and what belongs to them, with what they ask of each other and of other rooms. */
export function createContest(platform: Platform<DomainEvents>, { people, ideas, organisations, files }: Others) {
  const cards = (ids: readonly string[]) => people().cards(ids)
  const hosts = (ids: readonly string[]) => organisations().names(ids)

  const challenges: Challenges = createChallenges(platform, {
    cards, hosts,
    belongs: async (person, organisation) => ((await organisations().affiliationsOf([person])).get(person) ?? []).some(({ id }) => id === organisation),
    useFiles: (actor, id, fileIds) => files().use(actor, { kind: 'challenge', id }, fileIds),
    entriesOf: (person, ids) => entries.entriesOf(person, ids),
    jurorIn: async () => new Map(),
    rescheduled: (id, version) => entries.rescheduled(id, version),
    scored: async () => false,
    votingChanged: async () => {},
    dashboard: async (id, timeZone) => ({ ...(await entries.dashboard(id, timeZone)), jury: { jurors: 0, sheets: 0, done: 0 } }),
    gallery: async (id, limit) => {
      const contest = await challenges.know(id)
      return contest ? entries.gallery(contest, limit) : []
    },
  })
  const entries: Entries = createEntries(platform, {
    cards,
    contest: challenges.know,
    contests: challenges.knowAll,
    readable: challenges.readable,
    enterable: async (actor, id) => {
      await ideas().demand(actor, id, 'publish')
      const idea = await ideas().model.byId(id)
      if (idea?.state !== 'published' || !idea.published) throw new AppError('conflict', 'ideaNotPublished')
      const { canvas, ...content } = IdeaContent.parse(idea.published)
      return { facts: factsOf(content), canvas, team: idea.team.filter(({ state }) => state === 'active').map(({ person }) => person) }
    },
    ideaNow: async (id) => {
      const published = (await ideas().model.byId(id))?.published
      return published ? factsOf(IdeaContent.parse(published)) : null
    },
    useFiles: (actor, id, fileIds) => files().use(actor, { kind: 'entry', id }, fileIds),
    awardsOf: async () => new Map(),
    isJuror: async () => false,
  })

  const count = async ({ challengeId }: { challengeId: string }): Promise<void> => { await challenges.counted(challengeId, await entries.countSubmitted(challengeId)) }
  const reactions = (): Reaction<DomainEvents>[] => [
    on({ on: 'challenge.published', name: 'challenges.tell', run: ({ payload }) => challenges.tell.changed(payload) }),
    on({ on: 'challenge.changed', name: 'challenges.tell', run: ({ payload }) => challenges.tell.changed(payload) }),
    on({ on: 'challenge.phaseChanged', name: 'challenges.tellPhase', run: ({ payload }) => challenges.tell.phase(payload) }),
    on({ on: 'challenge.announced', name: 'challenges.tell', run: ({ payload }) => challenges.tell.announced(payload) }),
    on({ on: 'challenge.asked', name: 'challenges.tellOrganisers', run: ({ payload }) => challenges.tell.organisers(payload) }),
    on({ on: 'challenge.answered', name: 'challenges.tell', run: ({ payload }) => challenges.tell.answered(payload) }),
    on({ on: 'entry.begun', name: 'challenges.tellOrganisers', run: ({ payload }) => challenges.tell.organisers(payload) }),
    ...(['entry.submitted', 'entry.withdrawn'] as const).flatMap((name) => [
      on({ on: name, name: 'challenges.count', run: ({ payload }) => count(payload) }),
      on({ on: name, name: 'challenges.tellOrganisers', run: ({ payload }) => challenges.tell.organisers(payload) }),
    ]),
    ...(['entry.submitted', 'entry.withdrawn', 'entry.changed', 'entry.asked', 'entry.answered', 'entry.screened', 'entry.appealed'] as const).map((name) =>
      on({ on: name, name: 'entries.tell', run: ({ payload }) => entries.tell(payload) })),
    ...(['entry.changed', 'entry.answered', 'entry.screened', 'entry.appealed'] as const).map((name) =>
      on({ on: name, name: 'challenges.tellOrganisers', run: ({ payload }) => challenges.tell.organisers(payload) })),
  ]
  const jobs: Job[] = [{
    name: 'challenges.tick', next: everyMinute,
    run: async () => {
      await challenges.tick()
      for (const { id, closesAt } of await challenges.closed()) {
        if (await entries.freeze(id) > 0) await challenges.note(id, 'entriesFrozen', `entriesFrozen ${closesAt.toISOString()}`, closesAt)
      }
    },
  }]
  return {
    challenges, entries, jobs, reactions,
    routes: [...challenges.routes, ...entries.routes],
    topics: [...challenges.topics, ...entries.topics],
    /** Who may see a file that a challenge or an entry uses. */
    files: {
      mayRead: async (actor: Parameters<typeof challenges.readable>[0], kind: 'challenge' | 'entry', id: string, fileId: string): Promise<boolean> => (kind === 'challenge'
        ? (await challenges.shows(id, fileId)) && challenges.readable(actor, id).then(() => true, () => false)
        : entries.mayReadFile(actor, id, fileId, async () => false)),
      uses: (kind: 'challenge' | 'entry', id: string, fileId: string): Promise<boolean> => (kind === 'challenge' ? challenges.shows(id, fileId) : entries.holdsFile(id, fileId)),
    },
  }
}
export type Contest = ReturnType<typeof createContest>

const factsOf = ({ title, summary, country, language, sdgs, cover }: Omit<IdeaContent, 'canvas'>) => ({ title, summary, country, language, sdgs, cover })
