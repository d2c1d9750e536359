import type { FileView } from '@commonspark/shared/files/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { PushedNote } from '@commonspark/shared/push/schema'
import type { Actor } from '../../platform/actor.ts'
import type { StoredSubject } from './conversations.model.ts'

/** What this room asks of others. */
export interface ConversationPorts {
  cards(personIds: readonly string[]): Promise<Map<string, PersonCard>>
  /** Those of these people between whom and the person there is a block. */
  blocked(person: string, others: readonly string[]): Promise<Set<string>>
  /** Whom a person has blocked. */
  blockedBy(person: string): Promise<ReadonlySet<string>>
  /** Whether two people know each other from elsewhere, so that writing is no request. */
  acquainted(a: string, b: string): Promise<boolean>
  /** Titles of those of these things that the actor may see, by "kind:id". */
  titles(actor: Actor, subjects: readonly StoredSubject[]): Promise<Map<string, string>>
  /** Throws unless the files are the actor's own; notes that the conversation uses them. */
  useFiles(actor: Actor, conversationId: string, fileIds: readonly string[]): Promise<FileView[]>
  /** The people of an idea's team; null when the actor may not know of it. */
  team(actor: Actor, ideaId: string): Promise<{ title: string; people: string[] } | null>
  /** Who organises a challenge; throws unless the actor may read it, null while it is not published. */
  lobby(actor: Actor, challengeId: string): Promise<{ organisers: readonly string[] } | null>
  /** A person as who they are when they read; null when the account is gone. */
  actor(personId: string): Promise<Actor | null>
  address(personId: string): Promise<{ email: string; name: string } | null>
  /** Browsers that are told although no page is open. */
  push: {
    /** Those of these people who have one. */
    reachable(people: readonly string[]): Promise<Set<string>>
    tell(person: string, note: PushedNote): Promise<void>
  }
}
