import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ENTRY_STATES, type EntryState, type EntryRow, SCREENINGS, type ScreeningState } from '@commonspark/shared/entries/schema'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useNames } from '../../../lib/names.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Count } from '../../../ui/Count.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { Link } from '../../../ui/Link.tsx'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { SearchField } from '../../../ui/SearchField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { type EntryWish, useEntries } from '../api.ts'
import './Entry.css'

const ALL = 'all'

/** Entries of a challenge to its organisers: what is to be screened first, found by words and state. */
export function EntriesDesk({ challengeId }: { challengeId: string }) {
  const { t } = useTranslation('entries')
  const names = useNames()
  const [wish, setWish] = useState<EntryWish>({ q: '', state: null, screening: null, country: null })
  const list = useEntries(challengeId, { ...wish, q: wish.q.trim() })
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="entry-desk">
      <div className="entry-filters">
        <SearchField label={t('desk.search')} placeholder={t('desk.search')} value={wish.q} onChange={(q) => { setWish({ ...wish, q }) }} maxLength={80} />
        <Select label={t('desk.state')} hideLabel value={wish.state ?? ALL} onChange={(id) => { setWish({ ...wish, state: id === ALL ? null : id as EntryState }) }} options={[{ id: ALL, label: t('desk.everyState') }, ...ENTRY_STATES.map((id) => ({ id, label: t(`state.${id}`) }))]} />
        <Select label={t('desk.screening')} hideLabel value={wish.screening ?? ALL} onChange={(id) => { setWish({ ...wish, screening: id === ALL ? null : id as ScreeningState }) }} options={[{ id: ALL, label: t('desk.everyScreening') }, ...SCREENINGS.map((id) => ({ id, label: t(`screening.${id}`) }))]} />
      </div>
      {list.isPending && <Loading shape="text" count={6} />}
      {list.isError && rows.length === 0 && <LoadProblem error={list.error} onRetry={() => { void list.refetch() }} isRetrying={list.isFetching} />}
      {list.isSuccess && rows.length === 0 && <p className="entry-soft">{t('desk.none')}</p>}
      {rows.length > 0 && (
        <DataTable<EntryRow> hideCaption caption={t('desk.caption')} rows={rows} rowId={(row) => row.id} columns={[
          { id: 'title', label: t('desk.entry'), cell: (row) => <><Link href={`/entries/${row.id}`}>{row.title}</Link><span className="entry-code">{row.code}</span></> },
          { id: 'country', label: t('gallery.country'), cell: (row) => (row.country ? names.country(row.country) : '') },
          { id: 'state', label: t('desk.state'), cell: (row) => <Badge tone={row.late ? 'crimson' : row.state === 'submitted' ? 'pine' : 'amber'}>{t(`state.${row.late ? 'late' : row.state}`)}</Badge> },
          { id: 'screening', label: t('desk.screening'), cell: (row) => <>{row.screening !== 'unscreened' && <Badge tone={row.screening === 'eligible' ? 'pine' : 'crimson'}>{t(`screening.${row.screening}`)}</Badge>} {row.appealOpen && <Badge tone="amber">{t('appeal.title')}</Badge>} {row.openQuestions > 0 && <Badge>{t('desk.questions', { count: row.openQuestions })}</Badge>}</> },
          { id: 'complete', label: t('completeness'), figures: true, cell: (row) => <><Count value={row.completeness} /> %</> },
          { id: 'at', label: t('desk.at'), cell: (row) => <RelativeTime at={row.submittedAt ?? row.savedAt} plain /> },
        ]} />
      )}
      {list.hasNextPage && <LoadMore hasMore isLoading={list.isFetchingNextPage} onMore={() => { void list.fetchNextPage() }} />}
      <p className="entry-exports">{t('desk.export')} {(['csv', 'xlsx', 'json'] as const).map((format) => <a key={format} href={`/api/challenges/${challengeId}/entries/export?format=${format}`} download>{format.toUpperCase()}</a>)}</p>
    </div>
  )
}
