import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BodyIn } from '@commonspark/shared/ground/endpoint'
import {
  answerMembership, createOrganisation, editMember, editOrganisation, inviteMember, listOrganisations, type MemberView, type OrganisationView, readOrganisation, removeMember,
} from '@commonspark/shared/organisations/schema'
import { findPeople } from '@commonspark/shared/people/schema'
import { call, Refusal } from '../../lib/api.ts'
import { checkBody } from '../../lib/forms.ts'
import { useProblemWords } from '../../lib/problem.ts'
import { toast } from '../../ui/Toast.tsx'

const keys = { all: ['organisations'] as const, list: (q: string) => ['organisations', 'list', q] as const, one: (id: string) => ['organisations', 'one', id] as const }

/** Organisations by name whose names begin so; the list before stays until the next one has come. */
export const useOrganisations = (q: string) => useInfiniteQuery({
  queryKey: keys.list(q), placeholderData: keepPreviousData,
  queryFn: ({ pageParam, signal }) => call(listOrganisations, { query: { q, limit: 24, ...(pageParam ? { after: pageParam } : {}) }, signal }),
  initialPageParam: undefined as string | undefined, getNextPageParam: (page) => page.next ?? undefined,
})

/** An organisation and its people, as the viewer may see them. */
export const useOrganisation = (id: string) => useQuery({ queryKey: keys.one(id), queryFn: ({ signal }) => call(readOrganisation, { params: { id }, signal }) })

/** Puts what the server answered in place of what is shown, here and in lists. */
function useShow(): (organisation: OrganisationView) => void {
  const cache = useQueryClient()
  return (organisation) => {
    cache.setQueryData(keys.one(organisation.id), organisation)
    void cache.invalidateQueries({ queryKey: ['organisations', 'list'] })
    void cache.invalidateQueries({ queryKey: ['people'] })
  }
}

export function useCreate() {
  const show = useShow()
  return useMutation({
    mutationFn: async (body: BodyIn<typeof createOrganisation>) => { checkBody(createOrganisation, body); return call(createOrganisation, { body }) }, onSuccess: show,
  })
}

/** Saves changes upon a version; when somebody was faster, what they saved is asked for. */
export function useEdit(id: string) {
  const show = useShow()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (body: BodyIn<typeof editOrganisation>) => { checkBody(editOrganisation, body); return call(editOrganisation, { params: { id }, body }) },
    onSuccess: show,
    onError: (error) => { if (error instanceof Refusal && error.problem?.because === 'savedMeanwhile') void cache.invalidateQueries({ queryKey: keys.one(id) }) },
  })
}

/** Says why something was refused, and asks for the present state, since that is often the reason. */
function useRefused(id: string): (error: unknown) => void {
  const cache = useQueryClient()
  const words = useProblemWords()
  return (error) => {
    toast({ text: words(error), tone: 'refused' })
    void cache.invalidateQueries({ queryKey: keys.one(id) })
  }
}

export function useInvite(id: string) {
  return useMutation({
    mutationFn: async (body: BodyIn<typeof inviteMember>) => { checkBody(inviteMember, body); return call(inviteMember, { params: { id }, body }) }, onSuccess: useShow(),
  })
}
/** Accepts or declines; `said` is what is told then. */
export function useAnswer(id: string, said: (accept: boolean) => string) {
  const show = useShow()
  return useMutation({
    mutationFn: (accept: boolean) => call(answerMembership, { params: { id }, body: { accept } }), onError: useRefused(id),
    onSuccess: (organisation, accept) => {
      show(organisation)
      toast({ text: said(accept), tone: 'done' })
    },
  })
}
export const useEditMember = (id: string) => useMutation({
  mutationFn: ({ personId, ...body }: { personId: string } & BodyIn<typeof editMember>) => call(editMember, { params: { id, personId }, body }), onSuccess: useShow(),
})

/** Takes somebody, or oneself, off the list: shown at once, undone when refused; `said` is what is told then. */
export function useRemove(id: string, said: string) {
  const cache = useQueryClient()
  const refused = useRefused(id)
  return useMutation({
    mutationFn: (member: MemberView) => call(removeMember, { params: { id, personId: member.person.id } }),
    onMutate: async (member) => {
      await cache.cancelQueries({ queryKey: keys.one(id) })
      const before = cache.getQueryData<OrganisationView>(keys.one(id))
      cache.setQueryData<OrganisationView>(keys.one(id), (now) => now && { ...now, members: now.members.filter((one) => one.person.id !== member.person.id) })
      return before
    },
    onError: (error, _member, before) => {
      cache.setQueryData(keys.one(id), before)
      refused(error)
    },
    onSuccess: () => {
      toast({ text: said, tone: 'done' })
      void cache.invalidateQueries({ queryKey: keys.all })
      void cache.invalidateQueries({ queryKey: ['people'] })
    },
  })
}

/** People whose names begin so. */
export const usePeople = (text: string) => useQuery({
  queryKey: ['people', 'find', text], enabled: text.length > 1, placeholderData: keepPreviousData, queryFn: async ({ signal }) => (await call(findPeople, { query: { q: text }, signal })).items,
})
