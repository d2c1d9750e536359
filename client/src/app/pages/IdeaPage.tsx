import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { AmendmentView } from '@commonspark/shared/amendments/schema'
import type { CommentView } from '@commonspark/shared/comments/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import { findPeople } from '@commonspark/shared/people/schema'
import { Amendments } from '../../features/amendments/components/Amendments.tsx'
import { TeamButton } from '../../features/conversations/components/TeamButton.tsx'
import { Comments } from '../../features/comments/components/Comments.tsx'
import { useIdea } from '../../features/ideas/api.ts'
import { IdeaReader } from '../../features/ideas/components/IdeaReader.tsx'
import { WordDiff } from '../../features/ideas/components/WordDiff.tsx'
import { useLiveIdea } from '../../features/ideas/live.ts'
import { TeamBoard } from '../../features/matches/components/TeamBoard.tsx'
import { ReportButton } from '../../features/reports/components/ReportButton.tsx'
import { call, Refusal } from '../../lib/api.ts'
import { LoadProblem } from '../../lib/LoadProblem.tsx'
import { useTitle } from '../../lib/title.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Skeleton.tsx'

const suggest = async (name: string): Promise<PersonCard[]> => (await call(findPeople, { query: { q: name } })).items
const reportOfAmendment = (item: AmendmentView) => <ReportButton subject={{ kind: 'amendment', id: item.id }} />
const reportOf = (comment: CommentView) => <ReportButton subject={{ kind: 'comment', id: comment.id }} />

/** An idea, what is said about it, and how to report it: the one place that knows these rooms together. */
export function IdeaPage() {
  const { t } = useTranslation('ideas')
  const id = useParams()['id'] ?? ''
  const { data: idea, error, refetch, isFetching } = useIdea(id)
  useLiveIdea(id)
  useTitle(idea && (idea.content.title || t('untitled')))
  // Nobody but the team can read a draft; the conversation begins with its publication.
  const talk = idea && (idea.state === 'published' || idea.commentCount > 0) && (
    <Comments ideaId={id} count={idea.commentCount} isOpen={idea.can.comment} suggest={suggest} report={reportOf} />
  )
  const gone = error instanceof Refusal && !error.passing
  return (
    <Page>
      {idea && gone && <div className="idea-notices"><Banner tone="refusal">{t('notice.gone')}</Banner></div>}
      {idea && <IdeaReader key={id} idea={idea} slots={{ report: <ReportButton subject={{ kind: 'idea', id }} />, discussion: talk && <>{idea.state === 'published' && <Amendments ideaId={id} content={idea.content} renderDiff={(before, after) => <WordDiff before={before} after={after} language={idea.content.language} />} report={reportOfAmendment} />}{idea.can.edit && <TeamButton ideaId={id} />}{idea.can.edit && idea.state === 'published' && <TeamBoard ideaId={id} />}{talk}</> }} />}
      {!idea && !error && <Loading shape="page" />}
      {!idea && gone && (
        <EmptyState heading={1} title={t('missing.title')} action={<ButtonLink href="/explore" variant="primary">{t('missing.action')}</ButtonLink>}>
          {t('missing.text')}
        </EmptyState>
      )}
      {!idea && error && !gone && <LoadProblem heading={1} error={error} onRetry={() => { void refetch() }} isRetrying={isFetching} />}
    </Page>
  )
}
