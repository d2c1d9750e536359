import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useChallenge } from '../../features/challenges/api.ts'
import { ChallengeBody } from '../../features/challenges/components/ChallengeBody.tsx'
import { useLiveChallenge } from '../../features/challenges/live.ts'
import { LobbyDoor } from '../../features/conversations/components/LobbyDoor.tsx'
import { Gallery } from '../../features/entries/components/Gallery.tsx'
import { VotePart } from '../../features/votes/components/VotePart.tsx'
import { LoadProblem } from '../../lib/LoadProblem.tsx'
import { useTitle } from '../../lib/title.ts'
import { useViewer } from '../../lib/viewer.ts'
import { Page } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Skeleton.tsx'

/** A challenge, the public's vote on it, and its gallery. */
export function ChallengePage() {
  const { t } = useTranslation('challenges')
  const { id = '' } = useParams()
  const { data: challenge, error, refetch, isFetching } = useChallenge(id)
  const viewer = useViewer()
  useLiveChallenge(id, challenge?.phases)
  useTitle(challenge?.title)
  return (
    <Page>
      {!challenge && !error && <Loading shape="page" />}
      {!challenge && error && <LoadProblem heading={1} error={error} onRetry={() => { void refetch() }} isRetrying={isFetching} />}
      {challenge && (
        <ChallengeBody
          challenge={challenge} vote={challenge.voteId && <VotePart id={challenge.voteId} title={t('publicVote')} />}
          gallery={<>{viewer && challenge.state === 'published' && <LobbyDoor challengeId={id} />}{challenge.galleryOpen && <Gallery challengeId={id} />}</>}
        />
      )}
    </Page>
  )
}
