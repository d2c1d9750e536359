import { createHash, randomInt } from 'node:crypto'
import { galleryIsOpen } from '@commonspark/shared/challenges/rules'
import { answerProblems, asksAges, completenessOf, entrantProblems, fillFrom, formProblems, knownAnswers } from '@commonspark/shared/entries/rules'
import { type Answers, entryChanged, type EntryRow, type EntryView, type GalleryCard, type GalleryEntry } from '@commonspark/shared/entries/schema'
import type { PageOf } from '@commonspark/shared/ground/endpoint'
import { AppError } from '@commonspark/shared/ground/errors'
import { topicOf } from '@commonspark/shared/ground/live'
import type { PersonCard } from '@commonspark/shared/people/schema'
import { isDeepStrictEqual } from 'node:util'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { encodeCursor, pageFrom } from '../../platform/cursor.ts'
import { isDuplicate } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { sign } from '../../platform/secrets.ts'
import type { EntriesModel, Entry, EntryFilter, IdeaFacts, StandingCopy } from './entries.model.ts'
import { type Contest, demandAbility, demandOpen, demandReadable, isInTeam, isOrganiser, isScreened, takesPart } from './entries.policy.ts'
import { entrantOf, presentEntry, presentGalleryCard, presentGalleryEntry, presentRow, teamOf } from './entries.presenter.ts'

/** What this room asks of others. */
export interface EntryPorts {
  cards(personIds: readonly string[]): Promise<Map<string, PersonCard>>
  /** A challenge with where it stands at the moment of asking; null when there is none. */
  contest(challengeId: string): Promise<Contest | null>
  contests(challengeIds: readonly string[]): Promise<Map<string, Contest>>
  /** Throws for whoever may not read the challenge. */
  readable(actor: Actor, challengeId: string): Promise<Contest>
  /** A published idea that the actor may enter, with its canvas and active team; throws with the reason otherwise. */
  enterable(actor: Actor, ideaId: string): Promise<{ facts: IdeaFacts; canvas: Record<string, string>; team: string[] }>
  /** What the idea reads like now; null when it is gone. */
  ideaNow(ideaId: string): Promise<IdeaFacts | null>
  useFiles(actor: Actor, entryId: string, fileIds: readonly string[]): Promise<void>
  /** Names of the awards that entries got; nothing before results are out. */
  awardsOf(challengeId: string): Promise<Map<string, string[]>>
  isJuror(personId: string, challengeId: string): Promise<boolean>
}

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
/** A code that says nothing: 31^6 are possible. */
export const newCode = (): string => Array.from({ length: 6 }, (_, at) => `${at === 3 ? '-' : ''}${ALPHABET[randomInt(ALPHABET.length)]}`).join('')

const TRIES = 5

export function entriesService(platform: Platform<DomainEvents>, entries: EntriesModel, ports: EntryPorts) {
  const { database, outbox, live, secret } = platform

  const know = async (id: string): Promise<Contest> => {
    const contest = await ports.contest(id)
    if (!contest) throw new AppError('notFound', 'noSuchChallenge')
    return contest
  }
  const load = async (actor: Actor, id: string): Promise<{ entry: Entry; contest: Contest }> => {
    const entry = await entries.byId(id)
    const contest = entry && await ports.contest(entry.challenge)
    demandReadable(entry, contest, actor)
    return { entry, contest: contest! }
  }
  const view = async (entry: Entry, contest: Contest, actor: Actor): Promise<EntryView> => presentEntry(entry, contest, await ports.cards(entry.team.map(({ person }) => person)), actor)
  const filesIn = (contest: Contest, answers: Answers): string[] => contest.content.form.flatMap(({ id, kind }) => (kind === 'file' && Array.isArray(answers[id]) ? answers[id] : []))

  const standingOf = (entry: Pick<Entry, 'facts' | 'team'>, answers: Answers, at: Date): StandingCopy => ({ ...entry.facts, answers, team: entry.team.filter(({ confirmed }) => confirmed !== false).map(({ person }) => person), at })
  /** The SHA-256 of what stands, field by field in the order of their names. */
  const hashOf = ({ answers, title, summary, at }: StandingCopy): string =>
    createHash('sha256').update(JSON.stringify([title, summary, at.toISOString(), Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1))])).digest('hex')
  const receiptCode = (entry: Entry, at: Date): string => `R-${createHash('sha256').update(sign(`receipt ${entry._id.toString()} ${at.toISOString()}`, secret)).digest('hex').slice(0, 12).toUpperCase()}`

  /**
   * Writes an entry as the deadline allows. The moment that counts is the one at which the challenge's row was read: it is judged
   * by the schedule of that row, and the write itself carries the condition that no newer schedule has reached the entry and that
   * it is not frozen. Whoever is overtaken judges again from the start.
   */
  const write = async (actor: Actor, id: string, ability: 'edit' | 'submit', decide: (entry: Entry, contest: Contest) => Promise<Partial<Entry> | null> | Partial<Entry> | null,
    event?: (next: Entry, before: Entry) => ['entry.submitted' | 'entry.changed', DomainEvents['entry.submitted']]): Promise<{ entry: Entry; contest: Contest }> => {
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const entry = await entries.byId(id)
      // Asked last, so that nothing but the write itself comes after the moment that counts.
      let contest = entry && await ports.contest(entry.challenge)
      demandReadable(entry, contest, actor)
      demandAbility(entry, contest!, actor, ability)
      const set = await decide(entry, contest!)
      if (set === null) return { entry, contest: contest! }
      contest = await know(entry.challenge)
      demandOpen(contest)
      const { scheduleVersion, now } = contest
      const stamped = { ...set, savedAt: now, savedBy: idOf(actor), ...(set.standing ? { standing: { ...set.standing, at: now } } : {}), ...(set.submittedAt ? { submittedAt: entry.submittedAt ?? now } : {}), ...(set.ages ? { ages: { ...set.ages, at: now } } : {}) }
      if (stamped.receipt && stamped.standing) Object.assign(stamped, { receipt: { ...stamped.receipt, at: now, code: receiptCode(entry, now), hash: hashOf(stamped.standing) } })
      const next = event
        ? await database.transaction(async (tx) => {
          const written = await entries.save(id, entry.version, scheduleVersion, stamped, tx)
          if (written) await outbox.announce(tx, ...event(written, entry), actor.id)
          return written
        })
        : await entries.save(id, entry.version, scheduleVersion, stamped)
      if (next) { outbox.poke(); return { entry: next, contest } }
      const seen = await entries.byId(id)
      if (seen?.version !== entry.version) throw new AppError('conflict', seen?.state === 'withdrawn' ? 'entryWithdrawn' : 'savedMeanwhile')
    }
    throw new AppError('unavailable')
  }

  return {
    enter: async (actor: Actor, challengeId: string, ideaId: string): Promise<EntryView> => {
      const person = idOf(actor)
      await ports.readable(actor, challengeId)
      const { facts, canvas, team } = await ports.enterable(actor, ideaId)
      const before = await entries.bySlot(challengeId, ideaId)
      if (before) return view(before, await know(challengeId), actor)
      const cards = await ports.cards(team)
      const contest = await know(challengeId)
      if (isOrganiser(contest, person) || team.some((one) => isOrganiser(contest, one))) throw new AppError('forbidden', 'organisersDoNotEnter')
      for (const one of team) if (await ports.isJuror(one, challengeId)) throw new AppError('forbidden', 'jurorsDoNotEnter')
      demandOpen(contest)
      if (!contest.content.languages.includes(facts.language as never)) throw new AppError('invalid', 'languageNotTaken')
      const { form, eligibility } = contest.content
      const answers = fillFrom(form, canvas)
      const row: Omit<Entry, '_id' | 'folded'> = {
        challenge: challengeId, idea: ideaId, slot: ideaId, holder: eligibility.several ? null : person, code: newCode(), lead: person,
        team: team.map((one) => ({ person: one, confirmed: one === person ? true : null })), facts, state: 'draft', version: 1, answers, completeness: completenessOf(form, answers, facts.language),
        savedAt: contest.now, savedBy: person, standing: null, submittedAt: null, receipt: null, gate: contest.scheduleVersion, frozenAt: null,
        screening: { state: 'unscreened', reason: '', at: null, by: null, checks: [], appeal: null }, questions: [],
      }
      const [problem] = entrantProblems(eligibility, entrantOf(row as Entry, cards), false)
      if (problem) throw new AppError('forbidden', problem.because)
      for (let attempt = 1; ; attempt++) {
        try {
          const made = await database.transaction(async (tx) => {
            const created = await entries.create({ ...row, code: newCode() }, tx)
            await outbox.announce(tx, 'entry.begun', { entryId: created._id.toString(), challengeId, version: 1 }, person)
            return created
          })
          outbox.poke()
          return await view(made, contest, actor)
        } catch (error) {
          if (!isDuplicate(error)) throw error
          const winner = await entries.bySlot(challengeId, ideaId)
          if (winner) return view(winner, contest, actor)
          if ((await entries.inTeams(person, [challengeId])).length > 0) throw new AppError('conflict', 'oneEntryEach')
          // Two entries drew the same code.
          if (attempt === TRIES) throw new AppError('conflict', 'oneEntryEach')
        }
      }
    },

    read: async (actor: Actor, id: string): Promise<EntryView> => {
      const { entry, contest } = await load(actor, id)
      return view(entry, contest, actor)
    },
    save: async (actor: Actor, id: string, version: number, changes: Answers): Promise<EntryView> => {
      const { entry, contest } = await write(actor, id, 'edit', async (before, { content: { form }, ...rest }) => {
        const unknown = Object.keys(changes).filter((key) => !form.some((field) => field.id === key))
        if (unknown.length > 0) throw new AppError('invalid', 'fieldsRefused', { fields: unknown.map((key) => ({ path: `answers.${key}`, because: 'unknownField', params: { names: key } })) })
        // A draft may be too long or incomplete, but never of the wrong form.
        const wrong = form.flatMap((field) => (changes[field.id] === undefined ? [] : answerProblems(field, changes[field.id], before.facts.language))).filter(({ because }) => because === 'wrongType' || because === 'notAChoice' || because === 'wrongFormat')
        if (wrong.some(({ because }) => because === 'wrongType')) throw new AppError('invalid', 'fieldsRefused', { fields: wrong })
        const answers = { ...before.answers, ...changes }
        // A request that is sent again finds its answers in place and is content.
        if (isDeepStrictEqual(answers, before.answers)) return null
        if (before.version !== version) throw new AppError('conflict', 'savedMeanwhile')
        const contestNow = { content: { form }, ...rest } as Contest
        const known = filesIn(contestNow, before.answers)
        await ports.useFiles(actor, id, filesIn(contestNow, answers).filter((file) => !known.includes(file)))
        const complete = formProblems(form, answers, before.facts.language).length === 0
        return {
          answers, completeness: completenessOf(form, answers, before.facts.language),
          // What was submitted moves on with every complete save; an incomplete one leaves the earlier copy standing.
          ...(before.state === 'submitted' && complete ? { standing: standingOf(before, knownAnswers(form, answers), before.savedAt) } : {}),
        }
      })
      live.tell([topicOf('entry', id)], entryChanged, { id, version: entry.version })
      return view(entry, contest, actor)
    },
    submit: async (actor: Actor, id: string, { key, version, ages }: { key: string; version: number; ages: boolean }): Promise<EntryView> => {
      const before = await entries.byId(id)
      if (before?.receipt?.key === key && isInTeam(before, actor.id)) return view(before, await know(before.challenge), actor)
      const { entry, contest } = await write(actor, id, 'submit', async (row, { content }) => {
        if (row.receipt?.key === key) return null
        if (row.version !== version) throw new AppError('conflict', 'savedMeanwhile')
        const facts = (await ports.ideaNow(row.idea)) ?? row.facts
        const cards = await ports.cards(row.team.map(({ person }) => person))
        const problems = [...formProblems(content.form, row.answers, facts.language), ...entrantProblems(content.eligibility, entrantOf(row, cards), true), ...(asksAges(content.eligibility) && !ages ? [{ path: 'ages', because: 'agesNotDeclared', params: {} }] : [])]
        if (problems.length > 0) throw new AppError('invalid', 'entryNotComplete', { fields: problems })
        return { state: 'submitted', facts, ages: ages ? { at: row.savedAt, by: idOf(actor) } : null, submittedAt: row.submittedAt ?? row.savedAt, standing: standingOf({ ...row, facts }, knownAnswers(content.form, row.answers), row.savedAt), receipt: { key, code: '', at: row.savedAt, hash: '' } }
      }, (next, was) => ['entry.submitted', { entryId: id, challengeId: next.challenge, version: next.version, first: was.state === 'draft' }])
      return view(entry, contest, actor)
    },
    withdraw: async (actor: Actor, id: string): Promise<EntryView> => {
      const { entry, contest } = await load(actor, id)
      if (entry.state === 'withdrawn') return view(entry, contest, actor)
      demandAbility(entry, contest, actor, 'withdraw')
      const next = await database.transaction(async (tx) => {
        const written = await entries.update(id, entry.version, { state: 'withdrawn', slot: null, holder: null }, tx)
        if (!written) throw new AppError('conflict', 'savedMeanwhile')
        await outbox.announce(tx, 'entry.withdrawn', { entryId: id, challengeId: entry.challenge, version: written.version }, actor.id)
        return written
      })
      outbox.poke()
      return view(next, contest, actor)
    },
    confirm: async (actor: Actor, id: string, confirm: boolean): Promise<EntryView> => {
      const { entry, contest } = await load(actor, id)
      demandAbility(entry, contest, actor, 'confirm')
      const team = entry.team.map((member) => (member.person === actor.id ? { ...member, confirmed: confirm } : member))
      if (isDeepStrictEqual(team, entry.team)) return view(entry, contest, actor)
      const next = await database.transaction(async (tx) => {
        const written = await entries.update(id, entry.version, { team }, tx)
        if (!written) throw new AppError('conflict', 'savedMeanwhile')
        await outbox.announce(tx, 'entry.changed', { entryId: id, challengeId: entry.challenge, version: written.version }, actor.id)
        return written
      })
      outbox.poke()
      return view(next, contest, actor)
    },

    mine: async (actor: Actor, challengeId: string | undefined, limit: number, after?: string): Promise<PageOf<EntryRow>> => {
      const rows = await entries.ofPerson(idOf(actor), challengeId, limit, after)
      const { items, next } = pageFrom(rows, limit, (row) => encodeCursor([row.savedAt.toISOString(), row._id.toString()]), (row) => row)
      const [contests, cards] = await Promise.all([ports.contests(items.map(({ challenge }) => challenge)), ports.cards(items.flatMap(teamOf))])
      return { items: items.flatMap((row) => { const contest = contests.get(row.challenge); return contest ? [presentRow(row, contest, cards)] : [] }), next }
    },
    list: async (actor: Actor, challengeId: string, filter: EntryFilter, limit: number, after?: string): Promise<PageOf<EntryRow>> => {
      const contest = await ports.readable(actor, challengeId)
      if (!isOrganiser(contest, actor.id)) throw new AppError('forbidden', 'organisersOnly')
      const { items, next } = pageFrom(await entries.page(challengeId, filter, limit, after), limit, (row) => encodeCursor([row.savedAt.toISOString(), row._id.toString()]), (row) => row)
      const cards = await ports.cards(items.flatMap(teamOf))
      return { items: items.map((row) => presentRow(row, contest, cards)), next }
    },

    gallery: async (actor: Actor, challengeId: string, filter: EntryFilter, limit: number, after?: string): Promise<PageOf<GalleryCard>> => {
      const contest = await ports.readable(actor, challengeId)
      demandGallery(contest)
      const { items, next } = pageFrom(await entries.gallery(challengeId, isScreened(contest), filter, limit, after), limit, ({ code }) => encodeCursor([code]), (row) => row)
      const [cards, awards] = await Promise.all([ports.cards(items.flatMap(teamOf)), ports.awardsOf(challengeId)])
      return { items: items.map((row) => presentGalleryCard(row, cards, awards.get(row._id.toString()) ?? [])), next }
    },
    galleryEntry: async (actor: Actor, challengeId: string, entryId: string): Promise<GalleryEntry> => {
      const contest = await ports.readable(actor, challengeId)
      demandGallery(contest)
      const entry = await entries.byId(entryId)
      if (!entry || entry.challenge !== challengeId || !takesPart(entry, contest)) throw new AppError('notFound', 'noSuchEntry')
      const [cards, awards] = await Promise.all([ports.cards(teamOf(entry)), ports.awardsOf(challengeId)])
      return presentGalleryEntry(entry, contest, cards, awards.get(entryId) ?? [])
    },

    load,
    view,
    know,
    isGalleryOpen,
  }
}
export type EntriesService = ReturnType<typeof entriesService>

export const isGalleryOpen = ({ content, spans, now, releasedAt, state, standing }: Contest): boolean => state === 'published' && standing.moment !== 'cancelled' && galleryIsOpen(content, spans as never, now, releasedAt !== null)
function demandGallery(contest: Contest): void { if (!isGalleryOpen(contest)) throw new AppError('forbidden', 'galleryClosed') }
