import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sessionChanged } from '@commonspark/shared/ground/live'
import { speak } from '../lib/i18n.ts'
import { onReturn, reconnect, useFact } from '../lib/live.ts'
import { meQuery } from '../lib/me.ts'
import { toast } from '../ui/Toast.tsx'
import { type Viewer, ViewerContext } from '../lib/viewer.ts'

/** Knows who looks at the page; follows sign-in, sign-out and a session that ends elsewhere. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const cache = useQueryClient()
  const { t, i18n } = useTranslation('app')
  const { data } = useQuery(meQuery)
  const viewer = useMemo<Viewer | null | undefined>(() => data && {
    id: data.id, name: data.profile.name, picture: data.profile.picture, roles: data.platformRoles, locale: data.locale,
  }, [data])

  const before = useRef<string | null | undefined>(undefined)
  const id = viewer === undefined ? undefined : viewer?.id ?? null
  useEffect(() => {
    if (id === undefined) return
    // Somebody else looks now: what was asked for the one before is not theirs, and the socket must know.
    if (before.current !== undefined && before.current !== id) {
      reconnect()
      void cache.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' })
    }
    before.current = id
  }, [id, cache])

  const locale = viewer?.locale
  const follow = useEffectEvent((said: string) => { if (said !== i18n.language) void speak(said as 'en') })
  // Only when the account's language changes: a visitor's switch in the meantime stands.
  useEffect(() => { if (locale) follow(locale) }, [locale])

  useEffect(() => onReturn(() => { void cache.invalidateQueries() }), [cache])
  useFact(sessionChanged, useCallback(() => {
    void cache.invalidateQueries({ queryKey: ['me'] })
    toast({ text: t('sessionEnded') })
  }, [cache, t]))

  return <ViewerContext value={viewer}>{children}</ViewerContext>
}
