import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readChallenge } from '@commonspark/shared/challenges/schema'
import { completenessOf, formProblems } from '@commonspark/shared/entries/rules'
import type { Answers, EntryView } from '@commonspark/shared/entries/schema'
import { call } from '../../../lib/api.ts'
import type { Keeper, Work } from '../../../lib/keeper.ts'
import { serverNow } from '../../../lib/live.ts'
import { newKey } from '../../../lib/newKey.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { CountdownWords } from '../../../ui/CountdownWords.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Markdown } from '../../../ui/Markdown.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { SaveMark } from '../../../ui/SaveMark.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useSubmit, useWithdraw } from '../api.ts'
import { useAges } from '../useAges.ts'

/** Where the entry stands, how complete it is, how long there is, and the ways to submit it and to take it back. */
export function SubmitPanel({ entry, work, keeper, onTry }: { entry: EntryView; work: Work<Answers>; keeper: Keeper<Answers>; onTry: () => void }) {
  const { t } = useTranslation('entries')
  const challenge = useQuery({ queryKey: ['challenges', 'of', entry.challengeId, 'view'], queryFn: ({ signal }) => call(readChallenge, { params: { id: entry.challengeId }, signal }) })
  const agesIn = useAges()
  const submit = useSubmit(entry.id)
  const withdraw = useWithdraw(entry.id)
  const [agrees, setAgrees] = useState(false)
  const [aged, setAged] = useState(false)
  const [asks, setAsks] = useState(false)
  const [key, setKey] = useState(newKey)
  const answers = work.mine ?? entry.answers
  const missing = formProblems(entry.form, answers)
  const consent = challenge.data?.content.consent
  const again = entry.state === 'submitted'
  const send = async (): Promise<void> => {
    onTry()
    await keeper.flush()
    const now = keeper.read()
    if (missing.length > 0 || now.place !== 'saved') return
    submit.mutate({ key, version: now.version, ages: entry.ages !== null && aged }, { onSuccess: (fresh) => { setKey(newKey()); void keeper.heard(fresh.version); toast({ text: t('submit.done'), tone: 'done' }) } })
  }
  return (
    <div className="entry-panel">
      <p className="entry-state">{t(`state.${entry.late ? 'late' : entry.state}`)}</p>
      {entry.can.edit && <SaveMark place={work.place} />}
      <ProgressBar label={t('completeness')} value={completenessOf(entry.form, answers)} tone="pine" />
      {entry.closesAt && <p className="entry-closes"><CountdownWords until={entry.closesAt} clock={serverNow} /></p>}
      {entry.ahead && <p className="entry-soft">{t('ahead')}</p>}
      {entry.can.submit && (
        <>
          {entry.ages && <Checkbox isSelected={aged} onChange={setAged}>{agesIn(entry.ages)}</Checkbox>}
          <Checkbox isSelected={agrees} onChange={setAgrees}>{t('submit.agree')}</Checkbox>
          {consent && <details className="entry-consent"><summary>{t('submit.consent')}</summary><Markdown text={consent} below={3} /></details>}
          <Button variant="primary" wide isPending={submit.isPending} isDisabled={!agrees || (entry.ages !== null && !aged) || work.place === 'conflict'} onPress={() => { void send() }}>{t(again ? 'submit.again' : 'submit.action')}</Button>
        </>
      )}
      {entry.can.withdraw && <Button variant="plain" wide onPress={() => { setAsks(true) }}>{t('withdraw.action')}</Button>}
      <Dialog isAlert isOpen={asks} onOpenChange={setAsks} title={t('withdraw.title')} foot={(close) => <>
        <Button onPress={close}>{t('withdraw.keep')}</Button>
        <Button variant="danger" isPending={withdraw.isPending} onPress={() => { withdraw.mutate(undefined, { onSuccess: close }) }}>{t('withdraw.action')}</Button>
      </>}><p>{t('withdraw.text')}</p></Dialog>
    </div>
  )
}
