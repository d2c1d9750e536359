import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/Button.tsx'
import { ProgressBar } from '../../../../ui/ProgressBar.tsx'
import type { CountState } from '../useCount.ts'

/** A count under way: how far it is, and the way to stop it. */
export function Running({ state, onStop }: { state: Extract<CountState, { is: 'running' }>; onStop: () => void }) {
  const { t } = useTranslation('recount')
  return (
    <div className="recount-running">
      <h2>{t('running', { name: state.name })}</h2>
      <ProgressBar label={t(`step.${state.step}`)} {...(state.done === null ? {} : { value: state.done * 100 })} />
      <Button onPress={onStop}>{t('stop')}</Button>
    </div>
  )
}
