import { EditorContent, useEditor } from '@tiptap/react'
import { CircleAlert } from 'lucide-react'
import { useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { CanvasSection } from '@commonspark/shared/ideas/schema'
import { useViewer } from '../../../lib/viewer.ts'
import { fieldId } from '../fieldName.ts'
import type { WritingDocument } from '../writing.ts'
import { sectionExtensions } from './extensions.ts'
import { cleanPasted } from './paste.ts'
import { Proposals } from './Proposals.tsx'
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
}

/** One section of the canvas: its question, its tools while one is in it, and the text that everybody writes. */
export function SectionEditor({ section, document, language, canEdit, isNeeded, isSuggesting, error, here, pictures }: Props) {
  const { t } = useTranslation(['taxonomy', 'editor', 'ui'])
  const viewer = useViewer()
  const [labelId, helpId, errorId] = [useId(), useId(), useId()]
  const editor = useEditor({
    extensions: sectionExtensions(document.fragment(section), document.presence.awareness, () => viewer),
    injectCSS: false, immediatelyRender: true, shouldRerenderOnTransaction: false,
    editable: canEdit,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelId, 'aria-describedby': `${helpId} ${errorId}`, lang: language, dir: 'auto', spellcheck: 'true', class: 'ui-markdown section-text' },
      transformPastedHTML: cleanPasted,
    },
    onFocus: () => { document.enter(section) },
  }, [document, section])
  useEffect(() => { editor.setEditable(canEdit, false) }, [editor, canEdit])
  useEffect(() => { editor.commands.setSuggesting(isSuggesting) }, [editor, isSuggesting])
  return (
    <div id={fieldId(`canvas.${section}`)} className="section-editor">
      <div className="section-head">
        {/* A label for what no label element can name: pressing it goes into the text. */}
        <span id={labelId} className="ui-label" onMouseDown={(event) => { event.preventDefault(); editor.commands.focus() }}>
          {t(`taxonomy:section.${section}`)}{!isNeeded && <span className="ui-label-note"> {t('ui:field.optional')}</span>}
        </span>
        {here.length > 0 && <span className="section-here">{t('editor:here', { names: [...new Set(here.map(({ name }) => name))].join(', ') })}</span>}
      </div>
      <div className="section-box" data-invalid={error ? true : undefined} data-suggesting={isSuggesting || undefined}>
        {canEdit && <Toolbar editor={editor} section={section} pictures={pictures} />}
        <EditorContent editor={editor} />
      </div>
      <div id={errorId}>{error && <span className="ui-error"><CircleAlert aria-hidden />{error}</span>}</div>
      <span id={helpId} className="ui-description">{t(`taxonomy:sectionAsks.${section}`)}</span>
      <Proposals editor={editor} canDecide={canEdit} />
    </div>
  )
}
