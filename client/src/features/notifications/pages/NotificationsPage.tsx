import { CheckCheck } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useTitle } from '../../../lib/title.ts'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { Page, PageHead } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useNow } from '../../../ui/useNow.ts'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { itemsIn, useMarkRead, useNotifications } from '../api.ts'
import { NotificationItem } from '../components/NotificationItem.tsx'
import { byDay, dayWords } from '../days.ts'
import { useSentence } from '../useSentence.ts'
import './NotificationsPage.css'

/** What one was told, by day; what arrives meanwhile appears at the top. */
export function NotificationsPage() {
  const { t } = useTranslation('notifications')
  const { locale } = useLocale()
  const now = useNow()
  const list = useNotifications()
  const mark = useMarkRead()
  const items = itemsIn(list.data)
  const arrived = useArrived(items[0]?.id, items[0])
  const sentence = useSentence()
  useTitle(t('page.title'))
  const hasUnread = (list.data?.pages[0]?.unread ?? 0) > 0 && items.some((item) => !item.read)
  return (
    <Page width="reading">
      <PageHead title={t('page.title')} actions={(
        <>
          {hasUnread && <Button icon={<CheckCheck aria-hidden />} onPress={() => { mark.mutate(undefined) }}>{t('page.allRead')}</Button>}
          <ButtonLink variant="plain" href="/settings/letters">{t('page.letters')}</ButtonLink>
        </>
      )} />
      <VisuallyHidden><p role="status">{arrived ? t('page.arrived', { sentence: sentence(arrived) }) : ''}</p></VisuallyHidden>
      {list.isPending && <Loading shape="people" count={6} />}
      {list.isError && items.length === 0 && <LoadProblem error={list.error} onRetry={() => { void list.refetch() }} isRetrying={list.isFetching} />}
      {list.isSuccess && items.length === 0 && (
        <EmptyState title={t('page.emptyTitle')} action={<ButtonLink href="/explore" variant="primary">{t('page.emptyAction')}</ButtonLink>}>{t('page.emptyText')}</EmptyState>
      )}
      {byDay(items).map(({ day, items: ofDay }) => (
        <section key={day} className="notification-day">
          <h2>{dayWords(day, now, locale)}</h2>
          <ul>{ofDay.map((item) => <NotificationItem key={item.id} item={item} onRead={(id) => { mark.mutate([id]) }} />)}</ul>
        </section>
      ))}
      {items.length > 0 && <LoadMore hasMore={list.hasNextPage} isLoading={list.isFetchingNextPage} onMore={() => { void list.fetchNextPage() }} />}
    </Page>
  )
}

/** What has come to the top since the page was opened. */
function useArrived<T>(first: string | undefined, item: T | undefined): T | undefined {
  const known = useRef(first)
  const [arrived, setArrived] = useState<T>()
  const look = useEffectEvent((newest: string) => {
    if (known.current && known.current !== newest) setArrived(item)
    known.current = newest
  })
  // Only a new first entry is an arrival; the same one changes when it is read.
  useEffect(() => { if (first) look(first) }, [first])
  return arrived
}
