import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useTitle } from '../../../lib/title.ts'
import { Link } from '../../../ui/Link.tsx'
import { Page, PageHead } from '../../../ui/Page.tsx'
import { Board } from '../components/Board.tsx'
import { useLiveJury } from '../live.ts'

/** The deliberation, for jurors and organisers. */
export function BoardPage() {
  const { t } = useTranslation('jury')
  const { id = '' } = useParams()
  useLiveJury(id)
  useTitle(t('board.title'))
  return <Page><PageHead kicker={<Link href={`/challenges/${id}`}>{t('board.back')}</Link>} title={t('board.title')} lead={t('board.lead')} /><Board challengeId={id} /></Page>
}
