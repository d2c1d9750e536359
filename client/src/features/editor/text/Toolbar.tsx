import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { AtSign, Bold, Hash, Heading, Image, Italic, Link as LinkIcon, List, ListOrdered, MessageSquare, Quote, Redo2, Table, Undo2 } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { amountsOf } from '@commonspark/shared/documents/content'
import type { CanvasSection } from '@commonspark/shared/ideas/schema'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { fileAddress } from '../../../lib/pictures.ts'
import type { WritingDocument } from '../writing.ts'
import { PersonDialog } from './PersonDialog.tsx'

/** The tools of a text, one stop of the Tab key; arrows lead from one to the next. */
export function Toolbar({ editor, section, pictures, document, onRemark }: { editor: Editor; section: CanvasSection; pictures: readonly string[]; document: WritingDocument; onRemark: (() => void) | null }) {
  const { t } = useTranslation(['editor', 'taxonomy'])
  const [asks, setAsks] = useState<'link' | 'picture' | 'person' | 'amount' | null>(null)
  const on = useEditorState({ editor, selector: ({ editor: now }) => ({
    bold: now.isActive('bold'), italic: now.isActive('italic'), heading: now.isActive('heading'), bullets: now.isActive('bulletList'), numbers: now.isActive('orderedList'), quote: now.isActive('blockquote'), link: now.isActive('link'),
  }) })
  const tool = (name: 'bold' | 'italic' | 'heading' | 'bullets' | 'numbers' | 'quote' | 'link' | 'table' | 'picture' | 'person' | 'amount' | 'remark' | 'undo' | 'redo', icon: ReactElement, act: () => void) => (
    <IconButton size="small" label={t(`editor:tool.${name}`)} icon={icon} onPress={act} {...(name in on ? { 'aria-pressed': on[name as keyof typeof on] } : {})} />
  )
  const chain = () => editor.chain().focus()
  return (
    <>
      <AriaToolbar className="section-tools" aria-label={t('editor:tool.label', { section: t(`taxonomy:section.${section}`) })}>
        {tool('bold', <Bold aria-hidden />, () => { chain().toggleBold().run() })}
        {tool('italic', <Italic aria-hidden />, () => { chain().toggleItalic().run() })}
        {tool('heading', <Heading aria-hidden />, () => { chain().toggleHeading({ level: 2 }).run() })}
        {tool('bullets', <List aria-hidden />, () => { chain().toggleBulletList().run() })}
        {tool('numbers', <ListOrdered aria-hidden />, () => { chain().toggleOrderedList().run() })}
        {tool('quote', <Quote aria-hidden />, () => { chain().toggleBlockquote().run() })}
        {tool('link', <LinkIcon aria-hidden />, () => { if (on.link) chain().extendMarkRange('link').unsetLink().run(); else setAsks('link') })}
        {tool('table', <Table aria-hidden />, () => { chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() })}
        {pictures.length > 0 && tool('picture', <Image aria-hidden />, () => { setAsks('picture') })}
        {tool('person', <AtSign aria-hidden />, () => { setAsks('person') })}
        {tool('amount', <Hash aria-hidden />, () => { setAsks('amount') })}
        {onRemark && tool('remark', <MessageSquare aria-hidden />, onRemark)}
        {tool('undo', <Undo2 aria-hidden />, () => { chain().undo().run() })}
        {tool('redo', <Redo2 aria-hidden />, () => { chain().redo().run() })}
      </AriaToolbar>
      {asks === 'link' && <LinkDialog onClose={() => { setAsks(null) }} onLink={(href) => {
        setAsks(null)
        if (editor.state.selection.empty) chain().insertContent([{ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }, { type: 'text', text: ' ' }]).run()
        else chain().setLink({ href }).run()
      }} />}
      {asks === 'picture' && (
        <Dialog title={t('editor:tool.picture')} isOpen onOpenChange={() => { setAsks(null) }}>
          <ul className="section-pictures">
            {pictures.map((id, at) => (
              <li key={id}><button type="button" onClick={() => { setAsks(null); chain().setImage({ src: `/files/${id}`, alt: '' }).run() }}><img src={fileAddress(id, 320)} alt={t('editor:tool.pictureAt', { number: at + 1 })} /></button></li>
            ))}
          </ul>
        </Dialog>
      )}
      {asks === 'amount' && (
        <Dialog title={t('editor:tool.amount')} isOpen onOpenChange={() => { setAsks(null) }}>
          {amountsOf(document.doc).length === 0 && <p>{t('editor:tool.noAmounts')}</p>}
          <ul className="section-amounts">
            {amountsOf(document.doc).map(({ line, words, note }) => (
              <li key={line}><Button onPress={() => { setAsks(null); chain().insertContent([{ type: 'amount', attrs: { line } }, { type: 'text', text: ' ' }]).run() }}>{words}</Button>{note && <span> {note}</span>}</li>
            ))}
          </ul>
        </Dialog>
      )}
      {asks === 'person' && <PersonDialog onClose={() => { setAsks(null) }} onChoose={({ id, name }) => { setAsks(null); chain().insertContent([{ type: 'mention', attrs: { id, label: name } }, { type: 'text', text: ' ' }]).run() }} />}
    </>
  )
}

function LinkDialog({ onLink, onClose }: { onLink: (href: string) => void; onClose: () => void }) {
  const { t } = useTranslation('editor')
  const [text, setText] = useState('https://')
  const isAddress = /^(https?:\/\/[^\s/]+|mailto:\S+@\S+)/i.test(text.trim())
  return (
    <Dialog title={t('tool.link')} isOpen onOpenChange={onClose} foot={<Button variant="primary" isDisabled={!isAddress} onPress={() => { onLink(text.trim()) }}>{t('tool.setLink')}</Button>}>
      <TextField label={t('tool.address')} autoFocus value={text} onChange={setText} onKeyDown={(event) => { if (event.key === 'Enter' && isAddress) onLink(text.trim()) }} />
    </Dialog>
  )
}
