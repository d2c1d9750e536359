import { Printer } from 'lucide-react'
import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useNames } from '../../../lib/names.ts'
import { fileAddress } from '../../../lib/pictures.ts'
import { useTitle } from '../../../lib/title.ts'
import { AvatarGroup } from '../../../ui/AvatarGroup.tsx'
import { Button } from '../../../ui/Button.tsx'
import { CoverPrint } from '../../../ui/CoverPrint.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Markdown } from '../../../ui/Markdown.tsx'
import { Page, PageHead, Section } from '../../../ui/Page.tsx'
import { Picture } from '../../../ui/Picture.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useWinners } from '../api.ts'
import { FinalTable } from '../components/FinalTable.tsx'
import '../components/Awards.css'

/** The winners: their story, the whole result, and how anybody can check it. */
export function WinnersPage() {
  const { t } = useTranslation('awards')
  const { t: say } = useTranslation('challenges')
  const { id = '' } = useParams()
  const { locale } = useLocale()
  const names = useNames()
  const { data: view, error, refetch, isFetching } = useWinners(id)
  useTitle(view && `${t('winners.title')} · ${view.title}`)
  if (error && !view) return <Page width="reading"><LoadProblem heading={1} error={error} onRetry={() => { void refetch() }} isRetrying={isFetching} /></Page>
  if (!view) return <Page><Loading shape="page" /></Page>
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(view.releasedAt))
  return (
    <Page className="winners">
      <PageHead kicker={<Link href={`/challenges/${id}`}>{view.title}</Link>} title={t('winners.title')} lead={t('winners.lead', { day, count: view.entries, countries: view.countries, host: view.host })} actions={<Button icon={<Printer aria-hidden />} onPress={() => { print() }}>{t('winners.print')}</Button>} />
      <ol className="winners-list">
        {view.winners.map((winner, at) => (
          <li key={`${winner.award.id} ${winner.entryId}`} data-first={at === 0 || undefined}>
            <div className="winners-cover">{winner.cover ? <Picture src={fileAddress(winner.cover)} alt="" isFirst={at === 0} /> : <CoverPrint id={winner.ideaId} sdgs={[]} />}</div>
            <div className="winners-words">
              <p className="winners-award">{winner.award.name}</p>
              <h2><Link href={`/ideas/${winner.ideaId}`} tone="quiet">{winner.title}</Link></h2>
              <p className="awards-soft">{winner.country && names.country(winner.country)}</p>
              <p>{winner.summary}</p>
              {winner.reason && <blockquote>{winner.reason}</blockquote>}
              <div className="winners-team"><AvatarGroup people={winner.team.map(({ picture, ...person }) => ({ ...person, picture: picture && fileAddress(picture, 320) }))} /><span>{winner.team.map((person) => person.name).join(', ')}</span></div>
              <p className="winners-certificate"><a href={winner.certificate} download>{t('certificate')}</a></p>
            </div>
          </li>
        ))}
      </ol>
      {view.statement && <Section title={t('winners.statement')}><Markdown text={view.statement} className="ui-reading" /></Section>}
      <Section title={t('winners.result')}>
        <p className="awards-soft">{view.formula.publicWeight === 0 ? say('formula.juryOnly') : say('formula.both', { jury: Math.round((view.formula.juryWeight * 100) / (view.formula.juryWeight + view.formula.publicWeight)), public: Math.round((view.formula.publicWeight * 100) / (view.formula.juryWeight + view.formula.publicWeight)) })} {say(`formula.method.${view.formula.method}`)}</p>
        <FinalTable rows={view.table} caption={t('joinedCaption')} withPublic={view.formula.publicWeight > 0} />
        <p className="awards-exports">{t('export')} {(['csv', 'xlsx', 'json'] as const).map((format) => <a key={format} href={`/api/challenges/${id}/results/export?format=${format}`} download>{format.toUpperCase()}</a>)}</p>
      </Section>
      <Section title={t('winners.proof')}>
        <ul className="winners-proof">
          <li>{t('winners.jurors', { names: view.jurors.map((person) => person.name).join(', ') })}</li>
          {view.proof && <li><Link href={view.proof}>{t('winners.recount')}</Link></li>}
          {view.lottery && <li>{t('winners.lottery')} <code>{view.lottery.seed}</code> {t('winners.commitment')} <code>{view.lottery.commitment}</code></li>}
          <li><Link href={`/challenges/${id}/history`}>{t('winners.history')}</Link></li>
        </ul>
      </Section>
    </Page>
  )
}
