import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import type { SheetView } from '@commonspark/shared/jury/schema'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { serverNow } from '../../../lib/live.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { useTitle } from '../../../lib/title.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Clash } from '../../../ui/Clash.tsx'
import { CountdownWords } from '../../../ui/CountdownWords.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Link } from '../../../ui/Link.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Page, PageHead, Rail } from '../../../ui/Page.tsx'
import { SaveMark } from '../../../ui/SaveMark.tsx'
import { Scale } from '../../../ui/Scale.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useSetSheet, useSheets, useSubmitSheet } from '../api.ts'
import { Others } from '../components/Others.tsx'
import { useLiveJury } from '../live.ts'
import { type SheetFields, useSheetForm } from '../useSheetForm.ts'
import '../components/Jury.css'

const SHORT = 11
const stepsOf = ({ min, max }: { min: number; max: number }): { id: string; label: string }[] => Array.from({ length: max - min + 1 }, (_, at) => ({ id: String(min + at), label: String(min + at) }))

/** One score sheet: what was entered, the rubric, the scores. `answers` draws what was entered. */
export function SheetPage({ answers }: { answers: (sheet: SheetView) => ReactNode }) {
  const { sheetId = '' } = useParams()
  return <SheetOf key={sheetId} id={sheetId} answers={answers} />
}

function SheetOf({ id, answers }: { id: string; answers: (sheet: SheetView) => ReactNode }) {
  const { t } = useTranslation('jury')
  const words = useProblemWords()
  const navigate = useNavigate()
  const { work, keeper, sheet } = useSheetForm(id)
  const submit = useSubmitSheet(id)
  const set = useSetSheet(id)
  const sheets = useSheets(sheet?.challengeId ?? '', sheet !== null)
  const [why, setWhy] = useState<'abstained' | 'conflict' | null>(null)
  const [reason, setReason] = useState('')
  useLiveJury(sheet?.challengeId ?? '')
  const title = sheet ? sheet.title ?? t('coded', { code: sheet.code }) : ''
  useTitle(title)
  if (work.place === 'failed') return <Page width="reading"><LoadProblem heading={1} error={work.error} onRetry={() => { void keeper.open() }} /></Page>
  const fields = work.mine
  if (!sheet || !fields) return <Page><Loading shape="page" /></Page>
  const labelOf = (key: string): string => sheet.rubric.find((one) => `score.${one.id}` === key)?.name ?? t(`sheet.${key as 'comment'}`)
  const scored = sheet.rubric.filter(({ id: criterion }) => fields[`score.${criterion}`] !== null).length
  const nextOne = (sheets.data?.pages.flatMap((page) => page.items) ?? []).find((one) => one.id !== id && one.state === 'open')
  const onward = (): void => { void navigate(nextOne ? `/sheets/${nextOne.id}` : `/challenges/${sheet.challengeId}/jury`) }
  const send = async (): Promise<void> => {
    await keeper.flush()
    const now = keeper.read()
    if (now.place !== 'saved') return
    submit.mutate(now.version, { onSuccess: (fresh) => { void keeper.heard(fresh.version); toast({ text: t('sheet.in'), tone: 'done', ...(nextOne ? { action: { label: t('sheet.next'), onPress: onward } } : {}) }) } })
  }
  const open = sheet.can.score
  return (
    <Page className="sheet">
      <PageHead kicker={<Link href={`/challenges/${sheet.challengeId}/jury`}>{sheet.challengeTitle}</Link>} title={title} lead={sheet.blind ? t('sheet.blind') : undefined}
        actions={sheet.entry && <Link href={`/ideas/${sheet.entry.ideaId}`} onward>{t('sheet.idea')}</Link>} />
      {work.place === 'conflict' && <Clash fields={work.conflicts.map(({ key, mine, theirs }) => ({ key, label: labelOf(key), mine: String((mine as string | number | null) ?? ''), theirs: String((theirs as string | number | null) ?? '') }))} onTake={(key, take) => { keeper.resolve(key as keyof SheetFields, take) }} />}
      {work.place === 'refused' && work.error !== null && <Banner tone="refusal" title={t('sheet.notSaved')}>{words(work.error)}</Banner>}
      <Rail label={t('sheet.scores')} aside={(
        <div className="sheet-scores">
          <div className="sheet-state"><Badge tone={sheet.state === 'done' ? 'pine' : 'spark'}>{t(`state.${sheet.state}`)}</Badge>{open && <SaveMark place={work.place} />}{sheet.closesAt && <span className="jury-soft"><CountdownWords until={sheet.closesAt} clock={serverNow} /></span>}</div>
          <form onSubmit={(event) => { event.preventDefault() }} className="sheet-form">
            {sheet.rubric.map((one) => {
              const key = `score.${one.id}` as const
              const common = { label: one.name, description: one.description || undefined, isDisabled: !open }
              return one.max - one.min < SHORT
                ? <Scale key={one.id} {...common} steps={stepsOf(one)} value={typeof fields[key] === 'number' ? String(fields[key]) : null} onChange={(step) => { keeper.edit({ [key]: Number(step) }) }} />
                : <NumberField key={one.id} {...common} minValue={one.min} maxValue={one.max} value={fields[key] ?? Number.NaN} onChange={(value) => { keeper.edit({ [key]: Number.isNaN(value) ? null : Math.round(value) }) }} />
            })}
            <TextArea label={t('sheet.comment')} description={t('sheet.commentHelp')} optional limit={4000} isDisabled={!open} value={fields.comment} onChange={(comment) => { keeper.edit({ comment }) }} />
            <TextArea rows={2} label={t('sheet.note')} description={t('sheet.noteHelp')} optional limit={4000} isDisabled={!open} value={fields.note} onChange={(note) => { keeper.edit({ note }) }} />
          </form>
          <div className="sheet-bar">
            <p className="jury-soft">{t('scored', { count: scored, of: sheet.rubric.length })}</p>
            {open && <Button variant="primary" isPending={submit.isPending} isDisabled={scored < sheet.rubric.length || work.place === 'conflict'} onPress={() => { void send() }}>{t('sheet.submit')}</Button>}
            {!open && <Button onPress={onward}>{t(nextOne ? 'sheet.next' : 'sheet.list')}</Button>}
          </div>
          {open && (
            <div className="jury-ends">
              <Button size="small" variant="plain" onPress={() => { set.mutate({ state: 'skipped', reason: '' }, { onSuccess: onward }) }}>{t('sheet.skip')}</Button>
              <Button size="small" variant="plain" onPress={() => { setWhy('abstained') }}>{t('sheet.abstain')}</Button>
              <Button size="small" variant="plain" onPress={() => { setWhy('conflict') }}>{t('sheet.conflict')}</Button>
            </div>
          )}
          {(sheet.state === 'skipped' || sheet.state === 'abstained') && <div><Button size="small" onPress={() => { set.mutate({ state: 'open', reason: '' }, { onSuccess: (fresh) => { void keeper.heard(fresh.version) } }) }}>{t('sheet.takeUp')}</Button></div>}
        </div>
      )}>
        {answers(sheet)}
        <Others sheet={sheet} />
      </Rail>
      <Dialog isOpen={why !== null} onOpenChange={() => { setWhy(null) }} title={t(why === 'conflict' ? 'sheet.conflictTitle' : 'sheet.abstainTitle')} foot={(close) => <>
        <Button onPress={close}>{t('cancel')}</Button>
        <Button variant="primary" isPending={set.isPending} isDisabled={why === 'conflict' && reason.trim().length < 3} onPress={() => { if (why) set.mutate({ state: why, reason: reason.trim() }, { onSuccess: () => { close(); setReason(''); onward() } }) }}>{t(why === 'conflict' ? 'sheet.conflict' : 'sheet.abstain')}</Button>
      </>}>
        <p>{t(why === 'conflict' ? 'sheet.conflictText' : 'sheet.abstainText')}</p>
        <TextField label={t('sheet.reason')} limit={400} value={reason} onChange={setReason} />
      </Dialog>
    </Page>
  )
}
