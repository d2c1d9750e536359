import { Bell, MessageCircle, Menu as MenuIcon, Plus, Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { NavLink, Link as RouterLink } from 'react-router'
import { useLiveTalk } from '../features/conversations/live.ts'
import { useSending } from '../features/conversations/outbox.ts'
import { useDoor } from '../lib/next.ts'
import { fileAddress } from '../lib/pictures.ts'
import { useViewer, useViewerKnown } from '../lib/viewer.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { Wordmark } from '../ui/Wordmark.tsx'
import { openPalette } from './paletteState.ts'
import { useSignOut } from './useSignOut.ts'
import { useUnread } from './useUnread.ts'

/** The head of every page: where one is, what one can do, who one is. */
export function Header() {
  const { t } = useTranslation('app')
  const viewer = useViewer()
  const known = useViewerKnown()
  const unread = useUnread()
  const talk = useLiveTalk(viewer?.id ?? null)
  useSending(viewer?.id ?? null)
  const signOut = useSignOut()
  const door = useDoor()
  const staff = viewer?.roles ?? []
  const places = [
    { id: 'explore', label: t('nav.explore'), href: '/explore' },
    { id: 'challenges', label: t('nav.challenges'), href: '/challenges' },
    { id: 'votes', label: t('nav.votes'), href: '/votes' },
    { id: 'organisations', label: t('nav.organisations'), href: '/organisations' },
  ]
  const own = viewer ? [
    { id: 'mine', label: t('nav.myIdeas'), href: '/me/ideas' },
    { id: 'matches', label: t('nav.matches'), href: '/matches' },
    { id: 'matchmaking', label: t('nav.matchmaking'), href: '/matchmaking' },
    { id: 'myChallenges', label: t('nav.myChallenges'), href: '/me/challenges' },
    { id: 'profile', label: t('nav.profile'), href: `/people/${viewer.id}` },
    { id: 'settings', label: t('nav.settings'), href: '/settings' },
  ] : []
  const duties = [
    ...(staff.includes('moderator') || staff.includes('administrator') ? [{ id: 'reports', label: t('nav.moderation'), href: '/reports' }] : []),
    ...(staff.includes('administrator') ? [{ id: 'imports', label: t('nav.imports'), href: '/imports' }] : []),
  ]
  const doors = viewer ? [{ id: 'out', label: t('nav.signOut'), onAction: signOut }] : [
    { id: 'in', label: t('nav.signIn'), href: door('/sign-in') }, { id: 'up', label: t('nav.signUp'), href: door('/sign-up') },
  ]
  return (
    <header className="app-header">
      <div className="app-header-inner">
        <RouterLink to="/" className="app-home" aria-label={t('nav.home')}><Wordmark /></RouterLink>
        <nav className="app-nav" aria-label={t('nav.label')}>
          {places.map((place) => <NavLink key={place.id} to={place.href}>{place.label}</NavLink>)}
        </nav>
        <div className="app-tools">
          <IconButton label={t('nav.search')} icon={<Search aria-hidden />} onPress={openPalette} />
          {viewer && (
            <span className="app-bell">
              <ButtonLink href="/messages" variant="plain" aria-label={talk.unread ? t('nav.unreadMessages', { count: talk.unread }) : t('nav.messages')} icon={<MessageCircle aria-hidden />}>{''}</ButtonLink>
              {talk.unread + talk.requests > 0 && <span className="app-bell-count" aria-hidden>{talk.unread > 99 ? '99+' : talk.unread || '•'}</span>}
            </span>
          )}
          {viewer && (
            <span className="app-bell">
              <ButtonLink href="/notifications" variant="plain" aria-label={unread ? t('nav.unread', { count: unread }) : t('nav.notifications')} icon={<Bell aria-hidden />}>{''}</ButtonLink>
              {unread > 0 && <span className="app-bell-count" aria-hidden>{unread > 99 ? '99+' : unread}</span>}
            </span>
          )}
          <span className="app-wide"><ButtonLink href="/ideas/new" icon={<Plus aria-hidden />}>{t('nav.newIdea')}</ButtonLink></span>
          {known && !viewer && <span className="app-wide"><ButtonLink href={door('/sign-in')} variant="plain">{t('nav.signIn')}</ButtonLink></span>}
          {viewer && (
            <span className="app-wide">
              <Menu label={t('nav.account')} groups={[own, duties, doors]}
                trigger={<Button variant="plain" aria-label={`${t('nav.account')}: ${viewer.name}`}><Avatar decorative name={viewer.name} size="small" picture={viewer.picture ? fileAddress(viewer.picture, 320) : undefined} /></Button>} />
            </span>
          )}
          <span className="app-narrow">
            <Menu label={t('nav.menu')} groups={[[...places, { id: 'new', label: t('nav.newIdea'), href: '/ideas/new' }], own, duties, doors]}
              trigger={<IconButton label={t('nav.menu')} icon={<MenuIcon aria-hidden />} />} />
          </span>
        </div>
      </div>
    </header>
  )
}
