import type { Migration } from '../platform/migrations.ts'

/** Every change of stored data, oldest first; lines are only ever added at the end. */
export const migrations: readonly Migration[] = []
