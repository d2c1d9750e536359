import { pairKey } from '@commonspark/shared/matchmaking/pairing'
import type { Blocks } from '../features/blocks/index.ts'
import type { Conversations } from '../features/conversations/index.ts'
import type { Idea, Ideas } from '../features/ideas/index.ts'
import { createMatches, type Matches, type OpenIdea } from '../features/matches/index.ts'
import { createMatchmaking } from '../features/matchmaking/index.ts'
import type { People } from '../features/people/index.ts'
import type { DomainEvents } from '../events/catalogue.ts'
import type { Platform } from '../platform/platform.ts'

const openIdea = (idea: Idea | null): OpenIdea | null => {
  const content = idea?.state === 'published' && !idea.hidden ? idea.published : null
  if (!idea || !content) return null
  const { title, summary, tags, canvas, needs } = content
  const active = idea.team.filter((member) => member.state === 'active')
  return {
    id: idea._id.toString(), title, fit: content,
    text: [title, summary, ...tags, canvas.problem, canvas.beneficiaries, canvas.solution, canvas.policyFit, ...needs.map((need) => need.note)].filter(Boolean).join('\n'),
    team: active.map((member) => member.person), leads: active.filter((member) => member.role === 'lead').map((member) => member.person),
  }
}

/** Matches, wired to the rooms that they bring together. */
export const createMatchesRoom = (platform: Platform<DomainEvents>, { people, ideas, blocks, conversations }: { people: People; ideas: Ideas; blocks: Blocks; conversations: Conversations }) =>
  createMatches(platform, {
    cards: people.cards,
    ideaCards: ideas.cards,
    ideas: {
      published: async function* () { for await (const some of ideas.model.eachPublished()) yield some.flatMap((idea) => openIdea(idea) ?? []) },
      watch: (tell, failed) => ideas.model.watch((id, idea) => { tell(id, openIdea(idea)) }, failed),
      one: async (id) => openIdea(await ideas.model.byId(id)),
    },
    demandTeam: (actor, id) => ideas.demand(actor, id, 'edit'),
    blocked: blocks.around,
    converse: ({ key, people: who, title }) => conversations.ensure(who.length === 2 ? { kind: 'direct', people: who } : { kind: 'group', key, people: who, title }),
  })

/** Matchmaking sessions: who fits whom is asked of the matches, and each pair talks in a conversation. */
export const createMatchmakingRoom = (platform: Platform<DomainEvents>, { people, matches, blocks, conversations }: { people: People; matches: Matches; blocks: Blocks; conversations: Conversations }) =>
  createMatchmaking(platform, {
    cards: people.cards,
    blocked: blocks.around,
    blockedAmong: async (some) => new Set((await blocks.among(some)).map(([a, b]) => pairKey(a, b))),
    fits: matches.fits,
    converse: ({ key, people: who, title }) => conversations.ensure({ kind: 'session', key, people: who, title }),
    setPeople: conversations.setPeople,
    address: people.address,
  })
