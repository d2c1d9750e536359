import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { findPeople } from '@commonspark/shared/people/schema'
import { exploreIdeas } from '@commonspark/shared/search/schema'
import { call } from '../lib/api.ts'
import { useViewer } from '../lib/viewer.ts'
import { CommandPalette, type PaletteGroup } from '../ui/CommandPalette.tsx'
import { KeyHelp } from '../ui/KeyHelp.tsx'
import { useKeys } from '../ui/useKeys.ts'
import { usePaletteOpen } from './paletteState.ts'
import { useSignOut } from './useSignOut.ts'

/** The command palette over pages, ideas, people and actions, and the keys of the whole product. */
export function Palette() {
  const { t } = useTranslation('app')
  const viewer = useViewer()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const [isOpen, setOpen] = usePaletteOpen()
  const [help, setHelp] = useState(false)
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => { setText(typed.trim()) }, 150)
    return () => { clearTimeout(timer) }
  }, [typed])
  useKeys({
    'mod+k': () => { setOpen(!isOpen) }, '?': () => { setHelp(true) }, '/': () => { setOpen(true) },
    'g h': () => { void navigate('/') }, 'g e': () => { void navigate('/explore') }, 'g n': () => { void navigate('/ideas/new') },
  })
  const asks = isOpen && text.length > 1
  const ideas = useQuery({ queryKey: ['palette', 'ideas', text], enabled: asks, queryFn: ({ signal }) => call(exploreIdeas, { query: { q: text, limit: 6 }, signal }) })
  const people = useQuery({ queryKey: ['palette', 'people', text], enabled: asks && viewer !== null, queryFn: ({ signal }) => call(findPeople, { query: { q: text }, signal }) })
  const groups: PaletteGroup[] = [
    { id: 'ideas', label: t('palette.ideas'), found: true, items: asks ? (ideas.data?.items ?? []).map((idea) => ({ id: idea.id, label: idea.title, hint: idea.summary.slice(0, 80), href: `/ideas/${idea.id}` })) : [] },
    { id: 'people', label: t('palette.people'), found: true, items: asks ? (people.data?.items ?? []).map((person) => ({ id: person.id, label: person.name, ...(person.organisation ? { hint: person.organisation } : {}), href: `/people/${person.id}` })) : [] },
    {
      id: 'pages', label: t('palette.pages'), items: [
        { id: 'home', label: t('nav.home'), href: '/' }, { id: 'explore', label: t('nav.explore'), href: '/explore' }, { id: 'challenges', label: t('nav.challenges'), href: '/challenges' }, { id: 'votes', label: t('nav.votes'), href: '/votes' }, { id: 'orgs', label: t('nav.organisations'), href: '/organisations' },
        ...(viewer ? [{ id: 'mine', label: t('nav.myIdeas'), href: '/me/ideas' }, { id: 'matches', label: t('nav.matches'), href: '/matches' }, { id: 'matchmaking', label: t('nav.matchmaking'), href: '/matchmaking' }, { id: 'myChallenges', label: t('nav.myChallenges'), href: '/me/challenges' }, { id: 'messages', label: t('nav.messages'), href: '/messages' }, { id: 'bell', label: t('nav.notifications'), href: '/notifications' }, { id: 'settings', label: t('nav.settings'), href: '/settings' }] : []),
      ],
    },
    {
      id: 'actions', label: t('palette.actions'), items: [
        { id: 'new', label: t('nav.newIdea'), href: '/ideas/new' }, { id: 'newChallenge', label: t('nav.newChallenge'), href: '/challenges/new' }, { id: 'newVote', label: t('palette.newVote'), href: '/votes/new' }, { id: 'keys', label: t('keys.help'), onAction: () => { setHelp(true) } },
        ...(viewer ? [{ id: 'out', label: t('nav.signOut'), onAction: signOut }] : [{ id: 'in', label: t('nav.signIn'), href: '/sign-in' }]),
      ],
    },
  ]
  return (
    <>
      <CommandPalette isOpen={isOpen} onOpenChange={setOpen} groups={groups} onSearch={setTyped} isSearching={asks && (ideas.isFetching || people.isFetching)} />
      <KeyHelp isOpen={help} onOpenChange={setHelp} groups={[{ label: t('keys.general'), keys: [
        { keys: 'mod+k', does: t('keys.palette') }, { keys: '?', does: t('keys.help') }, { keys: 'g h', does: t('keys.home') }, { keys: 'g e', does: t('keys.explore') }, { keys: 'g n', does: t('keys.newIdea') }, { keys: 'Esc', does: t('keys.close') },
      ] }]} />
    </>
  )
}
