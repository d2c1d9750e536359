import { useQuery } from '@tanstack/react-query'
import { editWish, readWish, Wish } from '@commonspark/shared/matches/schema'
import { saysSomething } from '@commonspark/shared/matches/scoring'
import { fieldProblems } from '@commonspark/shared/ground/errors'
import { call } from '../../lib/api.ts'
import type { ServerDoors } from '../../lib/useKeeper.ts'
import { useViewer } from '../../lib/viewer.ts'

/** The server's side of a wish that is being written. */
export const wishDoors: ServerDoors<Wish> = {
  read: async () => { const { wish, version } = await call(readWish); return { version, fields: wish } },
  save: async (version, changes) => { const saved = await call(editWish, { body: { version, changes } }); return { version: saved.version, fields: saved.wish } },
  check: (fields) => { const parsed = Wish.safeParse(fields); return parsed.success ? [] : fieldProblems(parsed.error) },
}

/** Whether one has said enough for suggestions; undefined while it is being asked. */
export function useWishState(): boolean | undefined {
  const wish = useQuery({ queryKey: ['matches', 'wish'], enabled: useViewer() !== null, queryFn: ({ signal }) => call(readWish, { signal }) })
  return wish.data && wish.data.wish.open && saysSomething(wish.data.wish)
}
