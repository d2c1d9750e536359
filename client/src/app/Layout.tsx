import { useEffect, useRef } from 'react'
import { RouterProvider as AriaRouter } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration, useHref, useLocation, useNavigate, useNavigation } from 'react-router'
import { useOnline } from '../lib/live.ts'
import { Banner } from '../ui/Banner.tsx'
import { SkipLink } from '../ui/SkipLink.tsx'
import { Toasts } from '../ui/Toast.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { Palette } from './Palette.tsx'
import './Layout.css'

/** The address of a link: one of this site as the router writes it, any other as it is. */
function useAddress(href: string): string {
  const own = useHref(href)
  return /^[a-z][a-z0-9+.-]*:/i.test(href) ? href : own
}

/** What stands around every page: head, notices, foot; focus goes to the page's main part when the address changes. */
export function Layout() {
  const { t } = useTranslation('app')
  const navigate = useNavigate()
  const online = useOnline()
  const busy = useNavigation().state !== 'idle'
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    // Whoever goes along tabs with the arrows stays in them.
    if (document.activeElement?.closest('[role="tablist"]')) return
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname])
  return (
    <AriaRouter navigate={(to, options) => { void navigate(to, options) }} useHref={useAddress}>
      <SkipLink />
      <div className="app-progress" data-busy={busy || undefined} aria-hidden />
      <Header />
      {!online && <div className="app-notice"><Banner tone="offline" title={t('offline.title')}>{t('offline.text')}</Banner></div>}
      <Outlet />
      <Footer />
      <Palette />
      <Toasts />
      {/* The first entry of every visit has the same key; its address tells it apart. */}
      <ScrollRestoration getKey={(place) => (place.key === 'default' ? place.pathname : place.key)} />
    </AriaRouter>
  )
}
