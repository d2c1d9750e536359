import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Navigate, useParams } from 'react-router'
import type { IdeaCard } from '@commonspark/shared/ideas/schema'
import { findPeople, type PersonCard } from '@commonspark/shared/people/schema'
import { IdeaTile } from '../../features/ideas/components/IdeaTile.tsx'
import { Board } from '../../features/matches/components/Board.tsx'
import { Introductions } from '../../features/matches/components/Introductions.tsx'
import { WishForm } from '../../features/matches/components/WishForm.tsx'
import { call } from '../../lib/api.ts'
import { meQuery } from '../../lib/me.ts'
import { useTitle } from '../../lib/title.ts'
import { useViewer } from '../../lib/viewer.ts'
import { Page, PageHead } from '../../ui/Page.tsx'
import { Tabs } from '../../ui/Tabs.tsx'

const PARTS = ['board', 'introductions', 'wish'] as const
const tile = (idea: IdeaCard) => <IdeaTile idea={idea} heading={2} />
const suggest = async (name: string): Promise<PersonCard[]> => (await call(findPeople, { query: { q: name } })).items

/** What fits one, whom one was introduced to, and what one looks for. */
export function MatchesPage() {
  const { t } = useTranslation('matches')
  const { part = 'board' } = useParams()
  const viewer = useViewer()
  const isBroker = useQuery(meQuery).data?.profile.fieldRoles.includes('broker') ?? false
  const known = PARTS.find((one) => one === part)
  useTitle(known && known !== 'board' ? `${t(known)} · ${t('title')}` : t('title'))
  if (!known) return <Navigate to="/matches" replace />
  if (!viewer) return null
  const contents = { board: <Board tile={tile} />, introductions: <Introductions viewer={viewer} isBroker={isBroker} suggest={suggest} />, wish: <WishForm key={viewer.id} viewer={viewer} /> }
  return (
    <Page>
      <PageHead title={t('title')} lead={t('lead')} />
      <Tabs label={t('tabs')} chosen={known} tabs={PARTS.map((id) => ({ id, label: t(id), href: id === 'board' ? '/matches' : `/matches/${id}`, content: contents[id] }))} />
    </Page>
  )
}
