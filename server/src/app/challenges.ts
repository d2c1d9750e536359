import { IdeaContent } from '@commonspark/shared/ideas/content'
import { AppError } from '@commonspark/shared/ground/errors'
import type { DomainEvents } from '../events/catalogue.ts'
import { type Challenges, createChallenges } from '../features/challenges/index.ts'
import { type Awards, createAwards } from '../features/awards/index.ts'
import type { Conversations } from '../features/conversations/index.ts'
import { createEntries, type Entries } from '../features/entries/index.ts'
import type { Files } from '../features/files/index.ts'
import type { Ideas } from '../features/ideas/index.ts'
import { createJury, type Jury } from '../features/jury/index.ts'
import type { Notifications } from '../features/notifications/index.ts'
import type { Organisations } from '../features/organisations/index.ts'
import type { People } from '../features/people/index.ts'
import type { Votes } from '../features/votes/index.ts'
import type { Job } from '../platform/jobs.ts'
import type { Platform } from '../platform/platform.ts'
import { contestReactions } from './contest-reactions.ts'
import { publicVote } from './public-vote.ts'
import { tiesOf } from './ties.ts'

interface Others { people: () => People; ideas: () => Ideas; organisations: () => Organisations; files: () => Files; notifications: () => Notifications; votes: () => Votes; conversations: () => Conversations }

/** Every minute, on the minute. */
const everyMinute = (after: Date): Date => new Date(Math.floor(after.getTime() / 60_000) * 60_000 + 60_000)

/** Challenges and what belongs to them, with what they ask of each other and of other rooms. */
export function createContest(platform: Platform<DomainEvents>, { people, ideas, organisations, files, notifications, votes, conversations }: Others) {
  const cards = (ids: readonly string[]) => people().cards(ids)
  const hosts = (ids: readonly string[]) => organisations().names(ids)

  const challenges: Challenges = createChallenges(platform, {
    cards, hosts,
    belongs: async (person, organisation) => ((await organisations().affiliationsOf([person])).get(person) ?? []).some(({ id }) => id === organisation),
    useFiles: (actor, id, fileIds) => files().use(actor, { kind: 'challenge', id }, fileIds),
    entriesOf: (person, ids) => entries.entriesOf(person, ids),
    jurorIn: (person, ids) => jury.jurorIn(person, ids),
    rescheduled: (id, version) => entries.rescheduled(id, version),
    scored: (id) => jury.scored(id),
    votingChanged: (id, reason) => vote.reschedule(id, reason),
    voteOf: (id) => vote.voteOf(id),
    dashboard: async (id, timeZone) => ({ ...(await entries.dashboard(id, timeZone)), jury: await jury.progress(id) }),
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
    awardsOf: (id) => awards.awardsOf(id),
    isJuror: (person, id) => jury.judges(person, id),
  })

  const takingPart = async (id: string) => {
    const contest = await challenges.know(id)
    return contest ? entries.takingPart(contest) : []
  }
  const vote = publicVote(votes, { challenge: challenges.know, takingPart })
  const entriesById = entries.known
  const jury: Jury = createJury(platform, {
    cards,
    readable: challenges.readable,
    contests: challenges.knowAll,
    entries: takingPart,
    entry: async (id, by) => {
      const contest = await challenges.know(id)
      return contest && entries.oneTakingPart(contest, by)
    },
    countEntries: async (id) => {
      const contest = await challenges.know(id)
      return contest ? entries.countTakingPart(contest) : 0
    },
    entriesById,
    entriesPage: async (id, q, limit, after) => {
      const contest = await challenges.know(id)
      return contest ? entries.page(contest, q, limit, after) : { items: [], next: null }
    },
    answers: entries.forJury,
    ties: (jurors, of, contest) => tiesOf({ ideas: ideas(), organisations: organisations(), conversations: conversations() }, jurors, of, contest.organisers),
    takesPart: async (person, id) => (await entries.entriesOf(person, [id])).has(id),
    noteAssigned: (id, at) => challenges.note(id, 'assigned', `assigned ${at.toISOString()}`, at),
    organises: (person, id) => challenges.organisedBy(person, id),
  })
  const awards: Awards = createAwards(platform, {
    cards,
    hostName: async (id) => (await hosts([id])).get(id) ?? '',
    readable: challenges.readable,
    contest: challenges.know,
    demand: challenges.demand,
    can: (actor, id, ability) => challenges.demand(actor, id, ability).then(() => true, () => false),
    entries: takingPart,
    entry: async (id) => (await entriesById([id])).get(id) ?? null,
    juryTotals: async (id) => { const contest = await challenges.know(id); return contest ? jury.totals(contest) : new Map() },
    juryComments: jury.comments,
    jurors: jury.active,
    publicResult: (id) => vote.result(id),
    release: challenges.release,
    note: challenges.note,
    address: (id) => people().address(id),
  })

  const jobs: Job[] = [{
    name: 'challenges.tick', next: everyMinute,
    run: async () => {
      await challenges.tick()
      for (const { id, closesAt } of await challenges.closed()) await entries.freeze(id, () => challenges.note(id, 'entriesFrozen', `entriesFrozen ${closesAt.toISOString()}`, closesAt))
    },
  }]
  return {
    challenges, entries, jury, awards, jobs,
    /** Opens the public's vote of a challenge whose voting has begun; again is harmless. */
    openVote: vote.open,
    reactions: () => contestReactions(platform, { challenges, entries, jury, awards, vote, notifications: notifications(), people: people() }),
    routes: [...challenges.routes, ...entries.routes, ...jury.routes, ...awards.routes],
    topics: [...challenges.topics, ...entries.topics, ...jury.topics],
    /** Who may see a file that a challenge or an entry uses. */
    files: {
      mayRead: async (actor: Parameters<typeof challenges.readable>[0], kind: 'challenge' | 'entry', id: string, fileId: string): Promise<boolean> => (kind === 'challenge'
        ? (await challenges.shows(id, fileId)) && challenges.readable(actor, id).then(() => true, () => false)
        : entries.mayReadFile(actor, id, fileId, async (challenge) => actor.id !== null && jury.isJuror(actor.id, challenge))),
      uses: (kind: 'challenge' | 'entry', id: string, fileId: string): Promise<boolean> => (kind === 'challenge' ? challenges.shows(id, fileId) : entries.holdsFile(id, fileId)),
    },
  }
}
export type Contest = ReturnType<typeof createContest>

const factsOf = ({ title, summary, country, language, sdgs, cover }: Omit<IdeaContent, 'canvas'>) => ({ title, summary, country, language, sdgs, cover })
