import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useTitle } from '../../../lib/title.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Page, PageHead } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useImport } from '../api.ts'
import { ImportProgress } from '../components/ImportProgress.tsx'
import { ImportRows } from '../components/ImportRows.tsx'
import { ImportState } from '../components/ImportState.tsx'
import { ImportSteering } from '../components/ImportSteering.tsx'
import { useLiveImports } from '../live.ts'
import './Imports.css'

/** One import: how far it is, what to do next, and its report. */
export function ImportPage() {
  const { t } = useTranslation('imports')
  const { id = '' } = useParams()
  const { data: view, error, isFetching, refetch } = useImport(id)
  useLiveImports([id])
  useTitle(view?.fileName)
  if (!view) return <Page>{error ? <LoadProblem heading={1} error={error} onRetry={() => { void refetch() }} isRetrying={isFetching} /> : <Loading shape="text" count={6} />}</Page>
  return (
    <Page>
      <PageHead title={view.fileName} lead={<ImportState view={view} />} actions={<ButtonLink variant="plain" href="/imports">{t('back')}</ButtonLink>} />
      <div className="import-head">
        <ImportProgress view={view} />
        <ImportSteering view={view} />
      </div>
      <ImportRows key={id} view={view} />
    </Page>
  )
}
