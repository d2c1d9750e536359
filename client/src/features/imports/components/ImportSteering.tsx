import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ImportView } from '@commonspark/shared/imports/schema'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { isMoving, useSteer } from '../api.ts'
import { useReasonWords } from '../useReasonWords.ts'

/** What an import has come to, and the one thing to do next. */
export function ImportSteering({ view }: { view: ImportView }) {
  const { t } = useTranslation('imports')
  const navigate = useNavigate()
  const reason = useReasonWords()
  const steer = useSteer(view.id)
  const { state, dryRun, counts, because } = view
  const resume = (): void => { steer.mutate('resume', { onSuccess: ({ id }) => { void navigate(`/imports/${id}`, { replace: true }) } }) }
  if (isMoving(view)) return <div><Button isPending={steer.isPending} onPress={() => { steer.mutate('stop') }}>{t('stop')}</Button></div>
  const goOn = <Button variant="primary" isPending={steer.isPending} onPress={resume}>{t('resume')}</Button>
  if (state === 'failed') return <Banner tone="refusal" title={t('failedTitle')} action={goOn}>{because ? `${reason(because)} ` : ''}{t(dryRun ? 'heldTrial' : 'held')}</Banner>
  if (state === 'stopped') return <Banner title={t('state.stopped')} action={goOn}>{t(dryRun ? 'heldTrial' : 'held')}</Banner>
  if (!dryRun) return <Banner tone="done">{t('realDone')}</Banner>
  if (counts.created + counts.updated === 0) return <Banner title={t('trialDone')}>{counts.refused > 0 ? t('trialNothing') : t('realDone')}</Banner>
  return (
    <Banner title={t('trialDone')} action={<CarryOut view={view} isPending={steer.isPending} onConfirm={resume} />}>
      {counts.refused > 0 ? t('trialRefused') : ''}
    </Banner>
  )
}

/** Says in words what will happen, and does it when that is meant. */
function CarryOut({ view: { counts }, isPending, onConfirm }: { view: ImportView; isPending: boolean; onConfirm: () => void }) {
  const { t } = useTranslation('imports')
  return (
    <Dialog isAlert title={t('ask.title')} trigger={<Button variant="primary" isPending={isPending}>{t('carryOut')}</Button>} foot={(close) => (
      <>
        <Button onPress={close}>{t('ask.back')}</Button>
        <Button variant="primary" onPress={() => { onConfirm(); close() }}>{t('carryOut')}</Button>
      </>
    )}>
      <ul className="import-plan">
        {counts.created > 0 && <li>{t('ask.create', { count: counts.created })}</li>}
        {counts.updated > 0 && <li>{t('ask.update', { count: counts.updated })}</li>}
        {counts.refused > 0 && <li>{t('ask.leave', { count: counts.refused })}</li>}
      </ul>
      <p>{t('ask.text')}</p>
    </Dialog>
  )
}
