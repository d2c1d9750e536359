import { useTranslation } from 'react-i18next'
import type { ImportView } from '@commonspark/shared/imports/schema'
import { Badge, type Tone } from '../../../ui/Badge.tsx'

const TONES: Record<ImportView['state'], Tone> = { waiting: 'amber', running: 'spark', done: 'pine', failed: 'crimson', stopped: 'amber' }

/** How an import stands, and whether it is only a trial. */
export function ImportState({ view: { state, dryRun } }: { view: Pick<ImportView, 'state' | 'dryRun'> }) {
  const { t } = useTranslation('imports')
  return <span className="import-state"><Badge>{t(dryRun ? 'dryRun' : 'real')}</Badge><Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge></span>
}
