import { EditorContent, useEditor } from '@tiptap/react'
import { CircleAlert } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Anchor, ThreadView } from '@commonspark/shared/documents/threads'
import type { CanvasSection } from '@commonspark/shared/ideas/schema'
import { useProblemWords } from '../../../lib/problem.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { Button } from '../../../ui/Button.tsx'
import { sizeWords } from '../../../ui/format.ts'
import { toast } from '../../../ui/Toast.tsx'
import { fieldId } from '../fieldName.ts'
import type { WritingDocument } from '../writing.ts'
import { anchorOf } from './anchors.ts'
import { type NotTaken, takeFiles } from './dropped.ts'
import { sectionExtensions } from './extensions.ts'
import { type Naming, naming, NamingList } from './Mentions.tsx'
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
  const { t } = useTranslation(['taxonomy', 'editor', 'ui', 'app'])
  const { locale } = useLocale()
  const words = useProblemWords()
  const viewer = useViewer()
  const [begun, setBegun] = useState<{ anchor: Anchor; quote: string } | null>(null)
  const isMine = rewriter !== null && rewriter.id === viewer?.id
  const mayWrite = canEdit && (rewriter === null || isMine)
  const [labelId, helpId, errorId, listId] = [useId(), useId(), useId(), useId()]
  const [named, setNamed] = useState<Naming | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const refuse = (file: File, why: NotTaken): void => {
    toast({ tone: 'refused', text: `${file.name}: ${why.because === 'refused' ? words(why.error) : why.because === 'tooLarge' ? t('app:upload.tooLarge', { size: sizeWords(why.limit, locale) }) : t('app:upload.tooMany', { count: why.most })}` })
  }
  const take = (files: readonly File[], at: number): boolean => {
    // A new idea has no place for files before the server knows it.
    if (files.length === 0 || !mayWrite || !idea) return false
    void takeFiles(files, editor, document, at, refuse)
    return true
  }
  const editor = useEditor({
    extensions: sectionExtensions(document.fragment(section), document.presence.awareness, () => viewer, naming(setNamed)),
    injectCSS: false, immediatelyRender: true, shouldRerenderOnTransaction: false,
    editable: mayWrite,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelId, 'aria-describedby': `${helpId} ${errorId}`, lang: language, dir: 'auto', spellcheck: 'true', class: 'ui-markdown section-text' },
      transformPastedHTML: cleanPasted,
      // Word puts a picture of its text beside the text: only what holds nothing else is a file.
      handlePaste: (view, event) => !event.clipboardData?.types.includes('text/html') && take(Array.from(event.clipboardData?.files ?? []), view.state.selection.from),
      handleDrop: (view, event) => {
        const taken = take(Array.from(event.dataTransfer?.files ?? []), view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.from)
        if (taken) event.preventDefault()
        return taken
      },
    },
    onFocus: () => { document.enter(section) },
  }, [document, section])
  useEffect(() => { editor.setEditable(mayWrite, false) }, [editor, mayWrite])
  const meant = named && named.people.length > 0 ? `${listId}-${named.at}` : null
  useEffect(() => {
    const text = editor.view.dom
    if (meant) { text.setAttribute('aria-activedescendant', meant); text.setAttribute('aria-controls', listId) }
    else { text.removeAttribute('aria-activedescendant'); text.removeAttribute('aria-controls') }
  }, [editor, meant, listId])
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
      <div ref={box} className="section-box" data-invalid={error ? true : undefined} data-suggesting={isSuggesting || undefined}>
        {mayWrite && <Toolbar editor={editor} section={section} pictures={pictures} document={document} onRemark={idea ? remark : null} />}
        <EditorContent editor={editor} />
        {named && box.current && <NamingList id={listId} naming={named} box={box.current.getBoundingClientRect()} />}
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
