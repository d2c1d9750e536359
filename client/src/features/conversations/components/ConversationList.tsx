import { PenSquare } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import type { ConversationView } from '@commonspark/shared/conversations/schema'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { fileAddress } from '../../../lib/pictures.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Button } from '../../../ui/Button.tsx'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useConversations, useCounts } from '../api.ts'
import { useTitleOf } from '../words.ts'
import { NewConversation } from './NewConversation.tsx'

/** One's conversations, requests of strangers apart; `beside` one that is open, which then names the page. */
export function ConversationList({ beside }: { beside: boolean }) {
  const { t } = useTranslation('conversations')
  const [folder, setFolder] = useState<'inbox' | 'requests'>('inbox')
  const [isNew, setNew] = useState(false)
  const Heading = beside ? 'h2' : 'h1'
  const list = useConversations(folder)
  const counts = useCounts(true)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const requests = counts.data?.requests ?? 0
  return (
    <section className="talk-list" aria-label={t('list')}>
      <header className="talk-list-head">
        <Heading>{t('title')}</Heading>
        <Button size="small" variant="primary" icon={<PenSquare aria-hidden />} onPress={() => { setNew(true) }}>{t('new')}</Button>
      </header>
      {(requests > 0 || folder === 'requests') && (
        <div className="talk-folders" role="group" aria-label={t('folders')}>
          <Button size="small" variant="plain" aria-pressed={folder === 'inbox'} onPress={() => { setFolder('inbox') }}>{t('inbox')}</Button>
          <Button size="small" variant="plain" aria-pressed={folder === 'requests'} onPress={() => { setFolder('requests') }}>{t('requests', { count: requests })}</Button>
        </div>
      )}
      {list.isPending && <div className="talk-pad"><Loading shape="people" count={5} /></div>}
      {list.isError && !list.data && <LoadProblem error={list.error} onRetry={() => { void list.refetch() }} isRetrying={list.isFetching} />}
      {list.data && items.length === 0 && <p className="talk-none">{t(folder === 'inbox' ? 'none' : 'noRequests')}</p>}
      <ul className="talk-conversations">
        {items.map((conversation) => <li key={conversation.id}><Line conversation={conversation} /></li>)}
      </ul>
      {list.hasNextPage && <LoadMore hasMore isLoading={list.isFetchingNextPage} onMore={() => { void list.fetchNextPage() }} />}
      {isNew && <NewConversation onClose={() => { setNew(false) }} />}
    </section>
  )
}

function Line({ conversation }: { conversation: ConversationView }) {
  const { t } = useTranslation('conversations')
  const titleOf = useTitleOf()
  const { last, unread, people, kind, notify } = conversation
  const face = people[0]
  return (
    <NavLink className="talk-line" to={`/messages/${conversation.id}`} data-unread={(unread > 0 && notify !== 'none') || undefined}>
      <Avatar decorative square={kind !== 'direct'} name={titleOf(conversation)} picture={kind === 'direct' && face?.picture ? fileAddress(face.picture, 320) : undefined} />
      <span className="talk-line-words">
        <span className="talk-line-head">
          <span className="talk-line-title">{titleOf(conversation)}</span>
          {last && <RelativeTime plain at={last.at} />}
        </span>
        <span className="talk-line-foot">
          <span className="talk-line-last">{last ? `${last.own ? `${t('you')}: ` : kind === 'direct' ? '' : last.name ? `${last.name}: ` : ''}${last.excerpt || t('noWords')}` : t(conversation.lastSeq > conversation.fromSeq ? 'blockedMessage' : 'nothingYet')}</span>
          {unread > 0 && <span className="talk-count" data-quiet={notify === 'none' || undefined}><span aria-hidden>{unread > 99 ? '99+' : unread}</span><span className="ui-hidden">{t('unread', { count: unread })}</span></span>}
        </span>
      </span>
    </NavLink>
  )
}
