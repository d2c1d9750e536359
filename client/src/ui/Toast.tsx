import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { Text, UNSTABLE_Toast as AriaToast, UNSTABLE_ToastContent as ToastContent, UNSTABLE_ToastQueue as ToastQueue, UNSTABLE_ToastRegion as ToastRegion } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import './Toast.css'

/** What happened, in a sentence. With `undo`, a way back; otherwise perhaps one `action`. */
export interface ToastWords {
  text: string
  tone?: 'plain' | 'done' | 'refused'
  undo?: () => void
  action?: { label: string; onPress: () => void }
}

const queue = new ToastQueue<ToastWords>({ maxVisibleToasts: 3 })

/** Says something at the foot of the screen; gone after 6 seconds, or 10 if there is something to press. Returns a function that takes it away. */
export function toast(words: ToastWords): () => void {
  const key = queue.add(words, { timeout: words.undo || words.action ? 10_000 : 6_000 })
  return () => queue.close(key)
}

/** Where toasts appear; stands once in the application. */
export function Toasts() {
  const { t } = useTranslation('ui')
  return (
    <ToastRegion queue={queue} className="ui-toasts" aria-label={t('toast.region')}>
      {({ toast: shown }) => {
        const { text, tone, undo, action } = shown.content
        const press = undo ? { label: t('toast.undo'), onPress: undo } : action
        const close = () => queue.close(shown.key)
        return (
          <AriaToast toast={shown} className="ui-toast">
            <ToastContent className="ui-toast-words">
              {tone === 'done' && <CircleCheck aria-hidden />}
              {tone === 'refused' && <CircleAlert aria-hidden />}
              <Text slot="title">{text}</Text>
            </ToastContent>
            {press && <Button variant="plain" size="small" onPress={() => { press.onPress(); close() }}>{press.label}</Button>}
            <IconButton size="small" label={t('close')} icon={<X aria-hidden />} onPress={close} />
          </AriaToast>
        )
      }}
    </ToastRegion>
  )
}
