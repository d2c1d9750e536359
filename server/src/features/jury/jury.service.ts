import type { PageOf } from '@commonspark/shared/ground/endpoint'
import { AppError } from '@commonspark/shared/ground/errors'
import { assignJurors } from '@commonspark/shared/jury/assignment'
import type { AssignmentReport, ConflictKind, JurorState, JuryView } from '@commonspark/shared/jury/schema'
import { juryChanged } from '@commonspark/shared/jury/schema'
import { topicOf } from '@commonspark/shared/ground/live'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { SheetView } from '@commonspark/shared/jury/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import type { Platform } from '../../platform/platform.ts'
import { ALIVE, type JuryModel } from './jury.model.ts'
import { demandOrganiser, isOrganiser, type JuriedContest, mayAssign } from './jury.policy.ts'
import type { EntryFacts } from './jury.presenter.ts'

/** What this room asks of others. */
export interface JuryPorts {
  cards(personIds: readonly string[]): Promise<Map<string, PersonCard>>
  /** Throws for whoever may not read the challenge. */
  readable(actor: Actor, challengeId: string): Promise<JuriedContest>
  contests(challengeIds: readonly string[]): Promise<Map<string, JuriedContest>>
  /** Entries that take part, in an order that says nothing. */
  entries(challengeId: string): Promise<EntryFacts[]>
  /** One of them, by its identity or its code. */
  entry(challengeId: string, by: { id: string } | { code: string }): Promise<EntryFacts | null>
  countEntries(challengeId: string): Promise<number>
  entriesById(ids: readonly string[]): Promise<Map<string, EntryFacts>>
  /** A page of them by code. */
  entriesPage(challengeId: string, q: string, limit: number, after: string | undefined): Promise<PageOf<EntryFacts>>
  /** The answers that a juror may see. */
  answers(entryId: string, blind: boolean): Promise<SheetView['fields']>
  /** What ties these jurors to people of these entries. */
  ties(jurors: readonly string[], entries: readonly EntryFacts[], contest: JuriedContest): Promise<{ person: string; entry: string; kind: ConflictKind }[]>
  /** Whether a person takes part in the challenge. */
  takesPart(personId: string, challengeId: string): Promise<boolean>
  noteAssigned(challengeId: string, at: Date): Promise<void>
}

/** How long one assigning may take before another may begin. */
export const LOCK = 120_000
const REMIND_AFTER = 20 * 3_600_000
const MAX_JURORS = 500
/** What a wish is worth in the assignment: one "rather not" weighs as much as three wishes that come true. */
const COSTS = { eager: 0, willing: 1, ratherNot: 4 } as const
const MAX_MOVES = 2000
const SHOWN_CONFLICTS = 2000

/** Who is in a jury, whom it must not judge, and which entries each one gets. */
export function juryService({ clock, database, outbox, live }: Platform<DomainEvents>, jury: JuryModel, ports: JuryPorts) {
  const told = async (challengeId: string): Promise<void> => { live.tell([topicOf('jury', challengeId), topicOf('organising', challengeId)], juryChanged, { challengeId, board: (await jury.state(challengeId)).boardVersion }) }
  const organised = async (actor: Actor, id: string): Promise<JuriedContest> => {
    const contest = await ports.readable(actor, id)
    demandOrganiser(contest, actor)
    return contest
  }
  const view = async (contest: JuriedContest): Promise<JuryView> => {
    const [jurors, conflicts, progress, state, entries] = await Promise.all([jury.jurors(contest.id), jury.conflicts(contest.id), jury.progress(contest.id), jury.state(contest.id), ports.countEntries(contest.id)])
    const cards = await ports.cards(jurors.map(({ person }) => person))
    const shown = conflicts.slice(0, SHOWN_CONFLICTS)
    const known = await ports.entriesById([...new Set(shown.map(({ entry }) => entry))])
    const count = (juror: string, states: readonly string[]): number => progress.filter((one) => one.juror === juror && states.includes(one.state)).reduce((sum, { n }) => sum + n, 0)
    return {
      jurors: jurors.flatMap(({ person, state: standing, invitedAt, remindedAt }) => {
        const card = cards.get(person)
        return card ? [{
          person: card, state: standing, invitedAt: invitedAt.toISOString(), assigned: count(person, ALIVE), done: count(person, ['done']), open: count(person, ['open', 'skipped']),
          conflicts: conflicts.filter((one) => one.person === person).length, remindedAt: remindedAt?.toISOString() ?? null,
        }] : []
      }),
      conflicts: shown.flatMap(({ person, entry, kind, reason }) => {
        const [card, facts] = [cards.get(person), known.get(entry)]
        return card && facts ? [{ person: card, entryId: entry, code: facts.code, title: facts.title, kind, reason }] : []
      }),
      perEntry: contest.content.jury.perEntry, eligible: entries, assignedAt: state.assignedAt?.toISOString() ?? null,
      can: { invite: contest.releasedAt === null, assign: mayAssign(contest) },
    }
  }

  /** Finds what ties jurors to entries and keeps it; declared ones stay as they are. */
  const findConflicts = async (contest: JuriedContest, people: readonly string[], entries: readonly EntryFacts[]): Promise<void> => {
    const found = await ports.ties(people, entries, contest)
    await jury.addConflicts(found.map(({ person, entry, kind }) => ({ challenge: contest.id, person, entry, kind, reason: '', at: clock.now() })))
  }
  const assign = async (contest: JuriedContest, perEntry: number, dryRun: boolean): Promise<AssignmentReport> => {
    const [jurors, entries] = await Promise.all([jury.jurors(contest.id), ports.entries(contest.id)])
    const active = jurors.filter(({ state }) => state === 'active').map(({ person }) => person)
    if (active.length === 0 || entries.length === 0) throw new AppError('conflict', 'nothingToAssign')
    await findConflicts(contest, active, entries)
    const [conflicts, sheets, moves] = await Promise.all([jury.conflicts(contest.id), jury.sheets(contest.id), jury.moves(contest.id, MAX_MOVES)])
    const against = new Map<string, Set<string>>(entries.map(({ id }) => [id, new Set()]))
    for (const { entry, person } of conflicts) against.get(entry)?.add(person)
    const has = new Map<string, string[]>()
    for (const { entry, juror, state } of sheets) {
      // A sheet that is in counts; an open one stays unless there is a conflict by now; who abstained is not asked again.
      if (state === 'done' || (ALIVE.includes(state) && active.includes(juror) && !against.get(entry)?.has(juror))) has.set(entry, [...has.get(entry) ?? [], juror])
      else if (state === 'abstained' || state === 'conflict') against.get(entry)?.add(juror)
    }
    // What was taken from a juror by hand is not given back by this.
    for (const [at, { entry, from }] of moves.entries()) if (from && !moves.slice(0, at).some((later) => later.entry === entry && later.to === from)) against.get(entry)?.add(from)
    const seed = Array.from(contest.id).reduce((sum, char) => (Math.imul(sum, 31) + char.charCodeAt(0)) >>> 0, 7)
    const wishes = contest.content.jury.bidding ? new Map((await jury.bids(contest.id)).map(({ person, entry, bid }) => [`${entry} ${person}`, COSTS[bid]])) : null
    const cost = wishes && wishes.size > 0 ? (entry: string, juror: string): number => wishes.get(`${entry} ${juror}`) ?? COSTS.willing : null
    const result = assignJurors(entries.map(({ id }) => ({ id, conflicts: against.get(id)!, has: has.get(id) ?? [] })), active, perEntry, seed, cost)
    const named = new Map(entries.map((entry) => [entry.id, entry]))
    const fresh = [...result.jurors].flatMap(([entry, people]) => people.filter((juror) => !(has.get(entry) ?? []).includes(juror)).map((juror) => ({ challenge: contest.id, entry, juror, code: named.get(entry)!.code })))
    const ok = result.short.length === 0
    if (ok && !dryRun && fresh.length > 0) {
      await jury.addSheets(fresh)
      await database.transaction((tx) => outbox.announce(tx, 'jury.assigned', { challengeId: contest.id, people: [...new Set(fresh.map(({ juror }) => juror))] }, null))
      await ports.noteAssigned(contest.id, clock.now())
      outbox.poke()
    }
    return {
      ok, dryRun, perEntry, entries: entries.length, made: ok && !dryRun ? fresh.length : 0, loads: [...result.loads].map(([personId, count]) => ({ personId, count })),
      short: result.short.slice(0, 200).map(({ id, possible, conflicts: n }) => ({ entryId: id, code: named.get(id)!.code, title: named.get(id)!.title, possible, conflicts: n })), relax: result.relax,
    }
  }

  return {
    view: async (actor: Actor, id: string): Promise<JuryView> => view(await organised(actor, id)),
    invite: async (actor: Actor, id: string, person: string): Promise<JuryView> => {
      const contest = await organised(actor, id)
      if (contest.releasedAt) throw new AppError('conflict', 'resultsAreOut')
      if (!(await ports.cards([person])).has(person)) throw new AppError('notFound', 'noSuchPerson')
      if (contest.organisers.includes(person) || await ports.takesPart(person, id)) throw new AppError('conflict', 'takesPart')
      if ((await jury.jurors(id)).length >= MAX_JURORS) throw new AppError('conflict', 'tooManyQuestions')
      await database.transaction(async (tx) => { if (await jury.invite(id, person, clock.now(), tx)) await outbox.announce(tx, 'jury.invited', { challengeId: id, personId: person }, actor.id) })
      outbox.poke()
      return view(contest)
    },
    answer: async (actor: Actor, id: string, accept: boolean): Promise<{ state: JurorState }> => {
      const person = idOf(actor)
      await ports.readable(actor, id)
      const juror = await jury.juror(id, person)
      const state: JurorState = accept ? 'active' : 'declined'
      // The same answer twice is harmless.
      if (juror?.state === state) return { state }
      if (juror?.state !== 'invited') throw new AppError('forbidden', 'notInvitedToJury')
      if (accept && await ports.takesPart(person, id)) throw new AppError('conflict', 'takesPart')
      await database.transaction(async (tx) => {
        if (await jury.setJuror(id, person, ['invited'], { state, answeredAt: clock.now() }, tx)) await outbox.announce(tx, 'jury.answered', { challengeId: id, personId: person, accepted: accept }, person)
      })
      outbox.poke()
      return { state: (await jury.juror(id, person))!.state }
    },
    /** Takes a juror off: what is open closes, what is in stays unless it is discarded. */
    remove: async (actor: Actor, id: string, person: string, discard: boolean): Promise<JuryView | null> => {
      const contest = await ports.readable(actor, id)
      if (person !== actor.id) demandOrganiser(contest, actor)
      if (contest.releasedAt) throw new AppError('conflict', 'resultsAreOut')
      await database.transaction(async (tx) => {
        if (!(await jury.setJuror(id, person, ['invited', 'active', 'declined'], { state: 'removed' }, tx))) return
        await jury.closeSheets(id, person, discard && isOrganiser(contest, actor) ? ALIVE : ['open', 'skipped'], tx)
        await outbox.announce(tx, 'jury.scored', { challengeId: id }, actor.id)
      })
      if (discard) await jury.bump(id)
      live.dismiss(person, topicOf('jury', id))
      outbox.poke()
      return isOrganiser(contest, actor) ? view(contest) : null
    },
    declare: async (actor: Actor, id: string, person: string, entry: string, reason: string): Promise<JuryView> => {
      const contest = await organised(actor, id)
      if (!(await jury.juror(id, person))) throw new AppError('notFound', 'noSuchPerson')
      if (!(await ports.entry(id, { id: entry }))) throw new AppError('notFound', 'noSuchEntry')
      await jury.addConflicts([{ challenge: id, person, entry, kind: 'declared', reason, at: clock.now() }])
      for (const sheet of await jury.sheetsOfEntry(id, entry)) if (sheet.juror === person) await jury.saveSheet(sheet._id.toString(), sheet.version, ALIVE, { state: 'conflict', reason })
      await jury.bump(id)
      await told(id)
      return view(contest)
    },
    assign: async (actor: Actor, id: string, perEntry: number | undefined, dryRun: boolean): Promise<AssignmentReport> => {
      const contest = await organised(actor, id)
      if (!mayAssign(contest)) throw new AppError('conflict', 'notInThisPhase')
      const now = clock.now()
      if (!(await jury.lock(id, now, new Date(now.getTime() + LOCK)))) throw new AppError('conflict', 'savedMeanwhile')
      let report: AssignmentReport | null = null
      try { return report = await assign(contest, perEntry ?? contest.content.jury.perEntry, dryRun) } finally { await jury.unlock(id, report?.ok && !dryRun ? clock.now() : null); await told(id) }
    },
    remind: async (actor: Actor, id: string): Promise<{ reminded: number }> => {
      await organised(actor, id)
      const now = clock.now()
      const open = new Set((await jury.progress(id)).filter(({ state }) => state === 'open' || state === 'skipped').map(({ juror }) => juror))
      const people: string[] = []
      for (const person of open) if (await jury.remind(id, person, new Date(now.getTime() - REMIND_AFTER), now)) people.push(person)
      if (people.length > 0) await database.transaction((tx) => outbox.announce(tx, 'jury.reminded', { challengeId: id, people }, actor.id))
      outbox.poke()
      return { reminded: people.length }
    },
    told,
    organised,
    findConflicts,
  }
}
export type JuryService = ReturnType<typeof juryService>
