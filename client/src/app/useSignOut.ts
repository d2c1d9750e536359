import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { signOut } from '@commonspark/shared/people/schema'
import { turnPushOff } from '../features/conversations/push.ts'
import { call, Refusal } from '../lib/api.ts'
import { useProblemWords } from '../lib/problem.ts'
import { toast } from '../ui/Toast.tsx'

/** Signs out and forgets what was shown; texts not sent yet stay on this device. */
export function useSignOut(): () => void {
  const cache = useQueryClient()
  const navigate = useNavigate()
  const words = useProblemWords()
  return () => {
    // The server forgets this browser while it still knows who asks; a sign-out without it ends the pushes with the session.
    turnPushOff().catch(() => undefined).then(() => call(signOut)).catch((error: unknown) => {
      if (!(error instanceof Refusal) || error.problem?.code !== 'unauthenticated') throw error
    }).then(() => {
      cache.setQueryData(['me'], null)
      void navigate('/')
    }, (error: unknown) => { toast({ text: words(error), tone: 'refused' }) })
  }
}
