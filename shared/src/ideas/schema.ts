import { z } from 'zod'
import { endpoint, Nothing, pageOf, PageQuery } from '../ground/endpoint.ts'
import { fact } from '../ground/live.ts'
import { Id, line, Moment } from '../ground/text.ts'
import { PersonCard } from '../people/schema.ts'
import { changesOf } from '../ground/changes.ts'
import { Canvas, CANVAS_SECTIONS, type CanvasSection, IdeaContent, type Need } from './content.ts'

export { CANVAS_SECTIONS, type CanvasSection, IdeaContent, type Need }

export const IDEA_STATES = ['draft', 'published', 'archived'] as const
export const IdeaState = z.enum(IDEA_STATES)
export type IdeaState = z.infer<typeof IdeaState>

/** Lead: everything, the team included. Author: writes and publishes. Contributor: writes. */
export const TEAM_ROLES = ['lead', 'author', 'contributor'] as const
export const TeamRole = z.enum(TEAM_ROLES)
export type TeamRole = z.infer<typeof TeamRole>

export const TeamMember = z.object({ person: PersonCard, role: TeamRole, state: z.enum(['invited', 'active']) })
export type TeamMember = z.infer<typeof TeamMember>

/** What the viewer may do; the server's answer, never computed in the browser. */
export const IdeaAbilities = z.object({
  edit: z.boolean(),
  publish: z.boolean(),
  archive: z.boolean(),
  restore: z.boolean(),
  manageTeam: z.boolean(),
  answerInvitation: z.boolean(),
  leaveTeam: z.boolean(),
  support: z.boolean(),
  follow: z.boolean(),
  comment: z.boolean(),
  report: z.boolean(),
})
export type IdeaAbilities = z.infer<typeof IdeaAbilities>

/** An idea in a list. */
export const IdeaCard = z.object({
  id: Id,
  title: z.string(),
  summary: z.string(),
  language: IdeaContent.shape.language,
  country: IdeaContent.shape.country,
  region: z.string(),
  stage: IdeaContent.shape.stage,
  sdgs: IdeaContent.shape.sdgs,
  tags: z.array(z.string()),
  needs: z.array(z.string()),
  cover: Id.nullable(),
  team: z.array(PersonCard),
  state: IdeaState,
  publishedAt: Moment.nullable(),
  activeAt: Moment,
  supportCount: z.int(),
  commentCount: z.int(),
  /** Where it was imported from, for ideas without a team. */
  source: z.string().nullable(),
  supported: z.boolean(),
})
export type IdeaCard = z.infer<typeof IdeaCard>

/** An idea whole, as the public reads it. */
export const IdeaView = IdeaCard.omit({ team: true, needs: true, tags: true }).extend({
  version: z.int(),
  content: IdeaContent,
  team: z.array(TeamMember),
  followerCount: z.int(),
  followed: z.boolean(),
  publishedVersion: z.int(),
  /** The team has written on since the last publication. */
  hasUnpublishedChanges: z.boolean(),
  can: IdeaAbilities,
})
export type IdeaView = z.infer<typeof IdeaView>

/** What the team edits: the working copy and its version. */
export const WorkingCopy = z.object({
  id: Id,
  version: z.int(),
  state: IdeaState,
  content: IdeaContent,
  savedAt: Moment,
  savedBy: PersonCard.nullable(),
  missing: z.array(z.string()),
  can: IdeaAbilities,
})
export type WorkingCopy = z.infer<typeof WorkingCopy>

/** A published version. */
export const VersionView = z.object({
  number: z.int(), note: z.string(), at: Moment, by: PersonCard.nullable(), content: IdeaContent,
})
export type VersionView = z.infer<typeof VersionView>

const OnId = z.object({ id: Id })
const OnMember = z.object({ id: Id, personId: Id })
/** Changed fields, and within the canvas changed sections. */
export const IdeaChanges = changesOf(IdeaContent).extend({ canvas: changesOf(Canvas).optional() })
export type IdeaChanges = z.infer<typeof IdeaChanges>

export const createIdea = endpoint({
  method: 'POST', path: '/api/ideas', summary: 'Begin an idea as a draft; the same key twice gives the same draft',
  body: z.strictObject({ key: z.uuid(), content: IdeaChanges }), reply: WorkingCopy,
})
export const readWorkingCopy = endpoint({
  method: 'GET', path: '/api/ideas/:id/working-copy', summary: 'What the team is writing', params: OnId, reply: WorkingCopy,
})
export const saveWorkingCopy = endpoint({
  method: 'PATCH', path: '/api/ideas/:id/working-copy',
  summary: 'Save changed fields; refused with "conflict" when somebody saved since `version`',
  params: OnId, body: z.strictObject({ version: z.int().min(1), changes: IdeaChanges }), reply: WorkingCopy,
})
export const publishIdea = endpoint({
  method: 'POST', path: '/api/ideas/:id/publish', summary: 'Show the working copy to everybody as a new version',
  params: OnId, body: z.strictObject({ version: z.int().min(1), note: line(200).default('') }), reply: IdeaView,
})
export const archiveIdea = endpoint({ method: 'POST', path: '/api/ideas/:id/archive', summary: 'Take an idea off the lists; its team keeps it', params: OnId, reply: IdeaView })
export const restoreIdea = endpoint({ method: 'POST', path: '/api/ideas/:id/restore', summary: 'Put an archived idea back', params: OnId, reply: IdeaView })
export const readIdea = endpoint({ method: 'GET', path: '/api/ideas/:id', summary: 'Read an idea', params: OnId, reply: IdeaView })
export const listVersions = endpoint({
  method: 'GET', path: '/api/ideas/:id/versions', summary: 'Published versions, newest first', params: OnId, reply: z.object({ items: z.array(VersionView) }),
})
export const listMyIdeas = endpoint({
  method: 'GET', path: '/api/me/ideas', summary: 'Ideas in whose team one is or to which one is invited', query: PageQuery, reply: pageOf(IdeaCard),
})
export const listIdeasOf = endpoint({
  method: 'GET', path: '/api/people/:id/ideas', summary: 'Published ideas of a person', params: OnId, query: PageQuery, reply: pageOf(IdeaCard),
})
export const inviteToTeam = endpoint({
  method: 'POST', path: '/api/ideas/:id/team', summary: 'Invite a person into the team',
  params: OnId, body: z.strictObject({ personId: Id, role: TeamRole }), reply: IdeaView,
})
export const answerInvitation = endpoint({
  method: 'POST', path: '/api/ideas/:id/team/answer', summary: 'Accept or decline an invitation into a team',
  params: OnId, body: z.strictObject({ accept: z.boolean() }), reply: z.object({ joined: z.boolean() }),
})
export const changeTeamRole = endpoint({
  method: 'PATCH', path: '/api/ideas/:id/team/:personId', summary: 'Change a member’s role; one lead always remains',
  params: OnMember, body: z.strictObject({ role: TeamRole }), reply: IdeaView,
})
export const removeFromTeam = endpoint({
  method: 'DELETE', path: '/api/ideas/:id/team/:personId', summary: 'Remove a member, or leave the team', params: OnMember, reply: Nothing,
})
export const followIdea = endpoint({ method: 'PUT', path: '/api/ideas/:id/follow', summary: 'Follow an idea', params: OnId, reply: z.object({ followed: z.boolean() }) })
export const unfollowIdea = endpoint({ method: 'DELETE', path: '/api/ideas/:id/follow', summary: 'Stop following', params: OnId, reply: z.object({ followed: z.boolean() }) })

/** Topic "idea:<id>": something a reader sees of this idea has changed. */
export const ideaChanged = fact({ name: 'idea.changed', payload: z.object({ id: Id, version: z.int() }) })
