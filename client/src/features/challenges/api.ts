import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import {
  addOrganiser, announce, answerQuestion, askQuestion, beHere, cancelChallenge, type ChallengeView, createChallenge, duplicateChallenge, listAnnouncements, listChallenges, listMyChallenges, listQuestions, type MomentName,
  publishChallenge, readChallenge, readDashboard, readHistory, removeChallenge, removeOrganiser, type TEMPLATES,
} from '@commonspark/shared/challenges/schema'
import type { Country, Locale } from '@commonspark/shared/taxonomy/taxonomy'
import { call } from '../../lib/api.ts'
import { noteServerTime } from '../../lib/live.ts'
import { newKey } from '../../lib/newKey.ts'
import { useProblemWords } from '../../lib/problem.ts'
import { toast } from '../../ui/Toast.tsx'

/** Keys under which challenges and what belongs to them are kept. */
export const challengeKeys = {
  all: ['challenges'] as const,
  lists: ['challenges', 'list'] as const,
  of: (id: string) => ['challenges', 'of', id] as const,
  one: (id: string) => ['challenges', 'of', id, 'view'] as const,
  part: (id: string, part: 'questions' | 'announcements' | 'history' | 'dashboard' | 'here') => ['challenges', 'of', id, part] as const,
}

const first: string | undefined = undefined
const nextOf = (page: { next: string | null }): string | undefined => page.next ?? undefined
const from = (after: string | undefined): { after?: string } => (after ? { after } : {})

/** What the list is asked to show. */
export interface ChallengeWish { q: string; moment: MomentName[]; country: Country | null; order: 'new' | 'endingSoon' }

/** Published challenges for a wish. */
export const useChallenges = ({ q, moment, country, order }: ChallengeWish, limit = 24) => useInfiniteQuery({
  queryKey: [...challengeKeys.lists, q, moment, country, order, limit], initialPageParam: first, getNextPageParam: nextOf,
  queryFn: async ({ pageParam, signal }) => {
    const page = await call(listChallenges, { query: { q, order, limit, ...(moment.length > 0 ? { moment } : {}), ...(country ? { country } : {}), ...from(pageParam) }, signal })
    const [card] = page.items
    if (card) noteServerTime(card.phases.now)
    return page
  },
})

/** Challenges that the viewer organises. */
export const useMyChallenges = () => useInfiniteQuery({
  queryKey: [...challengeKeys.lists, 'mine'], initialPageParam: first, getNextPageParam: nextOf,
  queryFn: ({ pageParam, signal }) => call(listMyChallenges, { query: { limit: 40, ...from(pageParam) }, signal }),
})

/** A challenge as its page shows it; its reply sets the clock of the countdowns. */
export const useChallenge = (id: string) => useQuery({
  queryKey: challengeKeys.one(id),
  queryFn: async ({ signal }) => {
    const view = await call(readChallenge, { params: { id }, signal })
    noteServerTime(view.phases.now)
    return view
  },
})

/** How many members look at a challenge now; asking says that one does, too, so only members ask. */
export const useHere = (id: string, enabled: boolean) => useQuery({
  queryKey: challengeKeys.part(id, 'here'), enabled, refetchInterval: 30_000, retry: false, queryFn: async ({ signal }) => (await call(beHere, { params: { id }, signal })).here,
})

export const useHistory = (id: string) => useQuery({ queryKey: challengeKeys.part(id, 'history'), queryFn: async ({ signal }) => (await call(readHistory, { params: { id }, signal })).items })
export const useDashboard = (id: string) => useQuery({ queryKey: challengeKeys.part(id, 'dashboard'), queryFn: ({ signal }) => call(readDashboard, { params: { id }, signal }) })
export const useQuestions = (id: string) => useInfiniteQuery({
  queryKey: challengeKeys.part(id, 'questions'), initialPageParam: first, getNextPageParam: nextOf,
  queryFn: ({ pageParam, signal }) => call(listQuestions, { params: { id }, query: { limit: 20, ...from(pageParam) }, signal }),
})
export const useAnnouncements = (id: string) => useInfiniteQuery({
  queryKey: challengeKeys.part(id, 'announcements'), initialPageParam: first, getNextPageParam: nextOf,
  queryFn: ({ pageParam, signal }) => call(listAnnouncements, { params: { id }, query: { limit: 10, ...from(pageParam) }, signal }),
})

/** Says why something was refused. */
function useRefused(): (error: Error) => void {
  const words = useProblemWords()
  return (error) => { toast({ text: words(error), tone: 'refused' }) }
}
const refresh = (cache: QueryClient, id: string): Promise<void> => cache.invalidateQueries({ queryKey: challengeKeys.of(id) })

/** Asks the organisers; the key makes a second press ask once. */
export function useAsk(id: string) {
  const cache = useQueryClient()
  return useMutation({ mutationFn: ({ key, text }: { key: string; text: string }) => call(askQuestion, { params: { id }, body: { key, text } }), onSuccess: () => refresh(cache, id), onError: useRefused() })
}
/** Answers a question for everybody. */
export function useAnswer(id: string) {
  const cache = useQueryClient()
  return useMutation({ mutationFn: ({ questionId, text }: { questionId: string; text: string }) => call(answerQuestion, { params: { id, questionId }, body: { text } }), onSuccess: () => refresh(cache, id), onError: useRefused() })
}
/** Tells everybody in the challenge something. */
export function useAnnounce(id: string) {
  const cache = useQueryClient()
  return useMutation({ mutationFn: (body: { key: string; title: string; text: string }) => call(announce, { params: { id }, body }), onSuccess: () => refresh(cache, id), onError: useRefused() })
}
/** Begins a challenge from a template. */
export const useCreate = () => useMutation({
  mutationFn: (body: { key: string; organisationId: string; template: (typeof TEMPLATES)[number]; locale: Locale }) => call(createChallenge, { body }), onError: useRefused(),
})
/** Begins a new draft with the content of an old challenge. */
export const useDuplicate = (id: string) => useMutation({ mutationFn: () => call(duplicateChallenge, { params: { id }, body: { key: newKey() } }), onError: useRefused() })
/** Throws a draft away. */
export function useRemove(id: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: () => call(removeChallenge, { params: { id } }), onError: useRefused(),
    onSuccess: () => { cache.removeQueries({ queryKey: challengeKeys.of(id) }); void cache.invalidateQueries({ queryKey: challengeKeys.lists }) },
  })
}
/** Shows a challenge to everybody. */
export function usePublish(id: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (version: number) => call(publishChallenge, { params: { id }, body: { version } }), onError: useRefused(),
    onSuccess: (view) => { cache.setQueryData(challengeKeys.one(id), view); void cache.invalidateQueries({ queryKey: challengeKeys.lists }) },
  })
}
/** Calls a published challenge off. */
export function useCancel(id: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ version, reason }: { version: number; reason: string }) => call(cancelChallenge, { params: { id }, body: { version, reason } }), onError: useRefused(),
    onSuccess: (view) => { cache.setQueryData(challengeKeys.one(id), view); void cache.invalidateQueries({ queryKey: challengeKeys.of(id) }); void cache.invalidateQueries({ queryKey: challengeKeys.lists }) },
  })
}
/** Names another organiser, or takes one off. */
export function useOrganisers(id: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ personId, named }: { personId: string; named: boolean }) => call(named ? addOrganiser : removeOrganiser, { params: { id, personId } }), onError: useRefused(),
    onSuccess: ({ organisers }) => { cache.setQueryData<ChallengeView>(challengeKeys.one(id), (view) => view && { ...view, organisers }) },
  })
}
