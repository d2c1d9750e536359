import { entryChanged } from '@commonspark/shared/entries/schema'
import type { Dashboard } from '@commonspark/shared/challenges/schema'
import { topicOf } from '@commonspark/shared/ground/live'
import type { PageOf } from '@commonspark/shared/ground/endpoint'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Actor } from '../../platform/actor.ts'
import { encodeCursor, pageFrom } from '../../platform/cursor.ts'
import type { TopicRule } from '../../platform/live/live.ts'
import type { Platform } from '../../platform/platform.ts'
import { entriesModel, type Entry } from './entries.model.ts'
import { type Contest, isInTeam, isOrganiser, isScreened, takesPart } from './entries.policy.ts'
import { answersFor, teamOf } from './entries.presenter.ts'
import { entriesRoutes } from './entries.routes.ts'
import { type EntryPorts, entriesService, isGalleryOpen } from './entries.service.ts'
import { screeningService } from './screening.service.ts'
import { tableService } from './table.service.ts'

export type { EntryPorts } from './entries.service.ts'
export type { Contest } from './entries.policy.ts'

/** An entry as other rooms know it: what counts of it. */
export interface KnownEntry { id: string; challenge: string; idea: string; code: string; title: string; summary: string; country: string | null; language: string; cover: string | null; team: string[]; state: Entry['state'] }
const knownOf = (entry: Entry): KnownEntry => {
  const { title, summary, country, language, cover } = entry.standing ?? entry.facts
  return { id: entry._id.toString(), challenge: entry.challenge, idea: entry.idea, code: entry.code, title, summary, country, language, cover, team: teamOf(entry), state: entry.state }
}
/** How long after the deadline its copies are frozen: writes that were judged before it are in by then. */
const GRACE = 2000

/** Entries: entering, answering, submitting, screening and showing them. */
export function createEntries(platform: Platform<DomainEvents>, ports: EntryPorts) {
  const model = entriesModel(platform.database)
  const service = entriesService(platform, model, ports)
  const screening = screeningService(platform, model, service)
  const may = async (id: string, decide: (entry: Entry, contest: Contest) => boolean): Promise<boolean> => {
    const entry = /^[0-9a-f]{24}$/.test(id) ? await model.byId(id) : null
    const contest = entry && await ports.contest(entry.challenge)
    return entry !== null && contest !== null && decide(entry, contest)
  }
  const topics: TopicRule[] = [{
    kind: 'entry', policy: 'The team of the entry, and organisers once it is submitted.', facts: [entryChanged],
    mayWatch: (actor, id) => may(id, (entry, contest) => isInTeam(entry, actor.id) || (entry.state === 'submitted' && isOrganiser(contest, actor.id))),
  }]
  return {
    routes: entriesRoutes(service, screening, tableService(model, ports)),
    topics,
    tell: async ({ entryId: id, version }: { entryId: string; version: number }): Promise<void> => { platform.live.tell(topicOf('entry', id), entryChanged, { id, version }) },
    countSubmitted: model.countSubmitted,
    /** Entries of a person's teams, by challenge. */
    entriesOf: async (person: string, challengeIds: readonly string[]): Promise<Map<string, string[]>> => {
      const found = new Map<string, string[]>()
      for (const { _id, challenge } of await model.inTeams(person, challengeIds)) found.set(challenge, [...found.get(challenge) ?? [], _id.toString()])
      return found
    },
    /** Lifts every entry to a new schedule before the change is answered; thaws what was frozen if entries are open again. */
    rescheduled: async (challengeId: string, scheduleVersion: number): Promise<void> => {
      const contest = await ports.contest(challengeId)
      await model.fence(challengeId, scheduleVersion, contest?.closesAt !== null && contest !== null && contest.closesAt > contest.now)
    },
    /** Freezes the entries of a challenge whose deadline has passed. Where there are any, `note` runs before: it bears being done again, and a crash between the two leaves it out for nobody. */
    freeze: async (challengeId: string, note: () => Promise<void>): Promise<void> => {
      const contest = await ports.contest(challengeId)
      if (!contest?.closesAt || contest.now.getTime() < contest.closesAt.getTime() + GRACE || !(await model.isThawed(challengeId))) return
      await note()
      await model.freeze(challengeId, contest.closesAt)
    },
    /** Those that take part, in an order that says nothing. */
    takingPart: async (contest: Contest): Promise<KnownEntry[]> => (await model.takingPart(contest.id, isScreened(contest))).map(knownOf),
    /** One of them, by its identity or its code; null when it takes no part. */
    oneTakingPart: async (contest: Contest, by: { id: string } | { code: string }): Promise<KnownEntry | null> => {
      const entry = await model.oneTakingPart(contest.id, isScreened(contest), 'id' in by ? { _id: by.id } : by)
      return entry && knownOf(entry)
    },
    /** A page of them in the same order. */
    page: async (contest: Contest, q: string, limit: number, after: string | undefined): Promise<PageOf<KnownEntry>> => {
      const { items, next } = pageFrom(await model.gallery(contest.id, isScreened(contest), { q }, limit, after), limit, ({ code }) => encodeCursor([code]), (row) => row)
      return { items: items.map(knownOf), next }
    },
    countTakingPart: (contest: Contest): Promise<number> => model.countTakingPart(contest.id, isScreened(contest)),
    known: async (ids: readonly string[]): Promise<Map<string, KnownEntry>> => new Map((await model.byIds(ids)).map((entry) => [entry._id.toString(), knownOf(entry)])),
    /** The answers that a juror may see. */
    forJury: async (entryId: string, blind: boolean) => {
      const entry = await model.byId(entryId)
      const contest = entry && await ports.contest(entry.challenge)
      return entry && contest ? answersFor(entry, contest, 'jury', blind) : []
    },
    /** Everybody who takes part or has begun to; `submitted` of those whose entry is in. */
    people: async (challengeId: string): Promise<{ everybody: string[]; submitted: string[] }> => {
      const found = await model.people(challengeId)
      return { everybody: [...new Set(found.map(({ person }) => person))], submitted: [...new Set(found.filter(({ state }) => state === 'submitted').map(({ person }) => person))] }
    },
    isGalleryOpen,
    /** Whether somebody may see a file that an entry holds: the team, organisers, jurors who are not blind where the answer is for them, and everybody where it is public and shown. */
    mayReadFile: async (actor: Actor, entryId: string, fileId: string, isJuror: (challengeId: string) => Promise<boolean>): Promise<boolean> => {
      const entry = await model.byId(entryId)
      const contest = entry && await ports.contest(entry.challenge)
      if (!entry || !contest || !JSON.stringify([entry.answers, entry.standing?.answers]).includes(fileId)) return false
      const holds = (reader: 'jury' | 'public', blind: boolean): boolean => answersFor(entry, contest, reader, blind).some(({ answer }) => Array.isArray(answer) && answer.includes(fileId))
      if (isInTeam(entry, actor.id) || (entry.state === 'submitted' && isOrganiser(contest, actor.id))) return true
      if (isGalleryOpen(contest) && takesPart(entry, contest) && holds('public', false)) return true
      return takesPart(entry, contest) && holds('jury', contest.content.jury.blind) && isJuror(contest.id)
    },
    holdsFile: async (entryId: string, fileId: string): Promise<boolean> => {
      const entry = await model.byId(entryId)
      return entry !== null && JSON.stringify([entry.answers, entry.standing?.answers]).includes(fileId)
    },
    dashboard: async (challengeId: string, timeZone: string): Promise<Omit<Dashboard, 'openQuestions' | 'jury'>> => {
      const [counted] = await model.tally(challengeId, timeZone)
      const states = counted?.states ?? []
      const sum = (fits: (of: { state: string; screening: string }) => boolean): number => states.filter(({ _id }) => fits(_id)).reduce((total, { n }) => total + n, 0)
      const submitted = (screen: string) => sum(({ state, screening: found }) => state === 'submitted' && found === screen)
      return {
        entries: { draft: sum(({ state }) => state === 'draft'), submitted: sum(({ state }) => state === 'submitted'), withdrawn: sum(({ state }) => state === 'withdrawn'), eligible: submitted('eligible'), notEligible: submitted('notEligible'), unscreened: submitted('unscreened') },
        countries: (counted?.countries ?? []).map(({ _id, n }) => ({ country: _id as never, count: n })),
        completeness: (counted?.shares ?? []).map(({ _id, n }) => ({ share: _id, count: n })),
        days: (counted?.days ?? []).map(({ _id, n }) => ({ day: _id, count: n })),
      }
    },
    gallery: async (contest: Contest, limit: number): Promise<{ id: string; title: string; country: string | null }[]> =>
      (await model.gallery(contest.id, isScreened(contest), {}, limit, undefined)).slice(0, limit).map((entry) => { const { id, title, country } = knownOf(entry); return { id, title, country } }),
    service,
    model,
  }
}
export type Entries = ReturnType<typeof createEntries>
