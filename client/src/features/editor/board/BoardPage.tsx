import { ArrowLeft, Plus, Timer, X } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import * as Y from 'yjs'
import { BOARD, dotsLeft, moveNote, putGroup, putNote, sayOnBoard, setTimer, takeAway, turnDot, type BoardNote as Note } from '@commonspark/shared/documents/board'
import { CANVAS_SECTIONS, type CanvasSection } from '@commonspark/shared/ideas/content'
import { serverNow } from '../../../lib/live.ts'
import { newKey } from '../../../lib/newKey.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { useTitle } from '../../../lib/title.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { Button } from '../../../ui/Button.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Page } from '../../../ui/Page.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useNow } from '../../../ui/useNow.ts'
import { SaveState } from '../components/SaveState.tsx'
import { useWriting } from '../useWriting.ts'
import type { Writing, WritingDocument } from '../writing.ts'
import { BoardNote } from './BoardNote.tsx'
import { notesToCanvas, useBoard } from './useBoard.ts'
import '../pages/EditorPage.css'
import '../text/SectionEditor.css'
import './Board.css'

/** The first hour of an idea: notes that everybody writes, groups and gives dots, until some of them become its canvas. */
export function BoardPage() {
  const { id = '' } = useParams()
  const opened = useWriting(id, id)
  return opened ? <Opened id={id} {...opened} /> : <Page><Loading shape="page" /></Page>
}

function Opened({ id, writing, document }: { id: string; writing: Writing; document: WritingDocument }) {
  const { t } = useTranslation('editor')
  const words = useProblemWords()
  useTitle(t('board.title'))
  if (writing.place === 'loading') return <Page><Loading shape="page" /></Page>
  if (writing.place === 'failed') return <Page width="reading"><ErrorState heading={1} title={t('place.failed')} onRetry={() => { document.again() }}>{words(writing.error)}</ErrorState></Page>
  return (
    <Page>
      <header className="board-head">
        <p><ArrowLeft aria-hidden /><Link tone="quiet" href={`/ideas/${id}/edit`}>{t('history.back')}</Link></p>
        <h1>{t('board.title')}</h1>
        <p className="editor-hint">{t('board.lead')}</p>
        <SaveState place={writing.place} />
      </header>
      <BoardTable document={document} canEdit={writing.canEdit} here={[...new Set(writing.present.map(({ name }) => name))]} />
    </Page>
  )
}

function BoardTable({ document, canEdit, here }: { document: WritingDocument; canEdit: boolean; here: readonly string[] }) {
  const { t } = useTranslation(['editor', 'taxonomy'])
  const viewer = useViewer()?.id ?? ''
  const board = useBoard(document)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isByDots, setByDots] = useState(false)
  const [section, setSection] = useState<CanvasSection>('problem')
  const change = (work: (doc: Y.Doc) => void): void => { Y.transact(document.doc, () => { work(document.doc) }) }
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (!text.trim()) return
    if (board.notes.length >= BOARD.notes) { toast({ text: t('editor:board.full'), tone: 'refused' }); return }
    change((doc) => { putNote(doc, newKey(), { text: text.trim(), by: viewer }) })
    setText('')
  }
  const taken = board.notes.filter(({ id, text: words }) => chosen.has(id) && words.trim() !== '')
  const take = (): void => {
    notesToCanvas(document, section, taken)
    setChosen(new Set())
    toast({ text: t('editor:board.taken', { section: t(`taxonomy:section.${section}`) }), tone: 'done' })
  }
  const groups = [{ id: '', name: t('editor:board.loose'), at: 0 }, ...board.groups]
  const notesOf = (group: string): Note[] => {
    const own = board.notes.filter((note) => note.group === group)
    return isByDots ? own.toSorted((a, b) => b.dots.length - a.dots.length) : own
  }
  return (
    <>
      <div className="board-tools">
        {canEdit && (
          <form className="board-write" onSubmit={add}>
            <TextField label={t('editor:board.write')} limit={BOARD.note} maxLength={BOARD.note} value={text} onChange={setText} />
            <Button type="submit" variant="primary" icon={<Plus aria-hidden />} isDisabled={!text.trim()}>{t('editor:board.add')}</Button>
          </form>
        )}
        <div className="board-line">
          <Clock endsAt={board.endsAt} canEdit={canEdit} onSet={(end) => { change((doc) => { setTimer(doc, end) }) }} />
          <span>{t('editor:board.left', { count: dotsLeft(board, viewer) })}</span>
          <Switch isSelected={isByDots} onChange={setByDots}>{t('editor:board.byDots')}</Switch>
          {canEdit && <Button size="small" icon={<Plus aria-hidden />} onPress={() => { change((doc) => { putGroup(doc, newKey(), '') }) }}>{t('editor:board.addGroup')}</Button>}
        </div>
        {here.length > 0 && <p className="section-here">{t('editor:here', { names: here.join(', ') })}</p>}
      </div>
      <div className="board">
        {groups.map((group) => (
          <section key={group.id} className="board-group" aria-label={group.name || t('editor:board.unnamed')}
            onDragOver={(event) => { if (canEdit && event.dataTransfer.types.includes('text/x-note')) event.preventDefault() }}
            onDrop={(event) => { const id = event.dataTransfer.getData('text/x-note'); if (canEdit && board.notes.some((note) => note.id === id)) { event.preventDefault(); change((doc) => { moveNote(doc, id, group.id) }) } }}>
            {group.id === '' ? <h2>{group.name}</h2> : (
              <div className="board-group-head">
                <TextField hideLabel label={t('editor:board.groupName')} placeholder={t('editor:board.groupName')} value={group.name} maxLength={BOARD.name} isReadOnly={!canEdit} onChange={(name) => { change((doc) => { sayOnBoard(doc, group.id, name) }) }} />
                {canEdit && <IconButton size="small" label={`${t('editor:board.removeGroup')}: ${group.name}`} icon={<X aria-hidden />} onPress={() => { change((doc) => { takeAway(doc, group.id) }) }} />}
              </div>
            )}
            {notesOf(group.id).length === 0 && <p className="editor-hint">{t(group.id === '' ? 'editor:board.none' : 'editor:board.dropHere')}</p>}
            {notesOf(group.id).map((note) => (
              <BoardNote key={note.id} note={note} groups={board.groups} viewer={viewer} canEdit={canEdit} isChosen={chosen.has(note.id)}
                onChoose={(on) => { setChosen((now) => { const next = new Set(now); if (on) next.add(note.id); else next.delete(note.id); return next }) }}
                onSay={(words) => { change((doc) => { sayOnBoard(doc, note.id, words) }) }}
                onDot={() => { let given = true; change((doc) => { given = turnDot(doc, note.id, viewer) }); if (!given) toast({ text: t('editor:board.noDots') }) }}
                onMove={(to) => { change((doc) => { moveNote(doc, note.id, to) }) }}
                onRemove={() => { change((doc) => { takeAway(doc, note.id) }); toast({ text: t('editor:board.removed'), undo: () => { change((doc) => { putNote(doc, note.id, note) }) } }) }} />
            ))}
          </section>
        ))}
      </div>
      {canEdit && taken.length > 0 && (
        <div className="board-take" role="group" aria-label={t('editor:board.toCanvas')}>
          <span>{t('editor:board.chosen', { count: taken.length })}</span>
          <Select hideLabel label={t('editor:board.section')} value={section} onChange={(id) => { setSection(id as CanvasSection) }} options={CANVAS_SECTIONS.map((id) => ({ id, label: t(`taxonomy:section.${id}`) }))} />
          <Button variant="primary" onPress={take}>{t('editor:board.toCanvas')}</Button>
        </div>
      )}
    </>
  )
}

const MINUTES = [5, 10, 20]

/** How long one still thinks, the same on every screen; said aloud when it is over. */
function Clock({ endsAt, canEdit, onSet }: { endsAt: number | null; canEdit: boolean; onSet: (end: number | null) => void }) {
  const { t } = useTranslation('editor')
  const now = useNow(1000, serverNow)
  const left = endsAt === null ? 0 : Math.max(0, Math.round((endsAt - now) / 1000))
  const [wasRunning, setRunning] = useState(false)
  useEffect(() => { if (left > 0) setRunning(true) }, [left])
  if (endsAt === null) {
    return canEdit ? <span className="board-clock"><Timer aria-hidden />{MINUTES.map((count) => <Button key={count} size="small" variant="plain" aria-label={t('board.timer', { count })} onPress={() => { onSet(serverNow() + count * 60_000) }}>{t('board.minutes', { count })}</Button>)}</span> : null
  }
  return (
    <span className="board-clock">
      <Timer aria-hidden />
      {left > 0 ? <span role="timer" aria-label={t('board.running')}>{Math.floor(left / 60)}:{String(left % 60).padStart(2, '0')}</span> : <span role={wasRunning ? 'status' : undefined}>{t('board.over')}</span>}
      {canEdit && <Button size="small" variant="plain" onPress={() => { onSet(null) }}>{t('board.stop')}</Button>}
    </span>
  )
}
