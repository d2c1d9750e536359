import { Plus } from 'lucide-react'
import { type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { IdeaCard } from '@commonspark/shared/ideas/schema'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useDoor } from '../../../lib/next.ts'
import { useTitle } from '../../../lib/title.ts'
import { useViewer, useViewerKnown } from '../../../lib/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Columns, Page, PageHead, Section } from '../../../ui/Page.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Link } from '../../../ui/Link.tsx'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useMyIdeas } from '../api.ts'
import { cardsIn } from '../cache.ts'
import { IdeaTile } from '../components/IdeaTile.tsx'
import { useSupportFacts } from '../live.ts'
import { type DeviceDraft, useDeviceDrafts } from '../useDeviceDrafts.ts'
import './MyIdeas.css'

/** Everything one writes or is asked to write with: invitations, texts of this device, drafts, published and archived ideas. */
export function MyIdeasPage() {
  const { t } = useTranslation('ideas')
  const viewer = useViewer()
  const known = useViewerKnown()
  const door = useDoor()
  const device = useDeviceDrafts()
  useTitle(t('mine.title'))
  return (
    <Page>
      <PageHead title={t('mine.title')} actions={<ButtonLink href="/ideas/new" variant="primary" icon={<Plus aria-hidden />}>{t('mine.new')}</ButtonLink>} />
      {device.data && device.data.length > 0 && <Part title={t('mine.device')} text={t('mine.deviceText')}><DeviceList drafts={device.data} /></Part>}
      {!known && <Loading shape="cards" count={3} />}
      {known && !viewer && (
        <EmptyState title={t('mine.signedOut.title')} action={<ButtonLink href={door('/sign-in')}>{t('mine.signedOut.action')}</ButtonLink>}>
          {t('mine.signedOut.text')}
        </EmptyState>
      )}
      {viewer && <Mine viewerId={viewer.id} />}
    </Page>
  )
}

function Mine({ viewerId }: { viewerId: string }) {
  const { t } = useTranslation('ideas')
  const list = useMyIdeas()
  const { fetchNextPage } = list
  const more = useCallback(() => { void fetchNextPage() }, [fetchNextPage])
  useSupportFacts()
  if (list.isPending) return <Loading shape="cards" count={3} />
  if (!list.data) return <LoadProblem error={list.error} onRetry={() => { void list.refetch() }} isRetrying={list.isFetching} />
  const cards = cardsIn(list.data)
  if (cards.length === 0) return <EmptyState title={t('mine.empty.title')}>{t('mine.empty.text')}</EmptyState>
  const isMine = (idea: IdeaCard): boolean => idea.team.some((person) => person.id === viewerId)
  const mine = cards.filter(isMine)
  const part = (name: 'drafts' | 'published' | 'archived', ideas: readonly IdeaCard[]): ReactNode =>
    ideas.length > 0 && <Part title={t(`mine.${name}`)}><Tiles ideas={ideas} /></Part>
  const invitations = cards.filter((idea) => !isMine(idea))
  return (
    <>
      {invitations.length > 0 && <Part title={t('mine.invitations')} text={t('mine.invitationsText')}><Tiles ideas={invitations} /></Part>}
      {part('drafts', mine.filter((idea) => idea.state === 'draft'))}
      {part('published', mine.filter((idea) => idea.state === 'published'))}
      {part('archived', mine.filter((idea) => idea.state === 'archived'))}
      {list.hasNextPage && <LoadMore hasMore isLoading={list.isFetchingNextPage} onMore={more} />}
    </>
  )
}

const Part = ({ title, text, children }: { title: string; text?: string; children: ReactNode }) => (
  <Section title={title}>{text && <p className="mine-text">{text}</p>}{children}</Section>
)

const Tiles = ({ ideas }: { ideas: readonly IdeaCard[] }) => <Columns>{ideas.map((idea) => <li key={idea.id}><IdeaTile idea={idea} /></li>)}</Columns>

function DeviceList({ drafts }: { drafts: readonly DeviceDraft[] }) {
  const { t } = useTranslation('ideas')
  return (
    <ul className="mine-device">
      {drafts.map((draft) => (
        <li key={draft.name}>
          <p><Link href={draft.href}>{draft.title || t('untitled')}</Link></p>
          <p className="mine-text">{t('mine.keptAt')} <RelativeTime at={draft.at} /></p>
        </li>
      ))}
    </ul>
  )
}
