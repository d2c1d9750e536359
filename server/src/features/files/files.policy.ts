import { AppError } from '@commonspark/shared/ground/errors'
import type { Actor } from '../../platform/actor.ts'
import type { FileUser, StoredFile } from './files.model.ts'

/** What this room asks of others. */
export interface FilePorts {
  /** Whether the actor may read where the file is used, and it is shown there to them. */
  mayRead(actor: Actor, user: FileUser, fileId: string): Promise<boolean>
  /** Whether it is still used there, whoever may see it. */
  uses(user: FileUser, fileId: string): Promise<boolean>
}

export type Readers = 'everybody' | 'some' | 'others'

/** A file is everybody's while something public shows it, else its owner's, those who may read where it is used, and moderators' unless it is only in conversations. */
export async function readersOf(file: StoredFile, actor: Actor, ports: FilePorts): Promise<Readers> {
  const id = file._id.toString()
  const nobody: Actor = { ...actor, id: null, roles: [], session: null }
  for (const user of file.usedBy) if (await ports.mayRead(nobody, user, id)) return 'everybody'
  if (!actor.id) return 'others'
  if (file.owner === actor.id) return 'some'
  // What people send each other is theirs: a moderator sees the sealed copy of what was reported, and nothing beside it.
  const between = file.usedBy.length > 0 && file.usedBy.every((user) => user.kind === 'conversation')
  if (!between && (actor.roles.includes('moderator') || actor.roles.includes('administrator'))) return 'some'
  for (const user of file.usedBy) if (await ports.mayRead(actor, user, id)) return 'some'
  return 'others'
}

/** Throws notFound for what the actor may not know of. */
export async function demandReadable(file: StoredFile | null, actor: Actor, ports: FilePorts): Promise<{ file: StoredFile; isPublic: boolean }> {
  const readers = file && (await readersOf(file, actor, ports))
  if (!file || readers === 'others') throw new AppError('notFound', 'noSuchFile')
  return { file, isPublic: readers === 'everybody' }
}

/** Whether the actor may put the file to this use: their own, and those that are there already. */
export const mayUse = (file: StoredFile, actor: Actor, user: FileUser): boolean =>
  file.owner === actor.id || file.usedBy.some((use) => use.kind === user.kind && use.id === user.id)
