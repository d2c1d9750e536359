import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Refusal } from '../../../lib/api.ts'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useTitle } from '../../../lib/title.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Markdown } from '../../../ui/Markdown.tsx'
import { Page, PageHead, Rail, Section } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useVote } from '../api.ts'
import { FindBallot } from '../components/FindBallot.tsx'
import { OptionList } from '../components/OptionList.tsx'
import { PublicMarks } from '../components/PublicMarks.tsx'
import { RuleWords, VoteFacts } from '../components/VoteFacts.tsx'
import { VoteState } from '../components/VoteState.tsx'
import { useLiveVote, usePhaseTurns } from '../live.ts'

/** A vote: what it decides, who may vote until when, how it is counted, and where it stands. */
export function VotePage() {
  const { t } = useTranslation('votes')
  const { id = '' } = useParams()
  const { data: vote, error, isFetching, refetch } = useVote(id)
  const { counting } = useLiveVote(id)
  usePhaseTurns(vote)
  useTitle(vote && (vote.title || t('untitled')))
  const gone = error instanceof Refusal && !error.passing
  if (!vote) {
    return <Page>{error ? <LoadProblem heading={1} error={error} onRetry={() => { void refetch() }} isRetrying={isFetching} /> : <Loading shape="page" />}</Page>
  }
  return (
    <Page>
      {gone && <Banner tone="refusal">{t('gone')}</Banner>}
      <PageHead
        kicker={vote.imported ? t('kicker.imported') : vote.organisation ? t('kicker.by', { name: vote.organisation.name }) : t('kicker.vote')}
        title={vote.title || t('untitled')}
        actions={vote.can.decideHolds || vote.can.fillRoll || vote.can.amend || vote.can.cancel ? <ButtonLink href={`/votes/${id}/manage`} size="small">{t('manage')}</ButtonLink> : undefined}
      />
      <VoteState vote={vote} counting={counting} />
      <Rail label={t('facts.label')} aside={<VoteFacts vote={vote} />}>
        {vote.description && <Section title={t('about')}><Markdown text={vote.description} /></Section>}
        <Section title={t('options', { count: vote.options.length })} aside={vote.options.length > 1 && !vote.imported ? <p className="vote-note">{t('shuffled')}</p> : undefined}><OptionList vote={vote} /></Section>
        <Section title={t('howCounted')}><RuleWords vote={vote} /></Section>
        <Section title={t('trust.title')}><PublicMarks vote={vote} /></Section>
        {vote.phase !== 'draft' && vote.phase !== 'announced' && !vote.imported && <Section title={t('find.title')}><FindBallot vote={vote} /></Section>}
      </Rail>
    </Page>
  )
}
