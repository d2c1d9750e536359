import { useReasonWords } from '../../features/matches/useReasonWords.ts'
import { QuickTalk } from '../../features/matchmaking/components/QuickTalk.tsx'
import { SessionPage } from '../../features/matchmaking/pages/SessionPage.tsx'
import { useViewer } from '../../lib/viewer.ts'

/** A matchmaking session, with the reasons that the matches give. */
export function MatchmakingPage() {
  const viewer = useViewer()
  const reasons = useReasonWords()
  if (!viewer) return null
  return <SessionPage viewer={viewer} slots={{ reasons, talk: (conversationId, names) => <QuickTalk key={conversationId} conversationId={conversationId} viewerId={viewer.id} names={names} /> }} />
}
