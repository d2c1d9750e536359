import ical, { ICalEventStatus } from 'ical-generator'
import { AppError } from '@commonspark/shared/ground/errors'
import { topicOf } from '@commonspark/shared/ground/live'
import { endOf, phaseAt, roundTimes } from '@commonspark/shared/matchmaking/clock'
import {
  type GroupView, HERE_AFTER_LOSS, HERE_FOR, type LobbyView, REMINDED_BEFORE, SessionContent, type SessionView, signalled, type SummaryView,
} from '@commonspark/shared/matchmaking/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { isDuplicate } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Conductor, type ConductorPorts, scheduleOf } from './conductor.ts'
import type { Group, MatchmakingModel, Session } from './matchmaking.model.ts'

/** What this room asks of others. */
export interface MatchmakingPorts extends ConductorPorts {
  cards(personIds: readonly string[]): Promise<Map<string, PersonCard>>
  /** Those of the others who have blocked the person, or whom the person has blocked. */
  blocked(person: string, others: readonly string[]): Promise<Set<string>>
  /** Where and in which language a person is written to; null when the account is gone. */
  address(personId: string): Promise<{ email: string; name: string; locale: string } | null>
}

/** How many sessions somebody may schedule in a day: each of them writes to people. */
const A_DAY = 5
const DAY = 86_400_000

/** "stun:a, turn:b name secret" as browsers take it. */
export const iceServersOf = (text: string): LobbyView['iceServers'] => text.split(',').map((one) => one.trim()).filter(Boolean).map((one) => {
  const [urls = '', username, credential] = one.split(' ')
  return { urls, ...(username ? { username } : {}), ...(credential ? { credential } : {}) }
})

export function matchmakingService(platform: Platform<DomainEvents>, model: MatchmakingModel, conductor: Pick<Conductor, 'changed'>, ports: MatchmakingPorts) {
  const { clock, database, live, outbox } = platform
  const iceServers = iceServersOf(platform.config.ICE_SERVERS)

  const runs = (session: Session, actor: Actor): boolean => session.organiser === actor.id || actor.roles.includes('administrator')
  const admits = (session: Session, actor: Actor): boolean => actor.id !== null && (runs(session, actor) || session.content.admits === 'everybody' || session.content.invited.includes(actor.id))
  /** The session, or notFound for whoever may not come, so that it cannot be guessed. */
  const find = async (actor: Actor, id: string): Promise<Session> => {
    const session = await model.byId(id)
    if (!session || !admits(session, actor) || (await ports.blocked(idOf(actor), [session.organiser])).size > 0) throw new AppError('notFound', 'noSuchSession')
    return session
  }
  const managed = async (actor: Actor, id: string): Promise<Session> => {
    const session = await find(actor, id)
    if (!runs(session, actor)) throw new AppError('forbidden', 'organiserOnly')
    return session
  }
  const isOver = (session: Session): boolean => clock.now().getTime() >= endOf(scheduleOf(session))
  const present = (session: Session, actor: Actor, cards: ReadonlyMap<string, PersonCard>, coming: ReadonlySet<string> = new Set()): SessionView => {
    const { invited: _, ...content } = SessionContent.parse({ ...session.content, startsAt: session.startsAt.toISOString() })
    const now = clock.now().getTime()
    return {
      ...content, id: session._id.toString(), organiser: cards.get(session.organiser) ?? null, phase: phaseAt(scheduleOf(session), now), now,
      coming: actor.id !== null && coming.has(actor.id), comingCount: coming.size, version: session.version ?? 1,
      can: { manage: runs(session, actor), join: !isOver(session), edit: runs(session, actor) && session.endedAt === null && session.startsAt.getTime() > now },
    }
  }
  const comingTo = async (id: string): Promise<Set<string>> => (await model.coming([id])).get(id) ?? new Set()
  const view = async (session: Session, actor: Actor): Promise<SessionView> => {
    const [cards, coming] = await Promise.all([ports.cards([session.organiser]), comingTo(session._id.toString())])
    return present(session, actor, cards, coming)
  }
  const demandAhead = (startsAt: Date): void => {
    if (startsAt.getTime() < clock.now().getTime() - 60_000) throw new AppError('invalid', 'fieldsRefused', { fields: [{ path: 'session.startsAt', because: 'startsInThePast', params: {} }] })
  }
  /** Those whom a plan concerns: invited or coming, and not beyond a block with the organiser. */
  const concerned = async (session: Session): Promise<string[]> => {
    const people = [...new Set([...session.content.invited, ...await comingTo(session._id.toString())])].filter((person) => person !== session.organiser)
    const blocked = await ports.blocked(session.organiser, people)
    return people.filter((person) => !blocked.has(person))
  }
  const keptByAll = (group: Group): boolean => group.people.every((person) => group.kept.includes(person))
  const presentGroup = (session: Session, group: Group, viewer: string, cards: ReadonlyMap<string, PersonCard>): GroupView => ({
    id: group._id.toString(), round: group.round, people: group.people.filter((person) => person !== viewer).flatMap((person) => cards.get(person) ?? []),
    conversationId: group.conversation, startedAt: group.startedAt.toISOString(), endsAt: new Date(roundTimes(scheduleOf(session), group.round).to).toISOString(),
    reasons: group.reasons, idea: group.idea, seekerId: group.seeker, kept: group.kept.includes(viewer), keptByAll: keptByAll(group),
  })

  return {
    schedule: async (actor: Actor, key: string, content: SessionContent): Promise<SessionView> => {
      const organiser = idOf(actor)
      const before = await model.byKey(organiser, key)
      if (before) return view(before, actor)
      const startsAt = new Date(content.startsAt)
      demandAhead(startsAt)
      if ((await model.since(organiser, new Date(Date.now() - DAY))) >= A_DAY) throw new AppError('tooMany', 'tooManySessions')
      const invited = [...(await ports.cards(content.invited)).keys()].filter((person) => person !== organiser)
      const blocked = await ports.blocked(organiser, invited)
      try {
        const made = await database.transaction(async (tx) => {
          const session = await model.create({ organiser, key, content: { ...content, invited }, startsAt }, tx)
          await outbox.announce(tx, 'matchmaking.scheduled', { sessionId: session._id.toString(), invited: invited.filter((person) => !blocked.has(person)) }, organiser)
          return session
        })
        outbox.poke()
        return await view(made, actor)
      } catch (error) {
        const winner = isDuplicate(error) ? await model.byKey(organiser, key) : null
        if (winner) return view(winner, actor)
        throw error
      }
    },
    edit: async (actor: Actor, id: string, version: number, content: SessionContent): Promise<SessionView> => {
      const before = await managed(actor, id)
      const startsAt = new Date(content.startsAt)
      demandAhead(startsAt)
      const known = await ports.cards(content.invited)
      const invited = content.invited.filter((person) => known.has(person) && person !== before.organiser)
      const blocked = await ports.blocked(before.organiser, invited)
      const news = invited.filter((person) => !before.content.invited.includes(person) && !blocked.has(person))
      const moved = startsAt.getTime() !== before.startsAt.getTime()
      const told = (await concerned(before)).filter((person) => content.admits === 'everybody' || invited.includes(person))
      const edited = await database.transaction(async (tx) => {
        const row = await model.edit(id, version, { ...content, invited }, startsAt, clock.now(), tx)
        if (!row) throw new AppError('conflict', before.startsAt <= clock.now() || before.endedAt ? 'sessionBegun' : 'savedMeanwhile')
        if (news.length > 0) await outbox.announce(tx, 'matchmaking.scheduled', { sessionId: id, invited: news }, actor.id)
        if (moved && told.length > 0) await outbox.announce(tx, 'matchmaking.changed', { sessionId: id, people: told, what: 'moved' }, actor.id)
        return row
      })
      outbox.poke()
      conductor.changed(id)
      return view(edited, actor)
    },
    coming: async (actor: Actor, id: string, on: boolean): Promise<SessionView> => {
      const session = await find(actor, id)
      if (isOver(session)) throw new AppError('conflict', 'sessionOver')
      await model.setComing(id, idOf(actor), on, clock.now())
      conductor.changed(id)
      return view(session, actor)
    },
    calendar: async (actor: Actor, id: string): Promise<string> => {
      const session = await find(actor, id)
      const { title, topic } = session.content
      const end = session.endedAt ?? new Date(endOf(scheduleOf(session)))
      return ical({
        name: title, prodId: { company: 'Commonspark', product: 'Commonspark' },
        events: [{
          id: `matchmaking-${id}@${new URL(platform.config.PUBLIC_URL).hostname}`, start: session.startsAt, end: end > session.startsAt ? end : session.startsAt, stamp: session.startsAt, summary: title, description: topic,
          url: `${platform.config.PUBLIC_URL}/matchmaking/${id}`, sequence: (session.version ?? 1) - 1, status: session.endedAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
        }],
      }).toString()
    },
    /** Reminds those who come of what begins soon, once; for a job. */
    remind: async (): Promise<void> => {
      const now = clock.now()
      for (const session of await model.soon(now, new Date(now.getTime() + REMINDED_BEFORE))) {
        const people = [...await concerned(session), session.organiser]
        await database.transaction(async (tx) => {
          if (await model.reminded(session._id, session.startsAt, now, tx)) await outbox.announce(tx, 'matchmaking.near', { sessionId: session._id.toString(), people }, null)
        })
      }
      outbox.poke()
    },
    list: async (actor: Actor): Promise<SessionView[]> => {
      const sessions = await model.concerning(idOf(actor))
      const organisers = sessions.map((session) => session.organiser)
      const [cards, blocked, coming] = await Promise.all([ports.cards(organisers), ports.blocked(idOf(actor), organisers), model.coming(sessions.map((session) => session._id.toString()))])
      return sessions.filter((session) => !blocked.has(session.organiser)).map((session) => present(session, actor, cards, coming.get(session._id.toString())))
    },
    /** Titles of those to which the actor may come. */
    titles: async (actor: Actor, ids: readonly string[]): Promise<Map<string, string>> => {
      const sessions = (await model.byIds(ids)).filter((session) => admits(session, actor))
      const blocked = await ports.blocked(idOf(actor), sessions.map((session) => session.organiser))
      return new Map(sessions.filter((session) => !blocked.has(session.organiser)).map((session) => [session._id.toString(), session.content.title]))
    },
    mayWatch: async (actor: Actor, id: string): Promise<boolean> => actor.id !== null && find(actor, id).then(() => true, () => false),

    lobby: async (actor: Actor, id: string): Promise<LobbyView> => {
      const viewer = idOf(actor)
      const session = await find(actor, id)
      const [here, group] = await Promise.all([model.present(id, clock.now()), model.openGroupOf(id, viewer)])
      const [cards, blocked] = await Promise.all([ports.cards([...here, ...(group?.people ?? []), session.organiser]), ports.blocked(viewer, here)])
      const base = present(session, actor, cards, await comingTo(id))
      const invited = base.can.manage ? [...(await ports.cards(session.content.invited)).values()] : null
      const open = group && base.phase.kind === 'round' && group.round === base.phase.round && !group.people.some((person) => blocked.has(person)) ? group : null
      return {
        ...base, people: here.filter((person) => !blocked.has(person)).flatMap((person) => cards.get(person) ?? []), present: here.includes(viewer),
        group: open && presentGroup(session, open, viewer, cards),
        sittingOut: base.phase.kind === 'round' && here.includes(viewer) && open === null, invited, iceServers: open ? iceServers : [],
      }
    },
    start: async (actor: Actor, id: string): Promise<SessionView> => {
      const session = await managed(actor, id)
      if (isOver(session)) throw new AppError('conflict', 'sessionOver')
      await model.begin(id, clock.now())
      conductor.changed(id)
      return view((await model.byId(id))!, actor)
    },
    end: async (actor: Actor, id: string): Promise<SessionView> => {
      const before = await managed(actor, id)
      const told = before.endedAt === null && before.startsAt > clock.now() ? await concerned(before) : []
      await database.transaction(async (tx) => {
        if (await model.end(id, clock.now(), tx) && told.length > 0) await outbox.announce(tx, 'matchmaking.changed', { sessionId: id, people: told, what: 'calledOff' }, actor.id)
      })
      outbox.poke()
      conductor.changed(id)
      return view((await model.byId(id))!, actor)
    },

    here: async (actor: Actor, id: string): Promise<{ now: number }> => {
      const session = await find(actor, id)
      if (isOver(session)) throw new AppError('conflict', 'sessionOver')
      const now = clock.now()
      if (await model.here(id, idOf(actor), now, new Date(now.getTime() + HERE_FOR))) conductor.changed(id)
      return { now: now.getTime() }
    },
    /** A connection broke: unless another page says that they are there, they soon count as gone. */
    lost: (person: string, id: string): Promise<void> => model.goneBy(id, person, new Date(clock.now().getTime() + HERE_AFTER_LOSS)),
    leave: async (actor: Actor, id: string): Promise<void> => {
      await find(actor, id)
      await model.goneBy(id, idOf(actor), clock.now())
      conductor.changed(id)
    },

    keep: async (actor: Actor, id: string, groupId: string, keep: boolean): Promise<{ kept: boolean; keptByAll: boolean }> => {
      const session = await find(actor, id)
      const group = await model.group(groupId)
      if (!group || group.session !== id || !group.people.includes(idOf(actor))) throw new AppError('notFound', 'noSuchGroup')
      if (session.closedAt) throw new AppError('conflict', 'sessionClosed')
      const next = (await model.keep(groupId, idOf(actor), keep))!
      if (keptByAll(next)) conductor.changed(id)
      return { kept: keep, keptByAll: keptByAll(next) }
    },
    /** Hands a signal on, to somebody with whom the sender is paired at this moment and to nobody else. */
    signal: async (actor: Actor, groupId: string, to: string, data: string): Promise<{ told: boolean }> => {
      const from = idOf(actor)
      const group = await model.group(groupId)
      const paired = group?.open && from !== to && group.people.includes(from) && group.people.includes(to)
      if (!paired || (await ports.blocked(from, [to])).size > 0) throw new AppError('forbidden', 'notPaired')
      live.tell(topicOf('person', to), signalled, { groupId, from, data })
      return { told: true }
    },
    summary: async (actor: Actor, id: string): Promise<SummaryView> => {
      const viewer = idOf(actor)
      const session = await find(actor, id)
      const groups = await model.groups(id)
      const own = groups.filter((group) => group.people.includes(viewer))
      const others = [...new Set(own.flatMap((group) => group.people))]
      const [cards, blocked] = await Promise.all([ports.cards(others), ports.blocked(viewer, others)])
      const rounds = runs(session, actor) ? await model.rounds(id) : []
      return {
        met: own.filter((group) => !group.people.some((person) => blocked.has(person))).map((group) => {
          const { id: groupId, round, people, kept, keptByAll: all, conversationId } = presentGroup(session, group, viewer, cards)
          return { groupId, round, people, kept, keptByAll: all, conversationId: session.closedAt && !all ? null : conversationId }
        }),
        mayKeep: session.closedAt === null,
        figures: runs(session, actor) ? {
          people: (await model.guests(id)).length, rounds: rounds.length, pairs: groups.length, trios: groups.filter((group) => group.people.length > 2).length,
          kept: groups.filter(keptByAll).length, satOut: rounds.reduce((sum, round) => sum + round.out.length, 0), repaired: groups.filter((group) => group.repaired).length,
        } : null,
      }
    },
  }
}
export type MatchmakingService = ReturnType<typeof matchmakingService>
