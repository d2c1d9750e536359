import { Pin } from 'lucide-react'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { excerptOf } from '@commonspark/shared/conversations/rules'
import type { ConversationView, MessageView } from '@commonspark/shared/conversations/schema'
import { useProblemWords } from '../../../lib/problem.ts'
import { useTitle } from '../../../lib/title.ts'
import type { Viewer } from '../../../lib/viewer.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { deleteNow, useAnswer, useBlocks, useMembers } from '../api.ts'
import { useReading, useTypists } from '../live.ts'
import { useUnsent } from '../outbox.ts'
import { type Talk, TalkContext } from '../talk.ts'
import { useTitleOf } from '../words.ts'
import { Composer, type Mode } from './Composer.tsx'
import { ConversationHead } from './ConversationHead.tsx'
import { MessageList } from './MessageList.tsx'
import { PushOffer } from './PushOffer.tsx'
import { DateDialog, SearchPanel, ThreadPanel } from './Panels.tsx'

type PanelKind = { kind: 'search' } | { kind: 'thread'; seq: number } | null
const NOBODY: Talk['members'] = []

/** A conversation to read and write in. */
export function OpenConversation({ conversation, viewer, report }: { conversation: ConversationView; viewer: Viewer; report: (message: MessageView) => ReactNode }) {
  const { t } = useTranslation('conversations')
  const words = useProblemWords()
  const { t: refusal } = useTranslation('errors')
  const because = (reason: string): string => refusal(reason as 'cannotWriteHere')
  const titleOf = useTitleOf()
  useTitle(titleOf(conversation))
  const { id } = conversation
  const { reader, reading } = useReading(id, viewer.id)
  const { data: members = NOBODY } = useMembers(id)
  const blocks = useBlocks()
  const unsent = useUnsent(viewer.id, id)
  const sought = Number(/^#m(\d+)$/.exec(useLocation().hash)?.[1] ?? 0)
  const [target, setTarget] = useState<{ seq: number } | null>(sought > 0 ? { seq: sought } : null)
  const [mode, setMode] = useState<Mode>({ kind: 'new' })
  const [insert, setInsert] = useState<{ text: string } | null>(null)
  const [panel, setPanel] = useState<PanelKind>(null)
  const [isDate, setDate] = useState(false)
  const jump = useCallback((seq: number): void => { void reader.jump(seq).then(() => { setTarget({ seq }) }) }, [reader])
  const talk = useMemo((): Talk => ({
    conversation, viewer, reader, members, blocked: new Set(blocks.data?.map((person) => person.id)), jump, report,
    reply: (message) => { setMode({ kind: 'reply', message }) },
    edit: (message) => { setMode({ kind: 'edit', message }) },
    openThread: (seq) => { setPanel({ kind: 'thread', seq }) },
    remove: (message) => { deleteNow(id, message.seq, (item) => { reader.replace(item) }).then(() => { toast({ text: t('deletedToast'), tone: 'done' }) }, (error: unknown) => { toast({ text: words(error), tone: 'refused' }) }) },
  }), [conversation, viewer, reader, members, blocks.data, jump, report, id, t, words])
  const typists = useTypists(id).filter((person) => person !== viewer.id && !talk.blocked.has(person)).flatMap((person) => members.find((member) => member.person.id === person)?.person.name ?? [])
  const pinWords = (seq: number): string => excerptOf(reading.timeline.items.find((message) => message.seq === seq)?.text ?? '', 40)
  const newest = reading.timeline.items.at(-1)
  const waitsForAnswer = newest?.senderId === viewer.id && !newest.event
  const lastPin = conversation.pins.at(-1)
  const done = useCallback(() => { setMode({ kind: 'new' }) }, [])
  return (
    <TalkContext value={talk}>
      <section className="talk-open" aria-label={titleOf(conversation)} data-panel={panel !== null || undefined}>
        <ConversationHead onSearch={() => { setPanel({ kind: 'search' }) }} onDate={() => { setDate(true) }} />
        {lastPin !== undefined && (
          <div className="talk-pins">
            <Pin aria-hidden />
            <span>{t('pins', { count: conversation.pins.length })}</span>
            {conversation.pins.toReversed().slice(0, 5).map((seq, at) => <Button key={seq} size="small" variant="plain" onPress={() => { jump(seq) }}>{pinWords(seq) || t('pinNumber', { number: at + 1 })}</Button>)}
          </div>
        )}
        <MessageList reading={reading} unsent={unsent} target={target} onTakeBack={(text) => { setInsert({ text }) }} />
        <p className="talk-typing" aria-live="polite">{typists.length > 0 ? t('typing', { count: typists.length, name: typists[0] }) : ''}</p>
        {conversation.can.answer && <Request id={id} />}
        {conversation.can.write && waitsForAnswer && <PushOffer />}
        {conversation.can.write
          ? <Composer key={mode.kind === 'edit' ? `edit ${mode.message.seq}` : 'new'} mode={mode} onDone={done} insert={insert} />
          : conversation.because && <div className="talk-closed"><Banner>{because(conversation.because)}</Banner></div>}
        {conversation.waiting && conversation.can.write && <p className="talk-typing">{t('asking')}</p>}
      </section>
      {panel?.kind === 'search' && <SearchPanel onClose={() => { setPanel(null) }} />}
      {panel?.kind === 'thread' && <ThreadPanel seq={panel.seq} onClose={() => { setPanel(null) }} />}
      {isDate && <DateDialog onClose={() => { setDate(false) }} />}
    </TalkContext>
  )
}

/** A stranger asks: to accept, or to put it away. */
function Request({ id }: { id: string }) {
  const { t } = useTranslation('conversations')
  const answer = useAnswer(id)
  return (
    <div className="talk-request">
      <Banner action={<><Button size="small" onPress={() => { answer.mutate(false) }}>{t('request.decline')}</Button><Button size="small" variant="primary" isPending={answer.isPending} onPress={() => { answer.mutate(true) }}>{t('request.accept')}</Button></>}>
        {t('request.text')}
      </Banner>
    </div>
  )
}
