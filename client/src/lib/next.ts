import { useLocation, useSearchParams } from 'react-router'

/** The way back that an address asks for, if it stays on this site and is not one of the doors; otherwise undefined. */
export function safeNext(wanted: string | null, origin: string): string | undefined {
  if (!wanted?.startsWith('/')) return undefined
  try {
    const url = new URL(wanted, origin)
    return url.origin === origin && !DOORS.includes(url.pathname) ? url.pathname + url.search + url.hash : undefined
  } catch { return undefined }
}

const DOORS = ['/sign-in', '/sign-up', '/forgot', '/verify', '/reset']

/** Where to go after signing in. */
export const useNext = (): string | undefined => safeNext(useSearchParams()[0].get('next'), location.origin)

/** The address of a door ("/sign-in") that leads back to where one is, or where one already was to be led. */
export function useDoor(): (door: '/sign-in' | '/sign-up' | '/forgot') => string {
  const { pathname, search, hash } = useLocation()
  const wanted = useNext()
  const back = wanted ?? safeNext(pathname + search + hash, location.origin)
  return (door) => (back && back !== '/' ? `${door}?next=${encodeURIComponent(back)}` : door)
}
