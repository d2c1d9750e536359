import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GalleryCard } from '@commonspark/shared/entries/schema'
import { COUNTRIES, type Country } from '@commonspark/shared/taxonomy/taxonomy'
import { useNames } from '../../../lib/names.ts'
import { fileAddress } from '../../../lib/pictures.ts'
import { AvatarGroup } from '../../../ui/AvatarGroup.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { Card } from '../../../ui/Card.tsx'
import { CoverPrint } from '../../../ui/CoverPrint.tsx'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { Columns, Section } from '../../../ui/Page.tsx'
import { Picture } from '../../../ui/Picture.tsx'
import { SearchField } from '../../../ui/SearchField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useGallery } from '../api.ts'
import './Entry.css'

const ALL = 'all'

/** The entries of a challenge as everybody may see them. */
export function Gallery({ challengeId }: { challengeId: string }) {
  const { t } = useTranslation('entries')
  const names = useNames()
  const [q, setQ] = useState('')
  const [country, setCountry] = useState<Country | null>(null)
  const list = useGallery(challengeId, { q: q.trim(), country, language: null })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="entry-gallery">
      <Section id="gallery" title={t('gallery.title')}>
        <div className="entry-filters">
          <SearchField label={t('gallery.search')} placeholder={t('gallery.search')} value={q} onChange={setQ} maxLength={80} />
          <Select label={t('gallery.country')} hideLabel value={country ?? ALL} onChange={(id) => { setCountry(id === ALL ? null : id as Country) }} options={[{ id: ALL, label: t('gallery.everyCountry') }, ...COUNTRIES.map((code) => ({ id: code, label: names.country(code) })).toSorted((a, b) => a.label.localeCompare(b.label))]} />
        </div>
        {list.isPending && <Loading shape="cards" count={3} />}
        {list.isSuccess && items.length === 0 && <p className="entry-soft">{t(q || country ? 'gallery.noneFits' : 'gallery.none')}</p>}
        {items.length > 0 && <Columns>{items.map((card) => <li key={card.id}><GalleryTile challengeId={challengeId} card={card} /></li>)}</Columns>}
        {list.hasNextPage && <LoadMore hasMore isLoading={list.isFetchingNextPage} onMore={() => { void list.fetchNextPage() }} />}
      </Section>
    </div>
  )
}

function GalleryTile({ challengeId, card }: { challengeId: string; card: GalleryCard }) {
  const names = useNames()
  return (
    <Card href={`/challenges/${challengeId}/gallery/${card.id}`} heading={3} title={<span lang={card.language}>{card.title}</span>}
      cover={card.cover ? <Picture src={fileAddress(card.cover)} alt="" /> : <CoverPrint id={card.ideaId} sdgs={card.sdgs} />}
      kicker={<>{card.awards.length > 0 && <span><Badge tone="pine">{card.awards[0]}</Badge></span>}{card.country && <span>{names.country(card.country)}</span>}</>}
      foot={card.team.length > 0 && <AvatarGroup people={card.team.map(({ picture, ...person }) => ({ ...person, picture: picture && fileAddress(picture, 320) }))} max={3} />}>
      <p lang={card.language}>{card.summary}</p>
    </Card>
  )
}
