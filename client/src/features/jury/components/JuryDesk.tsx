import { X } from 'lucide-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listEntries } from '@commonspark/shared/entries/schema'
import type { JuryView } from '@commonspark/shared/jury/schema'
import { findPeople } from '@commonspark/shared/people/schema'
import { call } from '../../../lib/api.ts'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ComboBox } from '../../../ui/ComboBox.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Section } from '../../../ui/Page.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useAssign, useDeclare, useInvite, useJury, useRemind, useRemoveJuror } from '../api.ts'
import { WhoScores } from './WhoScores.tsx'
import './Jury.css'

/** The jury to its organisers: who is in it, who must not score what, and who scores what. */
export function JuryDesk({ challengeId }: { challengeId: string }) {
  const jury = useJury(challengeId)
  if (jury.isError && !jury.data) return <LoadProblem error={jury.error} onRetry={() => { void jury.refetch() }} isRetrying={jury.isFetching} />
  if (!jury.data) return <Loading shape="text" count={6} />
  return (
    <div className="jury-desk">
      <Jurors challengeId={challengeId} jury={jury.data} />
      <Assignment challengeId={challengeId} jury={jury.data} />
      <WhoScores challengeId={challengeId} jury={jury.data} />
      <Conflicts challengeId={challengeId} jury={jury.data} />
    </div>
  )
}

function Jurors({ challengeId, jury }: { challengeId: string; jury: JuryView }) {
  const { t } = useTranslation('jury')
  const [text, setText] = useState('')
  const found = useQuery({ queryKey: ['people', 'find', text], enabled: text.trim().length > 1, placeholderData: keepPreviousData, queryFn: async ({ signal }) => (await call(findPeople, { query: { q: text.trim() }, signal })).items })
  const invite = useInvite(challengeId)
  const remind = useRemind(challengeId)
  const remove = useRemoveJuror(challengeId)
  const [going, setGoing] = useState<JuryView['jurors'][number] | null>(null)
  const open = jury.jurors.some((juror) => juror.state === 'active' && juror.open > 0)
  return (
    <Section title={t('desk.jurors')} aside={open && <Button size="small" isPending={remind.isPending} onPress={() => { remind.mutate(undefined, { onSuccess: ({ reminded }) => { toast({ text: t('desk.reminded', { count: reminded }), tone: 'done' }) } }) }}>{t('desk.remind')}</Button>}>
      {jury.can.invite && <ComboBox label={t('desk.invite')} description={t('desk.inviteHelp')} value={null} onSearch={setText} onChange={(personId) => { if (personId) { invite.mutate(personId, { onSuccess: () => { toast({ text: t('desk.invited'), tone: 'done' }) } }); setText('') } }}
        options={(found.data ?? []).filter((person) => !jury.jurors.some((juror) => juror.person.id === person.id && juror.state !== 'removed' && juror.state !== 'declined')).map((person) => ({ id: person.id, label: person.name, hint: person.organisation ?? undefined }))} />}
      {jury.jurors.length === 0 ? <p className="jury-soft">{t('desk.none')}</p> : (
        <DataTable most={100} hideCaption caption={t('desk.jurors')} rows={jury.jurors} rowId={(juror) => juror.person.id} columns={[
          { id: 'name', label: t('juror'), cell: (juror) => <>{juror.person.name}{juror.person.organisation && <span className="jury-cell-note">{juror.person.organisation}</span>}</> },
          { id: 'state', label: t('desk.state'), cell: (juror) => <Badge tone={juror.state === 'active' ? 'pine' : juror.state === 'invited' ? 'amber' : 'crimson'}>{t(`jurorState.${juror.state}`)}</Badge> },
          { id: 'load', label: t('desk.load'), cell: (juror) => (juror.assigned === 0 ? '–' : <ProgressBar hideLabel label={t('desk.loadOf', { name: juror.person.name })} value={juror.done} max={juror.assigned} tone="pine" words={`${juror.done} / ${juror.assigned}`} />) },
          { id: 'figures', label: t('desk.doneOf'), figures: true, cell: (juror) => `${juror.done} / ${juror.assigned}` },
          { id: 'conflicts', label: t('desk.conflicts'), figures: true, cell: (juror) => juror.conflicts },
          { id: 'remove', label: t('desk.actions'), cell: (juror) => (juror.state === 'active' || juror.state === 'invited') && <IconButton size="small" label={t('desk.remove', { name: juror.person.name })} icon={<X aria-hidden />} onPress={() => { setGoing(juror) }} /> },
        ]} />
      )}
      <Dialog isAlert isOpen={going !== null} onOpenChange={() => { setGoing(null) }} title={t('desk.removeTitle', { name: going?.person.name ?? '' })} foot={(close) => <>
        <Button onPress={close}>{t('cancel')}</Button>
        <Button onPress={() => { if (going) remove.mutate({ personId: going.person.id, discard: false }, { onSuccess: close }) }}>{t('desk.removeKeep')}</Button>
        {going !== null && going.done > 0 && <Button variant="danger" onPress={() => { remove.mutate({ personId: going.person.id, discard: true }, { onSuccess: close }) }}>{t('desk.removeDiscard')}</Button>}
      </>}><p>{t('desk.removeText', { count: going?.done ?? 0 })}</p></Dialog>
    </Section>
  )
}

function Assignment({ challengeId, jury }: { challengeId: string; jury: JuryView }) {
  const { t } = useTranslation('jury')
  const assign = useAssign(challengeId)
  const [perEntry, setPerEntry] = useState(jury.perEntry)
  const report = assign.data
  const nameOf = (id: string): string => jury.jurors.find((juror) => juror.person.id === id)?.person.name ?? id
  return (
    <Section title={t('assign.title')}>
      <p className="jury-soft">{t('assign.lead', { count: jury.eligible })}</p>
      <div className="jury-assign">
        <NumberField label={t('assign.perEntry')} minValue={1} maxValue={20} value={perEntry} onChange={(value) => { if (!Number.isNaN(value)) setPerEntry(value) }} />
        <div className="jury-ends">
          <Button isPending={assign.isPending} isDisabled={!jury.can.assign} onPress={() => { assign.mutate({ perEntry, dryRun: true }) }}>{t('assign.try')}</Button>
          <Button variant="primary" isPending={assign.isPending} isDisabled={!jury.can.assign} onPress={() => { assign.mutate({ perEntry, dryRun: false }) }}>{t('assign.run')}</Button>
        </div>
      </div>
      {report && report.ok && <Banner tone="done" title={t(report.dryRun ? 'assign.would' : 'assign.done', { count: report.made })}>{t('assign.even', { min: Math.min(...report.loads.map(({ count }) => count), Infinity) === Infinity ? 0 : Math.min(...report.loads.map(({ count }) => count)), max: Math.max(0, ...report.loads.map(({ count }) => count)) })}</Banner>}
      {report && !report.ok && (
        <Banner tone="refusal" title={t('assign.impossible')}>
          <p>{t('assign.short', { count: report.short.length })}</p>
          <ul>{report.short.slice(0, 8).map((entry) => <li key={entry.entryId}>{t('assign.shortOne', { title: entry.title, possible: entry.possible, count: entry.conflicts })}</li>)}</ul>
          {report.relax && <p>{t('assign.relax', { perEntry: report.relax.perEntry, count: report.relax.moreJurors })}</p>}
        </Banner>
      )}
      {report && report.loads.length > 0 && <DataTable most={20} caption={t('assign.loads')} rows={report.loads} rowId={(load) => load.personId} columns={[{ id: 'name', label: t('juror'), cell: (load) => nameOf(load.personId) }, { id: 'count', label: t('assign.entries'), figures: true, cell: (load) => load.count }]} />}
    </Section>
  )
}

function Conflicts({ challengeId, jury }: { challengeId: string; jury: JuryView }) {
  const { t } = useTranslation('jury')
  const declare = useDeclare(challengeId)
  const [isOpen, setOpen] = useState(false)
  const [personId, setPerson] = useState<string | null>(null)
  const [entryId, setEntry] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [q, setQ] = useState('')
  const entries = useQuery({ queryKey: ['entries', 'list', challengeId, 'find', q], enabled: isOpen, placeholderData: keepPreviousData, queryFn: async ({ signal }) => (await call(listEntries, { params: { id: challengeId }, query: { q: q.trim(), limit: 20 }, signal })).items })
  return (
    <Section title={t('conflict.title')} aside={<Button size="small" onPress={() => { setOpen(true) }}>{t('conflict.add')}</Button>}>
      <p className="jury-soft">{t('conflict.lead')}</p>
      {jury.conflicts.length === 0 ? <p className="jury-soft">{t('conflict.none')}</p> : (
        <DataTable most={100} hideCaption caption={t('conflict.title')} rows={jury.conflicts} rowId={(one) => `${one.person.id} ${one.entryId} ${one.kind}`} columns={[
          { id: 'juror', label: t('juror'), cell: (one) => one.person.name }, { id: 'entry', label: t('entry'), cell: (one) => `${one.title} (${one.code})` },
          { id: 'kind', label: t('conflict.kindLabel'), cell: (one) => <>{t(`conflict.kind.${one.kind}`)}{one.reason && <span className="jury-cell-note">{one.reason}</span>}</> },
        ]} />
      )}
      <Dialog isOpen={isOpen} onOpenChange={setOpen} title={t('conflict.add')} foot={(close) => <>
        <Button onPress={close}>{t('cancel')}</Button>
        <Button variant="primary" isPending={declare.isPending} isDisabled={!personId || !entryId || reason.trim().length < 3} onPress={() => { if (personId && entryId) declare.mutate({ personId, entryId, reason: reason.trim() }, { onSuccess: () => { close(); setReason(''); setEntry(null) } }) }}>{t('conflict.note')}</Button>
      </>}>
        <div className="jury-dialog">
          <Select label={t('juror')} value={personId} onChange={setPerson} options={jury.jurors.filter((juror) => juror.state === 'active' || juror.state === 'invited').map((juror) => ({ id: juror.person.id, label: juror.person.name }))} />
          <ComboBox label={t('entry')} value={entryId} onChange={setEntry} onSearch={setQ} options={(entries.data ?? []).map((entry) => ({ id: entry.id, label: entry.title, hint: entry.code }))} />
          <TextField label={t('sheet.reason')} limit={400} value={reason} onChange={setReason} />
        </div>
      </Dialog>
    </Section>
  )
}
