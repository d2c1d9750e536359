import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryView } from '@commonspark/shared/entries/schema'
import { useDraft } from '../../../lib/drafts.ts'
import { fileAddress } from '../../../lib/pictures.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useAnswerOrganisers, useAppeal, useConfirm } from '../api.ts'
import { useAges } from '../useAges.ts'

/** Who takes part, and whether they said so; one's own word is given here. */
export function EntryTeam({ entry }: { entry: EntryView }) {
  const { t } = useTranslation('entries')
  const viewer = useViewer()
  const confirm = useConfirm(entry.id)
  const agesIn = useAges()
  const mine = entry.team.find(({ person }) => person.id === viewer?.id)
  return (
    <section className="entry-part" aria-labelledby="entry-team">
      <h2 id="entry-team">{t('team.title')}</h2>
      <ul className="entry-team">{entry.team.map(({ person, confirmed }) => (
        <li key={person.id}><Avatar decorative size="small" name={person.name} picture={person.picture && fileAddress(person.picture, 320)} /><span>{person.name}</span>
          <Badge tone={confirmed ? 'pine' : confirmed === false ? 'crimson' : 'amber'}>{t(confirmed ? 'team.yes' : confirmed === false ? 'team.no' : 'team.waiting')}</Badge></li>
      ))}</ul>
      {entry.ages?.declaredAt && <p className="entry-soft">{t('ages.declared')} {agesIn(entry.ages)}</p>}
      {mine && entry.can.confirm && mine.confirmed === null && (
        <div className="entry-ends"><p>{t('team.ask')} {entry.ages && agesIn(entry.ages)}</p><Button size="small" variant="primary" isPending={confirm.isPending} onPress={() => { confirm.mutate(true) }}>{t('team.confirm')}</Button><Button size="small" onPress={() => { confirm.mutate(false) }}>{t('team.decline')}</Button></div>
      )}
    </section>
  )
}

/** What the organisers found and asked, and the ways to answer and to appeal. */
export function EntryScreening({ entry }: { entry: EntryView }) {
  const { t } = useTranslation('entries')
  const { screening } = entry
  if (screening.state === 'unscreened' && screening.questions.length === 0) return null
  return (
    <section className="entry-part" aria-labelledby="entry-screening">
      <h2 id="entry-screening">{t('screening.title')}</h2>
      {screening.state !== 'unscreened' && <Banner tone={screening.state === 'eligible' ? 'done' : 'refusal'} title={t(`screening.${screening.state}`)}>{screening.reason || t(`screening.${screening.state}Text`)}</Banner>}
      {screening.questions.map((question) => (
        <div key={question.id} className="entry-question">
          <p className="entry-soft">{t('screening.asked')} <RelativeTime at={question.at} plain /></p>
          <h3>{question.text}</h3>
          {question.answer ? <p className="entry-quote">{question.answer}</p> : entry.can.answer ? <Reply entryId={entry.id} questionId={question.id} /> : <p className="entry-soft">{t('screening.noAnswer')}</p>}
        </div>
      ))}
      {screening.appeal && (
        <div className="entry-question">
          <h3>{t('appeal.title')}</h3><p className="entry-quote">{screening.appeal.text}</p>
          {screening.appeal.upheld === null ? <p><Badge tone="amber">{t('appeal.waiting')}</Badge></p> : <p><Badge tone={screening.appeal.upheld ? 'pine' : 'crimson'}>{t(screening.appeal.upheld ? 'appeal.upheld' : 'appeal.rejected')}</Badge> {screening.appeal.reason}</p>}
        </div>
      )}
      {entry.can.appeal && <Appeal entryId={entry.id} />}
    </section>
  )
}

function Reply({ entryId, questionId }: { entryId: string; questionId: string }) {
  const { t } = useTranslation('entries')
  const draft = useDraft(`reply:${questionId}`)
  const answer = useAnswerOrganisers(entryId)
  return (
    <div className="entry-form">
      <TextArea label={t('screening.reply')} limit={4000} value={draft.text} onChange={draft.setText} />
      <div><Button variant="primary" size="small" isPending={answer.isPending} isDisabled={draft.text.trim() === ''} onPress={() => { answer.mutate({ questionId, text: draft.text }, { onSuccess: draft.clear }) }}>{t('screening.send')}</Button></div>
    </div>
  )
}

function Appeal({ entryId }: { entryId: string }) {
  const { t } = useTranslation('entries')
  const draft = useDraft(`appeal:${entryId}`)
  const appeal = useAppeal(entryId)
  const [open, setOpen] = useState(false)
  if (!open && draft.text === '') return <div><Button onPress={() => { setOpen(true) }}>{t('appeal.open')}</Button></div>
  return (
    <div className="entry-form">
      <TextArea label={t('appeal.label')} description={t('appeal.help')} limit={4000} value={draft.text} onChange={draft.setText} />
      <div><Button variant="primary" isPending={appeal.isPending} isDisabled={draft.text.trim().length < 20} onPress={() => { appeal.mutate(draft.text, { onSuccess: draft.clear }) }}>{t('appeal.send')}</Button></div>
    </div>
  )
}
