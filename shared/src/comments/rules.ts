import { no, type Verdict, yes } from '../ground/errors.ts'
import type { CommentAbilities } from './schema.ts'

/** How many people one comment may tell of a mention, its edits included. */
export const MAX_MENTIONS = 20

const MENTION = /@\[[^\][\n]{1,80}\]\(([0-9a-f]{24})\)/g

/** Who is mentioned in a text, each once, in the order of the text. */
export const mentionsIn = (text: string): string[] => [...new Set([...text.matchAll(MENTION)].map(([, id]) => id!))]

/** A mention as it stands in a text; brackets and line breaks in a name would end it early and are left out. */
export const mentionOf = ({ id, name }: { id: string; name: string }): string => `@[${name.replace(/[[\]\n]/g, '')}](${id})`

/** Whom to tell of a text now: those mentioned, but not the author nor anybody told before, and at most MAX_MENTIONS in all. */
export const newlyMentioned = (text: string, author: string, told: readonly string[]): string[] =>
  mentionsIn(text).filter((person) => person !== author && !told.includes(person)).slice(0, Math.max(0, MAX_MENTIONS - told.length))

/** What decides about a comment and a viewer who may read its idea. */
export interface CommentFacts {
  signedIn: boolean
  author: boolean
  moderator: boolean
  /** The idea takes comments from the viewer. */
  open: boolean
  isReply: boolean
  deleted: boolean
}

/** The table of abilities: every door asks here. */
export function commentAbilities({ signedIn, author, moderator, open, isReply, deleted }: CommentFacts): CommentAbilities {
  return {
    edit: author && open && !deleted,
    delete: (author || moderator) && !deleted,
    reply: open && !isReply && !deleted,
    react: open && !deleted,
    report: signedIn && !author && !deleted,
  }
}

/** Whether an ability is granted, with the reason to say when it is not. */
export function may(ability: keyof CommentAbilities, facts: CommentFacts): Verdict {
  if (commentAbilities(facts)[ability]) return yes
  if (!facts.signedIn) return no('signInFirst')
  if (facts.deleted) return no('commentDeleted')
  if (ability === 'report') return no('ownThing')
  if (ability === 'delete' || (ability === 'edit' && !facts.author)) return no('notYourComment')
  return no(facts.open ? 'oneLevelDeep' : 'commentsClosed')
}
