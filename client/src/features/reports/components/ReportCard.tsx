import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filing, ReportView } from '@commonspark/shared/reports/schema'
import { fileAddress } from '../../../lib/pictures.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Link } from '../../../ui/Link.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { useDecide } from '../api.ts'
import './ReportCard.css'

type Decision = 'upheld' | 'dismissed'

/** One reported thing: what it says, what people say about it, and what is or can be decided. */
export function ReportCard({ report }: { report: ReportView }) {
  const { t } = useTranslation('reports')
  const [asked, setAsked] = useState<Decision>()
  const { subject, ideaId, excerpt, count, state, decidedBy } = report
  return (
    <article className="report">
      <header className="report-head">
        <h2>{t(subject.kind)}</h2>
        <p>{t('count', { count })}, <RelativeTime plain at={report.at} /></p>
        {state !== 'open' && <Badge tone={state === 'upheld' ? 'crimson' : 'pine'}>{t(state)}</Badge>}
        {decidedBy && <p>{t('by', { name: decidedBy.name })}</p>}
      </header>
      <figure className="report-excerpt">
        <div role="group" aria-label={t('excerpt')} tabIndex={0}><blockquote>{excerpt || t('nothingSaid')}</blockquote></div>
        <figcaption>{t('excerpt')}{ideaId && <> · <Link href={`/ideas/${ideaId}${subject.kind === 'comment' ? `#comment-${subject.id}` : subject.kind === 'amendment' ? '#amendments' : ''}`}>{t('see')}</Link></>}</figcaption>
      </figure>
      <ul className="report-filings" aria-label={t('filings')}>{report.filings.map((filing) => <FilingLine key={`${filing.person?.id} ${filing.at}`} filing={filing} />)}</ul>
      {state === 'open' && (
        <div className="report-ends">
          <Button onPress={() => { setAsked('dismissed') }}>{t('dismiss')}</Button>
          <Button variant="danger" onPress={() => { setAsked('upheld') }}>{t('uphold')}</Button>
        </div>
      )}
      {asked && <Confirmation report={report} decision={asked} onClose={() => { setAsked(undefined) }} />}
    </article>
  )
}

function FilingLine({ filing: { person, reason, note, at } }: { filing: Filing }) {
  const { t } = useTranslation('reports')
  return (
    <li>
      <Avatar decorative size="small" name={person?.name ?? '?'} picture={person?.picture ? fileAddress(person.picture, 320) : undefined} />
      <div>
        <p className="report-filing-head">
          <Badge tone="amber">{t(`reasons.${reason}`)}</Badge>
          {person ? <Link tone="quiet" href={`/people/${person.id}`}>{person.name}</Link> : t('somebody')}
          <span className="report-time"><RelativeTime plain at={at} /></span>
        </p>
        {note && <p>{note}</p>}
      </div>
    </li>
  )
}

/** Says what a decision does before it does it. */
function Confirmation({ report, decision, onClose }: { report: ReportView; decision: Decision; onClose: () => void }) {
  const { t } = useTranslation('reports')
  const isUphold = decision === 'upheld'
  const decide = useDecide(t(isUphold ? 'confirm.upheldDone' : 'confirm.dismissedDone'))
  const carryOut = (): void => {
    decide.mutate({ id: report.id, decision })
    // The report, and with it the button that was pressed, leaves the page.
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  return (
    <Dialog isOpen isAlert onOpenChange={onClose} title={t(isUphold ? 'confirm.upholdTitle' : 'confirm.dismissTitle')} foot={(
      <>
        <Button onPress={onClose}>{t('confirm.back')}</Button>
        <Button variant={isUphold ? 'danger' : 'primary'} onPress={carryOut}>{t(isUphold ? 'uphold' : 'dismiss')}</Button>
      </>
    )}>
      <p>{t(isUphold ? ({ idea: 'confirm.upholdIdea', comment: 'confirm.upholdComment', message: 'confirm.upholdMessage', amendment: 'confirm.upholdAmendment' } as const)[report.subject.kind] : 'confirm.dismissText')}</p>
    </Dialog>
  )
}
