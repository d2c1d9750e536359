import type { PersonCard } from '@commonspark/shared/people/schema'
import type { VoteSubject } from '@commonspark/shared/votes/content'
import type { Actor } from '../../platform/actor.ts'

/** What the room of a vote's subject answers. */
export interface SubjectPort {
  /** Whether a person belongs to those whom the subject asks (eligibility `subject`). */
  mayVote(personId: string, subjectId: string): Promise<boolean>
  /** Whether the actor runs the subject, and so its votes. */
  organises(actor: Actor, subjectId: string): Promise<boolean>
}

/** What this room asks of others. */
export interface VotePorts {
  cards(personIds: readonly string[]): Promise<Map<string, PersonCard>>
  /** What decides whether a person may vote; null when the account is gone. */
  voter(personId: string): Promise<{ email: string; country: string | null; joinedAt: Date } | null>
  /** The organisations in which a person is active, with their role there. */
  rolesOf(personId: string): Promise<Map<string, 'owner' | 'member'>>
  organisations(ids: readonly string[]): Promise<Map<string, string>>
  /** The active members of an organisation. */
  membersOf(organisationId: string): Promise<string[]>
  ownersOf(organisationId: string): Promise<string[]>
  /** The accounts with these addresses. */
  withAddresses(addresses: readonly string[]): Promise<string[]>
  /** Those of these addresses for which there is no account. */
  withoutAccount(addresses: readonly string[]): Promise<string[]>
  /** The language in which a person is written to. */
  localeOf(personId: string): Promise<string>
  /** Rooms that have votes held for their things. */
  subjects: Partial<Record<VoteSubject['kind'], SubjectPort>>
}
