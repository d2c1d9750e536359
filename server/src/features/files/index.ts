import type { DomainEvents } from '../../events/catalogue.ts'
import type { Actor } from '../../platform/actor.ts'
import { createBlobs } from '../../platform/blobs.ts'
import type { Platform } from '../../platform/platform.ts'
import { filesModel, type FileUser } from './files.model.ts'
import type { FilePorts } from './files.policy.ts'
import { filesRoutes } from './files.routes.ts'
import { filesService } from './files.service.ts'

export type { FilePorts } from './files.policy.ts'
export type { FileUser } from './files.model.ts'

/** Pictures and documents: received, re-encoded or kept as downloads, and shown to whoever may read where they are used. */
export function createFiles(platform: Platform<DomainEvents>, ports: FilePorts) {
  const blobs = createBlobs(platform.database, 'uploads')
  const service = filesService(platform, filesModel(platform.database), blobs, ports)
  return {
    routes: filesRoutes(service),
    /** Throws unless the files are the actor's own (or there already); notes that `user` uses them. */
    use: (actor: Actor, user: FileUser, fileIds: readonly string[]): Promise<void> => service.use(actor, user, fileIds),
    /** The same for one picture. */
    usePicture: (actor: Actor, user: FileUser, fileId: string): Promise<void> => service.use(actor, user, [fileId], 'picture'),
    /** Facts of those files that the actor may see, in this order. */
    read: service.read,
    /** Deletes what nothing has used for 48 hours; for a nightly job, in any number of processes. */
    sweep: service.sweep,
    /** For the demo and the import: stores a picture or document as if the actor had uploaded it. */
    receive: service.receive,
  }
}
export type Files = ReturnType<typeof createFiles>
