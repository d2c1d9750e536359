import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paragraphsOf } from '@commonspark/shared/amendments/rules'
import { CANVAS_SECTIONS, type CanvasSection, type IdeaContent } from '@commonspark/shared/ideas/content'
import { useDraft } from '../../../lib/drafts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useAmending } from '../api.ts'

const NEW = 'new'

/** Chooses a paragraph and says it in other words; what is typed stays on this device until it is sent. */
export function SuggestDialog({ ideaId, content, onClose }: { ideaId: string; content: IdeaContent; onClose: () => void }) {
  const { t } = useTranslation(['amendments', 'taxonomy'])
  const written = CANVAS_SECTIONS.filter((section) => content.canvas[section] !== '')
  const [section, setSection] = useState<CanvasSection>(written[0] ?? 'problem')
  const parts = paragraphsOf(content.canvas[section])
  const [at, setAt] = useState('0')
  const before = at === NEW ? '' : parts[Number(at)] ?? ''
  const { text, setText, clear, ready } = useDraft(`amendment:${ideaId}:${section}:${at}`, before)
  const [note, setNote] = useState('')
  const { suggest } = useAmending(ideaId)
  const send = (): void => { suggest.mutate({ section, before, after: text.trim(), note }, { onSuccess: () => { clear(); toast({ text: t('sent'), tone: 'done' }); onClose() } }) }
  return (
    <Dialog title={t('suggest')} width="wide" isOpen onOpenChange={onClose}
      foot={<Button variant="primary" isPending={suggest.isPending} isDisabled={!ready || text.trim() === before.trim()} onPress={send}>{t('send')}</Button>}>
      <div className="amendment-form">
        <Select label={t('section')} value={section} onChange={(id) => { setSection(id as CanvasSection); setAt('0') }} options={written.map((id) => ({ id, label: t(`taxonomy:section.${id}`) }))} />
        <Select label={t('paragraph')} value={at} onChange={setAt} options={[...parts.map((part, n) => ({ id: String(n), label: part.length > 70 ? `${part.slice(0, 70)}…` : part })), { id: NEW, label: t('add') }]} />
        <TextArea rows={5} label={t('text')} description={at === NEW ? undefined : t('textHelp')} limit={2000} value={text} onChange={setText} />
        <TextField label={t('note')} description={t('noteHelp')} optional limit={300} value={note} onChange={setNote} />
      </div>
    </Dialog>
  )
}
