import { no, type Verdict, yes } from '../ground/errors.ts'
import type { MemberRole, OrganisationView } from './schema.ts'

/** The most people an organisation can have, those invited included. */
export const MAX_MEMBERS = 500

export type OrganisationAbilities = OrganisationView['can']

/** What decides about an organisation and a viewer. */
export interface OrganisationFacts {
  signedIn: boolean
  /** Of an active member. */
  role: MemberRole | null
  invited: boolean
  lastOwner: boolean
}

/** The table of abilities: every door asks here. */
export function abilities({ role, invited, lastOwner }: OrganisationFacts): OrganisationAbilities {
  return { edit: role === 'owner', invite: role === 'owner', answer: invited, leave: role !== null && !lastOwner }
}

/** Whether an ability is granted, with the reason to say when it is not. */
export function may(ability: keyof OrganisationAbilities, facts: OrganisationFacts): Verdict {
  if (abilities(facts)[ability]) return yes
  if (!facts.signedIn) return no('signInFirst')
  if (ability === 'answer') return no('notInvited')
  if (ability === 'leave') return no(facts.lastOwner ? 'lastOwner' : 'notMember')
  return no('ownersOnly')
}

interface Entry { role: MemberRole; state: 'invited' | 'active' }
const isOwner = ({ role, state }: Entry): boolean => role === 'owner' && state === 'active'

/** Somebody who has accepted always owns an organisation. */
export const hasOwner = (members: readonly Entry[]): boolean => members.some(isOwner)

/** Whether this entry is the only one that keeps the organisation owned. */
export const isLastOwner = (entry: Entry, members: readonly Entry[]): boolean => isOwner(entry) && members.filter(isOwner).length === 1
