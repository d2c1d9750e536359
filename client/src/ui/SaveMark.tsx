import { CircleAlert, Cloud, CloudOff, HardDrive } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Spinner } from './Spinner.tsx'
import './SaveMark.css'

const ICONS = { loading: null, onDevice: HardDrive, saving: null, saved: Cloud, unreachable: CloudOff, signedOut: HardDrive, refused: CircleAlert, conflict: CircleAlert, failed: CircleAlert } as const

/** Where what is written is, in a few words; spoken when it changes for the worse. */
export function SaveMark({ place }: { place: keyof typeof ICONS }) {
  const { t } = useTranslation('ui')
  const Icon = ICONS[place]
  const words = {
    loading: t('saveMark.loading'), onDevice: t('saveMark.onDevice'), saving: t('saveMark.saving'), saved: t('saveMark.saved'), unreachable: t('saveMark.unreachable'),
    signedOut: t('saveMark.signedOut'), refused: t('saveMark.refused'), conflict: t('saveMark.conflict'), failed: t('saveMark.failed'),
  }
  const quiet = place === 'saved' || place === 'saving' || place === 'onDevice' || place === 'loading'
  return (
    <p className="ui-save-mark" data-place={place} role={quiet ? undefined : 'status'}>
      {Icon ? <Icon aria-hidden /> : <Spinner />}
      <span>{words[place]}</span>
    </p>
  )
}
