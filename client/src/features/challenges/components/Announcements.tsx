import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../../lib/drafts.ts'
import { newKey } from '../../../lib/newKey.ts'
import { Button } from '../../../ui/Button.tsx'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { Markdown } from '../../../ui/Markdown.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useAnnounce, useAnnouncements } from '../api.ts'

/** What the organisers told everybody, newest first; organisers write the next one here. */
export function Announcements({ id, canAnnounce = false }: { id: string; canAnnounce?: boolean }) {
  const { t } = useTranslation('challenges')
  const list = useAnnouncements(id)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="challenge-questions">
      {canAnnounce && <Announce id={id} />}
      {list.isSuccess && items.length === 0 && <p className="challenge-soft">{t('announcements.none')}</p>}
      <ul className="challenge-list">
        {items.map((one) => (
          <li key={one.id}><article className="challenge-question"><p className="challenge-meta"><RelativeTime at={one.at} plain />{one.by && ` · ${one.by.name}`}</p><h3>{one.title}</h3><Markdown text={one.text} below={3} /></article></li>
        ))}
      </ul>
      {list.hasNextPage && <LoadMore hasMore isLoading={list.isFetchingNextPage} onMore={() => { void list.fetchNextPage() }} auto={false} />}
    </div>
  )
}

function Announce({ id }: { id: string }) {
  const { t } = useTranslation('challenges')
  const title = useDraft(`announce:title:${id}`)
  const text = useDraft(`announce:text:${id}`)
  const [key, setKey] = useState(newKey)
  const announce = useAnnounce(id)
  const send = (): void => {
    announce.mutate({ key, title: title.text, text: text.text }, { onSuccess: () => { title.clear(); text.clear(); setKey(newKey()); toast({ text: t('announcements.sent'), tone: 'done' }) } })
  }
  return (
    <div className="challenge-form">
      <TextField label={t('announcements.title')} limit={120} value={title.text} onChange={title.setText} />
      <TextArea label={t('announcements.text')} description={t('announcements.help')} limit={4000} value={text.text} onChange={text.setText} />
      <div className="challenge-form-end"><Button variant="primary" isPending={announce.isPending} isDisabled={title.text.trim().length < 3 || text.text.trim() === ''} onPress={send}>{t('announcements.send')}</Button></div>
    </div>
  )
}
