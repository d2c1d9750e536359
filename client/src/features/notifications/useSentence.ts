import { useTranslation } from 'react-i18next'
import type { NotificationView } from '@commonspark/shared/notifications/schema'

/** The sentence of a notification in the reader's language. */
export function useSentence(): (notification: Pick<NotificationView, 'kind' | 'params'>) => string {
  const { t } = useTranslation('notifications')
  return ({ kind, params }) => t(kind as 'mention', params as { actor: string; title: string })
}
