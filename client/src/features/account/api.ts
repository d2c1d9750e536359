import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { BodyIn } from '@commonspark/shared/ground/endpoint'
import { unsubscribe } from '@commonspark/shared/notifications/schema'
import {
  changeEmail, changePassword, confirmEmail, forgotPassword, listSessions, type Me, resetPassword, revokeSession, signIn, signUp, verifyEmail,
} from '@commonspark/shared/people/schema'
import { call } from '../../lib/api.ts'
import { checkBody } from '../../lib/forms.ts'
import { useViewer } from '../../lib/viewer.ts'

/** Says at once, everywhere on the page, who is signed in now. */
function useEntered(): (me: Me) => void {
  const cache = useQueryClient()
  return (me) => { cache.setQueryData(['me'], me) }
}

export function useSignIn() {
  const entered = useEntered()
  return useMutation({
    mutationFn: async (body: BodyIn<typeof signIn>) => { checkBody(signIn, body); return (await call(signIn, { body })).me }, onSuccess: entered,
  })
}

export const useSignUp = () => useMutation({ mutationFn: async (body: BodyIn<typeof signUp>) => { checkBody(signUp, body); await call(signUp, { body }) } })
export const useForgot = () => useMutation({ mutationFn: async (body: BodyIn<typeof forgotPassword>) => { checkBody(forgotPassword, body); await call(forgotPassword, { body }) } })
export const useChangeEmail = () => useMutation({ mutationFn: async (body: BodyIn<typeof changeEmail>) => { checkBody(changeEmail, body); await call(changeEmail, { body }) } })
export const useChangePassword = () => useMutation({ mutationFn: async (body: BodyIn<typeof changePassword>) => { checkBody(changePassword, body); await call(changePassword, { body }) } })

export function useReset() {
  const entered = useEntered()
  return useMutation({
    mutationFn: async (body: BodyIn<typeof resetPassword>) => { checkBody(resetPassword, body); return (await call(resetPassword, { body })).me }, onSuccess: entered,
  })
}

// A token works once: whatever renders twice shares one use of it. One that was not decided may be tried again.
const uses = new Map<string, Promise<unknown>>()
function once<T>(key: string, work: () => Promise<T>): Promise<T> {
  const use = uses.get(key) as Promise<T> | undefined ?? work()
  uses.set(key, use)
  use.catch(() => { uses.delete(key) })
  return use
}

/** Uses the token of a letter as soon as the page is there; `use` tries again. */
function useToken<T>(token: string, name: string, work: (token: string) => Promise<T>, onDone?: (result: T) => void) {
  const attempt = useMutation({ mutationFn: () => once(`${name} ${token}`, () => work(token)), ...(onDone ? { onSuccess: onDone } : {}) })
  const use = attempt.mutate
  useEffect(() => { if (token) use() }, [token, use])
  return attempt
}

export function useVerification(token: string) {
  const entered = useEntered()
  return useToken(token, 'verify', async (secret) => (await call(verifyEmail, { body: { token: secret } })).me, entered)
}
/** The same in another browser than the one that signed up, with the password chosen there. */
export function useVerificationByPassword(token: string) {
  return useMutation({ mutationFn: async (password: string) => (await call(verifyEmail, { body: { token, password } })).me, onSuccess: useEntered() })
}
export function useEmailConfirmation(token: string) {
  const cache = useQueryClient()
  return useToken(token, 'email', (secret) => call(confirmEmail, { body: { token: secret } }), () => { void cache.invalidateQueries({ queryKey: ['me'] }) })
}
export function useUnsubscription(token: string) {
  const cache = useQueryClient()
  return useToken(token, 'letters', async (secret) => (await call(unsubscribe, { query: { token: secret } })).kind, () => { void cache.invalidateQueries({ queryKey: ['preferences'] }) })
}

const SESSIONS = ['me', 'sessions'] as const

/** Where one is signed in. */
export const useSessions = () => useQuery({ queryKey: SESSIONS, enabled: useViewer() !== null, queryFn: async ({ signal }) => (await call(listSessions, { signal })).items })

/** Signs out elsewhere; the line is gone at once and comes back if that was refused. */
export function useRevoke() {
  const cache = useQueryClient()
  type Items = NonNullable<ReturnType<typeof useSessions>['data']>
  return useMutation({
    mutationFn: (id: string) => call(revokeSession, { params: { id } }),
    onMutate: async (id) => {
      await cache.cancelQueries({ queryKey: SESSIONS })
      const before = cache.getQueryData<Items>(SESSIONS)
      cache.setQueryData<Items>(SESSIONS, (items) => items?.filter((session) => session.id !== id))
      return before
    },
    onError: (_error, _id, before) => { cache.setQueryData(SESSIONS, before) },
    onSettled: () => { void cache.invalidateQueries({ queryKey: SESSIONS }) },
  })
}

/** Whether the letters of this installation are kept on a page instead of being sent. */
export const useHasMailbox = () => useQuery({
  queryKey: ['mailbox'], staleTime: Infinity,
  queryFn: async () => {
    const page = await fetch('/dev/mail', { method: 'HEAD' })
    // With a mail server, this address may be answered with the application's own page, which is not marked so.
    return page.ok && page.headers.get('cache-control') === 'no-store'
  },
}).data ?? false
