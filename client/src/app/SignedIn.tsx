import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import { useDoor } from '../lib/next.ts'
import { useTitle } from '../lib/title.ts'
import { useViewer, useViewerKnown } from '../lib/viewer.ts'
import { Banner } from '../ui/Banner.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { Loading } from '../ui/Skeleton.tsx'

/** Around pages that need an account: a door for visitors. Whoever is signed out while reading keeps the page and what stands in it. */
export function SignedIn() {
  const { t } = useTranslation('account')
  const viewer = useViewer()
  const known = useViewerKnown()
  const door = useDoor()
  const [wasIn, setWasIn] = useState(false)
  if (viewer && !wasIn) setWasIn(true)
  if (!known) return <Page><Loading shape="text" count={5} /></Page>
  if (!viewer && !wasIn) return <Door />
  return (
    <>
      {!viewer && (
        <div className="app-notice">
          <Banner tone="offline" title={t('door.ended')} action={<ButtonLink href={door('/sign-in')} size="small">{t('signIn.submit')}</ButtonLink>}>{t('door.endedText')}</Banner>
        </div>
      )}
      <Outlet />
    </>
  )
}

function Door() {
  const { t } = useTranslation('account')
  const door = useDoor()
  useTitle(t('door.title'))
  return (
    <Page width="reading">
      <EmptyState heading={1} title={t('door.title')} action={<ButtonLink href={door('/sign-in')} variant="primary">{t('signIn.submit')}</ButtonLink>}>{t('door.text')}</EmptyState>
    </Page>
  )
}
