import { Mic, Square, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../ui/IconButton.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { canRecord, useRecorder } from '../useRecorder.ts'

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** Records a voice note, which then waits among the files until it is sent. */
export function VoiceButton({ onRecorded }: { onRecorded: (file: File) => void }) {
  const { t } = useTranslation('conversations')
  const { seconds, start, stop } = useRecorder(onRecorded, () => { toast({ text: t('voice.failed'), tone: 'refused' }) })
  if (!canRecord()) return null
  if (seconds === null) return <IconButton label={t('voice.record')} icon={<Mic aria-hidden />} onPress={start} />
  return (
    <span className="talk-recording" role="group" aria-label={t('voice.recording')}>
      <IconButton label={t('voice.discard')} icon={<X aria-hidden />} onPress={() => { stop(false) }} />
      <span role="timer">{clock(seconds)}</span>
      <IconButton variant="danger" label={t('voice.stop')} icon={<Square aria-hidden />} onPress={() => { stop(true) }} />
    </span>
  )
}
