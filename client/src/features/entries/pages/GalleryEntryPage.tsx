import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useNames } from '../../../lib/names.ts'
import { fileAddress } from '../../../lib/pictures.ts'
import { useTitle } from '../../../lib/title.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { CoverPrint } from '../../../ui/CoverPrint.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Page, PageHead } from '../../../ui/Page.tsx'
import { Picture } from '../../../ui/Picture.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useGalleryEntry } from '../api.ts'
import { AnswerList } from '../components/AnswerList.tsx'

/** One entry as everybody may read it. */
export function GalleryEntryPage() {
  const { t } = useTranslation('entries')
  const { id = '', entryId = '' } = useParams()
  const { data: entry, error, refetch, isFetching } = useGalleryEntry(id, entryId)
  const names = useNames()
  useTitle(entry?.title)
  if (error && !entry) return <Page width="reading"><LoadProblem heading={1} error={error} onRetry={() => { void refetch() }} isRetrying={isFetching} /></Page>
  if (!entry) return <Page width="reading"><Loading shape="page" /></Page>
  return (
    <Page width="reading">
      <div className="entry-cover">{entry.cover ? <Picture src={fileAddress(entry.cover)} alt="" isFirst /> : <CoverPrint id={entry.ideaId} sdgs={entry.sdgs} />}</div>
      <PageHead kicker={<Link href={`/challenges/${id}`}>{t('gallery.back')}</Link>} title={<span lang={entry.language}>{entry.title}</span>} lead={entry.summary} actions={<Link href={`/ideas/${entry.ideaId}`} onward>{t('idea')}</Link>} />
      <p className="entry-marks">{entry.awards.map((award) => <Badge key={award} tone="pine">{award}</Badge>)}{entry.country && <span>{names.country(entry.country)}</span>}{entry.team.map((person) => <Link key={person.id} tone="quiet" href={`/people/${person.id}`}>{person.name}</Link>)}</p>
      <AnswerList fields={entry.fields} below={1} />
    </Page>
  )
}
