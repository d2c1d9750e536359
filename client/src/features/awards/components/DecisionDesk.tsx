import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionView } from '@commonspark/shared/awards/schema'
import type { Award } from '@commonspark/shared/challenges/schema'
import { useDraft } from '../../../lib/drafts.ts'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Section } from '../../../ui/Page.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useDecide, useDecision, useLiveDecision, useRelease } from '../api.ts'
import { FinalTable } from './FinalTable.tsx'
import { Letters } from './Letters.tsx'
import './Awards.css'

const NOBODY = 'nobody'

/** The joined result, the decision that stays pending, the letters, and the release of all at once. */
export function DecisionDesk({ challengeId, awards }: { challengeId: string; awards: readonly Award[] }) {
  const { t } = useTranslation('awards')
  const decision = useDecision(challengeId)
  useLiveDecision(challengeId)
  if (decision.isError && !decision.data) return <LoadProblem error={decision.error} onRetry={() => { void decision.refetch() }} isRetrying={decision.isFetching} />
  if (!decision.data) return <Loading shape="text" count={8} />
  const view = decision.data
  return (
    <div className="awards-desk">
      {view.releasedAt && <Banner tone="done" title={t('released.title')} action={<ButtonLink size="small" href={`/challenges/${challengeId}/winners`}>{t('released.view')}</ButtonLink>}>{t('released.text')} <RelativeTime at={view.releasedAt} plain /></Banner>}
      <Section title={t('joined')}>
        {view.publicResult && !view.publicResult.ready && <Banner tone="notice">{t('publicWaiting')}</Banner>}
        {view.ties.length > 0 && <Banner tone="notice">{t('ties', { count: view.ties.length })}</Banner>}
        {view.rows.length === 0 ? <p className="awards-soft">{t('noRows')}</p> : <FinalTable rows={view.rows} caption={t('joinedCaption')} withPublic={view.formula.publicWeight > 0} />}
        <p className="awards-exports">{t('export')} {(['csv', 'xlsx', 'json'] as const).map((format) => <a key={format} href={`/api/challenges/${challengeId}/results/export?format=${format}`} download>{format.toUpperCase()}</a>)}</p>
      </Section>
      {view.rows.length > 0 && <Decide key={view.decision?.version ?? 0} challengeId={challengeId} view={view} awards={awards} />}
      <Letters challengeId={challengeId} rows={view.rows} isFixed={view.releasedAt !== null} />
      <Release challengeId={challengeId} view={view} />
    </div>
  )
}

function Decide({ challengeId, view, awards }: { challengeId: string; view: DecisionView; awards: readonly Award[] }) {
  const { t } = useTranslation('awards')
  const decide = useDecide(challengeId)
  const places = awards.flatMap((award) => Array.from({ length: award.places }, (_, at) => ({ award, at })))
  const begun = view.decision?.winners ?? view.proposal
  const [chosen, setChosen] = useState(() => places.map(({ award, at }) => begun.filter((one) => one.awardId === award.id)[at] ?? null))
  const statement = useDraft(`statement:${challengeId}`, view.decision?.statement ?? '')
  const proposed = places.map(({ award, at }) => view.proposal.filter((one) => one.awardId === award.id)[at]?.entryId ?? null)
  const isFixed = view.releasedAt !== null || !view.can.decide
  const save = (): void => {
    decide.mutate({ version: view.decision?.version ?? 0, winners: chosen.flatMap((one) => (one ? [{ awardId: one.awardId, entryId: one.entryId, reason: one.reason }] : [])), statement: statement.text }, { onSuccess: () => { statement.clear(); toast({ text: t('decide.saved'), tone: 'done' }) } })
  }
  return (
    <Section title={t('decide.title')}>
      <p className="awards-soft">{t('decide.lead')}</p>
      {view.decision && <p><Badge tone={view.releasedAt ? 'pine' : 'amber'}>{t(view.releasedAt ? 'decide.out' : 'decide.pending')}</Badge> {t('decide.by', { name: view.decision.decidedBy?.name ?? '' })} <RelativeTime at={view.decision.decidedAt} plain /></p>}
      {places.map(({ award, at }, index) => {
        const one = chosen[index] ?? null
        const departs = (one?.entryId ?? null) !== (proposed[index] ?? null)
        return (
          <div key={`${award.id} ${at}`} className="awards-place">
            <Select label={award.places > 1 ? t('decide.place', { award: award.name, place: at + 1 }) : award.name} isDisabled={isFixed} value={one?.entryId ?? NOBODY} onChange={(id) => { setChosen(chosen.with(index, id === NOBODY ? null : { awardId: award.id, entryId: id, reason: one?.reason ?? '' })) }}
              options={[{ id: NOBODY, label: t('decide.nobody') }, ...view.rows.map((row) => ({ id: row.entryId, label: `${row.rank}. ${row.title}`, hint: row.entryId === proposed[index] ? t('decide.proposed') : undefined }))]} />
            {one && <TextField label={t(departs ? 'decide.why' : 'decide.reason')} optional={!departs} isDisabled={isFixed} limit={1000} value={one.reason} onChange={(reason) => { setChosen(chosen.with(index, { ...one, reason })) }} />}
          </div>
        )
      })}
      <TextArea label={t('decide.statement')} description={t('decide.statementHelp')} optional limit={6000} isDisabled={isFixed} value={statement.text} onChange={statement.setText} />
      {!isFixed && <div><Button variant="primary" isPending={decide.isPending} onPress={save}>{t(view.decision ? 'decide.again' : 'decide.save')}</Button></div>}
    </Section>
  )
}

function Release({ challengeId, view }: { challengeId: string; view: DecisionView }) {
  const { t } = useTranslation('awards')
  const release = useRelease(challengeId)
  const [asks, setAsks] = useState(false)
  if (view.releasedAt) return null
  return (
    <Section title={t('release.title')}>
      <p>{t('release.lead')}</p>
      <div><Button variant="primary" isDisabled={!view.can.release || !view.decision} onPress={() => { setAsks(true) }}>{t('release.action')}</Button></div>
      {!view.decision ? <p className="awards-soft">{t('release.first')}</p> : !view.can.release && <p className="awards-soft">{t('release.notYet')}</p>}
      <Dialog isAlert isOpen={asks} onOpenChange={setAsks} title={t('release.asks')} foot={(close) => <>
        <Button onPress={close}>{t('release.wait')}</Button>
        <Button variant="primary" isPending={release.isPending} onPress={() => { if (view.decision) release.mutate(view.decision.version, { onSuccess: close }) }}>{t('release.action')}</Button>
      </>}><p>{t('release.text')}</p></Dialog>
    </Section>
  )
}
