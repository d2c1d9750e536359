import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IdeaCard } from '@commonspark/shared/ideas/schema'
import { DISMISSAL_REASONS, type DismissalReason } from '@commonspark/shared/matches/schema'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FilterChip } from '../../../ui/FilterChip.tsx'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { Columns } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useBoard, useStance } from '../api.ts'
import { useMatchFacts } from '../live.ts'
import { useReasonWords } from '../useReasonWords.ts'
import { useWishState } from '../wish.ts'
import { Choices } from './Choices.tsx'
import './Matches.css'

/** Ideas that fit what one looks for, with the reason beneath each; `tile` shows the idea itself. */
export function Board({ tile }: { tile: (idea: IdeaCard) => ReactNode }) {
  const { t } = useTranslation('matches')
  const board = useBoard()
  const asks = useWishState()
  const stance = useStance()
  const words = useReasonWords()
  const [gone, setGone] = useState<{ idea: IdeaCard; why: DismissalReason | null } | null>(null)
  useMatchFacts()
  const items = board.data?.items ?? []
  const because = (why: DismissalReason): void => {
    if (!gone) return
    setGone({ ...gone, why })
    stance.mutate({ ideaId: gone.idea.id, stance: 'dismissed', why })
  }
  const putBack = (): void => {
    if (!gone) return
    setGone(null)
    stance.mutate({ ideaId: gone.idea.id, stance: 'none' })
  }
  if (board.isPending || asks === undefined) return board.isError ? <LoadProblem error={board.error} onRetry={() => { void board.refetch() }} isRetrying={board.isFetching} /> : <Loading shape="cards" count={6} />
  if (board.isError && items.length === 0) return <LoadProblem error={board.error} onRetry={() => { void board.refetch() }} isRetrying={board.isFetching} />
  return (
    <>
      {gone && (
        <div className="match-gone">
          <Banner action={<Button size="small" onPress={putBack}>{t('undo')}</Button>}>
            {t('dismissed', { title: gone.idea.title })} {t(gone.why ? 'whyThanks' : 'whyAsk')}
            {!gone.why && <span className="match-whys">{DISMISSAL_REASONS.map((why) => <FilterChip key={why} isSelected={false} onChange={() => { because(why) }}>{t(`why.${why}`)}</FilterChip>)}</span>}
          </Banner>
        </div>
      )}
      {items.length === 0 && (asks
        ? <EmptyState title={t('emptyTitle')} action={<ButtonLink href="/matches/wish">{t('emptyAction')}</ButtonLink>}>{t('emptyText')}</EmptyState>
        : <EmptyState title={t('noWishTitle')} action={<ButtonLink href="/matches/wish" variant="primary">{t('noWishAction')}</ButtonLink>}>{t('noWishText')}</EmptyState>)}
      <Columns>
        {items.map((item) => (
          <li key={item.idea.id}>
            <div className="match">
              {tile(item.idea)}
              <p className="match-why">{words(item.reasons, 'seeker')}</p>
              <Choices item={item} name={item.idea.title} onInterest={(is) => { stance.mutate({ ideaId: item.idea.id, stance: is ? 'interested' : 'none' }) }}
                onDismiss={() => { setGone({ idea: item.idea, why: null }); stance.mutate({ ideaId: item.idea.id, stance: 'dismissed' }) }} />
            </div>
          </li>
        ))}
      </Columns>
      {board.hasMore && <LoadMore hasMore isLoading={board.isFetching} onMore={board.more} />}
    </>
  )
}
