import { useTranslation } from 'react-i18next'
import { BIDS } from '@commonspark/shared/jury/schema'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { Section } from '../../../ui/Page.tsx'
import { Select } from '../../../ui/Select.tsx'
import { useBids, useSetBid } from '../api.ts'

/** What a juror would like to score, until entries are given out; nothing where wishes are not asked for now. */
export function Bids({ challengeId }: { challengeId: string }) {
  const { t } = useTranslation('jury')
  const bids = useBids(challengeId, true)
  const set = useSetBid(challengeId)
  const items = bids.data?.pages.flatMap((page) => page.items) ?? []
  if (items.length === 0) return null
  return (
    <Section title={t('bids.title')}>
      <p className="jury-soft">{t('bids.lead')}</p>
      <ul className="jury-bids">{items.map((row) => {
        const name = row.title ?? t('coded', { code: row.code })
        return (
          <li key={row.code}>
            <div><h3>{name}</h3><p className="jury-soft">{row.excerpt}</p></div>
            <Select label={t('bids.label', { name })} hideLabel placeholder={t('bids.none')} value={row.bid} onChange={(bid) => { set.mutate({ code: row.code, bid: bid as (typeof BIDS)[number] }) }} options={BIDS.map((bid) => ({ id: bid, label: t(`bids.bid.${bid}`) }))} />
          </li>
        )
      })}</ul>
      {bids.hasNextPage && <LoadMore hasMore isLoading={bids.isFetchingNextPage} onMore={() => { void bids.fetchNextPage() }} />}
    </Section>
  )
}
