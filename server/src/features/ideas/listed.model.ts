import type { Database } from '../../platform/database.ts'
import type { Idea } from './ideas.model.ts'

const PUBLIC = { state: 'published', hidden: false } as const

/** The published ideas by number, in the order of identity, with no more than a list of addresses needs. */
export function listedIdeas(database: Database) {
  const ideas = () => database.connection.model<Idea>('Idea')
  return {
    count: (): Promise<number> => ideas().countDocuments(PUBLIC).exec(),
    page: async (number: number, size: number): Promise<{ id: string; changedAt: Date }[]> => {
      const rows = await ideas().find(PUBLIC, { activeAt: 1 }).sort({ _id: 1 }).skip(number * size).limit(size).lean<Idea[]>()
      return rows.map(({ _id, activeAt }) => ({ id: _id.toString(), changedAt: activeAt }))
    },
  }
}
export type ListedIdeas = ReturnType<typeof listedIdeas>
