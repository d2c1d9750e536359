import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useNames } from '../../../lib/names.ts'
import { Chart } from '../../../ui/Chart.tsx'
import { Count } from '../../../ui/Count.tsx'
import { Figures } from '../../../ui/Figures.tsx'
import { Live } from '../../../ui/Live.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useDashboard } from '../api.ts'

/** What organisers watch: the figures that matter, and a picture of each. */
export function DashboardDesk({ id }: { id: string }) {
  const { t } = useTranslation('challenges')
  const { locale } = useLocale()
  const names = useNames()
  const { data, error, refetch, isFetching } = useDashboard(id)
  if (error && !data) return <LoadProblem error={error} onRetry={() => { void refetch() }} isRetrying={isFetching} />
  if (!data) return <Loading shape="cards" count={3} />
  const { entries, jury } = data
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  let sum = 0
  const growth = data.days.map((one) => { sum += one.count; return { label: day.format(new Date(`${one.day}T00:00:00Z`)), value: sum } })
  return (
    <div className="challenge-dashboard">
      <Figures figures={[
        { value: <Live value={entries.submitted}><Count value={entries.submitted} /></Live>, label: t('dashboard.submitted'), note: t('dashboard.drafts', { count: entries.draft }) },
        { value: <Live value={data.countries.length}><Count value={data.countries.length} /></Live>, label: t('dashboard.countries'), note: t('dashboard.unscreened', { count: entries.unscreened }) },
        { value: <Live value={jury.done}><Count value={jury.done} />{` / ${jury.sheets}`}</Live>, label: t('dashboard.sheets'), note: t('dashboard.jurors', { count: jury.jurors }) },
      ]} />
      <div className="challenge-charts">
        <Chart kind="area" title={t('dashboard.overTime')} of={t('dashboard.day')} counts={t('dashboard.entries')} points={growth} empty={t('dashboard.noEntries')} />
        <Chart kind="bars" title={t('dashboard.byCountry')} of={t('country')} counts={t('dashboard.entries')} empty={t('dashboard.noEntries')}
          points={data.countries.map((one) => ({ label: one.country ? names.country(one.country) : t('dashboard.noCountry'), value: one.count })).toSorted((a, b) => b.value - a.value)} />
        <Chart kind="bars" title={t('dashboard.completeness')} of={t('dashboard.share')} counts={t('dashboard.drafted')} points={data.completeness.map((one) => ({ label: `${one.share} %`, value: one.count }))} empty={t('dashboard.noDrafts')} />
        <Chart kind="bars" title={t('dashboard.screening')} of={t('dashboard.state')} counts={t('dashboard.entries')} empty={t('dashboard.noEntries')}
          points={(['eligible', 'unscreened', 'notEligible', 'withdrawn'] as const).map((state) => ({ label: t(`dashboard.states.${state}`), value: entries[state] }))} />
      </div>
    </div>
  )
}
