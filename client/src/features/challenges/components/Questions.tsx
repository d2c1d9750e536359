import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionView } from '@commonspark/shared/challenges/schema'
import { useDraft } from '../../../lib/drafts.ts'
import { newKey } from '../../../lib/newKey.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { Markdown } from '../../../ui/Markdown.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useAnswer, useAsk, useQuestions } from '../api.ts'

/** Questions to the organisers with their answers, the way to ask one, and, for organisers, to answer. */
export function Questions({ id, canAsk, canAnswer }: { id: string; canAsk: boolean; canAnswer: boolean }) {
  const { t } = useTranslation('challenges')
  const list = useQuestions(id)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="challenge-questions">
      {canAsk && !canAnswer && <Ask id={id} />}
      {list.isPending && <Loading shape="text" count={3} />}
      {list.isSuccess && items.length === 0 && <p className="challenge-soft">{t(canAnswer ? 'questions.noneOrganiser' : 'questions.none')}</p>}
      {items.length > 0 && <ul className="challenge-list">{items.map((question) => <li key={question.id}><Question id={id} question={question} canAnswer={canAnswer} /></li>)}</ul>}
      {list.hasNextPage && <LoadMore hasMore isLoading={list.isFetchingNextPage} onMore={() => { void list.fetchNextPage() }} auto={false} />}
    </div>
  )
}

function Question({ id, question, canAnswer }: { id: string; question: QuestionView; canAnswer: boolean }) {
  const { t } = useTranslation('challenges')
  const [open, setOpen] = useState(false)
  return (
    <article className="challenge-question">
      <p className="challenge-meta">{question.mine ? t('questions.yours') : question.by ? question.by.name : t('questions.somebody')} · <RelativeTime at={question.at} plain /> {!question.answer && <Badge tone="amber">{t('questions.waiting')}</Badge>}</p>
      <h3>{question.text}</h3>
      {question.answer && <div className="challenge-answer"><Markdown text={question.answer.text} below={3} /><p className="challenge-meta">{question.answer.by?.name ?? t('organisers')} · <RelativeTime at={question.answer.at} plain /></p></div>}
      {canAnswer && !open && <div><Button size="small" onPress={() => { setOpen(true) }}>{t(question.answer ? 'questions.change' : 'questions.answer')}</Button></div>}
      {canAnswer && open && <Answer id={id} question={question} onDone={() => { setOpen(false) }} />}
    </article>
  )
}

function Answer({ id, question, onDone }: { id: string; question: QuestionView; onDone: () => void }) {
  const { t } = useTranslation('challenges')
  const draft = useDraft(`answer:${question.id}`, question.answer?.text ?? '')
  const answer = useAnswer(id)
  const send = (): void => { answer.mutate({ questionId: question.id, text: draft.text }, { onSuccess: () => { draft.clear(); onDone() } }) }
  return (
    <div className="challenge-form">
      <TextArea label={t('questions.yourAnswer')} description={t('questions.forAll')} limit={4000} value={draft.text} onChange={draft.setText} />
      <div className="challenge-form-end"><Button variant="primary" isPending={answer.isPending} isDisabled={draft.text.trim() === ''} onPress={send}>{t('questions.send')}</Button><Button variant="plain" onPress={onDone}>{t('cancel')}</Button></div>
    </div>
  )
}

function Ask({ id }: { id: string }) {
  const { t } = useTranslation('challenges')
  const viewer = useViewer()
  const draft = useDraft(`question:${id}:${viewer?.id ?? ''}`)
  const [key, setKey] = useState(newKey)
  const ask = useAsk(id)
  const send = (): void => {
    ask.mutate({ key, text: draft.text }, { onSuccess: () => { draft.clear(); setKey(newKey()); toast({ text: t('questions.asked'), tone: 'done' }) } })
  }
  return (
    <div className="challenge-form">
      <TextArea rows={2} label={t('questions.ask')} description={t('questions.askHelp')} limit={2000} value={draft.text} onChange={draft.setText} />
      <div className="challenge-form-end"><Button isPending={ask.isPending} isDisabled={draft.text.trim().length < 5} onPress={send}>{t('questions.askSend')}</Button></div>
    </div>
  )
}
