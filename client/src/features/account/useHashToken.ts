import { useEffect, useState } from 'react'

/** The secret behind # of a letter's link, taken out of the address bar once it is read, so that it is neither kept nor sent on. */
export function useHashToken(): string {
  const [token] = useState(() => decodeURIComponent(location.hash.slice(1)))
  useEffect(() => { if (location.hash) history.replaceState(history.state, '', location.pathname + location.search) }, [])
  return token
}
