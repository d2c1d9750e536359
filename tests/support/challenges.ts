import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { wallTimeOf } from '@commonspark/shared/challenges/phases'
import { type ChallengeChanges, type ChallengeCopy, type ChallengeView, createChallenge, publishChallenge, saveChallenge } from '@commonspark/shared/challenges/schema'
import { enterIdea, type EntryView, saveEntry, submitEntry } from '@commonspark/shared/entries/schema'
import { answerInvitation, inviteToTeam } from '@commonspark/shared/ideas/schema'
import { createOrganisation } from '@commonspark/shared/organisations/schema'
import { publishes } from './ideas.ts'
import type { Person } from './people.ts'

export const ZONE = 'Europe/Ljubljana'
/** The moment at which the schedules of tests begin: the next full hour, for what is older than half a year is no longer told of. */
export const START = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000)
const HOUR = 3_600_000
const at = (hours: number): string => wallTimeOf(new Date(START.getTime() + hours * HOUR), ZONE)
/** Hours from START at which each phase begins and ends. */
export const PLAN = { open: [0, 100], screening: [100, 200], jury: [200, 300], deliberation: [300, 400], results: [400, 500], aftercare: [500, null] } as const
export const when = (hours: number): Date => new Date(START.getTime() + hours * HOUR)
export const scheduleOf = (plan: Readonly<Record<string, readonly [number, number | null]>> = PLAN) => ({
  timeZone: ZONE, steps: Object.entries(plan).map(([phase, [from, until]]) => ({ phase: phase as 'open', starts: at(from), ends: until === null ? null : at(until) })),
})

/** Begins a challenge of the template on behalf of an organisation of one's own. */
export async function begins(organiser: Person, more: z.input<typeof ChallengeChanges> = {}): Promise<ChallengeCopy> {
  const { id } = await organiser.does(createOrganisation, { body: { name: `Host ${randomUUID().slice(0, 8)}`, kind: 'ngo' } })
  const draft = await organiser.does(createChallenge, { body: { key: randomUUID(), organisationId: id, template: 'beSocial', locale: 'en' } })
  return organiser.does(saveChallenge, { params: { id: draft.id }, body: { version: draft.version, changes: { schedule: scheduleOf(), eligibility: { several: true }, ...more } } })
}
/** Begins and publishes it. */
export async function opensChallenge(organiser: Person, more: z.input<typeof ChallengeChanges> = {}): Promise<ChallengeView> {
  const draft = await begins(organiser, more)
  return organiser.does(publishChallenge, { params: { id: draft.id }, body: { version: draft.version } })
}
export const answers = { change: 'Every street has a shelf of tools.', contact: 'Ask for us at the library.' }
/** Enters an idea of one's own and fills what is missing. */
export async function enters(person: Person, challengeId: string, title: string, more: Parameters<typeof publishes>[2] = {}): Promise<EntryView> {
  const idea = await publishes(person, title, more)
  const entry = await person.does(enterIdea, { params: { id: challengeId }, body: { key: randomUUID(), ideaId: idea.id } })
  return person.does(saveEntry, { params: { entryId: entry.id }, body: { version: entry.version, answers } })
}
/** The same, submitted. */
export async function submits(person: Person, challengeId: string, title: string, more: Parameters<typeof publishes>[2] = {}): Promise<EntryView> {
  const entry = await enters(person, challengeId, title, more)
  return person.does(submitEntry, { params: { entryId: entry.id }, body: { key: randomUUID(), version: entry.version, consent: true, ages: true } })
}

/** Takes a person into the team of an idea. */
export async function addMember(lead: Person, ideaId: string, person: Person): Promise<void> {
  await lead.does(inviteToTeam, { params: { id: ideaId }, body: { personId: person.id, role: 'author' } })
  await person.does(answerInvitation, { params: { id: ideaId }, body: { accept: true } })
}
