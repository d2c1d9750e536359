import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listVoteEvents, type VoteView } from '@commonspark/shared/votes/schema'
import { call } from '../../../lib/api.ts'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { Button } from '../../../ui/Button.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { Stack } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { voteKeys } from '../api.ts'
import { useVoteTimes } from '../words.ts'

const KNOWN = ['published', 'amended', 'optionWithdrawn', 'rollAdded', 'opened', 'closed', 'sealed', 'counted', 'imported', 'cancelled'] as const

/** What everybody can note and compare: the head of the chain, what happened, what was held back, and what secrecy means here. */
export function PublicMarks({ vote }: { vote: VoteView }) {
  const { t } = useTranslation('votes')
  const [isOpen, setOpen] = useState(false)
  const excluded = Object.entries(vote.holds.excluded).filter(([, count]) => count > 0)
  return (
    <Stack gap={4}>
      {/* How an election elsewhere was held is not for us to say. */}
      {!vote.imported && <p>{t(`trust.${vote.secrecy}`)}</p>}
      {(vote.holds.waiting > 0 || excluded.length > 0) && (
        <ul>
          {vote.holds.waiting > 0 && <li>{t('trust.waiting', { count: vote.holds.waiting })}</li>}
          {excluded.map(([sign, count]) => <li key={sign}>{t('trust.excluded', { count })} {t(`sign.${sign as 'byHand'}`)}</li>)}
        </ul>
      )}
      {vote.head && (
        <div>
          <p>{t('trust.head')}</p>
          <p className="vote-digest">{vote.head}</p>
          <p className="vote-note">{t('trust.headText')}</p>
        </div>
      )}
      {vote.head && !isOpen && <p><Button size="small" onPress={() => { setOpen(true) }}>{t('trust.showEvents')}</Button></p>}
      {isOpen && <Events vote={vote} />}
    </Stack>
  )
}

function Events({ vote }: { vote: VoteView }) {
  const { t } = useTranslation('votes')
  const times = useVoteTimes()
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: [...voteKeys.one(vote.id), 'events'], queryFn: ({ signal }) => call(listVoteEvents, { params: { id: vote.id }, signal }),
  })
  if (error && !data) return <LoadProblem error={error} onRetry={() => { void refetch() }} isRetrying={isFetching} />
  if (!data) return <Loading shape="text" />
  const known = (type: string): string => {
    const word = KNOWN.find((one) => one === type)
    return word ? t(`event.${word}`) : type
  }
  return (
    <DataTable
      caption={t('trust.events')} rows={data.events} rowId={({ digest }) => digest}
      columns={[
        { id: 'what', label: t('trust.what'), cell: ({ type, data: more }) => <>{known(type)}{typeof more['reason'] === 'string' && <span className="vote-when">{more['reason']}</span>}</> },
        { id: 'when', label: t('trust.when'), cell: ({ at }) => times(at, vote.timeZone) },
        { id: 'digest', label: t('trust.digest'), cell: ({ digest }) => <span className="vote-digest" title={digest}>{digest.slice(0, 12)}</span> },
      ]}
    />
  )
}
