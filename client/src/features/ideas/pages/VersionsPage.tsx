import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import type { VersionView } from '@commonspark/shared/ideas/schema'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useTitle } from '../../../lib/title.ts'
import { Link } from '../../../ui/Link.tsx'
import { Page } from '../../../ui/Page.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useVersions } from '../api.ts'
import { VersionDiff } from '../components/VersionDiff.tsx'
import { useLiveIdea } from '../live.ts'
import './Versions.css'

/** The published versions of an idea, and what changed between any two of them. */
export function VersionsPage() {
  const { t } = useTranslation('ideas')
  const id = useParams()['id'] ?? ''
  const versions = useVersions(id)
  useLiveIdea(id)
  const newest = versions.data?.[0]
  useTitle(newest && `${t('versions.title')}: ${newest.content.title}`)
  return (
    <Page>
      <header className="versions-head">
        <p><ArrowLeft aria-hidden /><Link tone="quiet" href={`/ideas/${id}`}>{newest?.content.title ?? t('versions.back')}</Link></p>
        <h1>{t('versions.title')}</h1>
      </header>
      {versions.isPending && <Loading shape="text" count={8} />}
      {versions.isError && !versions.data && <LoadProblem error={versions.error} onRetry={() => { void versions.refetch() }} isRetrying={versions.isFetching} />}
      {versions.data && !newest && <p className="versions-same">{t('versions.none')}</p>}
      {newest && <Compare id={id} versions={versions.data ?? []} newest={newest} />}
    </Page>
  )
}

function Compare({ id, versions, newest }: { id: string; versions: readonly VersionView[]; newest: VersionView }) {
  const { t } = useTranslation('ideas')
  const [params, setParams] = useSearchParams()
  const at = (name: string, otherwise: number): VersionView => versions.find((version) => version.number === Number(params.get(name) ?? otherwise)) ?? newest
  const to = at('to', newest.number)
  const from = at('from', Math.max(1, to.number - 1))
  const options = versions.map((version) => ({ id: String(version.number), label: t('versions.number', { number: version.number }) }))
  const choose = (next: { from?: string; to?: string }): void => {
    setParams({ from: String(from.number), to: String(to.number), ...next }, { replace: true, preventScrollReset: true })
  }
  return (
    <div className="versions">
      <ol className="versions-list" reversed aria-label={t('versions.list')}>
        {versions.map((version) => (
          <li key={version.number} data-shown={version === to || undefined}>
            <p className="versions-number">{t('versions.number', { number: version.number })}</p>
            <p className="versions-when">
              {version.by && <><Link tone="quiet" href={`/people/${version.by.id}`}>{version.by.name}</Link>, </>}<RelativeTime at={version.at} />
            </p>
            {version.note && <p className="versions-note" lang={version.content.language}>{version.note}</p>}
            {version.number > 1 && (
              <Link href={`/ideas/${id}/versions?from=${version.number - 1}&to=${version.number}`} aria-label={t('versions.changesOf', { number: version.number })}>
                {t('versions.changes')}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {versions.length === 1 ? <p className="versions-same">{t('versions.one')}</p> : (
        <section className="versions-main" aria-labelledby="versions-compare">
          <h2 id="versions-compare">{t('versions.between', { from: from.number, to: to.number })}</h2>
          <div className="versions-choice">
            <Select label={t('versions.from')} options={options} value={String(from.number)} onChange={(number) => { choose({ from: number }) }} />
            <Select label={t('versions.to')} options={options} value={String(to.number)} onChange={(number) => { choose({ to: number }) }} />
          </div>
          <p className="versions-legend"><del>{t('diff.legendRemoved', { number: from.number })}</del> <ins>{t('diff.legendAdded', { number: to.number })}</ins></p>
          <VersionDiff from={from} to={to} />
        </section>
      )}
    </div>
  )
}
