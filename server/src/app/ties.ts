import type { Conversations } from '../features/conversations/index.ts'
import type { Ideas } from '../features/ideas/index.ts'
import type { Organisations } from '../features/organisations/index.ts'

interface Entry { id: string; team: readonly string[] }
interface Tie { person: string; entry: string; kind: 'team' | 'organiser' | 'coAuthor' | 'sameOrganisation' | 'contact' }

/** What ties jurors to entries: being in the team, writing another idea with somebody in it, belonging to one organisation with them, having written to each other. */
export async function tiesOf({ ideas, organisations, conversations }: { conversations: Pick<Conversations, 'inContact'>;  ideas: Pick<Ideas, 'model'>; organisations: Pick<Organisations, 'affiliationsOf'> }, jurors: readonly string[], entries: readonly Entry[], organisers: readonly string[]): Promise<Tie[]> {
  const byPerson = new Map<string, string[]>()
  for (const { id, team } of entries) for (const person of team) byPerson.set(person, [...byPerson.get(person) ?? [], id])
  const [affiliations, coAuthors, contacts] = await Promise.all([organisations.affiliationsOf([...jurors, ...byPerson.keys()]), ideas.model.coAuthors(jurors), conversations.inContact(jurors, new Set(byPerson.keys()))])
  const byOrganisation = new Map<string, Set<string>>()
  for (const [person, of] of byPerson) for (const { id } of affiliations.get(person) ?? []) byOrganisation.set(id, new Set([...byOrganisation.get(id) ?? [], ...of]))
  return jurors.flatMap((person): Tie[] => {
    const found = new Map<string, Tie['kind']>()
    for (const other of contacts.get(person) ?? []) for (const entry of byPerson.get(other) ?? []) found.set(entry, 'contact')
    for (const { id } of affiliations.get(person) ?? []) for (const entry of byOrganisation.get(id) ?? []) found.set(entry, 'sameOrganisation')
    for (const other of coAuthors.get(person) ?? []) for (const entry of byPerson.get(other) ?? []) found.set(entry, 'coAuthor')
    for (const entry of byPerson.get(person) ?? []) found.set(entry, 'team')
    if (organisers.includes(person)) for (const { id } of entries) found.set(id, 'organiser')
    return [...found].map(([entry, kind]) => ({ person, entry, kind }))
  })
}
