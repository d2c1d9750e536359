import { Types } from 'mongoose'
import type { IdeaContent } from '@commonspark/shared/ideas/content'
import type { Database, Tx } from '../../platform/database.ts'
import type { Idea, Version } from './ideas.model.ts'

/** An idea that came from a row of a source, as it stands. */
export interface ImportedIdea { id: string; row: string; version: number; publishedNumber: number; content: IdeaContent }
/** A row to write: a new idea, or new content of the one there is. */
export interface ImportedRow { row: string; content: IdeaContent; at: Date; known: ImportedIdea | null }

/** Ideas that come from files: published, without a team, one for each row of a source. */
export function importedIdeas(database: Database) {
  const ideas = () => database.connection.model<Idea>('Idea').collection
  const versions = () => database.connection.model<Version>('IdeaVersion').collection
  return {
    /** The ideas of these rows, by row. */
    known: async (source: string, rows: readonly string[], tx?: Tx): Promise<Map<string, ImportedIdea>> => {
      const found = ideas().find(
        { 'source.name': source, 'source.row': { $in: [...rows] } },
        { projection: { source: 1, version: 1, publishedNumber: 1, published: 1 }, ...(tx ? { session: tx } : {}) },
      )
      return new Map(((await found.toArray()) as unknown as Idea[]).map(({ _id, source: from, version, publishedNumber, published }) => {
        const row = from!.row
        return [row, { id: _id.toString(), row, version, publishedNumber, content: published! }]
      }))
    },
    /** Writes rows and their versions in a few round trips; answers the identities by row. */
    write: async (source: string, rows: readonly ImportedRow[], now: Date, tx: Tx): Promise<Map<string, string>> => {
      if (rows.length === 0) return new Map()
      const written = rows.map((row) => ({ ...row, _id: new Types.ObjectId(row.known?.id) }))
      const done = await ideas().bulkWrite(written.map(({ _id, row, content, at, known }) => (known
        ? { updateOne: {
          filter: { _id, version: known.version },
          update: { $set: { draft: content, published: content, dirty: false, savedAt: now, activeAt: now }, $inc: { version: 1, publishedNumber: 1 } },
        } }
        : { insertOne: { document: {
          _id, version: 1, state: 'published', hidden: false, createdBy: null, createKey: null, draft: content, savedAt: now, savedBy: null, dirty: false,
          published: content, publishedNumber: 1, publishedAt: at, activeAt: at, team: [], supportCount: 0, commentCount: 0, followerCount: 0, source: { name: source, row },
        } } })) as never, { session: tx })
      if (done.insertedCount + done.matchedCount !== rows.length) throw new Error('an imported idea changed while it was written')
      const published = written.map(({ _id, content, known }) => ({ idea: _id.toString(), number: (known?.publishedNumber ?? 0) + 1, content, note: '', at: now, by: null }))
      await versions().insertMany(published as never, { session: tx })
      return new Map(written.map(({ row, _id }) => [row, _id.toString()]))
    },
  }
}
export type ImportedIdeas = ReturnType<typeof importedIdeas>
