import { randomUUID } from 'node:crypto'
import { topicOf } from '@commonspark/shared/ground/live'
import type { Reason } from '@commonspark/shared/matches/schema'
import { endOf, phaseAt, roundTimes, type Schedule } from '@commonspark/shared/matchmaking/clock'
import { pairKey, pairsIn, pairUp } from '@commonspark/shared/matchmaking/pairing'
import { matchmakingChanged, SessionContent } from '@commonspark/shared/matchmaking/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { isDuplicate } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Group, MatchmakingModel, Session } from './matchmaking.model.ts'

/** Why two are worth each other's minutes. */
export interface Fit { score: number; reasons: Reason[]; idea: { id: string; title: string } | null; seeker: string | null }

/** What conducting asks of other rooms. */
export interface ConductorPorts {
  /** How well any two of these people fit, from 1 to 1000, and the same with its reasons; whoever of the two is named first. */
  fits(people: readonly string[]): Promise<{ score: (a: string, b: string) => number; why: (a: string, b: string) => Fit }>
  /** Pairs among these people, as pairKey writes them, of whom one has blocked the other. */
  blockedAmong(people: readonly string[]): Promise<Set<string>>
  /** Opens one conversation for this key between these people, however often it is asked. */
  converse(conversation: { key: string; people: readonly string[]; title: string }): Promise<string>
  /** Exactly these people are in the conversation from now on. */
  setPeople(conversation: string, people: readonly string[]): Promise<void>
}

const TICK = 400
/** A process that says nothing for so long has lost its sessions to the others. */
const LEASE = 4_000
/** With less time than this left in a round, nobody is paired anew. */
const WORTH_WHILE = 15_000
/** How long after the last round one may still say that one wants to keep in touch. */
export const KEEP_FOR = 300_000

export const scheduleOf = ({ content, startsAt, endedAt }: Pick<Session, 'content' | 'startsAt' | 'endedAt'>): Schedule =>
  ({ ...SessionContent.parse({ ...content, startsAt: startsAt.toISOString() }), startsAt: startsAt.getTime(), endedAt: endedAt?.getTime() ?? null })

/** Thrown in a transaction of a process that another one has relieved. */
class Relieved extends Error {}

/**
 * Conducts the sessions that run: begins rounds, pairs whoever is there, pairs anew whoever is left alone, closes. Each session is
 * conducted by the one process that holds its lease; every change is made in a transaction that fails when the lease has moved on,
 * and a round's row is unique, so that no round runs twice.
 */
export function createConductor({ clock, database, live, log, outbox }: Platform<DomainEvents>, model: MatchmakingModel, ports: ConductorPorts) {
  const holder = randomUUID()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let stopped = false
  const changed = (session: string): void => { live.tell(topicOf('matchmaking', session), matchmakingChanged, { sessionId: session }) }

  /** Pairs these people for a round, within the rules; rows for the groups, and who is left. */
  const pairing = async (session: Session, round: number, people: readonly string[], groups: readonly Group[], rounds: readonly { round: number; out: readonly string[] }[], repaired: boolean) => {
    const [fits, blocked] = await Promise.all([ports.fits(people), ports.blockedAmong(people)])
    const apart = new Set([...blocked, ...groups.flatMap((group) => pairsIn(group.people))])
    const mayMeet = (a: string, b: string): boolean => !apart.has(pairKey(a, b))
    const satOut = new Map<string, number>()
    for (const row of rounds) if (row.round < round) for (const person of row.out) satOut.set(person, (satOut.get(person) ?? 0) + 1)
    const made = pairUp({
      people, satOut, satOutLast: new Set(rounds.find((row) => row.round === round - 1)?.out), trios: session.content.trios,
      fit: fits.score, mayMeet,
    })
    const rows = made.groups.map((group): Omit<Group, '_id'> => {
      const best = pairsIn(group).map((pair) => fits.why(...pair.split(' ') as [string, string])).toSorted((a, b) => b.score - a.score)[0]!
      return { session: session._id.toString(), round, people: group, open: true, startedAt: clock.now(), repaired, reasons: best.reasons, idea: best.idea, seeker: best.seeker, kept: [], conversation: null }
    })
    return { rows, out: made.out, mayJoin: (person: string, group: Group) => group.people.every((other) => mayMeet(person, other)) }
  }
  const fenced = (session: string, fence: number, work: (tx: Parameters<Parameters<typeof database.transaction>[0]>[0]) => Promise<void>): Promise<void> => database.transaction(async (tx) => {
    if (!(await model.holds(session, holder, fence, clock.now(), tx))) throw new Relieved()
    await work(tx)
  })

  const beginRound = async (session: Session, round: number, fence: number, present: readonly string[], groups: readonly Group[]): Promise<void> => {
    const id = session._id.toString()
    const { rows, out } = await pairing(session, round, present, groups, await model.rounds(id), false)
    await fenced(id, fence, async (tx) => {
      await model.closeGroups(groups.filter((group) => group.open).map((group) => group._id), tx)
      await model.putRound({ session: id, round, fence, at: clock.now(), out }, tx)
      await model.putGroups(rows, tx)
    })
  }
  /** Pairs anew whoever is alone: their partner has left, or they have just come. True if anything changed. */
  const mendRound = async (session: Session, round: number, fence: number, present: readonly string[], groups: readonly Group[]): Promise<boolean> => {
    const id = session._id.toString()
    const rounds = await model.rounds(id)
    const here = new Set(present)
    const open = groups.filter((group) => group.open)
    const blocked = open.length > 0 ? await ports.blockedAmong(open.flatMap((group) => group.people)) : new Set<string>()
    const stands = (group: Group): boolean => group.people.filter((person) => here.has(person)).length > 1 && !pairsIn(group.people).some((pair) => blocked.has(pair))
    const fallen = open.filter((group) => !stands(group))
    const whole = open.filter(stands)
    const busy = new Set(whole.flatMap((group) => group.people))
    const free = present.filter((person) => !busy.has(person))
    const before = rounds.find((row) => row.round === round)?.out ?? []
    const late = roundTimes(scheduleOf(session), round).to - clock.now().getTime() < WORTH_WHILE
    const { rows, out, mayJoin } = late ? { rows: [], out: free, mayJoin: () => false } : await pairing(session, round, free, groups, rounds, true)
    const [alone] = out
    const third = session.content.trios && alone && out.length === 1 ? whole.find((group) => group.people.length === 2 && mayJoin(alone, group)) : undefined
    const left = third ? [] : out
    const same = left.length === before.length && left.every((person) => before.includes(person))
    if (fallen.length === 0 && rows.length === 0 && !third && same) return false
    await fenced(id, fence, async (tx) => {
      await model.closeGroups(fallen.map((group) => group._id), tx)
      await model.putGroups(rows, tx)
      if (third && alone) await model.addTo(third._id, alone, tx)
      await model.setOut(id, round, left, tx)
    })
    if (third?.conversation && alone) await ports.setPeople(third.conversation, [...third.people, alone])
    return true
  }
  /** Gives every open group its conversation; done again until it is there. */
  const converse = async (session: Session): Promise<boolean> => {
    const waiting = await model.withoutConversation(session._id.toString())
    await Promise.all(waiting.map(async (group) => {
      await model.converse(group._id, await ports.converse({ key: group._id.toString(), people: group.people, title: session.content.title }))
    }))
    return waiting.length > 0
  }
  /** Ends what is open; once the time to keep in touch has passed, conversations that not all wanted to keep are closed. */
  const wind = async (session: Session, fence: number, groups: readonly Group[], end: number): Promise<boolean> => {
    const id = session._id.toString()
    const open = groups.filter((group) => group.open)
    if (open.length > 0) await fenced(id, fence, (tx) => model.closeGroups(open.map((group) => group._id), tx))
    if (clock.now().getTime() < end + KEEP_FOR) return open.length > 0
    for (const group of groups) if (group.conversation && group.kept.length < group.people.length) await ports.setPeople(group.conversation, [])
    await database.transaction(async (tx) => {
      const met = [...new Set(groups.flatMap((group) => group.people))]
      if ((await model.close(session._id, clock.now(), tx)) && met.length > 0) await outbox.announce(tx, 'matchmaking.over', { sessionId: id, people: met }, null)
    })
    outbox.poke()
    return true
  }

  const conduct = async (session: Session): Promise<void> => {
    const id = session._id.toString()
    const fence = await model.lease(id, holder, LEASE)
    if (fence === null) return
    const schedule = scheduleOf(session)
    const now = clock.now()
    const phase = phaseAt(schedule, now.getTime())
    const [groups, present] = await Promise.all([model.groups(id), model.present(id, now)])
    let news = false
    if (phase.kind === 'round') {
      const begun = (await model.rounds(id)).some((row) => row.round === phase.round)
      if (!begun) await beginRound(session, phase.round, fence, present, groups)
      news = begun ? await mendRound(session, phase.round, fence, present, groups) : true
      if (await converse(session)) news = true
    } else if (phase.kind === 'break') {
      const open = groups.filter((group) => group.open)
      if (open.length > 0) { await fenced(id, fence, (tx) => model.closeGroups(open.map((group) => group._id), tx)); news = true }
    } else if (phase.kind === 'over') news = await wind(session, fence, groups, endOf(schedule))
    if (news) changed(id)
  }
  const tick = async (): Promise<void> => {
    for (const session of await model.running(clock.now())) {
      if (stopped) return
      await conduct(session).catch((error: unknown) => {
        // Somebody else was faster, or came into the way of this transaction: the next tick looks again.
        if (!(error instanceof Relieved) && !isDuplicate(error)) log.warn({ session: session._id.toString(), error: (error as Error).message }, 'a session could not be conducted')
      })
    }
  }
  const drain = (): Promise<void> => running ??= tick().catch((error: Error) => { log.warn({ error: error.message }, 'matchmaking waits') }).finally(() => { running = undefined })
  return {
    start: (): void => { timer = setInterval(() => { void drain() }, TICK) },
    /** Stops, and lets another process take over at once; `dead` leaves the lease as a killed process would. */
    stop: async ({ dead = false }: { dead?: boolean } = {}): Promise<void> => {
      stopped = true
      clearInterval(timer)
      await running
      if (!dead) await model.release(holder).catch(() => undefined)
    },
    changed,
    /** This process, as leases name it. */
    holder,
  }
}
export type Conductor = ReturnType<typeof createConductor>
