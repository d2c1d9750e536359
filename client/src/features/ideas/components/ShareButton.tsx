import { Share2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { toast } from '../../../ui/Toast.tsx'

/** Gives the address on: by the device's own sheet where there is one, else by copying it. */
export function ShareButton({ title, path }: { title: string; path: string }) {
  const { t } = useTranslation('ideas')
  const share = async (): Promise<void> => {
    const url = new URL(path, location.origin).href
    // On desktops the sheet is a detour; a copied link is what people want there.
    if (matchMedia('(pointer: coarse)').matches && 'share' in navigator) {
      // Closing the sheet is not a failure.
      await navigator.share({ title, url }).catch(() => undefined)
      return
    }
    try {
      await navigator.clipboard.writeText(url)
      toast({ text: t('share.copied'), tone: 'done' })
    } catch {
      toast({ text: t('share.byHand', { url }) })
    }
  }
  return <Button icon={<Share2 aria-hidden />} onPress={() => { void share() }}><span className="idea-label">{t('share.action')}</span></Button>
}
