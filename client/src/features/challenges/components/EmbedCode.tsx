import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { Section } from '../../../ui/Page.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { toast } from '../../../ui/Toast.tsx'

/** What another site pastes to show the countdown and the gallery, and where programs ask. */
export function EmbedCode({ id, title }: { id: string; title: string }) {
  const { t } = useTranslation('challenges')
  const page = `${location.origin}/embed/challenges/${id}`
  const name = title.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)
  const code = `<iframe src="${page}" title="${name}" width="100%" height="420" style="border:0" loading="lazy"></iframe>`
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(code)
      toast({ text: t('embed.copied'), tone: 'done' })
    } catch { toast({ text: t('embed.byHand') }) }
  }
  return (
    <Section title={t('embed.title')}>
      <p className="challenge-soft">{t('embed.lead')}</p>
      <div className="challenge-embed">
        <TextArea label={t('embed.code')} isReadOnly value={code} rows={2} />
        <div className="challenge-embed-ends">
          <Button icon={<Copy aria-hidden />} onPress={() => { void copy() }}>{t('embed.copy')}</Button>
          <a href={page} target="_blank" rel="noreferrer">{t('embed.look')}</a>
          <a href={`/api/challenges/${id}/embed`} target="_blank" rel="noreferrer">{t('embed.json')}</a>
        </div>
      </div>
    </Section>
  )
}
