import { QueryClient } from '@tanstack/react-query'
import { Refusal } from './api.ts'

const mayRetry = (count: number, error: Error): boolean => error instanceof Refusal && error.passing && count < 3

/** The cache of everything asked for; passing failures are tried again, refusals are not. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: mayRetry, retryDelay: (attempt) => Math.min(8000, 500 * 2 ** attempt), networkMode: 'always', refetchOnWindowFocus: true },
    mutations: { networkMode: 'always', retry: false },
  },
})
