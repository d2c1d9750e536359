import type { IdeaContent } from '@commonspark/shared/ideas/content'
import type { Conversations } from '../features/conversations/index.ts'
import type { Contest } from './challenges.ts'
import type { FilePorts } from '../features/files/index.ts'
import type { Ideas } from '../features/ideas/index.ts'
import type { Organisations } from '../features/organisations/index.ts'
import type { People } from '../features/people/index.ts'

/** Who may see a file where it is used: an idea's readers what was ever published, its team also what is only in the draft; portraits and logos everybody; what is sent in a conversation its members. */
export function fileUsers(people: () => Pick<People, 'cards'>, ideas: () => Pick<Ideas, 'model' | 'mayRead'>, organisations: () => Pick<Organisations, 'isLogo'>, conversations: () => Pick<Conversations, 'files'>, contest: () => Pick<Contest, 'files'>): FilePorts {
  const holds = (content: IdeaContent | null, fileId: string): boolean => content !== null && (content.cover === fileId || content.files.includes(fileId))
  const isPortrait = async (id: string, fileId: string): Promise<boolean> => (await people().cards([id])).get(id)?.picture === fileId
  const wasPublished = async (id: string, fileId: string): Promise<boolean> => (await ideas().model.versions(id)).some((version) => holds(version.content, fileId))
  return {
    mayRead: async (actor, { kind, id }, fileId) => {
      if (kind === 'logo') return true
      if (kind === 'person') return isPortrait(id, fileId)
      if (kind === 'conversation') return conversations().files.mayRead(actor, id, fileId)
      if (kind === 'challenge' || kind === 'entry') return contest().files.mayRead(actor, kind, id, fileId)
      if (!(await ideas().mayRead(actor, id))) return false
      const idea = await ideas().model.byId(id)
      if (idea === null) return false
      return holds(idea.published, fileId) || idea.team.some((member) => member.person === actor.id) || wasPublished(id, fileId)
    },
    uses: async ({ kind, id }, fileId) => {
      if (kind === 'logo') return organisations().isLogo(fileId)
      if (kind === 'person') return isPortrait(id, fileId)
      if (kind === 'conversation') return conversations().files.uses(id, fileId)
      if (kind === 'challenge' || kind === 'entry') return contest().files.uses(kind, id, fileId)
      const idea = await ideas().model.byId(id)
      return idea !== null && (holds(idea.draft, fileId) || holds(idea.published, fileId) || wasPublished(id, fileId))
    },
  }
}
