import { importProgressed } from '@commonspark/shared/imports/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { demandAccess } from '../../platform/actor.ts'
import { createBlobs } from '../../platform/blobs.ts'
import type { TopicRule } from '../../platform/live/live.ts'
import type { Platform } from '../../platform/platform.ts'
import { asCsv, asJsonLines, type ExportedIdea } from './export.ts'
import { importsModel } from './imports.model.ts'
import { importsRoutes } from './imports.routes.ts'
import { importsService } from './imports.service.ts'
import { createRunner, type IdeaStore } from './runner.ts'

export type { ExportedIdea } from './export.ts'

/** What this room asks of others. */
export interface ImportPorts {
  ideas: IdeaStore
  cards: (people: readonly string[]) => Promise<Map<string, PersonCard>>
  /** Every published idea, some at a time. */
  published(): AsyncIterable<ExportedIdea[]>
}

/** Ideas from files and into files: a line of imports, worked off by one process at a time. */
export function createImports(platform: Platform<DomainEvents>, ports: ImportPorts) {
  const model = importsModel(platform.database)
  const blobs = createBlobs(platform.database, 'imports')
  const runner = createRunner(platform, model, blobs, ports.ideas)
  const service = importsService(platform, model, blobs, runner, ports.cards)
  const topics: TopicRule[] = [{
    kind: 'import', policy: 'Administrators.', facts: [importProgressed],
    mayWatch: async (actor, id) => {
      try { demandAccess('administrator', actor) } catch { return false }
      return (await model.byId(id).catch(() => null)) !== null
    },
  }]
  return {
    routes: importsRoutes(service, (format) => (format === 'csv' ? asCsv : asJsonLines)(ports.published(), platform.config.PUBLIC_URL), platform.clock),
    topics,
    /** For the command line: stores a file and puts it in line. */
    enqueue: service.enqueue,
    read: service.read,
    rows: service.rows,
    /** Deletes files that nobody went on with for a week. */
    sweep: service.sweep,
    start: (): void => { runner.start() },
    stop: (): Promise<void> => runner.stop(),
    /** Resolves when nothing waits or runs here; for the command line and tests. */
    settled: (): Promise<void> => runner.settled(),
  }
}
export type Imports = ReturnType<typeof createImports>
