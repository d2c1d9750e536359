import { type InfiniteData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { blockPerson, listBlocks, unblockPerson } from '@commonspark/shared/blocks/schema'
import * as api from '@commonspark/shared/conversations/schema'
import type { ConversationView, MemberView, MessageView, NotifyMode } from '@commonspark/shared/conversations/schema'
import type { PageOf } from '@commonspark/shared/ground/endpoint'
import { findPeople, readPerson } from '@commonspark/shared/people/schema'
import { call } from '../../lib/api.ts'
import { newKey } from '../../lib/newKey.ts'
import { useProblemWords } from '../../lib/problem.ts'
import { toast } from '../../ui/Toast.tsx'

/** Keys under which conversations are kept. */
export const talkKeys = {
  all: ['conversations'] as const,
  list: (folder: 'inbox' | 'requests') => ['conversations', 'list', folder] as const,
  one: (id: string) => ['conversations', 'one', id] as const,
  members: (id: string) => ['conversations', 'members', id] as const,
  unread: ['conversations', 'unread'] as const,
  thread: (id: string, seq: number) => ['conversations', 'thread', id, seq] as const,
  blocks: ['blocks'] as const,
}
export type ConversationPages = InfiniteData<PageOf<ConversationView>>

const first: string | undefined = undefined
/** One's conversations, the most lately active first. */
export const useConversations = (folder: 'inbox' | 'requests') => useInfiniteQuery({
  queryKey: talkKeys.list(folder), initialPageParam: first,
  queryFn: ({ pageParam, signal }) => call(api.listConversations, { query: { folder, limit: 30, ...(pageParam ? { after: pageParam } : {}) }, signal }),
  getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
})
export const useConversation = (id: string) => useQuery({ queryKey: talkKeys.one(id), queryFn: ({ signal }) => call(api.readConversation, { params: { id }, signal }) })
export const useMembers = (id: string, enabled = true) => useQuery({
  queryKey: talkKeys.members(id), enabled, refetchInterval: 30_000, queryFn: async ({ signal }): Promise<MemberView[]> => (await call(api.listMembers, { params: { id }, signal })).items,
})
export const useThread = (id: string, seq: number) => useQuery({ queryKey: talkKeys.thread(id, seq), queryFn: async () => (await call(api.readThread, { params: { id, seq } })).items })
export const useCounts = (enabled: boolean) => useQuery({ queryKey: talkKeys.unread, enabled, queryFn: ({ signal }) => call(api.countUnread, { signal }) })
export const useBlocks = () => useQuery({ queryKey: talkKeys.blocks, queryFn: async () => (await call(listBlocks)).items })
export const usePersonCard = (id: string | null) => useQuery({ queryKey: ['people', 'card', id], enabled: id !== null, queryFn: () => call(readPerson, { params: { id: id ?? '' } }) })
/** People by the beginning of their name. */
export const usePeopleNamed = (q: string) => useQuery({
  queryKey: ['people', 'named', q], enabled: q.trim().length > 1, staleTime: 60_000, queryFn: async ({ signal }) => (await call(findPeople, { query: { q }, signal })).items,
})

/** A deed on conversations: what it changes is asked for again, and a refusal is said. */
function useDeed<In, Out>(deed: (input: In) => Promise<Out>) {
  const cache = useQueryClient()
  const words = useProblemWords()
  return useMutation({
    mutationFn: deed,
    onSettled: () => { void cache.invalidateQueries({ queryKey: talkKeys.all }) },
    onError: (error) => { toast({ text: words(error), tone: 'refused' }) },
  })
}
export const useBegin = () => useDeed((asked: { kind: 'direct' | 'group' | 'broadcast'; people: string[]; title: string; key?: string }) => call(api.beginConversation, { body: { key: newKey(), ...asked } }))
/** Opens the conversation of an idea's team. */
export const useOpenTeam = () => useDeed((ideaId: string) => call(api.openTeamConversation, { params: { id: ideaId } }))
/** Opens the conversation around a challenge. */
export const useOpenLobby = () => useDeed((challengeId: string) => call(api.openLobby, { params: { id: challengeId } }))
export const useAnswer = (id: string) => useDeed((accept: boolean) => call(api.answerRequest, { params: { id }, body: { accept } }))
export const useSetNotify = (id: string) => useDeed((notify: NotifyMode) => call(api.setNotify, { params: { id }, body: { notify } }))
export const useRemoveMember = (id: string) => useDeed((personId: string) => call(api.removeMember, { params: { id, personId } }))
export const useAddMembers = (id: string) => useDeed((people: string[]) => call(api.addMembers, { params: { id }, body: { people } }))
export const useSetRole = (id: string) => useDeed(({ personId, role }: { personId: string; role: api.MemberRole }) => call(api.setMemberRole, { params: { id, personId }, body: { role } }))
export const useChange = (id: string) => useDeed((changes: { title?: string; slowSeconds?: number }) => call(api.changeConversation, { params: { id }, body: changes }))
export const usePin = (id: string) => useDeed(({ seq, on }: { seq: number; on: boolean }) => call(api.setPin, { params: { id, seq }, body: { on } }))
export function useBlock() {
  const cache = useQueryClient()
  return useDeed(async ({ personId, on }: { personId: string; on: boolean }) => {
    await call(on ? blockPerson : unblockPerson, { params: { personId } })
    // A block changes what every list and page shows.
    await cache.invalidateQueries()
  })
}

type Replace = (message: MessageView) => void
export const useReactTo = (id: string, replace: Replace) => useDeed(async ({ seq, emoji, on }: { seq: number; emoji: api.Emoji; on: boolean }) => {
  replace(await call(api.reactToMessage, { params: { id, seq }, body: { emoji, on } }))
})
export const useEditMessage = (id: string, replace: Replace) => useDeed(async ({ seq, text, version }: { seq: number; text: string; version: number }) => {
  replace(await call(api.editMessage, { params: { id, seq }, body: { text, version } }))
})
/** Deletes a message for everybody. */
export async function deleteNow(id: string, seq: number, replace: Replace): Promise<void> { replace(await call(api.deleteMessage, { params: { id, seq } })) }
