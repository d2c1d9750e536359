import { Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { downloadBundle, exportVote, type ResultView, type VoteView } from '@commonspark/shared/votes/schema'
import { addressOf } from '../../../lib/api.ts'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useTitle } from '../../../lib/title.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Figures } from '../../../ui/Figures.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Page, PageHead, Row, Section } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useResult, useVote } from '../api.ts'
import { FindBallot } from '../components/FindBallot.tsx'
import { PublicMarks } from '../components/PublicMarks.tsx'
import { RuleWords } from '../components/VoteFacts.tsx'
import { VoteState } from '../components/VoteState.tsx'
import { Explanation, WhyNot } from '../explain/Explanation.tsx'
import { type Explained, near, useFigures } from '../explain/explained.ts'
import { WinnersInWords } from '../explain/WinnersInWords.tsx'
import { RuleLab } from '../lab/RuleLab.tsx'
import { useLiveVote, usePhaseTurns } from '../live.ts'

/** The result of a vote: winners in words first, then how it was counted, and how to check it. */
export function ResultPage() {
  const { t } = useTranslation('votes')
  const { id = '' } = useParams()
  const vote = useVote(id)
  const { counting } = useLiveVote(id)
  usePhaseTurns(vote.data)
  const isCounted = vote.data?.phase === 'counted'
  const result = useResult(id, isCounted)
  useTitle(vote.data && t('resultOf', { title: vote.data.title }))
  const error = vote.error ?? result.error
  if (vote.data && !isCounted) {
    return <Page><PageHead kicker={<Link href={`/votes/${id}`}>{t('backToVote')}</Link>} title={vote.data.title} lead={t('result.notYet')} /><VoteState vote={vote.data} counting={counting} /></Page>
  }
  if (!vote.data || !result.data) {
    return <Page>{error ? <LoadProblem heading={1} error={error} onRetry={() => { void vote.refetch(); void result.refetch() }} isRetrying={vote.isFetching || result.isFetching} /> : <Loading shape="page" />}</Page>
  }
  return <Result vote={vote.data} result={result.data} />
}

function Result({ vote, result }: { vote: VoteView; result: ResultView }) {
  const { t } = useTranslation(['votes', 'outcomes'])
  const bundle = addressOf(downloadBundle, { params: { id: vote.id } })
  const { outcome, representation } = result
  const explained: Explained | null = outcome && {
    outcome, why: result.why, form: vote.form, currency: vote.currency, options: vote.options.map(({ id, title }) => ({ id, name: title })),
  }
  return (
    <Page className="result">
      <PageHead
        kicker={<Link href={`/votes/${vote.id}`}>{t('votes:backToVote')}</Link>} title={vote.title}
        lead={t('votes:result.ballots', { count: result.ballots })}
        actions={<Button size="small" icon={<Printer aria-hidden />} onPress={() => { print() }}>{t('votes:receipt.print')}</Button>}
      />
      {explained ? <Section title={t('outcomes:winners')}><WinnersInWords {...explained} /><Official explained={explained} official={result.official} /></Section> : <p>{t('outcomes:noBallots')}</p>}
      {explained && (
        <>
          <Section title={t('votes:howCounted')} id="counted"><RuleWords vote={vote} /><Explanation {...explained} /></Section>
          <Section title={t('outcomes:why.title')} id="why"><WhyNot {...explained} /></Section>
          {representation && <Section title={t('outcomes:represents.title')}><Represents explained={explained} representation={representation} /></Section>}
          <Section title={t('outcomes:lab.title')} id="lab"><RuleLab address={bundle} explained={explained} /></Section>
        </>
      )}
      <Section title={t('votes:check.title')} id="check">
        <p>{t('votes:check.text')}</p>
        <Row>
          <ButtonLink href={`/recount?vote=${vote.id}`} variant="primary">{t('votes:check.recount')}</ButtonLink>
          <Link href={bundle} download={`${vote.id}.json`}>{t('votes:check.bundle')}</Link>
{formatsOf(vote).map((format) => <Link key={format} href={addressOf(exportVote, { params: { id: vote.id }, query: { format } })} download>{t(format === 'preflib' ? 'votes:check.preflib' : 'votes:check.pabulib')}</Link>)}
        </Row>
        <p className="vote-note">{t('votes:check.proves')}</p>
        <PublicMarks vote={vote} />
      </Section>
      {!vote.imported && <Section title={t('votes:find.title')} id="find"><FindBallot vote={vote} /></Section>}
    </Page>
  )
}

/** The formats of other libraries that hold these ballots: PrefLib orders, Pabulib what a budget is shared out by. */
const formatsOf = ({ form, budget }: VoteView): ('preflib' | 'pb')[] => [
  ...(form.kind === 'ranking' ? ['preflib' as const] : []), ...(budget !== null && form.kind !== 'score' && form.kind !== 'quadratic' ? ['pb' as const] : []),
]

/** Of an imported election: whether the count here gives the official winners. */
function Official({ explained, official }: { explained: Explained; official: readonly string[] | null }) {
  const { t } = useTranslation('votes')
  if (!official) return null
  const { winners, tied } = explained.outcome
  const equal = tied.length === 0 && winners.length === official.length && winners.every((id) => official.includes(id))
  return equal ? <p><Badge tone="pine">{t('result.official')}</Badge></p> : <Banner>{t('result.notOfficial')}</Banner>
}

function Represents({ explained, representation }: { explained: Explained; representation: NonNullable<ResultView['representation']> }) {
  const { t } = useTranslation('outcomes')
  const { part, number } = useFigures(explained)
  return (
    <Figures figures={[
      { value: part(near(representation.share)), label: t('represents.share') },
      { value: number(representation.satisfaction.average), label: t('represents.average') },
      { value: number(representation.satisfaction.gini), label: t('represents.gini') },
    ]} />
  )
}
