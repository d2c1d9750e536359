import { createHash } from 'node:crypto'
import type { Reaction } from '@commonspark/shared/comments/schema'
import { mentionOf } from '@commonspark/shared/comments/rules'
import { IdeaContent } from '@commonspark/shared/ideas/content'
import type { IdeaState, TeamRole } from '@commonspark/shared/ideas/schema'
import { Wish } from '@commonspark/shared/matches/schema'
import { OrganisationContent } from '@commonspark/shared/organisations/schema'
import { Profile } from '@commonspark/shared/people/schema'
import type { Locale, PlatformRole } from '@commonspark/shared/taxonomy/taxonomy'
import { isDuplicate } from '../../platform/database.ts'
import type { Clock } from '../../platform/clock.ts'
import { CONVERSATIONS, type DemoConversation } from './content/conversations.ts'
import { DEMO_ACCOUNTS, GUEST_LINES, IDEAS, ORGANISATIONS, PEOPLE, SESSION, WISHES, WRITING } from './content/content.ts'
import type { DemoComment, DemoIdea } from './content/types.ts'

/** The password of every demo account; public, so the demo is only ever put into an installation that asks for it. */
export const DEMO_PASSWORD = 'commonspark demo'

export interface DemoVersion { number: number; content: IdeaContent; note: string; at: Date; by: string }

/** Where the demo puts its rows; each put may be repeated, a row that is there already throws a duplicate error. */
export interface DemoPorts {
  hashPassword(password: string): Promise<string>
  putPerson(person: { id: string; email: string; passwordHash: string; profile: Profile; locale: Locale; platformRoles: PlatformRole[]; joinedAt: Date }): Promise<unknown>
  putOrganisation(organisation: { id: string; content: OrganisationContent; members: { person: string; role: 'owner' | 'member'; title: string }[]; createdAt: Date }): Promise<unknown>
  putIdea(idea: { id: string; state: IdeaState; content: IdeaContent; versions: DemoVersion[]; team: { person: string; role: TeamRole }[]; savedAt: Date; publishedAt: Date | null; activeAt: Date }): Promise<unknown>
  putSupports(rows: { idea: string; person: string; at: Date }[]): Promise<unknown>
  putFollow(idea: string, person: string, at: Date): Promise<unknown>
  putComment(comment: { id: string; idea: string; parent: string | null; author: string; text: string; at: Date }): Promise<unknown>
  putReaction(comment: string, person: string, emoji: Reaction, at: Date): Promise<unknown>
  putWish(person: string, wish: Wish): Promise<unknown>
  /** With how far everybody has read; `asked` has not answered a stranger yet. */
  putConversation(conversation: {
    key: string; kind: 'direct' | 'group' | 'broadcast'; title: string
    people: { person: string; asked: boolean; readSeq: number }[]; messages: { sender: string; text: string; at: Date; key: string }[]
  }): Promise<unknown>
  recount(): Promise<unknown>
}

const DAY = 86_400_000
/** The same identity for the same thing each time, so that a filling that was cut short is simply done again. */
const idOf = (kind: string, key: string): string => createHash('sha256').update(`demo ${kind} ${key}`).digest('hex').slice(0, 24)
const once = async (put: Promise<unknown>): Promise<void> => { await put.catch((error: unknown) => { if (!isDuplicate(error)) throw error }) }

/** Fills an installation with the demo's people, organisations, ideas and conversations. */
export function createDemo(clock: Clock, ports: DemoPorts) {
  const person = (key: string): string => idOf('person', key)
  const names = new Map(PEOPLE.map(({ key, name }) => [key, name]))
  const mentions = (text: string): string => text.replace(/@\{(\w+)\}/g, (_, key: string) => mentionOf({ id: person(key), name: names.get(key) ?? key }))

  const fillIdea = async (idea: DemoIdea, ago: (days: number) => Date): Promise<void> => {
    const id = idOf('idea', idea.key)
    const content = IdeaContent.parse(idea.content)
    const lead = person(idea.team[0]?.person ?? '')
    const published = idea.publishedDaysAgo
    const texts = [
      ...(idea.earlier ?? []).map(({ daysAgo, note, content: { canvas, ...rest } }) => ({ daysAgo, note, content: IdeaContent.parse({ ...content, ...rest, canvas: { ...content.canvas, ...canvas } }) })),
      ...(published === null ? [] : [{ daysAgo: idea.revised?.daysAgo ?? published, note: idea.revised?.note ?? '', content }]),
    ]
    const versions = texts.map((text, at) => ({ number: at + 1, content: text.content, note: text.note, at: ago(text.daysAgo), by: lead }))
    const lastComment = Math.min(...idea.comments.flatMap((comment) => [comment.daysAgo, ...(comment.replies ?? []).map((reply) => reply.daysAgo)]), texts.at(-1)?.daysAgo ?? 3)
    await once(ports.putIdea({
      id, content, versions,
      state: idea.archived ? 'archived' : published === null ? 'draft' : 'published',
      team: idea.team.map((member) => ({ person: person(member.person), role: member.role })),
      savedAt: versions.at(-1)?.at ?? ago(3), publishedAt: published === null ? null : ago(published), activeAt: ago(lastComment),
    }))
    const since = published ?? 0
    await ports.putSupports(idea.supporters.map((key, at) => ({ idea: id, person: person(key), at: ago((since * (idea.supporters.length - at)) / (idea.supporters.length + 1)) })))
    for (const key of idea.followers) await ports.putFollow(id, person(key), ago(since / 2))
    const say = async (comment: DemoComment, path: string, parent: string | null): Promise<void> => {
      const commentId = idOf('comment', path)
      await once(ports.putComment({ id: commentId, idea: id, parent, author: person(comment.author), text: mentions(comment.text), at: ago(comment.daysAgo) }))
      for (const reaction of comment.reactions ?? []) await ports.putReaction(commentId, person(reaction.person), reaction.emoji, ago(comment.daysAgo / 2))
      for (const [at, reply] of (comment.replies ?? []).entries()) await say(reply, `${path} ${at}`, commentId)
    }
    for (const [at, comment] of idea.comments.entries()) await say(comment, `${idea.key} ${at}`, null)
  }

  const fillConversation = async ({ key, kind, title = '', people, request, unread = {}, messages }: DemoConversation, ago: (days: number) => Date): Promise<void> => {
    const ids = people.map(person)
    await ports.putConversation({
      // The key by which the two of a direct conversation find it again.
      key: kind === 'direct' ? `direct:${ids.toSorted((a, b) => (a < b ? -1 : 1)).join(':')}` : `demo:${key}`, kind, title,
      people: people.map((each) => ({ person: person(each), asked: each === request, readSeq: each === request ? 0 : messages.length - (unread[each] ?? 0) })),
      messages: messages.map(([who, hours, text], at) => ({ sender: person(who), text: mentions(text), at: ago(hours / 24), key: `demo:${key}:${at}` })),
    })
  }

  return {
    /** Puts everything in; `tell` hears how far it is, from 0 to 1. */
    fill: async (tell: (share: number) => void): Promise<void> => {
      const start = clock.now().getTime()
      const ago = (days: number): Date => new Date(start - Math.round(days * DAY))
      const passwordHash = await ports.hashPassword(DEMO_PASSWORD)
      for (const [at, { key, name, email, locale, platformRoles = [], fieldRoles, country, region, languages, sdgs, tags, about }] of PEOPLE.entries()) {
        const profile = Profile.parse({ name, fieldRoles, country, region, languages, sdgs, tags, about })
        await once(ports.putPerson({ id: person(key), email, passwordHash, profile, locale, platformRoles, joinedAt: ago(400 - at * 5) }))
      }
      for (const { key, ...content } of ORGANISATIONS) {
        const members = PEOPLE.flatMap((one) => (one.organisation?.key === key ? [{ person: person(one.key), role: one.organisation.role, title: one.organisation.title }] : []))
        await once(ports.putOrganisation({ id: idOf('organisation', key), content: OrganisationContent.parse(content), members, createdAt: ago(410) }))
      }
      for (const [at, idea] of IDEAS.entries()) {
        await fillIdea(idea, ago)
        tell((at + 1) / IDEAS.length)
      }
      for (const { person: key, wish } of WISHES) await ports.putWish(person(key), Wish.parse({ ...wish, open: true }))
      for (const conversation of CONVERSATIONS) await fillConversation(conversation, ago)
      await ports.recount()
    },
    /** Identities of what it has put, for the rooms that add to it. */
    personId: person,
    organisationId: (key: string): string => idOf('organisation', key),
    ideaId: (key: string): string => idOf('idea', key),
    everybody: PEOPLE.map(({ key }) => person(key)),
    /** The accounts to try, with what each one shows. */
    accounts: DEMO_ACCOUNTS.map(({ key, what }) => ({ email: PEOPLE.find((one) => one.key === key)?.email ?? '', what })),
    password: DEMO_PASSWORD,
    /** The matchmaking session that is always ready, its simulated guests and what they say. */
    /** The idea that guests write in while somebody looks. */
    writing: { idea: idOf('idea', WRITING.idea), guests: WRITING.guests.map((guest) => ({ ...guest, person: person(guest.person) })) },
    session: { ...SESSION, organiser: person(SESSION.organiser), guests: SESSION.guests.map(person), lines: GUEST_LINES },
  }
}
export type Demo = ReturnType<typeof createDemo>
