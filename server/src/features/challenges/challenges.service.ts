import { createHash } from 'node:crypto'
import { applyChanges } from '@commonspark/shared/ground/changes'
import type { PageOf } from '@commonspark/shared/ground/endpoint'
import { AppError } from '@commonspark/shared/ground/errors'
import { deadlineOf, type Span, spansOf } from '@commonspark/shared/challenges/phases'
import { fixedFields, MAX_ORGANISERS, missingForPublishing, needsReason } from '@commonspark/shared/challenges/rules'
import { CHALLENGE_FIELDS, type ChallengeCard, type ChallengeChanges, ChallengeContent, type ChallengeCopy, type ChallengeView, type MomentName } from '@commonspark/shared/challenges/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { encodeCursor, pageFrom } from '../../platform/cursor.ts'
import { isDuplicate } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { newToken } from '../../platform/secrets.ts'
import type { Challenge, ChallengesModel, Mark } from './challenges.model.ts'
import { demandAbility, demandOrganiser, demandReadable } from './challenges.policy.ts'
import { presentCard, presentChallenge, presentCopy, presentPhases } from './challenges.presenter.ts'
import { templateOf } from './template.ts'

/** What this room asks of others. */
export interface ChallengePorts {
  cards(personIds: readonly string[]): Promise<Map<string, PersonCard>>
  /** Names of organisations. */
  hosts(ids: readonly string[]): Promise<Map<string, string>>
  /** Whether a person is an active member of an organisation. */
  belongs(personId: string, organisationId: string): Promise<boolean>
  /** Throws unless the files are the actor's own; notes that this challenge uses them. */
  useFiles(actor: Actor, challengeId: string, fileIds: readonly string[]): Promise<void>
  /** Entries of a person's teams, by challenge. */
  entriesOf(personId: string, challengeIds: readonly string[]): Promise<Map<string, string[]>>
  /** What a person is to the juries of these challenges. */
  jurorIn(personId: string, challengeIds: readonly string[]): Promise<Map<string, NonNullable<ChallengeView['mine']['juror']>>>
  /** Fences every entry to the new schedule before the change is answered: none that was judged by the old one is written from then on. */
  rescheduled(challengeId: string, scheduleVersion: number): Promise<void>
  /** Whether scores were given already. */
  scored(challengeId: string): Promise<boolean>
  /** Tells the room that votes of a new schedule, and why it changed. */
  votingChanged(challengeId: string, reason: string): Promise<void>
  /** The public's vote on the entries, once it is open. */
  voteOf(challengeId: string): Promise<string | null>
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const filesOf = ({ cover, files }: ChallengeContent): string[] => [...files, ...(cover ? [cover] : [])]
/** Instants of a schedule; none while it names a phase twice. */
const spansIn = ({ schedule }: ChallengeContent): Span[] => (new Set(schedule.steps.map(({ phase }) => phase)).size === schedule.steps.length ? spansOf(schedule) : [])

/** Whether the step of the schedule that a problem names ("schedule.steps.2.ends") is as it was. */
const stands = (before: ChallengeContent, next: ChallengeContent, path: string): boolean => {
  const step = next.schedule.steps[Number(path.split('.')[2])]
  return same(step, before.schedule.steps.find(({ phase }) => phase === step?.phase))
}

export function challengesService(platform: Platform<DomainEvents>, challenges: ChallengesModel, ports: ChallengePorts) {
  const { clock, database, outbox, words } = platform

  const around = async (row: Challenge, actor: Actor) => {
    const id = row._id.toString()
    const [cards, hosts, entries, juror, vote] = await Promise.all([
      ports.cards([...row.organisers, ...(row.savedBy ? [row.savedBy] : []), ...row.marks.flatMap(({ by }) => by ?? [])]), ports.hosts([row.host]),
      actor.id ? ports.entriesOf(actor.id, [id]) : new Map<string, string[]>(), actor.id ? ports.jurorIn(actor.id, [id]) : new Map<string, never>(), row.state === 'published' ? ports.voteOf(id) : null,
    ])
    return { cards, hosts, vote, mine: { entries: entries.get(id) ?? [], juror: juror.get(id) ?? null } }
  }
  const view = async (row: Challenge, actor: Actor): Promise<ChallengeView> => presentChallenge(row, await around(row, actor), actor, clock.now())
  const copy = async (row: Challenge, actor: Actor): Promise<ChallengeCopy> => presentCopy(row, await around(row, actor), actor, clock.now())
  const cardsOf = async (rows: readonly Challenge[]): Promise<ChallengeCard[]> => {
    const hosts = await ports.hosts(rows.map(({ host }) => host))
    return rows.map((row) => presentCard(row, hosts, clock.now()))
  }
  const find = async (id: string, actor: Actor): Promise<Challenge> => {
    const row = await challenges.byId(id)
    demandReadable(row, actor, clock.now())
    return row
  }
  const begin = async (actor: Actor, key: string, host: string, content: ChallengeContent): Promise<ChallengeCopy> => {
    const person = idOf(actor)
    const before = await challenges.byCreateKey(person, key)
    if (before) return copy(before, actor)
    if (!(await ports.belongs(person, host))) throw new AppError('forbidden', 'hostMembersOnly')
    try {
      return await copy(await challenges.create({
        version: 1, state: 'draft', host, organisers: [person], createdBy: person, createKey: key, content, savedAt: clock.now(), savedBy: person, publishedAt: null,
        scheduleVersion: 1, spans: spansIn(content), closesAt: deadlineOf(spansIn(content)), marks: [], lottery: null, entryCount: 0, releasedAt: null, announcedTo: null,
      }), actor)
    } catch (error) {
      const winner = isDuplicate(error) ? await challenges.byCreateKey(person, key) : null
      if (winner) return copy(winner, actor)
      throw error
    }
  }

  /** What a change of a published challenge leaves behind; throws where it may not be made, or not without a reason. */
  const markOf = async (row: Challenge, next: ChallengeContent, reason: string, by: string): Promise<Mark | null> => {
    if (row.state !== 'published') return null
    const now = clock.now()
    const changed = CHALLENGE_FIELDS.filter((field) => !same(row.content[field], next[field]))
    const fixed = fixedFields(row.state, row.spans, now)
    const refused = changed.filter((field) => fixed.includes(field))
    // Criteria that were scored by keep their names and scales; words and weights may be mended, with a reason.
    if (changed.includes('criteria') && (await ports.scored(row._id.toString())) && !same(row.content.criteria.map(({ id, min, max }) => ({ id, min, max })), next.criteria.map(({ id, min, max }) => ({ id, min, max })))) refused.push('criteria')
    if (refused.length > 0) throw new AppError('conflict', 'fieldIsFixed', { fields: refused.map((path) => ({ path, because: 'fieldIsFixed', params: {} })) })
    if (row.releasedAt && changed.some((field) => needsReason(row.state, row.spans, now).includes(field))) throw new AppError('conflict', 'resultsAreOut')
    const problems = missingForPublishing(next, now).filter(({ path, because }) => !(because === 'inThePast' && stands(row.content, next, path)) && (path.split('.')[0] !== 'schedule' || changed.includes('schedule')))
    if (problems.length > 0) throw new AppError('invalid', 'fieldsRefused', { fields: problems })
    const what = changed.filter((field) => needsReason(row.state, row.spans, now).includes(field))
    if (what.length === 0) return null
    if (reason.length < 5) throw new AppError('invalid', 'reasonNeeded', { fields: [{ path: 'reason', because: 'reasonNeeded', params: {} }] })
    return { at: now, by, what, reason, changes: what.map((field) => ({ field, before: JSON.stringify(row.content[field]), after: JSON.stringify(next[field]) })) }
  }

  return {
    begin: (actor: Actor, { key, organisationId, template, locale }: { key: string; organisationId: string; template: 'blank' | 'beSocial'; locale: string }) =>
      begin(actor, key, organisationId, templateOf(template, locale, words)),
    duplicate: async (actor: Actor, id: string, key: string): Promise<ChallengeCopy> => {
      const row = await challenges.byId(id)
      demandOrganiser(row, actor, clock.now())
      const content = ChallengeContent.parse(row.content)
      // Files stay with the challenge they were given to; dates are of that challenge alone.
      return begin(actor, key, row.host, { ...content, cover: null, files: [], schedule: { ...content.schedule, steps: [] } })
    },
    copy: async (actor: Actor, id: string): Promise<ChallengeCopy> => {
      const row = await challenges.byId(id)
      demandOrganiser(row, actor, clock.now())
      return copy(row, actor)
    },

    save: async (actor: Actor, id: string, version: number, changes: ChallengeChanges, reason: string): Promise<ChallengeCopy> => {
      const row = await challenges.byId(id)
      demandOrganiser(row, actor, clock.now())
      if (row.cancelled) throw new AppError('conflict', 'challengeCancelled')
      const next = ChallengeContent.parse(applyChanges(row.content, changes as never))
      if (same(next, ChallengeContent.parse(row.content))) return copy(row, actor)
      if (row.version !== version) throw new AppError('conflict', 'savedMeanwhile')
      const known = filesOf(row.content)
      await ports.useFiles(actor, id, filesOf(next).filter((file) => !known.includes(file)))
      const mark = await markOf({ ...row, content: ChallengeContent.parse(row.content) }, next, reason, idOf(actor))
      const moved = !same(row.content.schedule, next.schedule)
      const saved = await database.transaction(async (tx) => {
        const written = await challenges.update(id, version, {
          content: next, savedAt: clock.now(), savedBy: idOf(actor), ...(moved ? { spans: spansIn(next), closesAt: deadlineOf(spansIn(next)) } : {}),
        }, mark, tx)
        if (!written) throw new AppError('conflict', 'savedMeanwhile')
        if (row.state === 'published') await outbox.announce(tx, 'challenge.changed', { challengeId: id, version: written.version, rescheduled: moved, marked: mark !== null }, actor.id)
        return written
      })
      if (moved && row.state === 'published') {
        await ports.rescheduled(id, saved.scheduleVersion)
        await ports.votingChanged(id, reason)
      }
      outbox.poke()
      return copy(saved, actor)
    },

    publish: async (actor: Actor, id: string, version: number): Promise<ChallengeView> => {
      const row = await challenges.byId(id)
      demandReadable(row, actor, clock.now())
      // Asked twice, it is published once.
      if (row.state === 'published' && actor.id && row.organisers.includes(actor.id)) return view(row, actor)
      demandAbility(row, actor, clock.now(), 'publish')
      if (row.version !== version) throw new AppError('conflict', 'savedMeanwhile')
      const missing = missingForPublishing(ChallengeContent.parse(row.content), clock.now())
      if (missing.length > 0) throw new AppError('invalid', 'notReadyToPublish', { fields: missing })
      const seed = newToken()
      const lottery = { seed, commitment: createHash('sha256').update(seed).digest('hex') }
      const published = await database.transaction(async (tx) => {
        const written = await challenges.update(id, version, { state: 'published', publishedAt: clock.now(), announcedTo: clock.now(), lottery }, null, tx)
        if (!written) throw new AppError('conflict', 'savedMeanwhile')
        await outbox.announce(tx, 'challenge.published', { challengeId: id, version: written.version }, actor.id)
        return written
      })
      outbox.poke()
      return view(published, actor)
    },
    remove: async (actor: Actor, id: string): Promise<void> => {
      demandAbility(await challenges.byId(id), actor, clock.now(), 'remove')
      if (!(await challenges.remove(id))) throw new AppError('conflict', 'challengeIsPublished')
    },

    /** Calls a published challenge off. What was entered stays readable to its team; no write that was judged before is made after the answer. */
    cancel: async (actor: Actor, id: string, version: number, reason: string): Promise<ChallengeView> => {
      const row = await challenges.byId(id)
      demandReadable(row, actor, clock.now())
      if (row.cancelled && actor.id && row.organisers.includes(actor.id)) return view(row, actor)
      demandAbility(row, actor, clock.now(), 'cancel')
      if (row.version !== version) throw new AppError('conflict', 'savedMeanwhile')
      const at = clock.now()
      const cancelled = await database.transaction(async (tx) => {
        const written = await challenges.update(id, version, { cancelled: { at, by: idOf(actor), reason }, spans: row.spans }, null, tx)
        if (!written) throw new AppError('conflict', 'savedMeanwhile')
        await challenges.note(id, 'cancelled', 'cancelled', at, tx)
        await outbox.announce(tx, 'challenge.cancelled', { challengeId: id, version: written.version }, actor.id)
        return written
      })
      await ports.rescheduled(id, cancelled.scheduleVersion)
      outbox.poke()
      return view(cancelled, actor)
    },

    organise: async (actor: Actor, id: string, person: string, wish: boolean): Promise<{ organisers: PersonCard[] }> => {
      const row = await challenges.byId(id)
      demandOrganiser(row, actor, clock.now())
      const is = row.organisers.includes(person)
      if (wish && !is && !(await ports.belongs(person, row.host))) throw new AppError('forbidden', 'hostMembersOnly')
      if (wish && !is && row.organisers.length >= MAX_ORGANISERS) throw new AppError('conflict', 'organisersFull')
      // Whoever takes part is no organiser, and whoever judges neither.
      if (wish && !is && ((await ports.entriesOf(person, [id])).has(id) || ['invited', 'active'].includes((await ports.jurorIn(person, [id])).get(id) ?? ''))) throw new AppError('conflict', 'takesPart')
      const organisers = wish ? [...new Set([...row.organisers, person])] : row.organisers.filter((one) => one !== person)
      if (organisers.length === 0) throw new AppError('conflict', 'lastOrganiser')
      if (is !== wish) {
        await database.transaction(async (tx) => {
          const written = await challenges.update(id, row.version, { organisers }, null, tx)
          if (!written) throw new AppError('conflict', 'savedMeanwhile')
          await outbox.announce(tx, 'challenge.changed', { challengeId: id, version: written.version, rescheduled: false, marked: false }, actor.id)
        })
        if (!wish) for (const kind of ['organising', 'jury']) platform.live.dismiss(person, `${kind}:${id}`)
        outbox.poke()
      }
      const cards = await ports.cards(organisers)
      return { organisers: organisers.flatMap((one) => cards.get(one) ?? []) }
    },

    read: async (actor: Actor, id: string): Promise<ChallengeView> => view(await find(id, actor), actor),
    list: async ({ q, moment, country, order, limit, after }: { q: string; moment?: readonly MomentName[] | undefined; country?: string | undefined; order: 'new' | 'endingSoon'; limit: number; after?: string | undefined }): Promise<PageOf<ChallengeCard>> => {
      const now = clock.now()
      const placeOf = (row: Challenge): string => encodeCursor([(order === 'new' ? row.publishedAt : row.closesAt)!.toISOString(), row._id.toString()])
      const fits = (row: Challenge): boolean => (!moment?.length || moment.includes(presentPhases(row, now).moment)) &&
        (!country || row.content.eligibility.countries.length === 0 || row.content.eligibility.countries.includes(country as never)) &&
        (order === 'new' || presentPhases(row, now).active.includes('open'))
      const found: Challenge[] = []
      for (let place = after; found.length <= limit;) {
        const rows = order === 'new' ? await challenges.newest(q, limit, place) : await challenges.endingSoon(q, now, limit, place)
        found.push(...rows.slice(0, limit).filter(fits))
        const last = rows[limit - 1]
        if (rows.length <= limit || !last) break
        place = placeOf(last)
      }
      const { items, next } = pageFrom(found, limit, placeOf, (row) => row)
      return { items: await cardsOf(items), next }
    },
    mine: async (actor: Actor, limit: number, after: string | undefined): Promise<PageOf<ChallengeCard>> => {
      const { items, next } = pageFrom(await challenges.ofOrganiser(idOf(actor), limit, after), limit, (row) => encodeCursor([row.savedAt.toISOString(), row._id.toString()]), (row) => row)
      return { items: await cardsOf(items), next }
    },

    find,
    view,
    cardsOf,
  }
}
export type ChallengesService = ReturnType<typeof challengesService>
