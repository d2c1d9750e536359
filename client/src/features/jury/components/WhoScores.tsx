import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssignmentRow, JuryView, MoveView } from '@commonspark/shared/jury/schema'
import { useDraft } from '../../../lib/drafts.ts'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { Section } from '../../../ui/Page.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { SearchField } from '../../../ui/SearchField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useAssignments, useMoveAssignment } from '../api.ts'

/** Which jurors score each entry, and the way to change it by hand. */
export function WhoScores({ challengeId, jury }: { challengeId: string; jury: JuryView }) {
  const { t } = useTranslation('jury')
  const [q, setQ] = useState('')
  const [going, setGoing] = useState<AssignmentRow | null>(null)
  const list = useAssignments(challengeId, q.trim())
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const moves = list.data?.pages[0]?.moves ?? []
  return (
    <Section title={t('who.title')}>
      <p className="jury-soft">{t('who.lead')}</p>
      <SearchField label={t('who.search')} value={q} onChange={setQ} />
      {list.isError && !list.data ? <LoadProblem error={list.error} onRetry={() => { void list.refetch() }} isRetrying={list.isFetching} /> : !list.data ? <Loading shape="text" count={4} /> : items.length === 0 ? <p className="jury-soft">{t('who.none')}</p> : (
        <DataTable hideCaption caption={t('who.caption')} rows={items} rowId={(row) => row.entryId} columns={[
          { id: 'entry', label: t('entry'), cell: (row) => <>{row.title}<span className="jury-cell-note">{row.code}</span></> },
          { id: 'jurors', label: t('desk.jurors'), cell: (row) => (row.jurors.length === 0 ? <span className="jury-soft">{t('who.nobody')}</span> : <ul className="jury-names">{row.jurors.map(({ person, state }) => <li key={person.id}>{person.name} {state !== 'open' && <Badge tone={state === 'done' ? 'pine' : 'amber'}>{t(`state.${state}`)}</Badge>}</li>)}</ul>) },
          { id: 'move', label: t('desk.actions'), cell: (row) => jury.can.assign && <span className="jury-move"><Button size="small" onPress={() => { setGoing(row) }} aria-label={t('who.moveTitle', { title: row.title })}>{t('who.move')}</Button></span> },
        ]} />
      )}
      {list.hasNextPage && <LoadMore hasMore isLoading={list.isFetchingNextPage} onMore={() => { void list.fetchNextPage() }} />}
      {moves.length > 0 && <Moves moves={moves} />}
      {going && <MoveDialog key={going.entryId} challengeId={challengeId} jury={jury} row={going} onClose={() => { setGoing(null) }} />}
    </Section>
  )
}

function Moves({ moves }: { moves: readonly MoveView[] }) {
  const { t } = useTranslation('jury')
  return (
    <details className="jury-formulas"><summary>{t('who.moves')}</summary>
      <ul>{moves.map(({ at, code, from, to, reason, by }) => (
        <li key={`${at} ${code}`}>{from && to ? t('who.moved', { code, from: from.name, to: to.name }) : to ? t('who.given', { code, to: to.name }) : t('who.taken', { code, from: from?.name ?? '' })}. {reason} <span className="jury-soft">{by?.name} · <RelativeTime at={at} plain /></span></li>
      ))}</ul>
    </details>
  )
}

const NOBODY = 'nobody'

function MoveDialog({ challengeId, jury, row, onClose }: { challengeId: string; jury: JuryView; row: AssignmentRow; onClose: () => void }) {
  const { t } = useTranslation('jury')
  const move = useMoveAssignment(challengeId)
  const open = row.jurors.filter(({ state }) => state === 'open' || state === 'skipped')
  const free = jury.jurors.filter((juror) => juror.state === 'active' && !row.jurors.some(({ person }) => person.id === juror.person.id) && !jury.conflicts.some((one) => one.entryId === row.entryId && one.person.id === juror.person.id))
  const [from, setFrom] = useState<string>(open[0]?.person.id ?? NOBODY)
  const [to, setTo] = useState<string>(NOBODY)
  const { text: reason, setText: setReason, clear } = useDraft(`jury-move:${row.entryId}`)
  const idOf = (chosen: string): string | null => (chosen === NOBODY ? null : chosen)
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('who.moveTitle', { title: row.title })} foot={(close) => <>
      <Button onPress={close}>{t('cancel')}</Button>
      <Button variant="primary" isPending={move.isPending} isDisabled={from === to || reason.trim().length < 3} onPress={() => { move.mutate({ entryId: row.entryId, from: idOf(from), to: idOf(to), reason: reason.trim() }, { onSuccess: () => { clear(); toast({ text: t('who.done'), tone: 'done' }); close() } }) }}>{t('who.save')}</Button>
    </>}>
      <div className="jury-dialog">
        <Select label={t('who.from')} value={from} onChange={(value) => { setFrom(value) }} options={[{ id: NOBODY, label: t('who.fromNobody') }, ...open.map(({ person }) => ({ id: person.id, label: person.name }))]} />
        <Select label={t('who.to')} value={to} onChange={(value) => { setTo(value) }} options={[{ id: NOBODY, label: t('who.toNobody') }, ...free.map(({ person }) => ({ id: person.id, label: person.name }))]} />
        <TextField label={t('who.reason')} description={t('who.reasonHelp')} limit={400} value={reason} onChange={setReason} />
      </div>
    </Dialog>
  )
}
