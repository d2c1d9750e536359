import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useQuery } from '@tanstack/react-query'
import { readChallenge } from '@commonspark/shared/challenges/schema'
import type { SheetCard } from '@commonspark/shared/jury/schema'
import { call } from '../../../lib/api.ts'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { serverNow } from '../../../lib/live.ts'
import { useTitle } from '../../../lib/title.ts'
import { Badge, type Tone } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { CountdownWords } from '../../../ui/CountdownWords.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Link } from '../../../ui/Link.tsx'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { Markdown } from '../../../ui/Markdown.tsx'
import { Page, PageHead } from '../../../ui/Page.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useAnswerJury, useDuties, useSheets } from '../api.ts'
import { useLiveJury } from '../live.ts'
import { Bids } from '../components/Bids.tsx'
import '../components/Jury.css'

const TONES: Partial<Record<SheetCard['state'], Tone>> = { done: 'pine', skipped: 'amber', open: 'spark' }

/** A juror's short list: what is to be scored, what is done, and until when. */
export function JuryPage() {
  const { t } = useTranslation('jury')
  const { id = '' } = useParams()
  const challenge = useQuery({ queryKey: ['challenges', 'of', id, 'view'], queryFn: ({ signal }) => call(readChallenge, { params: { id }, signal }) })
  const state = challenge.data?.mine.juror
  const active = state === 'active'
  const sheets = useSheets(id, active)
  const duties = useDuties(active)
  const answer = useAnswerJury(id)
  useLiveJury(id)
  useTitle(t('title'))
  const items = sheets.data?.pages.flatMap((page) => page.items) ?? []
  const [page] = sheets.data?.pages ?? []
  const closesAt = duties.data?.find((duty) => duty.challengeId === id)?.closesAt
  const next = items.find((sheet) => sheet.state === 'open')
  const error = challenge.error ?? sheets.error
  if (error && !challenge.data) return <Page width="reading"><LoadProblem heading={1} error={error} onRetry={() => { void challenge.refetch() }} isRetrying={challenge.isFetching} /></Page>
  if (!challenge.data) return <Page width="reading"><Loading shape="text" count={6} /></Page>
  return (
    <Page width="reading">
      <PageHead kicker={<Link href={`/challenges/${id}`}>{challenge.data.title}</Link>} title={t('title')} lead={active ? t('lead') : undefined} />
      {state === 'invited' && (
        <section className="jury-invitation">
          <h2>{t('invited.title')}</h2>
          <p>{t('invited.text', { host: challenge.data.host.name })}</p>
          <Markdown text={challenge.data.content.brief.slice(0, 1200)} />
          <div className="jury-ends"><Button variant="primary" isPending={answer.isPending} onPress={() => { answer.mutate('accept') }}>{t('invited.accept')}</Button><Button onPress={() => { answer.mutate('decline') }}>{t('invited.decline')}</Button></div>
        </section>
      )}
      {!active && state !== 'invited' && <EmptyState title={t('noJuror.title')}>{t('noJuror.text')}</EmptyState>}
      {active && page && (
        <>
          <ProgressBar label={t('progress')} value={page.done} max={page.total || 1} words={t('progressWords', { done: page.done, count: page.total })} tone="pine" />
          {closesAt && <p className="jury-closes"><CountdownWords until={closesAt} clock={serverNow} /></p>}
          {next && <ButtonLink href={`/sheets/${next.id}`} variant="primary" wide>{t(page.done > 0 ? 'goOn' : 'begin')}</ButtonLink>}
          {items.length === 0 && <EmptyState title={t('nothing.title')}>{t('nothing.text')}</EmptyState>}
          {items.length === 0 && challenge.data.content.jury.bidding && <Bids challengeId={id} />}
          <ul className="jury-sheets">{items.map((sheet) => (
            <li key={sheet.id}><Link href={`/sheets/${sheet.id}`} tone="quiet">{sheet.title ?? t('coded', { code: sheet.code })}</Link>
              <span className="jury-soft">{sheet.title && sheet.code}</span>
              <Badge tone={TONES[sheet.state] ?? 'plain'}>{sheet.state === 'open' && sheet.scored > 0 ? t('scored', { count: sheet.scored, of: sheet.criteria }) : t(`state.${sheet.state}`)}</Badge></li>
          ))}</ul>
          {sheets.hasNextPage && <LoadMore hasMore isLoading={sheets.isFetchingNextPage} onMore={() => { void sheets.fetchNextPage() }} />}
          {challenge.data.can.deliberate && <p><ButtonLink href={`/challenges/${id}/board`}>{t('board.open')}</ButtonLink></p>}
        </>
      )}
    </Page>
  )
}
