import type * as Y from 'yjs'

/** One step from a format of documents to the next: changes the document in place, and may rely on nothing but what is in it. */
export interface Migration { to: number; run: (doc: Y.Doc) => void }

/** Every step since the first format, in order; a step stays for good, because a document may be opened after years. */
export const MIGRATIONS: readonly Migration[] = []
export const formatOf = (migrations: readonly Migration[]): number => migrations.at(-1)?.to ?? 1
