import { useInfiniteQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { findDate, searchMessages } from '@commonspark/shared/conversations/schema'
import { excerptOf } from '@commonspark/shared/conversations/rules'
import { call } from '../../../lib/api.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { SearchField } from '../../../ui/SearchField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useThread } from '../api.ts'
import { useTitleOf } from '../words.ts'
import { useTalk } from '../talk.ts'
import { MessageItem } from './MessageItem.tsx'

function Panel({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation('conversations')
  return (
    <aside className="talk-panel" aria-label={title}>
      <header className="talk-panel-head"><h2>{title}</h2><IconButton size="small" label={t('close')} icon={<X aria-hidden />} onPress={onClose} /></header>
      {children}
    </aside>
  )
}

const first: string | undefined = undefined
/** Finds messages, of this conversation or of all, by words, by who wrote them and when, by what they hold. */
export function SearchPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('conversations')
  const { conversation, members, jump } = useTalk()
  const navigate = useNavigate()
  const titleOf = useTitleOf()
  const [everywhere, setEverywhere] = useState(false)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [text, setText] = useState('')
  const [q, setQ] = useState('')
  const [sender, setSender] = useState('')
  const [has, setHas] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => { setQ(text.trim()) }, 200)
    return () => { clearTimeout(timer) }
  }, [text])
  const asks = q.length > 1 || sender !== '' || has !== ''
  const filters = { ...(everywhere ? {} : { conversation: conversation.id }), ...(sender ? { sender } : {}), ...(has ? { has: has as 'files' } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) }
  const found = useInfiniteQuery({
    queryKey: ['conversations', 'search', q, filters], enabled: asks, initialPageParam: first,
    queryFn: ({ pageParam, signal }) => call(searchMessages, { query: { q, ...filters, ...(pageParam ? { before: pageParam } : {}) }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Panel title={t('search.title')} onClose={onClose}>
      <SearchField label={t('search.label')} placeholder={t('search.label')} value={text} onChange={setText} autoFocus />
      <div className="talk-filters">
        <Select label={t('search.from')} value={sender || 'anybody'} onChange={(id) => { setSender(id === 'anybody' ? '' : id) }} options={[{ id: 'anybody', label: t('search.anybody') }, ...members.map(({ person }) => ({ id: person.id, label: person.name }))]} />
        <Select label={t('search.has')} value={has || 'anything'} onChange={(id) => { setHas(id === 'anything' ? '' : id) }} options={[{ id: 'anything', label: t('search.anything') }, { id: 'files', label: t('search.files') }, { id: 'links', label: t('search.links') }]} />
        <TextField type="date" label={t('search.after')} value={from} onChange={setFrom} />
        <TextField type="date" label={t('search.before')} value={to} onChange={setTo} />
      </div>
      <Switch isSelected={everywhere} onChange={setEverywhere}>{t('search.everywhere')}</Switch>
      {asks && found.isPending && <Loading shape="text" count={4} />}
      {asks && found.data && items.length === 0 && <p className="talk-none" role="status">{t('search.none')}</p>}
      <ul className="talk-found">
        {items.map(({ message, conversation: place }) => (
          <li key={message.id}>
            <Button variant="plain" wide onPress={() => { if (place.id === conversation.id) jump(message.seq); else void navigate(`/messages/${place.id}#m${message.seq}`) }}>
              <span className="talk-found-words"><strong>{message.sender?.name}</strong> <RelativeTime plain at={message.at} />{everywhere && <span className="talk-found-place">{titleOf({ ...place, kind: 'group' })}</span>}<span>{excerptOf(message.text, 160) || message.files.map((file) => file.name).join(', ')}</span></span>
            </Button>
          </li>
        ))}
      </ul>
      {found.hasNextPage && <Button isPending={found.isFetchingNextPage} onPress={() => { void found.fetchNextPage() }}>{t('search.more')}</Button>}
    </Panel>
  )
}

/** A message and everything that answers it. */
export function ThreadPanel({ seq, onClose }: { seq: number; onClose: () => void }) {
  const { t } = useTranslation('conversations')
  const { conversation } = useTalk()
  const words = useProblemWords()
  const thread = useThread(conversation.id, seq)
  return (
    <Panel title={t('thread')} onClose={onClose}>
      {thread.isPending && <Loading shape="people" count={3} />}
      {thread.error && <Banner tone="refusal">{words(thread.error)}</Banner>}
      <ol className="talk-thread-list">{thread.data?.map((message) => <li key={message.seq}><MessageItem message={message} joined={false} isLast={false} /></li>)}</ol>
    </Panel>
  )
}

/** Goes to the first message of a day. */
export function DateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('conversations')
  const { conversation, jump } = useTalk()
  const words = useProblemWords()
  const [day, setDay] = useState('')
  const [error, setError] = useState<unknown>()
  const go = async (): Promise<void> => {
    try {
      const { seq } = await call(findDate, { params: { id: conversation.id }, query: { at: new Date(`${day}T00:00`).toISOString() } })
      jump(seq)
      onClose()
    } catch (refusal) { setError(refusal) }
  }
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('date.open')} foot={<Button variant="primary" isDisabled={!day} onPress={() => { void go() }}>{t('date.go')}</Button>}>
      <TextField type="date" label={t('date.day')} value={day} onChange={setDay} />
      {error !== undefined && <Banner tone="refusal">{words(error)}</Banner>}
    </Dialog>
  )
}
