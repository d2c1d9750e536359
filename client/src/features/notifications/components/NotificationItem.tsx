import { Flag } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { NotificationView } from '@commonspark/shared/notifications/schema'
import { fileAddress } from '../../../lib/pictures.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { Link } from '../../../ui/Link.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { useSentence } from '../useSentence.ts'
import './NotificationItem.css'

/** One notification: the whole line leads to what it is about, and reading it so marks it as read. */
export function NotificationItem({ item, onRead }: { item: NotificationView; onRead: (id: string) => void }) {
  const { t } = useTranslation('notifications')
  const sentence = useSentence()
  return (
    <li className="notification" data-unread={!item.read || undefined}>
      {item.actor
        ? <Avatar decorative name={item.actor.name} picture={item.actor.picture ? fileAddress(item.actor.picture, 320) : undefined} />
        : <span className="notification-mark" aria-hidden><Flag /></span>}
      <div className="notification-words">
        <p><Link tone="quiet" href={item.path} className="notification-link" onPress={() => { if (!item.read) onRead(item.id) }}>{sentence(item)}</Link></p>
        <p className="notification-foot"><RelativeTime plain at={item.at} />{!item.read && <Badge tone="spark">{t('page.new')}</Badge>}</p>
      </div>
    </li>
  )
}
