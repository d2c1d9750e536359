import { deadlineOf, standingOf } from '@commonspark/shared/challenges/phases'
import { abilities, fixedFields, galleryIsOpen, missingForPublishing, needsReason } from '@commonspark/shared/challenges/rules'
import { type ChallengeCard, ChallengeContent, type ChallengeCopy, type ChallengeView, type PhasesView, type QuestionView, type AnnouncementView } from '@commonspark/shared/challenges/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { Actor } from '../../platform/actor.ts'
import type { Challenge } from './challenges.model.ts'
import { factsOf } from './challenges.policy.ts'
import type { Announcement, Question } from './talk.model.ts'

/** What is known around a challenge beside its row. */
export interface Around {
  cards: ReadonlyMap<string, PersonCard>
  hosts: ReadonlyMap<string, string>
  vote: string | null
  mine: { entries: string[]; juror: ChallengeView['mine']['juror'] }
}

export function presentPhases(row: Pick<Challenge, 'state' | 'spans' | 'cancelled'> & { content: { schedule: { timeZone: string } } }, now: Date): PhasesView {
  const standing = standingOf(row.spans, now, Boolean(row.cancelled))
  // What was to come when it was called off never came.
  const seen = row.cancelled?.at ?? now
  return {
    now: now.getTime(),
    timeZone: row.content.schedule.timeZone,
    moment: row.state === 'draft' ? 'draft' : standing.moment,
    active: row.state === 'draft' ? [] : standing.active,
    next: standing.next && { ...standing.next, at: standing.next.at.toISOString() },
    steps: row.spans.map(({ phase, from, until }) => ({
      phase, startsAt: from.toISOString(), endsAt: until?.toISOString() ?? null,
      state: (until !== null && until <= seen) || (row.cancelled && from <= seen) ? 'past' as const : from <= seen ? 'now' as const : 'next' as const,
    })),
  }
}
const hostOf = (row: Challenge, hosts: ReadonlyMap<string, string>) => ({ id: row.host, name: hosts.get(row.host) ?? '' })

export function presentCard(row: Challenge, hosts: ReadonlyMap<string, string>, now: Date): ChallengeCard {
  const { title, summary, cover, languages, eligibility, awards } = ChallengeContent.parse(row.content)
  return {
    id: row._id.toString(), title, summary, cover, host: hostOf(row, hosts), languages, countries: eligibility.countries,
    awards: awards.map(({ name, kind, amount, currency }) => ({ name, kind, amount, currency })),
    state: row.state, phases: presentPhases(row, now), closesAt: deadlineOf(row.spans)?.toISOString() ?? null, entryCount: row.entryCount, released: row.releasedAt !== null,
  }
}

export function presentChallenge(row: Challenge, { cards, hosts, vote, mine }: Around, actor: Actor, now: Date): ChallengeView {
  const facts = factsOf(row, actor, now, mine.juror === 'active')
  return {
    ...presentCard(row, hosts, now),
    version: row.version,
    content: ChallengeContent.parse(row.content),
    organisers: row.organisers.flatMap((id) => cards.get(id) ?? []),
    cancelled: row.cancelled ? { at: row.cancelled.at.toISOString(), reason: row.cancelled.reason } : null,
    marks: row.marks.map((mark) => ({ ...mark, at: mark.at.toISOString(), by: (mark.by && cards.get(mark.by)) || null })),
    mine: { ...mine, organiser: facts.organiser },
    lottery: row.lottery && { commitment: row.lottery.commitment, seed: row.releasedAt ? row.lottery.seed : null },
    galleryOpen: row.state === 'published' && !row.cancelled && galleryIsOpen(ChallengeContent.parse(row.content), row.spans, now, row.releasedAt !== null),
    voteId: vote,
    can: abilities(facts),
  }
}

export function presentCopy(row: Challenge, { cards, hosts }: Pick<Around, 'cards' | 'hosts'>, actor: Actor, now: Date): ChallengeCopy {
  const content = ChallengeContent.parse(row.content)
  return {
    id: row._id.toString(), version: row.version, state: row.state, content, host: hostOf(row, hosts), phases: presentPhases(row, now),
    savedAt: row.savedAt.toISOString(), savedBy: (row.savedBy && cards.get(row.savedBy)) || null,
    missing: row.state === 'draft' ? missingForPublishing(content, now) : [],
    needsReason: needsReason(row.state, row.spans, now), fixed: fixedFields(row.state, row.spans, now),
    can: abilities(factsOf(row, actor, now)),
  }
}

export const presentAnnouncement = ({ _id, title, text, at, by }: Announcement, cards: ReadonlyMap<string, PersonCard>): AnnouncementView => ({
  id: _id.toString(), title, text, at: at.toISOString(), by: cards.get(by) ?? null,
})
/** Who asked is shown to organisers and to whoever asked. */
export const presentQuestion = ({ _id, text, at, by, answer }: Question, cards: ReadonlyMap<string, PersonCard>, actor: Actor, organiser: boolean): QuestionView => ({
  id: _id.toString(), text, at: at.toISOString(), mine: by === actor.id, by: organiser || by === actor.id ? cards.get(by) ?? null : null,
  answer: answer && { text: answer.text, at: answer.at.toISOString(), by: cards.get(answer.by) ?? null },
})
