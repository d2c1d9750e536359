import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient, type UseInfiniteQueryResult } from '@tanstack/react-query'
import type { PageOf } from '@commonspark/shared/ground/endpoint'
import {
  answerInvitation, archiveIdea, followIdea, type IdeaCard, type IdeaView, listIdeasOf, listMyIdeas, listVersions, readIdea, restoreIdea, unfollowIdea,
} from '@commonspark/shared/ideas/schema'
import { readFiles } from '@commonspark/shared/files/schema'
import { exploreIdeas, similarIdeas } from '@commonspark/shared/search/schema'
import { giveSupport, withdrawSupport } from '@commonspark/shared/supports/schema'
import { call } from '../../lib/api.ts'
import { useProblemWords } from '../../lib/problem.ts'
import { toast } from '../../ui/Toast.tsx'
import { ideaKeys, patchIdea } from './cache.ts'
import type { Wish } from './filters.ts'

const HALF_HOUR = 30 * 60_000

/** An idea as the viewer may read it. */
export const useIdea = (id: string) => useQuery({ queryKey: ideaKeys.one(id), queryFn: ({ signal }) => call(readIdea, { params: { id }, signal }) })

/** Its published versions, newest first. */
export const useVersions = (id: string) => useQuery({
  queryKey: ideaKeys.versions(id), queryFn: async ({ signal }) => (await call(listVersions, { params: { id }, signal })).items,
})

/** A list of cards that can be asked to go on. */
export type IdeaList<Page extends PageOf<IdeaCard> = PageOf<IdeaCard>> = UseInfiniteQueryResult<{ pages: Page[]; pageParams: unknown[] }>

const nextOf = (page: { next: string | null }): string | undefined => page.next ?? undefined
const first: string | undefined = undefined

/** What the explore page shows for a wish; the list before stays until the next one has come. */
export const useExplore = (wish: Wish, limit = 24) => useInfiniteQuery({
  queryKey: ideaKeys.list('explore', wish, limit),
  queryFn: ({ pageParam, signal }) => {
    const { sort, ...filters } = wish
    return call(exploreIdeas, { query: { ...filters, ...(sort ? { sort } : {}), limit, ...(pageParam ? { after: pageParam } : {}) }, signal })
  },
  initialPageParam: first, getNextPageParam: nextOf, placeholderData: keepPreviousData,
  // Whoever comes back from an idea finds the list as they left it; supports are kept true by live facts.
  staleTime: 60_000, gcTime: HALF_HOUR,
})

/** Published ideas close to a text; nothing is asked for less than three characters. */
export const useSimilar = (text: string) => useQuery({
  queryKey: ['ideas', 'similar', text], enabled: text.trim().length >= 3,
  queryFn: async ({ signal }) => (await call(similarIdeas, { query: { text: text.trim().slice(0, 400) }, signal })).items,
})

/** Ideas in whose team the viewer is or to which they are invited, in every state. */
export const useMyIdeas = () => useInfiniteQuery({
  queryKey: ideaKeys.list('mine'), initialPageParam: first, getNextPageParam: nextOf,
  queryFn: ({ pageParam, signal }) => call(listMyIdeas, { query: { limit: 60, ...(pageParam ? { after: pageParam } : {}) }, signal }),
})

/** Published ideas of a person. */
export const useIdeasOf = (personId: string) => useInfiniteQuery({
  queryKey: ideaKeys.list('of', personId), initialPageParam: first, getNextPageParam: nextOf,
  queryFn: ({ pageParam, signal }) => call(listIdeasOf, { params: { id: personId }, query: { limit: 12, ...(pageParam ? { after: pageParam } : {}) }, signal }),
})

/** Names, sizes and placeholders of an idea's files. */
export const useFiles = (ids: readonly string[]) => useQuery({
  queryKey: ['files', ...ids], enabled: ids.length > 0, staleTime: HALF_HOUR,
  queryFn: async ({ signal }) => (await call(readFiles, { query: { ids: ids.join(',') }, signal })).items,
})

/** Gives or takes back support: shown at once, undone when refused. */
export function useSupport(id: string) {
  const cache = useQueryClient()
  const words = useProblemWords()
  const show = (supported: boolean): void => {
    patchIdea(cache, id, (idea) => (idea.supported === supported ? {} : { supported, supportCount: idea.supportCount + (supported ? 1 : -1) }))
  }
  return useMutation({
    // One after the other, so that the last press is the one that stays.
    scope: { id: `support ${id}` },
    mutationFn: (wish: boolean) => call(wish ? giveSupport : withdrawSupport, { params: { id } }),
    onMutate: async (wish) => {
      await cache.cancelQueries({ queryKey: ideaKeys.one(id) })
      show(wish)
    },
    onSuccess: ({ supported, count }) => { patchIdea(cache, id, () => ({ supported, supportCount: count })) },
    onError: (error, wish) => {
      show(!wish)
      toast({ text: words(error), tone: 'refused' })
      void cache.invalidateQueries({ queryKey: ideaKeys.one(id) })
    },
  })
}

/** Follows or stops following: shown at once, undone when refused. */
export function useFollow(id: string) {
  const cache = useQueryClient()
  const words = useProblemWords()
  const show = (followed: boolean): void => {
    cache.setQueryData<IdeaView>(ideaKeys.one(id), (idea) => {
      if (!idea || idea.followed === followed) return idea
      return { ...idea, followed, followerCount: idea.followerCount + (followed ? 1 : -1) }
    })
  }
  return useMutation({
    scope: { id: `follow ${id}` },
    mutationFn: (wish: boolean) => call(wish ? followIdea : unfollowIdea, { params: { id } }),
    onMutate: async (wish) => {
      await cache.cancelQueries({ queryKey: ideaKeys.one(id) })
      show(wish)
    },
    onError: (error, wish) => {
      show(!wish)
      toast({ text: words(error), tone: 'refused' })
    },
  })
}

/** Accepts or declines an invitation into the team. */
export function useAnswer(id: string) {
  const cache = useQueryClient()
  const words = useProblemWords()
  return useMutation({
    mutationFn: (accept: boolean) => call(answerInvitation, { params: { id }, body: { accept } }),
    onError: (error) => { toast({ text: words(error), tone: 'refused' }) },
    onSettled: async () => { await cache.invalidateQueries({ queryKey: ideaKeys.all }) },
  })
}

/** Takes an idea off the lists, or puts it back. */
export function useShelve(id: string) {
  const cache = useQueryClient()
  const words = useProblemWords()
  return useMutation({
    mutationFn: (away: boolean) => call(away ? archiveIdea : restoreIdea, { params: { id } }),
    onSuccess: (idea) => {
      cache.setQueryData(ideaKeys.one(id), idea)
      void cache.invalidateQueries({ queryKey: ideaKeys.lists })
    },
    onError: (error) => { toast({ text: words(error), tone: 'refused' }) },
  })
}
