import { CircleAlert, CircleCheck, Cloud, CloudOff, HardDrive } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Spinner } from '../../../ui/Spinner.tsx'
import type { Place } from '../writing.ts'
import './SaveState.css'

/** Where the text is, and when the server has it, whether readers see it too. */
export type Shown = Place | 'published'
const ICONS: Partial<Record<Shown, typeof Cloud>> = {
  saved: Cloud, published: CircleCheck, onDevice: HardDrive, unreachable: CloudOff, signedOut: HardDrive, refused: CircleAlert, closed: CircleAlert, failed: CircleAlert,
}
const QUIET = new Set<Shown>(['saved', 'published', 'saving', 'onDevice', 'loading', 'empty'])

/** Where the text is, in words; spoken when it changes for the worse. */
export function SaveState({ place }: { place: Shown }) {
  const { t } = useTranslation('editor')
  const Icon = ICONS[place]
  return (
    <p className="save-state" data-place={place} role={QUIET.has(place) ? undefined : 'status'}>
      {Icon ? <Icon aria-hidden /> : place === 'saving' ? <Spinner /> : null}
      <span>{t(`place.${place}`)}</span>
    </p>
  )
}
