import { CircleAlert, Cloud, CloudOff, HardDrive } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Spinner } from '../../../ui/Spinner.tsx'
import type { Place } from '../saver.ts'
import './SaveState.css'

const ICONS: Partial<Record<Place, typeof Cloud>> = { saved: Cloud, onDevice: HardDrive, unreachable: CloudOff, signedOut: HardDrive, refused: CircleAlert, conflict: CircleAlert, failed: CircleAlert }

/** Where the text is, in words; spoken when it changes for the worse. */
export function SaveState({ place }: { place: Place }) {
  const { t } = useTranslation('editor')
  const Icon = ICONS[place]
  const quiet = place === 'saved' || place === 'saving' || place === 'onDevice' || place === 'loading' || place === 'empty'
  return (
    <p className="save-state" data-place={place} role={quiet ? undefined : 'status'}>
      {Icon ? <Icon aria-hidden /> : place === 'saving' ? <Spinner /> : null}
      <span>{t(`place.${place}`)}</span>
    </p>
  )
}
