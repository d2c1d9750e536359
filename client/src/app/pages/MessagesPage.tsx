import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { MessageView } from '@commonspark/shared/conversations/schema'
import { useConversation } from '../../features/conversations/api.ts'
import { ConversationList } from '../../features/conversations/components/ConversationList.tsx'
import { OpenConversation } from '../../features/conversations/components/OpenConversation.tsx'
import './MessagesPage.css'
import { ReportButton } from '../../features/reports/components/ReportButton.tsx'
import { Refusal } from '../../lib/api.ts'
import { LoadProblem } from '../../lib/LoadProblem.tsx'
import { useTitle } from '../../lib/title.ts'
import { useViewer } from '../../lib/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Skeleton.tsx'

const reportOf = (message: MessageView) => <ReportButton small subject={{ kind: 'message', id: message.id }} />

/** Conversations: the list, and the one that is open; on narrow screens one of the two. */
export function MessagesPage() {
  const { t } = useTranslation('conversations')
  const { id } = useParams()
  useTitle(t('title'))
  return (
    <Page width="full" className={`talk${id ? ' talk-has-open' : ''}`}>
      <ConversationList beside={id !== undefined} />
      {id ? <Open key={id} id={id} /> : <div className="talk-blank"><EmptyState title={t('choose.title')}>{t('choose.text')}</EmptyState></div>}
    </Page>
  )
}

function Open({ id }: { id: string }) {
  const { t } = useTranslation('conversations')
  const viewer = useViewer()
  const { data: conversation, error, isFetching, refetch } = useConversation(id)
  const gone = error instanceof Refusal && !error.passing
  if (gone) return <div className="talk-blank"><EmptyState heading={1} title={t('missing.title')} action={<ButtonLink href="/messages" variant="primary">{t('back')}</ButtonLink>}>{t('missing.text')}</EmptyState></div>
  if (!conversation || !viewer) return <div className="talk-blank">{error ? <LoadProblem error={error} onRetry={() => { void refetch() }} isRetrying={isFetching} /> : <Loading shape="text" count={5} />}</div>
  return <OpenConversation conversation={conversation} viewer={viewer} report={reportOf} />
}
