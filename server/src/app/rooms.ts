import type { DomainEvents } from '../events/catalogue.ts'
import { createComments } from '../features/comments/index.ts'
import { createFeeds } from '../features/feeds/index.ts'
import { createFiles } from '../features/files/index.ts'
import { importedIdeas } from '../features/ideas/imported.model.ts'
import { listedIdeas } from '../features/ideas/listed.model.ts'
import { createIdeas } from '../features/ideas/index.ts'
import { createImports } from '../features/imports/index.ts'
import { createNotifications } from '../features/notifications/index.ts'
import { createOrganisations } from '../features/organisations/index.ts'
import { createPeople } from '../features/people/index.ts'
import { createPush } from '../features/push/index.ts'
import { createReports } from '../features/reports/index.ts'
import { createSearch } from '../features/search/index.ts'
import { createSupports } from '../features/supports/index.ts'
import { idOf } from '../platform/actor.ts'
import type { Route } from '../platform/http/route.ts'
import type { Listener, TopicRule } from '../platform/live/live.ts'
import type { Platform } from '../platform/platform.ts'
import { amendmentsOf } from './amendments.ts'
import { createTalk } from './conversations.ts'
import { documentsOf } from './documents.ts'
import { createContest } from './challenges.ts'
import { exportedIdeas } from './exported.ts'
import { fileUsers } from './file-users.ts'
import { searchedIdeas } from './searched.ts'
import { createMatchesRoom, createMatchmakingRoom } from './matches.ts'
import { ownTopics } from './topics.ts'
import { votesOf } from './votes.ts'

/** Those of these people between whom and the person there is a block; whom a person has blocked, who appear nowhere to them. */
interface Walls { apart(person: string, others: readonly string[]): Promise<Set<string>>; hidden(person: string | null): Promise<ReadonlySet<string>> }

/** Builds every room and wires what one asks of another; nothing else knows two rooms. */
export function createRooms(platform: Platform<DomainEvents>) {
  /** What every room that shows people asks about blocks. */
  const walls: Walls = { apart: (person, others) => blocks.around(person, others), hidden: (person) => blocks.hidden(person) }
  const people = createPeople(platform, {
    affiliationsOf: (ids) => organisations.affiliationsOf(ids),
    ...walls,
    usePicture: (actor, file) => files.usePicture(actor, { kind: 'person', id: idOf(actor) }, file),
  })
  const ideas = createIdeas(platform, {
    cards: people.cards,
    ...walls,
    supportedBy: (person, ids) => supports.supportedBy(person, ids),
    useFiles: (actor, id, fileIds) => files.use(actor, { kind: 'idea', id }, fileIds),
    useCover: (actor, id, file) => files.usePicture(actor, { kind: 'idea', id }, file),
    document: { settle: (id) => documents.settle(id), write: (actor, id, changes) => documents.write(actor, id, changes) },
  })
  const documents = documentsOf(platform, { people, ideas })
  const supports = createSupports(platform, {
    demandSupportable: (actor, id) => ideas.demand(actor, id, 'support'),
    count: (deltas) => ideas.model.count('supportCount', deltas),
    counts: ideas.model.counts,
    setCount: (id, value) => ideas.model.setCount(id, 'supportCount', value),
    supported: () => ideas.model.counted('supportCount'),
  })

  const organisations = createOrganisations(platform, { cards: people.cards, ...walls, useFile: (actor, file) => files.usePicture(actor, { kind: 'logo', id: file }, file) })

  const comments = createComments(platform, {
    cards: people.cards,
    ...walls,
    isOpen: async (actor, id) => (await ideas.abilities(actor, id)).comment,
    demandOpen: (actor, id) => ideas.demand(actor, id, 'comment'),
    count: (deltas) => ideas.model.count('commentCount', deltas),
    counts: (ids) => ideas.model.counts(ids, 'commentCount'),
    commented: () => ideas.model.counted('commentCount'),
    setCount: (id, value) => ideas.model.setCount(id, 'commentCount', value),
  })
  const reports = createReports(platform, {
    cards: people.cards,
    things: {
      idea: { look: async (actor, id) => ({ ideaId: id, ...(await ideas.reportable(actor, id)) }), takeDown: ideas.hide },
      comment: {
        look: async (actor, id) => {
          const { ideaId, authorId, deleted, text } = await comments.readable(actor, id)
          return { ideaId, authors: [authorId], standing: !deleted, text }
        },
        takeDown: comments.wipe,
      },
      message: { look: async (actor, id) => ({ ideaId: null, ...(await conversations.reportable(actor, id)) }), takeDown: (id) => conversations.wipe(id) },
      amendment: { look: (actor, id) => amendments.reportable(actor, id), takeDown: (id, moderator) => amendments.wipe(id, moderator) },
    },
  })

  const notifications = createNotifications(platform, {
    cards: people.cards,
    ...walls,
    actor: async (id) => {
      const facts = await people.facts(id)
      return facts && { id, ...facts, session: null, ip: '' }
    },
    address: people.address,
    moderators: async () => [...await people.withRole('moderator'), ...await people.withRole('administrator')],
    titles: ideas.titles,
    team: async (id) => {
      const idea = await ideas.gist(id)
      return idea && { everybody: idea.team, leads: idea.leads }
    },
    followers: ideas.model.followers,
    authorOf: async (id) => (await comments.gist(id))?.authorId ?? null,
    standing: comments.standing,
    organisations: organisations.names,
    challenges: (ids) => contest.challenges.titles(ids),
    sessions: (actor, ids) => matchmaking.titles(actor, ids),
    stopMessageLetters: (person) => conversations.stopLetters(person),
    stopInvitations: (address) => votes.refuseInvitations(address),
    votes: (ids) => votes.titles(ids),
    concernedByVote: (id) => votes.concerned(id),
  })

  const files = createFiles(platform, fileUsers(() => people, () => ideas, () => organisations, () => conversations, () => contest))

  const push = createPush(platform)

  const { blocks, conversations } = createTalk(platform, { push, challenges: () => contest.challenges, people: () => people, ideas: () => ideas, organisations: () => organisations, files: () => files })

  const amendments = amendmentsOf(platform, { people, ideas, documents, blocks })

  const matches = createMatchesRoom(platform, { people, ideas, blocks, conversations })
  const matchmaking = createMatchmakingRoom(platform, { people, matches, blocks, conversations })

  const search = createSearch(platform, searchedIdeas(ideas, supports.heard))

  const imports = createImports(platform, { ideas: importedIdeas(platform.database), cards: people.cards, published: () => exportedIdeas(ideas) })

  const feeds = createFeeds(platform, {
    cards: ideas.cards,
    newest: async (filters, limit) => (await search.find(filters, 'new', undefined, limit)).ids,
    listed: listedIdeas(platform.database),
  })

  const votes = votesOf(platform, people, organisations, { challenge: { mayVote: async () => true, organises: (actor, id) => contest.challenges.organises(actor, id) } })

  const contest = createContest(platform, { people: () => people, ideas: () => ideas, organisations: () => organisations, files: () => files, notifications: () => notifications, votes: () => votes, conversations: () => conversations })

  const routes: Route[] = [...people.routes, ...ideas.routes, ...documents.routes, ...amendments.routes, ...files.routes, ...search.routes, ...imports.routes, ...feeds.routes, ...supports.routes, ...organisations.routes, ...comments.routes, ...reports.routes, ...notifications.routes, ...blocks.routes, ...push.routes, ...conversations.routes, ...matches.routes, ...matchmaking.routes, ...votes.routes, ...contest.routes]
  const topics: TopicRule[] = [...ownTopics, ...ideas.topics, ...documents.topics, ...amendments.topics, ...imports.topics, ...conversations.topics, ...matchmaking.topics, ...votes.topics, ...contest.topics]
  const listeners: Listener[] = [...documents.listeners, ...conversations.listeners, ...matchmaking.listeners]
  return {
    people, ideas, documents, amendments, files, search, imports, feeds, supports, comments, reports, organisations, notifications, blocks, push, conversations, matches, matchmaking, votes, contest,
    routes, topics, listeners,
    start: async (): Promise<void> => { await search.start(); if (platform.config.WORKERS) matchmaking.start(); await documents.start(); await conversations.start(); if (platform.config.WORKERS) imports.start(); if (platform.config.WORKERS) votes.start() },
    stop: async (): Promise<void> => { supports.stop(); await votes.stop(); conversations.stop(); await matchmaking.stop(); await matches.stop(); await documents.stop(); await imports.stop(); await search.stop() },
  }
}
export type Rooms = ReturnType<typeof createRooms>
