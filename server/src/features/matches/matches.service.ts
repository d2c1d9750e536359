import { applyChanges, type ChangesTo } from '@commonspark/shared/ground/changes'
import { AppError } from '@commonspark/shared/ground/errors'
import { topicOf } from '@commonspark/shared/ground/live'
import type { IdeaCard } from '@commonspark/shared/ideas/schema'
import { type DismissalReason, type IdeaSuggestion, matchesChanged, type PersonSuggestion, type Stance, type StanceView, Wish, type WishView } from '@commonspark/shared/matches/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Corpus, IdeaSource, KnownIdea } from './corpus.ts'
import type { MatchesModel, Pair, Side } from './matches.model.ts'
import { asks, fitsAmong, fittingIdeas, fittingPeople, type Fits, variedIdeas, variedPeople } from './suggestions.ts'

/** What this room asks of others. */
export interface MatchPorts {
  cards(personIds: readonly string[]): Promise<Map<string, PersonCard>>
  /** Cards of those of these ideas that the actor may read, in this order. */
  ideaCards(actor: Actor, ids: readonly string[]): Promise<IdeaCard[]>
  ideas: IdeaSource
  /** Throws unless the actor writes in the team of this idea. */
  demandTeam(actor: Actor, ideaId: string): Promise<void>
  /** Those of the others who have blocked the person, or whom the person has blocked. */
  blocked(person: string, others: readonly string[]): Promise<Set<string>>
  /** Opens one conversation for this key between these people, however often it is asked; null where there are none. */
  converse(conversation: { key: string; people: readonly string[]; title: string; by: string | null }): Promise<string | null>
}

const standing = (pair: Pair | undefined, side: Side) => ({
  interested: pair?.[side]?.stance === 'interested', matched: pair !== undefined && pair.matchedAt !== null, conversationId: pair?.conversation ?? null,
})

/** How well a new idea must fit for somebody to be told of it, and how many are told at most: those whom it fits best. */
const WELL = 400
const TOLD_AT_MOST = 50

export function matchesService(platform: Platform<DomainEvents>, matches: MatchesModel, corpus: Corpus, ports: MatchPorts) {
  const { clock, database, live, outbox } = platform

  const wishOf = async (person: string): Promise<WishView> => {
    const row = await matches.wish(person)
    return { wish: Wish.parse(row?.wish ?? {}), version: row?.version ?? 0 }
  }
  const openIdea = async (id: string): Promise<KnownIdea> => {
    const idea = (await corpus.open()).ideas.get(id) ?? await corpus.refresh(id)
    if (!idea) throw new AppError('notFound', 'noSuchIdea')
    return idea
  }
  /** Whether nobody of the team and the person has blocked the other. */
  const mayMeet = async (person: string, idea: Pick<KnownIdea, 'team'>): Promise<boolean> => (await ports.blocked(person, idea.team)).size === 0

  /** Notes what a side says; when both are interested and may meet, they are matched, once. */
  const say = async (actor: Actor, person: string, idea: KnownIdea, side: Side, stance: Stance, why: DismissalReason | null): Promise<StanceView> => {
    const mayBe = await mayMeet(person, idea)
    const said = stance === 'none' ? null : { stance, why: stance === 'dismissed' ? why : null, by: idOf(actor), at: clock.now() }
    const pair = await database.transaction(async (tx) => {
      const row = await matches.say(person, idea.id, side, said, tx)
      if (row.matchedAt || !mayBe || row.seeker?.stance !== 'interested' || row.team?.stance !== 'interested') return row
      await matches.matched(row._id, clock.now(), tx)
      await outbox.announce(tx, 'match.made', { pairId: row._id.toString(), ideaId: idea.id, personId: person }, idOf(actor))
      return { ...row, matchedAt: clock.now() }
    })
    outbox.poke()
    const conversation = pair.matchedAt && !pair.conversation ? await bringTogether(pair, idea).catch(() => null) : pair.conversation
    return { stance: pair[side]?.stance ?? 'none', matched: pair.matchedAt !== null, conversationId: conversation }
  }
  /** Opens the conversation of a matched pair; the same one again if it is asked twice. */
  const bringTogether = async (pair: Pair, idea: Pick<KnownIdea, 'title' | 'leads'>): Promise<string | null> => {
    const conversation = await ports.converse({ key: `match:${pair._id.toString()}`, people: [...new Set([pair.person, ...idea.leads])], title: idea.title, by: null })
    if (conversation) await matches.converse(pair._id, conversation)
    return conversation
  }

  return {
    readWish: (actor: Actor) => wishOf(idOf(actor)),
    editWish: async (actor: Actor, version: number, changes: ChangesTo<Wish>): Promise<WishView> => {
      const person = idOf(actor)
      const before = await wishOf(person)
      const wish = Wish.parse(applyChanges(before.wish, changes))
      if (before.version !== version || !(await matches.saveWish(person, version, wish, clock.now()))) throw new AppError('conflict', 'savedMeanwhile')
      live.tell(topicOf('person', person), matchesChanged, { ideaId: null })
      return { wish, version: version + 1 }
    },

    /** The first so many, and whether there are more. */
    suggestIdeas: async (actor: Actor, limit: number): Promise<{ items: IdeaSuggestion[]; more: boolean }> => {
      const person = idOf(actor)
      const [{ wish }, pairs, known] = await Promise.all([wishOf(person), matches.pairsOfPerson(person), corpus.open()])
      if (!asks(wish)) return { items: [], more: false }
      const fitting = fittingIdeas(person, wish, known, pairs)
      const blocked = await ports.blocked(person, [...new Set(fitting.flatMap(({ idea }) => idea.team))])
      const chosen = variedIdeas(fitting.filter(({ idea }) => !idea.team.some((member) => blocked.has(member))), limit + 1)
      const cards = new Map((await ports.ideaCards(actor, chosen.map(({ idea }) => idea.id))).map((card) => [card.id, card]))
      const byIdea = new Map(pairs.map((pair) => [pair.idea, pair]))
      const items = chosen.slice(0, limit).flatMap(({ idea, score, reasons }) => {
        const card = cards.get(idea.id)
        return card ? [{ idea: card, score, reasons, ...standing(byIdea.get(idea.id), 'seeker') }] : []
      })
      return { items, more: chosen.length > limit }
    },
    takeStance: async (actor: Actor, ideaId: string, stance: Stance, why: DismissalReason | null): Promise<StanceView> => {
      const idea = await openIdea(ideaId)
      if (idea.team.includes(idOf(actor))) throw new AppError('forbidden', 'ownThing')
      return say(actor, idOf(actor), idea, 'seeker', stance, why)
    },

    suggestPeople: async (actor: Actor, ideaId: string, limit: number): Promise<PersonSuggestion[]> => {
      await ports.demandTeam(actor, ideaId)
      const [idea, wishes, pairs, known] = await Promise.all([openIdea(ideaId), matches.openWishes(), matches.pairsOfIdea(ideaId), corpus.open()])
      const fitting = fittingPeople(idea, wishes, known, pairs)
      const blocked = new Set((await Promise.all(idea.team.map((member) => ports.blocked(member, fitting.map(({ person }) => person))))).flatMap((some) => [...some]))
      const chosen = variedPeople(fitting.filter(({ person }) => !blocked.has(person)), limit)
      const cards = await ports.cards(chosen.map(({ person }) => person))
      const byPerson = new Map(pairs.map((pair) => [pair.person, pair]))
      return chosen.flatMap(({ person, score, reasons }) => {
        const card = cards.get(person)
        return card ? [{ person: card, score, reasons, ...standing(byPerson.get(person), 'team') }] : []
      })
    },
    takeTeamStance: async (actor: Actor, ideaId: string, person: string, stance: Stance, why: DismissalReason | null): Promise<StanceView> => {
      await ports.demandTeam(actor, ideaId)
      const [idea, { wish }] = await Promise.all([openIdea(ideaId), wishOf(person)])
      // Only those who want to be suggested can be asked for; of everybody else nothing is said, not even that they exist.
      if (!wish.open) throw new AppError('notFound', 'noSuchPerson')
      if (idea.team.includes(person)) throw new AppError('forbidden', 'ownThing')
      return say(actor, person, idea, 'team', stance, why)
    },

    /** Opens the conversation of a match and tells both sides. */
    matchMade: async ({ pairId, ideaId }: DomainEvents['match.made']): Promise<void> => {
      const [pair, idea] = await Promise.all([matches.pairById(pairId), openIdea(ideaId).catch(() => null)])
      if (!pair || !idea) return
      if (!pair.conversation) await bringTogether(pair, idea)
      live.tell([pair.person, ...idea.team].map((person) => topicOf('person', person)), matchesChanged, { ideaId })
    },
    /** Tells those whose wish a newly published idea fits that there is something to look at. */
    ideaPublished: async (ideaId: string, first: boolean): Promise<void> => {
      const wishes = await matches.openWishes()
      if (wishes.length === 0) return
      const known = await corpus.open()
      const idea = await corpus.refresh(ideaId)
      if (!idea) return
      const fitting = fittingPeople(idea, wishes, known, await matches.pairsOfIdea(ideaId))
      const people = fitting.map(({ person }) => person)
      const blocked = new Set((await Promise.all(idea.team.map((member) => ports.blocked(member, people)))).flatMap((some) => [...some]))
      const told = people.filter((person) => !blocked.has(person))
      if (told.length > 0) live.tell(told.map((person) => topicOf('person', person)), matchesChanged, { ideaId })
      const well = fitting.filter(({ person, score }) => score >= WELL && !blocked.has(person)).slice(0, TOLD_AT_MOST).map(({ person }) => person)
      if (!first || well.length === 0) return
      // Once for an idea, however often its event is delivered.
      await database.transaction(async (tx) => { if (await matches.tellOnce(ideaId, clock.now(), tx)) await outbox.announce(tx, 'idea.fits', { ideaId, people: well }, null) })
      outbox.poke()
    },
    /** How well any two of these people fit, with the reasons. */
    fits: async (people: readonly string[]): Promise<Fits> => {
      const [wishes, known] = await Promise.all([matches.wishesOf(people), corpus.open()])
      return fitsAmong(people, wishes, known)
    },
  }
}
export type MatchesService = ReturnType<typeof matchesService>
