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
/** What a suggestion may hold. */
const LIMIT = 2000

/** Chooses a paragraph, or neighbouring ones, and says it in other words; what is typed stays on this device until it is sent. */
export function SuggestDialog({ ideaId, content, onClose }: { ideaId: string; content: IdeaContent; onClose: () => void }) {
  const { t } = useTranslation(['amendments', 'taxonomy'])
  const written = CANVAS_SECTIONS.filter((section) => content.canvas[section] !== '')
  const [section, setSection] = useState<CanvasSection>(written[0] ?? 'problem')
  const parts = paragraphsOf(content.canvas[section])
  const [at, setAt] = useState('0')
  const [to, setTo] = useState(at)
  const first = Number(at)
  const upTo = (last: number): string => parts.slice(first, last + 1).join('\n\n')
  // As many as could be sent back unchanged.
  const further = at === NEW ? [] : parts.flatMap((part, n) => (n === first || (n > first && upTo(n).length <= LIMIT) ? [option(part, n)] : []))
  const before = at === NEW ? '' : upTo(Number(to))
  const { text, setText, clear, ready } = useDraft(`amendment:${ideaId}:${section}:${at}${to === at ? '' : `-${to}`}`, before)
  const [note, setNote] = useState('')
  const { suggest } = useAmending(ideaId)
  const begin = (place: string): void => { setAt(place); setTo(place) }
  const send = (): void => { suggest.mutate({ section, before, after: text.trim(), note }, { onSuccess: () => { clear(); toast({ text: t('sent'), tone: 'done' }); onClose() } }) }
  return (
    <Dialog title={t('suggest')} width="wide" isOpen onOpenChange={onClose}
      foot={<Button variant="primary" isPending={suggest.isPending} isDisabled={!ready || text.trim() === before.trim()} onPress={send}>{t('send')}</Button>}>
      <div className="amendment-form">
        <Select label={t('section')} value={section} onChange={(id) => { setSection(id as CanvasSection); begin('0') }} options={written.map((id) => ({ id, label: t(`taxonomy:section.${id}`) }))} />
        <Select label={t('paragraph')} value={at} onChange={begin} options={[...parts.map(option), { id: NEW, label: t('add') }]} />
        {further.length > 1 && <Select label={t('upTo')} value={to} onChange={setTo} options={further} />}
        <TextArea rows={5} label={t('text')} description={at === NEW ? undefined : t('textHelp')} limit={LIMIT} value={text} onChange={setText} />
        <TextField label={t('note')} description={t('noteHelp')} optional limit={300} value={note} onChange={setNote} />
      </div>
    </Dialog>
  )
}

const option = (part: string, n: number) => ({ id: String(n), label: part.length > 70 ? `${part.slice(0, 70)}…` : part })
