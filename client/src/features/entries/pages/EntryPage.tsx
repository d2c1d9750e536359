import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { answerProblems } from '@commonspark/shared/entries/rules'
import type { EntryView } from '@commonspark/shared/entries/schema'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useTitle } from '../../../lib/title.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Clash } from '../../../ui/Clash.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Page, PageHead, Rail } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { AnswerField } from '../components/AnswerField.tsx'
import { AnswerList } from '../components/AnswerList.tsx'
import { Receipt } from '../components/Receipt.tsx'
import { SubmitPanel } from '../components/SubmitPanel.tsx'
import { EntryScreening, EntryTeam } from '../components/TeamAndScreening.tsx'
import { useEntryForm } from '../useEntryForm.ts'
import '../components/Entry.css'

/** An entry: its team fills in the form, organisers screen it; `feedback` is the slot for what the jury says. */
export function EntryPage({ feedback, screening }: { feedback?: (entry: EntryView) => ReactNode; screening?: (entry: EntryView) => ReactNode }) {
  const { entryId = '' } = useParams()
  return <EntryOf key={entryId} id={entryId} feedback={feedback} screening={screening} />
}

function EntryOf({ id, feedback, screening }: { id: string; feedback: ((entry: EntryView) => ReactNode) | undefined; screening: ((entry: EntryView) => ReactNode) | undefined }) {
  const { t } = useTranslation(['entries', 'errors'])
  const words = useProblemWords()
  const { work, keeper, entry } = useEntryForm(id)
  const [tried, setTried] = useState(false)
  useTitle(entry?.title)
  if (work.place === 'failed') return <Page width="reading"><LoadProblem heading={1} error={work.error} onRetry={() => { void keeper.open() }} /></Page>
  if (!entry || !work.mine) return <Page><Loading shape="page" /></Page>
  const answers = work.mine
  const labelOf = (key: string): string => entry.form.find((field) => field.id === key)?.label ?? key
  const inWords = (value: unknown): string => (value === null || value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value as string))
  return (
    <Page className="entry">
      <PageHead kicker={<Link href={`/challenges/${entry.challengeId}`}>{entry.challengeTitle}</Link>} title={entry.title} lead={entry.can.edit && entry.state === 'draft' ? t('entries:lead') : undefined} actions={<Link href={`/ideas/${entry.ideaId}`} onward>{t('entries:idea')}</Link>} />
      {entry.late && <Banner tone="refusal" title={t('entries:late.title')}>{t('entries:late.text')}</Banner>}
      {!entry.late && work.place === 'refused' && work.error !== null && <Banner tone="refusal" title={t('entries:notSaved')}>{words(work.error)} {t('entries:keptHere')}</Banner>}
      {work.place === 'conflict' && <Clash fields={work.conflicts.map(({ key, mine, theirs }) => ({ key, label: labelOf(key), mine: inWords(mine), theirs: inWords(theirs) }))} onTake={(key, take) => { keeper.resolve(key, take) }} />}
      <Rail label={t('entries:panel')} aside={<SubmitPanel entry={entry} work={work} keeper={keeper} onTry={() => { setTried(true) }} />}>
        {screening?.(entry)}
        {feedback?.(entry)}
        <EntryScreening entry={entry} />
        <Receipt entry={entry} />
        <EntryTeam entry={entry} />
        <section className="entry-part" aria-labelledby="entry-form">
          <h2 id="entry-form">{t('entries:form')}</h2>
          {entry.can.edit ? (
            <form className="entry-fields" onSubmit={(event) => { event.preventDefault() }}>
              {entry.form.map((field) => {
                const [problem] = answerProblems(field, answers[field.id])
                const shown = problem && (tried || problem.because !== 'required') && problem.because !== 'tooManyWords' ? problem : undefined
                return (
                  <div key={field.id} id={`answer-${field.id}`}>
                    <AnswerField field={field} answer={answers[field.id] ?? null} language="en" error={shown && (t(`errors:${shown.because as 'required'}`, shown.params as never) as unknown as string)} onChange={(answer) => { keeper.edit({ [field.id]: answer }) }} />
                  </div>
                )
              })}
              {entry.form.length === 0 && <p className="entry-soft">{t('entries:noForm')}</p>}
            </form>
          ) : <AnswerList fields={entry.form.map((field) => ({ field, answer: answers[field.id] ?? null }))} />}
        </section>
      </Rail>
    </Page>
  )
}
