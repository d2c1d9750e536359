import { type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useProblemWords } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import type { IdeaList } from '../api.ts'
import { cardsIn } from '../cache.ts'
import { IdeaGrid } from './IdeaGrid.tsx'

/** A list of ideas in all its states; `empty` stands where there is none. */
export function IdeaListing({ list, empty, count = 3, heading = 3 }: { list: IdeaList; empty: ReactNode; count?: 1 | 2 | 3; heading?: 2 | 3 | 4 }) {
  const { t } = useTranslation('explore')
  const { t: ui } = useTranslation('ui')
  const words = useProblemWords()
  const { fetchNextPage } = list
  const more = useCallback(() => { void fetchNextPage() }, [fetchNextPage])
  if (list.isPending) return <Loading shape="cards" count={6} />
  if (!list.data) return <LoadProblem error={list.error} onRetry={() => { void list.refetch() }} isRetrying={list.isFetching} />
  const cards = cardsIn(list.data)
  if (cards.length === 0) return empty
  return (
    <>
      <IdeaGrid ideas={cards} count={count} heading={heading} />
      {list.isFetchNextPageError
        ? <Banner tone="refusal" title={t('failedMore')} action={<Button size="small" onPress={more}>{ui('error.retry')}</Button>}>{words(list.error)}</Banner>
        : (list.hasNextPage || list.data.pages.length > 1) && <LoadMore hasMore={list.hasNextPage} isLoading={list.isFetchingNextPage} onMore={more} />}
    </>
  )
}
