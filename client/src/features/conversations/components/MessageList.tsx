import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MessageView } from '@commonspark/shared/conversations/schema'
import { endOf, firstOf, hasNewer, hasOlder } from '@commonspark/shared/conversations/timeline'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useMarkRead } from '../live.ts'
import type { Unsent } from '../outbox.ts'
import type { Reading } from '../reader.ts'
import { useTalk } from '../talk.ts'
import { MessageItem } from './MessageItem.tsx'
import { UnsentItem } from './UnsentItem.tsx'

type Row =
  | { key: string; message: MessageView; day: string | null; isNew: boolean; joined: boolean }
  | { key: string; unsent: Unsent }

const FIVE_MINUTES = 300_000
const NEAR = 8
const dayOf = (at: string): string => new Date(at).toDateString()

function rowsOf(messages: readonly MessageView[], unsent: readonly Unsent[], newFrom: number | null): Row[] {
  const stored = messages.map((message, at): Row => {
    const before = messages[at - 1]
    const day = !before || dayOf(before.at) !== dayOf(message.at)
    const isNew = message.seq === newFrom
    const joined = !day && !isNew && !message.replyTo && before?.senderId === message.senderId && !before.event && !message.event && Date.parse(message.at) - Date.parse(before.at) < FIVE_MINUTES
    return { key: `m${message.seq}`, message, day: day ? message.at : null, isNew, joined }
  })
  const known = new Set(messages.map((message) => message.key))
  return [...stored, ...unsent.filter((item) => !known.has(item.key)).map((item): Row => ({ key: item.key, unsent: item }))]
}

/** The messages of a conversation, as many as are needed to fill the screen; what is seen keeps its place while older ones come. */
export function MessageList({ reading, unsent, target, onTakeBack }: { reading: Reading; unsent: readonly Unsent[]; target: { seq: number } | null; onTakeBack: (text: string) => void }) {
  const { t, i18n } = useTranslation('conversations')
  const { reader, conversation, viewer } = useTalk()
  const { timeline, isOpen, error, loading } = reading
  const box = useRef<HTMLDivElement>(null)
  // Where the new ones begin is kept as it was when the conversation was opened.
  const [newFrom] = useState(() => (conversation.unread > 0 ? Math.max(conversation.readSeq, conversation.fromSeq) + 1 : null))
  const rows = useMemo(() => rowsOf(timeline.items, unsent, newFrom), [timeline.items, unsent, newFrom])
  const lastOwn = useMemo(() => timeline.items.findLast((message) => message.senderId === viewer.id && !message.event)?.seq, [timeline.items, viewer.id])
  const virtual = useVirtualizer({
    count: rows.length, getScrollElement: () => box.current, estimateSize: () => 68, getItemKey: (at) => rows[at]?.key ?? at, overscan: 6,
    anchorTo: 'end', followOnAppend: true, scrollEndThreshold: 120, paddingStart: 16, paddingEnd: 12,
  })
  const shown = virtual.getVirtualItems()
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0]
  const atEnd = isOpen && !hasNewer(timeline) && last >= rows.length - 2

  const opened = useRef(false)
  useLayoutEffect(() => {
    if (opened.current || !isOpen || rows.length === 0) return
    opened.current = true
    if (!target) virtual.scrollToEnd()
  }, [isOpen, rows.length, target, virtual])
  const reached = useRef<object | null>(null)
  useLayoutEffect(() => {
    if (!target || reached.current === target) return
    const at = rows.findIndex((row) => 'message' in row && row.message.seq === target.seq)
    if (at < 0) return
    reached.current = target
    virtual.scrollToIndex(at, { align: 'center' })
  }, [target, rows, virtual])
  // One's own words are always brought into sight.
  const unsentCount = unsent.length
  const before = useRef(unsentCount)
  useEffect(() => {
    if (unsentCount > before.current) virtual.scrollToEnd()
    before.current = unsentCount
  }, [unsentCount, virtual])
  useEffect(() => {
    if (!isOpen || !opened.current || error) return
    if (first < NEAR && hasOlder(timeline)) void reader.older()
    else if (last > rows.length - NEAR && hasNewer(timeline)) void reader.newer()
  }, [first, last, rows.length, isOpen, timeline, reader, error])

  const isVisible = useVisible()
  const lastRow = rows[Math.min(last, rows.length - 1)]
  useMarkRead(conversation.id, atEnd ? endOf(timeline) : lastRow && 'message' in lastRow ? lastRow.message.seq : 0, isVisible && isOpen && opened.current)

  if (!isOpen) return <div className="talk-scroll">{error ? <LoadProblem error={error} onRetry={() => { void reader.open() }} isRetrying={loading} /> : <Loading shape="people" count={6} />}</div>
  const day = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const toNewest = (): void => { if (hasNewer(timeline)) void reader.open().then(() => { requestAnimationFrame(() => { virtual.scrollToEnd() }) }); else virtual.scrollToEnd() }
  return (
    <div className="talk-scroll-frame">
      {newFrom !== null && (newFrom < firstOf(timeline)) && (
        <div className="talk-float" data-top><Button size="small" icon={<ArrowUp aria-hidden />} onPress={() => { void reader.jump(newFrom).then(() => { requestAnimationFrame(() => { virtual.scrollToIndex(Math.max(0, reader.get().timeline.items.findIndex((item) => item.seq === newFrom)), { align: 'start' }) }) }) }}>{t('toUnread')}</Button></div>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to be reached by the keyboard */}
      <div className="talk-scroll" ref={box} role="log" aria-label={t('log')} aria-busy={loading} tabIndex={0}>
        {!hasOlder(timeline) && rows.length === 0 && <p className="talk-first">{t('first')}</p>}
        <ol className="talk-rows" style={{ blockSize: virtual.getTotalSize() }}>
          {shown.map((item) => {
            const row = rows[item.index]
            if (!row) return null
            return (
              <li key={item.key} ref={virtual.measureElement} data-index={item.index} className="talk-row" data-sought={target && 'message' in row && row.message.seq === target.seq ? true : undefined}
                data-seq={'message' in row ? row.message.seq : undefined} style={{ transform: `translateY(${item.start}px)` }}>
                {'unsent' in row ? <UnsentItem message={row.unsent} onTakeBack={onTakeBack} /> : (
                  <>
                    {row.day && <p className="talk-day"><span>{day.format(new Date(row.day))}</span></p>}
                    {row.isNew && <p className="talk-new"><span>{t('newLine')}</span></p>}
                    <MessageItem message={row.message} joined={row.joined} isLast={row.message.seq === lastOwn} />
                  </>
                )}
              </li>
            )
          })}
        </ol>
      </div>
      {!atEnd && rows.length > 0 && <div className="talk-float"><Button size="small" icon={<ArrowDown aria-hidden />} onPress={toNewest}>{t('toNewest')}</Button></div>}
    </div>
  )
}

function useVisible(): boolean {
  const [isVisible, setVisible] = useState(document.visibilityState === 'visible')
  useEffect(() => {
    const tell = (): void => { setVisible(document.visibilityState === 'visible') }
    document.addEventListener('visibilitychange', tell)
    return () => { document.removeEventListener('visibilitychange', tell) }
  }, [])
  return isVisible
}
