import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryView, ScreeningState } from '@commonspark/shared/entries/schema'
import { useDraft } from '../../../lib/drafts.ts'
import { newKey } from '../../../lib/newKey.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useAskTeam, useDecideAppeal, useScreen } from '../api.ts'
import './Entry.css'

/** Screening of one entry: the checklist, a question back, the decision with its reason, and an appeal. */
export function ScreenPanel({ entry, checklist }: { entry: EntryView; checklist: readonly string[] }) {
  const { t } = useTranslation('entries')
  const screen = useScreen(entry.id)
  const ask = useAskTeam(entry.id)
  const decide = useDecideAppeal(entry.id)
  const [checks, setChecks] = useState<boolean[] | null>(null)
  const [key, setKey] = useState(newKey)
  const reason = useDraft(`screen:${entry.id}`, entry.screening.reason)
  const question = useDraft(`ask:${entry.id}`)
  const verdict = useDraft(`verdict:${entry.id}`)
  const shown = checklist.map((_, at) => (checks ?? entry.screening.checks)[at] ?? false)
  const save = (state: ScreeningState): void => { screen.mutate({ checks: shown, state, reason: reason.text.trim() }, { onSuccess: () => { reason.clear(); toast({ text: t('screen.saved'), tone: 'done' }) } }) }
  const appeal = entry.screening.appeal
  return (
    <section className="entry-part entry-screen" aria-labelledby="screen">
      <h2 id="screen">{t('screen.title')}</h2>
      {checklist.length > 0 && <div>{checklist.map((line, at) => <Checkbox key={line} isSelected={shown[at] ?? false} onChange={(on) => { setChecks(shown.with(at, on)) }}>{line}</Checkbox>)}</div>}
      <TextField label={t('screen.reason')} description={t('screen.reasonHelp')} limit={1000} value={reason.text} onChange={reason.setText} />
      <div className="entry-ends">
        <Button variant="primary" isPending={screen.isPending} onPress={() => { save('eligible') }}>{t('screen.eligible')}</Button>
        <Button isDisabled={reason.text.trim() === ''} onPress={() => { save('notEligible') }}>{t('screen.notEligible')}</Button>
        <Button variant="plain" onPress={() => { save('unscreened') }}>{t('screen.later')}</Button>
      </div>
      <TextArea rows={2} label={t('screen.ask')} limit={2000} value={question.text} onChange={question.setText} />
      <div><Button size="small" isPending={ask.isPending} isDisabled={question.text.trim().length < 5} onPress={() => { ask.mutate({ key, text: question.text }, { onSuccess: () => { question.clear(); setKey(newKey()); toast({ text: t('screen.asked'), tone: 'done' }) } }) }}>{t('screen.askSend')}</Button></div>
      {appeal && appeal.upheld === null && (
        <div className="entry-form">
          <h3>{t('appeal.title')}</h3>
          <p className="entry-quote">{appeal.text}</p>
          <TextField label={t('appeal.reason')} limit={1000} value={verdict.text} onChange={verdict.setText} />
          <div className="entry-ends">
            <Button variant="primary" isDisabled={verdict.text.trim().length < 3} isPending={decide.isPending} onPress={() => { decide.mutate({ upheld: true, reason: verdict.text }, { onSuccess: verdict.clear }) }}>{t('appeal.uphold')}</Button>
            <Button isDisabled={verdict.text.trim().length < 3} onPress={() => { decide.mutate({ upheld: false, reason: verdict.text }, { onSuccess: verdict.clear }) }}>{t('appeal.reject')}</Button>
          </div>
        </div>
      )}
    </section>
  )
}
