import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query'
import {
  answerOrganisers, appealEntry, askTeam, confirmEntry, decideAppeal, enterIdea, type EntryState, type EntryView, listEntries, listGallery, listMyEntries, readEntry, readGalleryEntry, type ScreeningState, screenEntry, submitEntry, withdrawEntry,
} from '@commonspark/shared/entries/schema'
import { listMyIdeas } from '@commonspark/shared/ideas/schema'
import type { Country, Language } from '@commonspark/shared/taxonomy/taxonomy'
import { call } from '../../lib/api.ts'
import { useProblemWords } from '../../lib/problem.ts'
import { toast } from '../../ui/Toast.tsx'

/** Keys under which entries are kept. */
export const entryKeys = {
  all: ['entries'] as const,
  one: (id: string) => ['entries', 'one', id] as const,
  mine: ['entries', 'mine'] as const,
  list: (challengeId: string) => ['entries', 'list', challengeId] as const,
  gallery: (challengeId: string) => ['entries', 'gallery', challengeId] as const,
}

const first: string | undefined = undefined
const nextOf = (page: { next: string | null }): string | undefined => page.next ?? undefined
const from = (after: string | undefined): { after?: string } => (after ? { after } : {})

/** Entries of the viewer's teams, in one challenge or in all. */
export const useMyEntries = (challengeId?: string, enabled = true) => useInfiniteQuery({
  queryKey: [...entryKeys.mine, challengeId ?? ''], initialPageParam: first, getNextPageParam: nextOf, enabled,
  queryFn: ({ pageParam, signal }) => call(listMyEntries, { query: { limit: 40, ...(challengeId ? { challengeId } : {}), ...from(pageParam) }, signal }),
})

/** What organisers ask of the list of entries. */
export interface EntryWish { q: string; state: EntryState | null; screening: ScreeningState | null; country: Country | null }

/** Entries of a challenge, for its organisers. */
export const useEntries = (challengeId: string, { q, state, screening, country }: EntryWish) => useInfiniteQuery({
  queryKey: [...entryKeys.list(challengeId), q, state, screening, country], initialPageParam: first, getNextPageParam: nextOf,
  queryFn: ({ pageParam, signal }) => call(listEntries, { params: { id: challengeId }, query: { limit: 40, q, ...(state ? { state } : {}), ...(screening ? { screening } : {}), ...(country ? { country } : {}), ...from(pageParam) }, signal }),
})

/** Eligible entries as the public sees them. */
export const useGallery = (challengeId: string, { q, country, language }: { q: string; country: Country | null; language: Language | null }, enabled = true) => useInfiniteQuery({
  queryKey: [...entryKeys.gallery(challengeId), q, country, language], initialPageParam: first, getNextPageParam: nextOf, enabled,
  queryFn: ({ pageParam, signal }) => call(listGallery, { params: { id: challengeId }, query: { limit: 24, q, ...(country ? { country } : {}), ...(language ? { language } : {}), ...from(pageParam) }, signal }),
})
/** One entry as the public sees it. */
export const useGalleryEntry = (challengeId: string, entryId: string) => useQuery({
  queryKey: [...entryKeys.gallery(challengeId), 'one', entryId], queryFn: ({ signal }) => call(readGalleryEntry, { params: { id: challengeId, entryId }, signal }),
})

/** An entry, for its team and the organisers. */
export const useEntry = (id: string) => useQuery({ queryKey: entryKeys.one(id), queryFn: ({ signal }) => call(readEntry, { params: { entryId: id }, signal }) })

/** Published ideas and drafts of the viewer, to choose one from. */
export const useOwnIdeas = () => useInfiniteQuery({
  queryKey: ['ideas', 'list', 'mine'], initialPageParam: first, getNextPageParam: nextOf,
  queryFn: ({ pageParam, signal }) => call(listMyIdeas, { query: { limit: 60, ...from(pageParam) }, signal }),
})

/** A change of an entry: what comes back takes its place everywhere, a refusal is said. */
function useChange<I>(change: (input: I) => Promise<EntryView>): UseMutationResult<EntryView, Error, I> {
  const cache = useQueryClient()
  const words = useProblemWords()
  return useMutation({
    mutationFn: change,
    onSuccess: (entry) => {
      cache.setQueryData(entryKeys.one(entry.id), entry)
      void cache.invalidateQueries({ queryKey: entryKeys.mine })
      void cache.invalidateQueries({ queryKey: entryKeys.list(entry.challengeId) })
      void cache.invalidateQueries({ queryKey: ['challenges', 'of', entry.challengeId] })
    },
    onError: (error) => { toast({ text: words(error), tone: 'refused' }) },
  })
}

/** Enters an idea; the key makes a second press enter it once. */
export const useEnter = (challengeId: string) => useChange(({ key, ideaId }: { key: string; ideaId: string }) => call(enterIdea, { params: { id: challengeId }, body: { key, ideaId } }))
export const useSubmit = (entryId: string) => useChange(({ key, version, ages }: { key: string; version: number; ages: boolean }) => call(submitEntry, { params: { entryId }, body: { key, version, consent: true, ages } }))
export const useWithdraw = (entryId: string) => useChange(() => call(withdrawEntry, { params: { entryId } }))
export const useConfirm = (entryId: string) => useChange((confirm: boolean) => call(confirmEntry, { params: { entryId }, body: { confirm } }))
export const useScreen = (entryId: string) => useChange((body: { checks: boolean[]; state: ScreeningState; reason: string }) => call(screenEntry, { params: { entryId }, body }))
export const useAskTeam = (entryId: string) => useChange((body: { key: string; text: string }) => call(askTeam, { params: { entryId }, body }))
export const useAnswerOrganisers = (entryId: string) => useChange(({ questionId, text }: { questionId: string; text: string }) => call(answerOrganisers, { params: { entryId, questionId }, body: { text } }))
export const useAppeal = (entryId: string) => useChange((text: string) => call(appealEntry, { params: { entryId }, body: { text } }))
export const useDecideAppeal = (entryId: string) => useChange((body: { upheld: boolean; reason: string }) => call(decideAppeal, { params: { entryId }, body }))
