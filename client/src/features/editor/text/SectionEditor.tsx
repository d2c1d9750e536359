import { EditorContent, useEditor } from '@tiptap/react'
import { CircleAlert } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Anchor, ThreadView } from '@commonspark/shared/documents/threads'
import type { CanvasSection } from '@commonspark/shared/ideas/schema'
import { useViewer } from '../../../lib/viewer.ts'
import { Button } from '../../../ui/Button.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { fieldId } from '../fieldName.ts'
import type { WritingDocument } from '../writing.ts'
import { anchorOf } from './anchors.ts'
import { sectionExtensions } from './extensions.ts'
import { cleanPasted } from './paste.ts'
import { Proposals } from './Proposals.tsx'
import { Threads } from './Threads.tsx'
import { Toolbar } from './Toolbar.tsx'
import './SectionEditor.css'

interface Props {
  section: CanvasSection
  document: WritingDocument
  language: string
  canEdit: boolean
  isNeeded: boolean
  isSuggesting: boolean
  error: string | undefined
  /** Others who are in this section. */
  here: readonly { client: number; name: string; colour: number }[]
  pictures: readonly string[]
  /** The idea, once the server knows it, and the remarks on it. */
  idea: string | null
  threads: readonly ThreadView[]
  /** Who has asked to rewrite this alone and is here. */
  rewriter: { id: string; name: string } | null
}

/** One section of the canvas: its question, its tools while one is in it, and the text that everybody writes. */
export function SectionEditor({ section, document, language, canEdit, isNeeded, isSuggesting, error, here, pictures, idea, threads, rewriter }: Props) {
  const { t } = useTranslation(['taxonomy', 'editor', 'ui'])
  const viewer = useViewer()
  const [begun, setBegun] = useState<{ anchor: Anchor; quote: string } | null>(null)
  const isMine = rewriter !== null && rewriter.id === viewer?.id
  const mayWrite = canEdit && (rewriter === null || isMine)
  const [labelId, helpId, errorId] = [useId(), useId(), useId()]
  const editor = useEditor({
    extensions: sectionExtensions(document.fragment(section), document.presence.awareness, () => viewer),
    injectCSS: false, immediatelyRender: true, shouldRerenderOnTransaction: false,
    editable: mayWrite,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelId, 'aria-describedby': `${helpId} ${errorId}`, lang: language, dir: 'auto', spellcheck: 'true', class: 'ui-markdown section-text' },
      transformPastedHTML: cleanPasted,
    },
    onFocus: () => { document.enter(section) },
  }, [document, section])
  useEffect(() => { editor.setEditable(mayWrite, false) }, [editor, mayWrite])
  const remark = (): void => {
    const chosen = anchorOf(editor.state, section)
    if (chosen) setBegun(chosen)
    else toast({ text: t('editor:remark.chooseFirst') })
  }
  useEffect(() => { editor.commands.setSuggesting(isSuggesting) }, [editor, isSuggesting])
  return (
    <div id={fieldId(`canvas.${section}`)} className="section-editor">
      <div className="section-head">
        {/* A label for what no label element can name: pressing it goes into the text. */}
        <span id={labelId} className="ui-label" onMouseDown={(event) => { event.preventDefault(); editor.commands.focus() }}>
          {t(`taxonomy:section.${section}`)}{!isNeeded && <span className="ui-label-note"> {t('ui:field.optional')}</span>}
        </span>
        {rewriter && !isMine && <span className="section-here" role="status">{t('editor:lock.by', { name: rewriter.name })}</span>}
        {(!rewriter || isMine) && here.length > 0 && <span className="section-here">{t('editor:here', { names: [...new Set(here.map(({ name }) => name))].join(', ') })}</span>}
      </div>
      <div className="section-box" data-invalid={error ? true : undefined} data-suggesting={isSuggesting || undefined}>
        {mayWrite && <Toolbar editor={editor} section={section} pictures={pictures} onRemark={idea ? remark : null} />}
        <EditorContent editor={editor} />
      </div>
      <div id={errorId}>{error && <span className="ui-error"><CircleAlert aria-hidden />{error}</span>}</div>
      <span id={helpId} className="ui-description">{t(`taxonomy:sectionAsks.${section}`)}</span>
      {canEdit && idea && viewer && (
        <span className="section-lock">
          {rewriter === null || isMine
            ? <Button size="small" variant="plain" aria-pressed={isMine} aria-label={`${t('editor:lock.take')}: ${t(`taxonomy:section.${section}`)}`} onPress={() => { document.lock(section, isMine ? null : viewer) }}>{isMine ? t('editor:lock.giveBack') : t('editor:lock.take')}</Button>
            : <Button size="small" variant="plain" aria-label={`${t('editor:lock.break')}: ${t(`taxonomy:section.${section}`)}`} onPress={() => { document.lock(section, null) }}>{t('editor:lock.break')}</Button>}
        </span>
      )}
      <Proposals editor={editor} canDecide={mayWrite} />
      {idea && <Threads idea={idea} editor={editor} section={section} threads={threads} begun={begun} onDone={() => { setBegun(null) }} />}
    </div>
  )
}
