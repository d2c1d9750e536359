import { createHash } from 'node:crypto'
import { type Contender, joinResults, type JoinedResult } from '@commonspark/shared/awards/rules'
import type { DecisionView, FinalRow, WinnersView } from '@commonspark/shared/awards/schema'
import type { ChallengeAbilities, ChallengeContent } from '@commonspark/shared/challenges/schema'
import type { z } from 'zod'
import type { FeedbackView } from '@commonspark/shared/awards/schema'
import { AppError } from '@commonspark/shared/ground/errors'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { isDuplicate, type Tx } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Cell, Table } from '../../platform/sheets.ts'
import type { AwardsModel } from './awards.model.ts'

/** A challenge and its entries in this room's words. */
export interface JudgedContest { id: string; title: string; host: string; content: ChallengeContent; organisers: readonly string[]; releasedAt: Date | null; lottery: { seed: string; commitment: string } | null }
export interface JudgedEntry { id: string; challenge: string; idea: string; code: string; title: string; summary: string; country: string | null; cover: string | null; team: string[]; state: string }
export interface JuryNumbers { total: number; heaviest: number; mean: number; rank: number; byCriterion: Record<string, number> }

/** What this room asks of others. */
export interface AwardPorts {
  cards(personIds: readonly string[]): Promise<Map<string, PersonCard>>
  hostName(id: string): Promise<string>
  readable(actor: Actor, challengeId: string): Promise<JudgedContest>
  contest(challengeId: string): Promise<JudgedContest | null>
  /** Throws, with the reason, unless the actor may do this in the challenge now. */
  demand(actor: Actor, challengeId: string, ability: keyof ChallengeAbilities): Promise<void>
  can(actor: Actor, challengeId: string, ability: keyof ChallengeAbilities): Promise<boolean>
  entries(challengeId: string): Promise<JudgedEntry[]>
  entry(id: string): Promise<JudgedEntry | null>
  juryTotals(challengeId: string): Promise<Map<string, JuryNumbers>>
  juryComments(challengeId: string, entryId: string): Promise<string[]>
  jurors(challengeId: string): Promise<string[]>
  /** The public's votes or points by entry, and where they can be recounted; null while there is no result. */
  publicResult(challengeId: string): Promise<{ points: Map<string, number>; proof: string | null } | null>
  release(challengeId: string, at: Date, tx: Tx): Promise<boolean>
  note(challengeId: string, what: 'decided' | 'released', key: string, at: Date, tx: Tx): Promise<void>
  address(personId: string): Promise<{ email: string; locale: string; name: string } | null>
}

/** The place of an entry in the lottery: SHA-256 of the committed seed and the entry. */
const lotOf = (contest: JudgedContest) => (id: string): string => createHash('sha256').update(`${contest.lottery?.seed ?? ''} ${id}`).digest('hex')
const usesPublic = ({ content: { formula, awards } }: JudgedContest): boolean => formula.publicWeight > 0 || awards.some(({ by }) => by === 'public')

/** The joined result, the decision that stays pending, and its release at once. */
export function awardsService(platform: Platform<DomainEvents>, awards: AwardsModel, ports: AwardPorts) {
  const { clock, database, outbox, config } = platform

  const join = async (contest: JudgedContest): Promise<{ joined: JoinedResult; rows: FinalRow[]; entries: Map<string, JudgedEntry>; proof: string | null; ready: boolean }> => {
    const [entries, totals, votes] = await Promise.all([ports.entries(contest.id), ports.juryTotals(contest.id), usesPublic(contest) ? ports.publicResult(contest.id) : null])
    const contenders = entries.map(({ id, country }): Contender => ({ id, country, jury: totals.get(id)?.total ?? null, public: votes ? votes.points.get(id) ?? 0 : null, heaviestCriterion: totals.get(id)?.heaviest ?? null }))
    const joined = joinResults(contest.content.formula, contenders, contest.content.awards, lotOf(contest))
    const known = new Map(entries.map((entry) => [entry.id, entry]))
    const rows = joined.rows.map(({ id, ...row }): FinalRow => { const { code, title, country } = known.get(id)!; return { entryId: id, code, title, country: country as never, ...row } })
    return { joined, rows, entries: known, proof: votes?.proof ?? null, ready: votes !== null }
  }
  const organised = async (actor: Actor, id: string): Promise<JudgedContest> => {
    const contest = await ports.readable(actor, id)
    if (!actor.id || !contest.organisers.includes(actor.id)) throw new AppError('forbidden', 'organisersOnly')
    return contest
  }
  const view = async (actor: Actor, contest: JudgedContest): Promise<DecisionView> => {
    const { id } = contest
    const [{ joined, rows, proof, ready }, decision] = await Promise.all([join(contest), awards.decision(id)])
    const cards = await ports.cards(decision ? [decision.decidedBy] : [])
    const [decide, release] = await Promise.all([ports.can(actor, id, 'decide'), ports.can(actor, id, 'release')])
    return {
      challengeId: id, formula: contest.content.formula, rows, ties: joined.ties, proposal: joined.proposal.map((one) => ({ ...one, reason: '' })),
      decision: decision && { version: decision.version, winners: decision.winners, statement: decision.statement, decidedAt: decision.decidedAt.toISOString(), decidedBy: cards.get(decision.decidedBy) ?? null },
      releasedAt: contest.releasedAt?.toISOString() ?? null, publicResult: usesPublic(contest) ? { ready, proof } : null, can: { decide, release: release && decision !== null },
    }
  }
  const released = async (actor: Actor, id: string): Promise<JudgedContest & { releasedAt: Date }> => {
    const contest = await ports.readable(actor, id)
    if (!contest.releasedAt) throw new AppError('notFound', 'noResultsYet')
    return { ...contest, releasedAt: contest.releasedAt }
  }

  return {
    read: async (actor: Actor, id: string): Promise<DecisionView> => view(actor, await organised(actor, id)),
    decide: async (actor: Actor, id: string, version: number, winners: { awardId: string; entryId: string; reason: string }[], statement: string): Promise<DecisionView> => {
      const contest = await organised(actor, id)
      await ports.demand(actor, id, 'decide')
      const { joined, entries } = await join(contest)
      const fields = winners.flatMap(({ awardId, entryId, reason }, at) => {
        const award = contest.content.awards.find((one) => one.id === awardId)
        const path = `winners.${at}`
        if (!award) return [{ path, because: 'unknownAward', params: {} }]
        if (!entries.has(entryId)) return [{ path, because: 'noSuchEntry', params: {} }]
        if (winners.filter((one) => one.awardId === awardId).length > award.places || winners.findIndex((one) => one.awardId === awardId && one.entryId === entryId) !== at) return [{ path, because: 'tooManyWinners', params: {} }]
        const proposed = joined.proposal.some((one) => one.awardId === awardId && one.entryId === entryId)
        return !proposed && reason.length < 5 ? [{ path: `${path}.reason`, because: 'departureNeedsReason', params: {} }] : []
      })
      // Whoever the formula gives an award and who does not get it is owed a word as well.
      const passedOver = joined.proposal.some((one) => !winners.some(({ awardId, entryId }) => awardId === one.awardId && entryId === one.entryId))
      if (passedOver && statement.length < 10 && fields.length === 0) fields.push({ path: 'statement', because: 'departureNeedsReason', params: {} })
      if (fields.length > 0) throw new AppError('invalid', 'fieldsRefused', { fields })
      await database.transaction(async (tx) => {
        const saved = await awards.decide(id, version, { winners, statement, decidedAt: clock.now(), decidedBy: idOf(actor) }, tx)
        if (!saved) throw new AppError('conflict', 'savedMeanwhile')
        await ports.note(id, 'decided', `decided ${saved.version}`, clock.now(), tx)
        await outbox.announce(tx, 'decision.saved', { challengeId: id, version: saved.version }, actor.id)
      }).catch((error: unknown) => { throw isDuplicate(error) ? new AppError('conflict', 'savedMeanwhile') : error })
      outbox.poke()
      return view(actor, contest)
    },
    /** Everything at once: from this moment pages, feedback and certificates are open, and letters are on their way. */
    release: async (actor: Actor, id: string, version: number): Promise<DecisionView> => {
      const contest = await organised(actor, id)
      if (contest.releasedAt) return view(actor, contest)
      await ports.demand(actor, id, 'release')
      const decision = await awards.decision(id)
      if (!decision) throw new AppError('conflict', 'nothingDecided')
      if (decision.version !== version) throw new AppError('conflict', 'savedMeanwhile')
      if (usesPublic(contest) && (await ports.publicResult(id)) === null) throw new AppError('conflict', 'publicResultMissing')
      await database.transaction(async (tx) => {
        if (!(await ports.release(id, clock.now(), tx))) return
        await ports.note(id, 'released', 'released', clock.now(), tx)
        await outbox.announce(tx, 'challenge.released', { challengeId: id, version }, actor.id)
      })
      outbox.poke()
      return view(actor, (await ports.contest(id))!)
    },

    winners: async (actor: Actor, id: string): Promise<WinnersView> => {
      const contest = await released(actor, id)
      const [{ rows, entries, proof }, decision, jurors, host] = await Promise.all([join(contest), awards.decision(id), ports.jurors(id), ports.hostName(contest.host)])
      const winners = decision?.winners ?? []
      const cards = await ports.cards([...jurors, ...winners.flatMap(({ entryId }) => entries.get(entryId)?.team ?? [])])
      return {
        challengeId: id, title: contest.title, host, statement: decision?.statement ?? '', releasedAt: contest.releasedAt.toISOString(),
        winners: winners.flatMap(({ awardId, entryId, reason }) => {
          const [award, entry] = [contest.content.awards.find((one) => one.id === awardId), entries.get(entryId)]
          return award && entry ? [{
            award, entryId, ideaId: entry.idea, title: entry.title, summary: entry.summary, cover: entry.cover, country: entry.country as never, team: entry.team.flatMap((person) => cards.get(person) ?? []), reason,
            certificate: `${config.PUBLIC_URL}/api/entries/${entryId}/certificate`,
          }] : []
        }),
        table: rows, formula: contest.content.formula, entries: entries.size, countries: new Set([...entries.values()].flatMap(({ country }) => country ?? [])).size,
        jurors: jurors.flatMap((person) => cards.get(person) ?? []), lottery: contest.lottery, proof,
      }
    },
    feedback: async (actor: Actor, entryId: string): Promise<z.infer<typeof FeedbackView>> => {
      const entry = await ports.entry(entryId)
      const contest = entry && await ports.contest(entry.challenge)
      if (!entry || !contest || !actor.id || !(entry.team.includes(actor.id) || contest.organisers.includes(actor.id))) throw new AppError('notFound', 'noSuchEntry')
      if (!contest.releasedAt) throw new AppError('notFound', 'noResultsYet')
      const [{ rows }, totals, comments, decision] = await Promise.all([join(contest), ports.juryTotals(contest.id), ports.juryComments(contest.id, entryId), awards.decision(contest.id)])
      const numbers = totals.get(entryId)
      return {
        entryId, rank: rows.find((row) => row.entryId === entryId)?.rank ?? null, entries: rows.length, mean: numbers?.mean ?? null, comments,
        byCriterion: numbers ? contest.content.criteria.map(({ id, name, min, max }) => ({ name, mean: numbers.byCriterion[id] ?? min, max })) : [],
        awards: (decision?.winners ?? []).filter((one) => one.entryId === entryId).flatMap(({ awardId }) => contest.content.awards.find(({ id }) => id === awardId)?.name ?? []),
      }
    },
    /** For organisers at any time, for everybody once it is out; no person is named in it. */
    table: async (actor: Actor, id: string): Promise<Table> => {
      const contest = await ports.readable(actor, id)
      if (!contest.releasedAt && !(actor.id && contest.organisers.includes(actor.id))) throw new AppError('notFound', 'noResultsYet')
      const [{ rows }, decision] = await Promise.all([join(contest), awards.decision(id)])
      return {
        name: 'results', columns: ['rank', 'code', 'title', 'country', 'jury', 'public', 'total', 'tie', 'award'],
        rows: rows.map((row): Cell[] => [row.rank, row.code, row.title, row.country, row.jury, row.public, row.total, row.tie, (decision?.winners ?? []).filter(({ entryId }) => entryId === row.entryId).flatMap(({ awardId }) => contest.content.awards.find((one) => one.id === awardId)?.name ?? []).join('; ')]),
      }
    },
    /** Names of the awards that entries got; nothing before results are out. */
    awardsOf: async (id: string): Promise<Map<string, string[]>> => {
      const contest = await ports.contest(id)
      const found = new Map<string, string[]>()
      for (const { entryId, awardId } of contest?.releasedAt ? (await awards.decision(id))?.winners ?? [] : []) found.set(entryId, [...found.get(entryId) ?? [], contest!.content.awards.find((one) => one.id === awardId)?.name ?? ''])
      return found
    },
    organised,
    join,
  }
}
export type AwardsService = ReturnType<typeof awardsService>
