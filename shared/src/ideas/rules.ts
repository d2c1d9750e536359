import { no, type Verdict, yes } from '../ground/errors.ts'
import type { Canvas, IdeaContent } from './content.ts'
import type { IdeaAbilities, IdeaState, TeamRole } from './schema.ts'

/** Fields that must be written before an idea can be published, as paths; empty when it is ready. */
export function missingForPublishing(content: IdeaContent): string[] {
  const wanting: [string, boolean][] = [
    ['title', content.title.length < 5],
    ['summary', content.summary.length < 20],
    ['country', content.country === null],
    ['sdgs', content.sdgs.length === 0],
    ['canvas.problem', content.canvas.problem.length < 20],
    ['canvas.solution', content.canvas.solution.length < 20],
  ]
  return wanting.filter(([, missing]) => missing).map(([path]) => path)
}

/** What decides about an idea and a viewer. */
export interface IdeaFacts {
  state: IdeaState
  /** Taken off the lists by a moderator. */
  hidden: boolean
  signedIn: boolean
  moderator: boolean
  role: TeamRole | null
  invited: boolean
  /** There is a block between the viewer and somebody in the team. */
  apart: boolean
}

/** Published ideas are public; drafts, archived and hidden ones are for their team, those invited, and moderators. */
export function mayRead(facts: IdeaFacts): boolean {
  if (facts.role || facts.invited) return true
  if (facts.moderator) return facts.state !== 'draft'
  return facts.state === 'published' && !facts.hidden
}

/** Only the team sees the working copy. */
export const mayReadWorkingCopy = (facts: IdeaFacts): boolean => facts.role !== null || facts.invited

/** The table of abilities: every door asks here. */
export function abilities(facts: IdeaFacts): IdeaAbilities {
  const writes = facts.role !== null && facts.state !== 'archived'
  const owns = facts.role === 'lead' || facts.role === 'author'
  const open = facts.state === 'published' && !facts.hidden && facts.signedIn
  return {
    edit: writes,
    publish: owns && facts.state !== 'archived',
    archive: (facts.role === 'lead' || facts.moderator) && facts.state === 'published',
    restore: (facts.role === 'lead' || facts.moderator) && facts.state === 'archived',
    manageTeam: facts.role === 'lead' && facts.state !== 'archived',
    answerInvitation: facts.invited,
    leaveTeam: facts.role !== null,
    support: open,
    follow: open,
    comment: open && !facts.apart,
    report: open && facts.role === null,
  }
}

/** Whether an ability is granted, with the reason to say when it is not. */
export function may(ability: keyof IdeaAbilities, facts: IdeaFacts): Verdict {
  if (abilities(facts)[ability]) return yes
  if (!facts.signedIn) return no('signInFirst')
  if (facts.state === 'archived' && (facts.role || facts.moderator)) return no('ideaArchived')
  if (facts.hidden) return no('ideaHidden')
  if (ability === 'comment' && facts.apart && facts.state === 'published') return no('cannotCommentHere')
  if (ability === 'support' || ability === 'follow' || ability === 'comment' || ability === 'report') return no(facts.state === 'published' ? 'ownThing' : 'ideaNotPublished')
  return no(ability === 'manageTeam' || ability === 'archive' || ability === 'restore' ? 'leadsOnly' : 'teamOnly')
}

/** A field, or a section of the canvas as "canvas.problem", with its value. */
type Flat = Record<string, unknown>
export function flatten(content: IdeaContent): Flat {
  const { canvas, ...rest } = content
  return { ...rest, ...Object.fromEntries(Object.entries(canvas).map(([section, text]) => [`canvas.${section}`, text])) }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Paths whose values differ. */
export function changedPaths(a: IdeaContent, b: IdeaContent): string[] {
  const [left, right] = [flatten(a), flatten(b)]
  return Object.keys(left).filter((path) => !same(left[path], right[path]))
}

/** The changes that lead from one content to another, canvas sections apart. */
export function changesBetween(from: IdeaContent, to: IdeaContent): Partial<Omit<IdeaContent, 'canvas'>> & { canvas?: Partial<Canvas> } {
  const changed = changedPaths(from, to)
  const flat = flatten(to)
  const canvas = Object.fromEntries(changed.filter((path) => path.startsWith('canvas.')).map((path) => [path.slice(7), flat[path]])) as Partial<Canvas>
  return {
    ...Object.fromEntries(changed.filter((path) => !path.startsWith('canvas.')).map((path) => [path, flat[path]])),
    ...(Object.keys(canvas).length > 0 ? { canvas } : {}),
  }
}
