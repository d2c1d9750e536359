import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useIdea } from '../../features/ideas/api.ts'
import { IdeaReader } from '../../features/ideas/components/IdeaReader.tsx'
import { useLiveIdea } from '../../features/ideas/live.ts'
import { Refusal } from '../../lib/api.ts'
import { useProblemWords } from '../../lib/problem.ts'
import { useTitle } from '../../lib/title.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Page } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Skeleton.tsx'

/** An idea, what is said about it, and how to report it: the one place that knows these rooms together. */
export function IdeaPage() {
  const { t } = useTranslation('ideas')
  const words = useProblemWords()
  const id = useParams()['id'] ?? ''
  const { data: idea, error, refetch, isFetching } = useIdea(id)
  useLiveIdea(id)
  useTitle(idea && (idea.content.title || t('untitled')))
  const gone = error instanceof Refusal && !error.passing
  return (
    <Page>
      {idea && gone && <div className="idea-notices"><Banner tone="refusal">{t('notice.gone')}</Banner></div>}
      {idea && <IdeaReader key={id} idea={idea} slots={{ report: null, discussion: null }} />}
      {!idea && !error && <Loading shape="page" />}
      {!idea && gone && <EmptyState heading={1} title={t('missing.title')} action={<ButtonLink href="/explore" variant="primary">{t('missing.action')}</ButtonLink>}>{words(error)}</EmptyState>}
      {!idea && error && !gone && <ErrorState heading={1} onRetry={() => { void refetch() }} isRetrying={isFetching}>{words(error)}</ErrorState>}
    </Page>
  )
}
