import { queryOptions } from '@tanstack/react-query'
import { whoAmI } from '@commonspark/shared/people/schema'
import { call } from './api.ts'
import { noteServerTime } from './live.ts'

/** The signed-in person to themselves; null for a visitor. */
export const meQuery = queryOptions({
  queryKey: ['me'], staleTime: 60_000,
  queryFn: async () => {
    const reply = await call(whoAmI)
    noteServerTime(reply.now)
    return reply.me
  },
})
