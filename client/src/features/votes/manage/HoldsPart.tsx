import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { decideHold, type HoldView, listHolds, type VoteView } from '@commonspark/shared/votes/schema'
import { call } from '../../../lib/api.ts'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useProblemWords } from '../../../lib/problem.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { voteKeys } from '../api.ts'

const first: string | undefined = undefined

/** Held ballots with the signs for which they were held, and the decision on each; never what is on them. */
export function HoldsPart({ vote }: { vote: VoteView }) {
  const { t } = useTranslation('voteSetup')
  const { data, error, isPending, isFetching, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: voteKeys.holds(vote.id), initialPageParam: first, getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
    queryFn: ({ pageParam, signal }) => call(listHolds, { params: { id: vote.id }, query: { limit: 24, ...(pageParam ? { after: pageParam } : {}) }, signal }),
  })
  if (isPending) return <Loading shape="text" />
  if (error && !data) return <LoadProblem error={error} onRetry={() => { void refetch() }} isRetrying={isFetching} />
  const holds = data?.pages.flatMap(({ items }) => items) ?? []
  if (holds.length === 0) return <p className="vote-note">{t('holds.none')}</p>
  return (
    <>
      <p className="vote-note">{t(`holds.${vote.secrecy}`)}</p>
      <ul className="vote-holds" role="list">{holds.map((hold) => <OneHold key={hold.id} vote={vote} hold={hold} />)}</ul>
      {hasNextPage && <LoadMore hasMore isLoading={isFetchingNextPage} onMore={() => { void fetchNextPage() }} auto={false} />}
    </>
  )
}

function OneHold({ vote, hold }: { vote: VoteView; hold: HoldView }) {
  const { t } = useTranslation(['voteSetup', 'votes'])
  const words = useProblemWords()
  const cache = useQueryClient()
  const [reason, setReason] = useState('')
  const decide = useMutation({
    mutationFn: (decision: 'clear' | 'exclude') => call(decideHold, { params: { id: vote.id, hold: hold.id }, body: { decision, reason } }),
    onSuccess: () => { setReason(''); void cache.invalidateQueries({ queryKey: voteKeys.one(vote.id) }) },
  })
  const name = hold.person?.name ?? t('voteSetup:holds.paper')
  return (
    <li className="vote-hold">
      <p><strong>{name}</strong> <Badge tone={hold.state === 'held' ? 'amber' : hold.state === 'cleared' ? 'pine' : 'crimson'}>{t(`voteSetup:holds.state.${hold.state}`)}</Badge></p>
      <p>{hold.signs.map((sign) => t(`votes:sign.${sign}`)).join(' ')} {hold.reason}</p>
      <p className="vote-note"><RelativeTime at={hold.at} />{hold.decidedBy && <> · {t('voteSetup:holds.by', { name: hold.decidedBy.name })}</>}</p>
      {hold.appeal && <p>{t('voteSetup:holds.appeal', { text: hold.appeal })}</p>}
      {vote.can.decideHolds && (hold.state === 'held' || hold.appeal) && (
        <>
          <TextField label={t('voteSetup:holds.reason', { name })} limit={500} value={reason} onChange={setReason} error={decide.error ? words(decide.error) : undefined} />
          <div className="voting-ways">
            <Button size="small" isDisabled={reason.trim().length < 3} isPending={decide.isPending} onPress={() => { decide.mutate('clear') }}>{t('voteSetup:holds.clear')}</Button>
            <Button size="small" isDisabled={reason.trim().length < 3} isPending={decide.isPending} onPress={() => { decide.mutate('exclude') }}>{t('voteSetup:holds.exclude')}</Button>
          </div>
        </>
      )}
    </li>
  )
}
