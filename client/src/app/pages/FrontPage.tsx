import { useTranslation } from 'react-i18next'
import type { IdeaCard } from '@commonspark/shared/ideas/schema'
import { NEED_KINDS } from '@commonspark/shared/taxonomy/taxonomy'
import { useChallenges } from '../../features/challenges/api.ts'
import { ChallengeTile } from '../../features/challenges/components/ChallengeTile.tsx'
import { useExplore } from '../../features/ideas/api.ts'
import { cardsIn } from '../../features/ideas/cache.ts'
import { IdeaGrid } from '../../features/ideas/components/IdeaGrid.tsx'
import { LeadIdea } from '../../features/ideas/components/LeadIdea.tsx'
import { RankedIdeas } from '../../features/ideas/components/RankedIdeas.tsx'
import { exploreHref, wishFrom } from '../../features/ideas/filters.ts'
import { useVotes } from '../../features/votes/api.ts'
import { VoteTile } from '../../features/votes/components/VoteTile.tsx'
import { LoadProblem } from '../../lib/LoadProblem.tsx'
import { useTitle } from '../../lib/title.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Count } from '../../ui/Count.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Link } from '../../ui/Link.tsx'
import { Columns, Page, Section } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Skeleton.tsx'
import './FrontPage.css'

const SUPPORTED = wishFrom(new URLSearchParams('sort=supported'))
const OPEN: Parameters<typeof useChallenges>[0] = { q: '', moment: ['open'], country: null, order: 'endingSoon' }
const VOTING = { phase: 'open' } as const
const NEWEST = wishFrom(new URLSearchParams('sort=new'))

/** The idea to open with: among the newest the one with most support, first in the reader's language. */
const leadOf = (ideas: readonly IdeaCard[], language: string): IdeaCard | undefined => ideas.toSorted((a, b) =>
  Number(b.language === language) - Number(a.language === language) || b.supportCount - a.supportCount)[0]

/** The front page: what this is, one idea large, those most supported, open challenges and votes, the newest, and what ideas look for. */
export function FrontPage() {
  const { t, i18n } = useTranslation('app')
  const { t: word } = useTranslation('taxonomy')
  const supported = useExplore(SUPPORTED, 5)
  const newest = useExplore(NEWEST, 12)
  const open = useChallenges(OPEN, 3)
  const voting = useVotes(VOTING, 3)
  useTitle(undefined)
  const [known] = newest.data?.pages ?? []
  const ranked = cardsIn(supported.data)
  const challenges = open.data?.pages[0]?.items ?? []
  const votes = voting.data?.pages[0]?.items ?? []
  const latest = cardsIn(newest.data)
  const lead = leadOf(latest, i18n.language)
  // Not twice on one page, as long as there is enough else.
  const above = new Set([lead, ...ranked].map((idea) => idea?.id))
  const others = latest.filter((idea) => !above.has(idea.id))
  const fresh = (others.length >= 3 ? others : latest.filter((idea) => idea !== lead)).slice(0, 6)
  const post = <ButtonLink href="/ideas/new" variant="primary">{t('front.post')}</ButtonLink>
  const needs = NEED_KINDS.filter((need) => (known?.facets.need[need] ?? 0) > 0)
  return (
    <Page className="front">
      <header className="front-head">
        <h1>{t('claim')}</h1>
        <div>
          <p>{t('front.lead')}</p>
          <div className="front-calls">
            {post}
            <ButtonLink href="/explore">{t('front.explore')}</ButtonLink>
          </div>
        </div>
      </header>
      {known && known.total > 0 && (
        <ul className="front-figures" aria-label={t('front.figures.label')}>
          <li>{t('front.figures.ideas', { count: known.total })}</li>
          <li>{t('front.figures.countries', { count: Object.keys(known.facets.country).length })}</li>
          <li>{t('front.figures.languages', { count: Object.keys(known.facets.language).length })}</li>
        </ul>
      )}
      {newest.isPending && <Loading shape="cards" count={3} />}
      {newest.isError && !newest.data && (
        <LoadProblem error={newest.error} onRetry={() => { void supported.refetch(); void newest.refetch() }} isRetrying={newest.isFetching} />
      )}
      {newest.data && !lead && <EmptyState title={t('front.empty.title')} action={post}>{t('front.empty.text')}</EmptyState>}
      {lead && (
        <div className="front-top" data-alone={ranked.length === 0 || undefined}>
          <LeadIdea idea={lead} />
          {ranked.length > 0 && (
            <section>
              <h2>{t('front.supported')}</h2>
              <RankedIdeas ideas={ranked} />
            </section>
          )}
        </div>
      )}
      {challenges.length > 0 && (
        <Section title={t('front.challenges')} aside={<Link tone="spark" onward href="/challenges">{t('front.allChallenges')}</Link>}>
          {challenges.length === 1 ? <ChallengeTile challenge={challenges[0]!} lead /> : <Columns>{challenges.map((challenge) => <li key={challenge.id}><ChallengeTile challenge={challenge} /></li>)}</Columns>}
        </Section>
      )}
      {votes.length > 0 && (
        <Section title={t('front.votes')} aside={<Link tone="spark" onward href="/votes">{t('front.allVotes')}</Link>}>
          <Columns>{votes.map((vote) => <li key={vote.id}><VoteTile vote={vote} /></li>)}</Columns>
        </Section>
      )}
      {fresh.length > 0 && (
        <Section title={t('front.newest')} aside={<Link tone="spark" onward href={exploreHref({ sort: 'new' })}>{t('front.all')}</Link>}>
          <IdeaGrid ideas={fresh} />
        </Section>
      )}
      {needs.length > 0 && (
        <Section title={t('front.needs')}>
          <p className="front-needs-text">{t('front.needsText')}</p>
          <ul className="front-needs">
            {needs.map((need) => (
              <li key={need}>
                <Link tone="quiet" href={exploreHref({ need: [need] })}>{word(`need.${need}`)}</Link> <span><Count value={known?.facets.need[need] ?? 0} /></span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
