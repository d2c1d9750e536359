import type { Editor } from '@tiptap/core'
import { Check, RotateCcw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mentionOf } from '@commonspark/shared/comments/rules'
import type { Anchor, ThreadView } from '@commonspark/shared/documents/threads'
import { Button } from '../../../ui/Button.tsx'
import { Markdown } from '../../../ui/Markdown.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useDraft } from '../../../lib/drafts.ts'
import { useRemarks } from '../threads.ts'
import { marking, placeOf } from './anchors.ts'
import { PersonDialog } from './PersonDialog.tsx'

const shown = (text: string): string => text.replace(/@\[([^\][\n]{1,80})\]\(([0-9a-f]{24})\)/g, '[@$1](/people/$2)')

interface Props { idea: string; editor: Editor; section: string; threads: readonly ThreadView[]; begun: { anchor: Anchor; quote: string } | null; onDone: () => void }

/** The remarks on a section, the open ones first, and the one that is being made. */
export function Threads({ idea, editor, section, threads, begun, onDone }: Props) {
  const { t } = useTranslation('editor')
  const { start } = useRemarks(idea)
  const [isAll, setAll] = useState(false)
  const own = threads.filter(({ anchor }) => anchor.section === section)
  const open = own.filter(({ resolvedAt }) => resolvedAt === null)
  const marked = JSON.stringify(open.map(({ id, anchor }) => ({ id, anchor })))
  useEffect(() => { editor.view.dispatch(marking(editor.state, JSON.parse(marked) as { id: string; anchor: Anchor }[])) }, [editor, marked])
  if (own.length === 0 && !begun) return null
  const done = own.length - open.length
  return (
    <section className="threads" aria-label={t('remark.title')}>
      {begun && <Note name={`remark:${idea}:${section}`} label={t('remark.on', { quote: begun.quote })} action={t('remark.send')} isSending={start.isPending} onCancel={onDone}
        onSend={async (text) => { await start.mutateAsync({ ...begun, text }); onDone() }} />}
      {(isAll ? own : open).map((thread) => <Thread key={thread.id} idea={idea} thread={thread} editor={editor} />)}
      {done > 0 && <Button size="small" variant="plain" onPress={() => { setAll(!isAll) }}>{isAll ? t('remark.onlyOpen') : t('remark.showDone', { count: done })}</Button>}
    </section>
  )
}

function Thread({ idea, thread, editor }: { idea: string; thread: ThreadView; editor: Editor }) {
  const { t } = useTranslation('editor')
  const { answer, resolve } = useRemarks(idea)
  const [isAnswering, setAnswering] = useState(false)
  const place = placeOf(editor.state, thread.anchor)
  return (
    <article className="thread" data-done={thread.resolvedAt ? true : undefined}>
      <blockquote>
        {thread.quote}
        {place
          ? <Button size="small" variant="plain" onPress={() => { editor.chain().focus().setTextSelection(place).scrollIntoView().run() }}>{t('remark.show')}</Button>
          : <span className="editor-hint"> {t('remark.gone')}</span>}
      </blockquote>
      {thread.notes.map(({ id, author, text, at }) => (
        <div key={id} className="thread-note"><p><b>{author?.name ?? t('remark.somebody')}</b> <RelativeTime at={at} /></p><Markdown text={shown(text)} below={4} /></div>
      ))}
      {thread.resolvedAt && <p className="editor-hint">{t('remark.doneBy', { name: thread.resolvedBy?.name ?? t('remark.somebody') })}</p>}
      {isAnswering
        ? <Note name={`answer:${thread.id}`} label={t('remark.answer')} action={t('remark.send')} isSending={answer.isPending} onCancel={() => { setAnswering(false) }}
          onSend={async (text) => { await answer.mutateAsync({ thread: thread.id, text }); setAnswering(false) }} />
        : (
          <div className="proposal-tools">
            <Button size="small" onPress={() => { setAnswering(true) }}>{t('remark.answer')}</Button>
            {thread.can.resolve && (
              <Button size="small" variant="plain" icon={thread.resolvedAt ? <RotateCcw aria-hidden /> : <Check aria-hidden />} onPress={() => { resolve.mutate({ thread: thread.id, resolved: !thread.resolvedAt }) }}>
                {thread.resolvedAt ? t('remark.reopen') : t('remark.resolve')}
              </Button>
            )}
          </div>
        )}
    </article>
  )
}

interface NoteProps { name: string; label: string; action: string; isSending: boolean; onSend: (text: string) => Promise<void>; onCancel: () => void }

/** A few lines, kept on this device until they are sent. */
function Note({ name, label, action, isSending, onSend, onCancel }: NoteProps) {
  const { t } = useTranslation(['editor', 'ui'])
  const { text, setText, clear } = useDraft(name)
  const [isNaming, setNaming] = useState(false)
  return (
    <div className="thread-write">
      <TextArea rows={2} label={label} limit={2000} value={text} onChange={setText} autoFocus />
      <div className="proposal-tools">
        <Button size="small" variant="primary" isPending={isSending} isDisabled={!text.trim()} onPress={() => { void onSend(text).then(clear, () => undefined) }}>{action}</Button>
        <Button size="small" variant="plain" onPress={() => { setNaming(true) }}>{t('editor:tool.person')}</Button>
        <Button size="small" variant="plain" onPress={onCancel}>{t('editor:remark.cancel')}</Button>
      </div>
      {isNaming && <PersonDialog onClose={() => { setNaming(false) }} onChoose={(person) => { setNaming(false); setText(`${text}${text && !text.endsWith(' ') ? ' ' : ''}${mentionOf(person)} `) }} />}
    </div>
  )
}
