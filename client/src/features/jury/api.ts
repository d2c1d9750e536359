import { type InfiniteData, keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query'
import {
  addNote, answerJury, assignJury, type Bid, type BidRow, type BoardView, declareConflict, inviteJuror, type JuryView, leaveJury, listAssignments, listBids, listJuryDuties, listMySheets, moveAssignment, moveCard, readBoard, readJury, readOthers, readResults, readSheet, remindJurors, removeJuror, setBid, setSheet, type SheetView, submitSheet,
} from '@commonspark/shared/jury/schema'
import { call } from '../../lib/api.ts'
import { useProblemWords } from '../../lib/problem.ts'
import { toast } from '../../ui/Toast.tsx'

/** Keys under which the jury's things are kept. */
export const juryKeys = {
  of: (challengeId: string) => ['jury', 'of', challengeId] as const,
  part: (challengeId: string, part: 'jury' | 'results' | 'board' | 'sheets' | 'assignments' | 'bids') => ['jury', 'of', challengeId, part] as const,
  sheet: (id: string) => ['jury', 'sheet', id] as const,
  others: (id: string) => ['jury', 'others', id] as const,
  duties: ['jury', 'duties'] as const,
}

const first: string | undefined = undefined
const nextOf = (page: { next: string | null }): string | undefined => page.next ?? undefined

/** Challenges in which the viewer is a juror or invited to be. */
export const useDuties = (enabled = true) => useQuery({ queryKey: juryKeys.duties, enabled, queryFn: async ({ signal }) => (await call(listJuryDuties, { signal })).items })
/** One's own score sheets in a challenge. */
export const useSheets = (challengeId: string, enabled = true) => useInfiniteQuery({
  queryKey: juryKeys.part(challengeId, 'sheets'), enabled, initialPageParam: first, getNextPageParam: nextOf,
  queryFn: ({ pageParam, signal }) => call(listMySheets, { params: { id: challengeId }, query: { limit: 60, ...(pageParam ? { after: pageParam } : {}) }, signal }),
})
export const useSheet = (sheetId: string) => useQuery({ queryKey: juryKeys.sheet(sheetId), queryFn: ({ signal }) => call(readSheet, { params: { sheetId }, signal }) })
export const useOthers = (sheetId: string, enabled: boolean) => useQuery({ queryKey: juryKeys.others(sheetId), enabled, queryFn: async ({ signal }) => (await call(readOthers, { params: { sheetId }, signal })).items })
/** Jurors, their load and conflicts, for organisers. */
export const useJury = (challengeId: string) => useQuery({ queryKey: juryKeys.part(challengeId, 'jury'), queryFn: ({ signal }) => call(readJury, { params: { id: challengeId }, signal }) })
/** Entries that one may wish to score. */
export const useBids = (challengeId: string, enabled: boolean) => useInfiniteQuery({
  queryKey: juryKeys.part(challengeId, 'bids'), enabled, initialPageParam: first, getNextPageParam: nextOf, retry: false,
  queryFn: ({ pageParam, signal }) => call(listBids, { params: { id: challengeId }, query: { limit: 20, ...(pageParam ? { after: pageParam } : {}) }, signal }),
})
/** Notes a wish at once; what is refused is asked for again. */
export function useSetBid(challengeId: string) {
  const cache = useQueryClient()
  const refused = useRefused()
  const key = juryKeys.part(challengeId, 'bids')
  return useMutation({
    mutationFn: ({ code, bid }: { code: string; bid: Bid }) => call(setBid, { params: { id: challengeId, code }, body: { bid } }),
    onMutate: ({ code, bid }) => {
      cache.setQueryData<InfiniteData<{ items: BidRow[]; next: string | null }>>(key, (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map((row) => (row.code === code ? { ...row, bid } : row)) })) })
    },
    onError: (error) => { refused(error); void cache.invalidateQueries({ queryKey: key }) },
  })
}
/** Who scores what, by code. */
export const useAssignments = (challengeId: string, q: string) => useInfiniteQuery({
  queryKey: [...juryKeys.part(challengeId, 'assignments'), q], initialPageParam: first, getNextPageParam: nextOf, placeholderData: keepPreviousData,
  queryFn: ({ pageParam, signal }) => call(listAssignments, { params: { id: challengeId }, query: { limit: 20, q, ...(pageParam ? { after: pageParam } : {}) }, signal }),
})
export const useResults = (challengeId: string) => useQuery({ queryKey: juryKeys.part(challengeId, 'results'), queryFn: ({ signal }) => call(readResults, { params: { id: challengeId }, signal }) })
export const useBoard = (challengeId: string) => useQuery({ queryKey: juryKeys.part(challengeId, 'board'), queryFn: ({ signal }) => call(readBoard, { params: { id: challengeId }, signal }) })

function useRefused(): (error: Error) => void {
  const words = useProblemWords()
  return (error) => { toast({ text: words(error), tone: 'refused' }) }
}
/** A change of the jury by its organisers; what comes back is shown. */
function useJuryChange<I>(challengeId: string, change: (input: I) => Promise<JuryView>): UseMutationResult<JuryView, Error, I> {
  const cache = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: (view) => { cache.setQueryData(juryKeys.part(challengeId, 'jury'), view) }, onError: useRefused() })
}
export const useInvite = (challengeId: string) => useJuryChange(challengeId, (personId: string) => call(inviteJuror, { params: { id: challengeId, personId } }))
export const useRemoveJuror = (challengeId: string) => useJuryChange(challengeId, ({ personId, discard }: { personId: string; discard: boolean }) => call(removeJuror, { params: { id: challengeId, personId }, query: { discard: discard ? 'true' : 'false' } }))
export const useDeclare = (challengeId: string) => useJuryChange(challengeId, ({ personId, entryId, reason }: { personId: string; entryId: string; reason: string }) => call(declareConflict, { params: { id: challengeId, personId, entryId }, body: { reason } }))

/** Assigns entries to jurors, or tries what would come of it. */
export function useAssign(challengeId: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: { perEntry?: number; dryRun: boolean }) => call(assignJury, { params: { id: challengeId }, body }),
    // Even a trial finds conflicts.
    onSuccess: () => cache.invalidateQueries({ queryKey: juryKeys.of(challengeId) }), onError: useRefused(),
  })
}
/** Gives an entry to another juror by hand. */
export function useMoveAssignment(challengeId: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ entryId, ...body }: { entryId: string; from: string | null; to: string | null; reason: string }) => call(moveAssignment, { params: { id: challengeId, entryId }, body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: juryKeys.of(challengeId) }), onError: useRefused(),
  })
}
export const useRemind = (challengeId: string) => useMutation({ mutationFn: () => call(remindJurors, { params: { id: challengeId } }), onError: useRefused() })

/** Accepts or declines to be a juror; or steps down. */
export function useAnswerJury(challengeId: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (answer: 'accept' | 'decline' | 'leave') => (answer === 'leave' ? call(leaveJury, { params: { id: challengeId } }) : call(answerJury, { params: { id: challengeId }, body: { accept: answer === 'accept' } })),
    onSuccess: async () => { await Promise.all([cache.invalidateQueries({ queryKey: ['jury'] }), cache.invalidateQueries({ queryKey: ['challenges', 'of', challengeId] })]) }, onError: useRefused(),
  })
}

/** A change of one's own sheet; what comes back is shown, and the lists are asked again. */
function useSheetChange<I>(change: (input: I) => Promise<SheetView>): UseMutationResult<SheetView, Error, I> {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: change, onError: useRefused(),
    onSuccess: (sheet) => { cache.setQueryData(juryKeys.sheet(sheet.id), sheet); void cache.invalidateQueries({ queryKey: juryKeys.of(sheet.challengeId) }); void cache.invalidateQueries({ queryKey: juryKeys.duties }) },
  })
}
export const useSubmitSheet = (sheetId: string) => useSheetChange((version: number) => call(submitSheet, { params: { sheetId }, body: { version } }))
export const useSetSheet = (sheetId: string) => useSheetChange((body: { state: 'open' | 'skipped' | 'abstained' | 'conflict'; reason: string }) => call(setSheet, { params: { sheetId }, body }))

/** Moves a card of the board at once; when somebody was faster, their board is shown. */
export function useMove(challengeId: string) {
  const cache = useQueryClient()
  const refused = useRefused()
  const key = juryKeys.part(challengeId, 'board')
  return useMutation({
    scope: { id: `board ${challengeId}` },
    mutationFn: ({ code, lane }: { code: string; lane: BoardView['cards'][number]['lane'] }) => call(moveCard, { params: { id: challengeId, code }, body: { version: cache.getQueryData<BoardView>(key)?.version ?? 0, lane } }),
    onMutate: ({ code, lane }) => { cache.setQueryData<BoardView>(key, (board) => board && { ...board, cards: board.cards.map((card) => (card.code === code ? { ...card, lane } : card)) }) },
    onSuccess: (board) => { cache.setQueryData(key, board) },
    onError: (error) => { refused(error); void cache.invalidateQueries({ queryKey: key }) },
  })
}
export function useNote(challengeId: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ code, key, text }: { code: string; key: string; text: string }) => call(addNote, { params: { id: challengeId, code }, body: { key, text } }),
    onSuccess: (board) => { cache.setQueryData(juryKeys.part(challengeId, 'board'), board) }, onError: useRefused(),
  })
}
