import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useParams } from 'react-router'
import { Devices } from '../../features/account/components/Devices.tsx'
import { EmailForm } from '../../features/account/components/EmailForm.tsx'
import { PasswordForm } from '../../features/account/components/PasswordForm.tsx'
import { MessagingPreferences } from '../../features/conversations/components/MessagingPreferences.tsx'
import { LetterPreferences } from '../../features/notifications/components/LetterPreferences.tsx'
import { ProfileForm } from '../../features/people/components/ProfileForm.tsx'
import { LoadProblem } from '../../lib/LoadProblem.tsx'
import { meQuery } from '../../lib/me.ts'
import { useTitle } from '../../lib/title.ts'
import { Page, PageHead, Stack } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Skeleton.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { LanguageSelect, ThemeSelect } from '../Appearance.tsx'
import './SettingsPage.css'

const PARTS = ['profile', 'account', 'devices', 'letters', 'conversations', 'appearance'] as const

/** Everything about oneself and one's account, a tab for each part; each has an address. */
export function SettingsPage() {
  const { t } = useTranslation('account')
  const { part = 'profile' } = useParams()
  const me = useQuery(meQuery)
  // After a session ended elsewhere, what one was typing stays on the page.
  const [last, setLast] = useState(me.data)
  if (me.data && me.data !== last) setLast(me.data)
  const person = me.data ?? last
  const known = PARTS.find((one) => one === part)
  useTitle(known && known !== 'profile' ? `${t(`settings.${known}`)} · ${t('settings.title')}` : t('settings.title'))
  if (!known) return <Navigate to="/settings" replace />
  if (!person) {
    return <Page>{me.isError ? <LoadProblem heading={1} error={me.error} onRetry={() => { void me.refetch() }} isRetrying={me.isFetching} /> : <Loading shape="text" count={6} />}</Page>
  }
  const contents = {
    profile: <ProfileForm key={person.id} me={person} />,
    account: <Stack gap={0}><EmailForm email={person.email} /><PasswordForm email={person.email} /></Stack>,
    devices: <Devices />,
    letters: <LetterPreferences />,
    conversations: <MessagingPreferences />,
    appearance: <><p>{t('appearance.text')}</p><div className="settings-pair"><LanguageSelect /><ThemeSelect /></div></>,
  }
  return (
    <Page>
      <PageHead title={t('settings.title')} />
      <Tabs label={t('settings.parts')} chosen={known} tabs={PARTS.map((id) => ({
        id, label: t(`settings.${id}`), href: id === 'profile' ? '/settings' : `/settings/${id}`, content: <div className="settings-part">{contents[id]}</div>,
      }))} />
    </Page>
  )
}
