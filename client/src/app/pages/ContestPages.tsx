import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readChallenge } from '@commonspark/shared/challenges/schema'
import type { EntryView } from '@commonspark/shared/entries/schema'
import type { SheetView } from '@commonspark/shared/jury/schema'
import { Feedback } from '../../features/awards/components/Feedback.tsx'
import { useMyChallenges } from '../../features/challenges/api.ts'
import { ChallengeTile } from '../../features/challenges/components/ChallengeTile.tsx'
import { useMyEntries } from '../../features/entries/api.ts'
import { AnswerList } from '../../features/entries/components/AnswerList.tsx'
import { ScreenPanel } from '../../features/entries/components/ScreenPanel.tsx'
import { EntryPage as Entry } from '../../features/entries/pages/EntryPage.tsx'
import { useDuties } from '../../features/jury/api.ts'
import { SheetPage as Sheet } from '../../features/jury/pages/SheetPage.tsx'
import { call } from '../../lib/api.ts'
import { LoadProblem } from '../../lib/LoadProblem.tsx'
import { useTitle } from '../../lib/title.ts'
import { Badge } from '../../ui/Badge.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Link } from '../../ui/Link.tsx'
import { Columns, Page, PageHead, Section } from '../../ui/Page.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Loading } from '../../ui/Skeleton.tsx'
import '../../features/challenges/components/Challenge.css'
import './ContestPages.css'

const feedback = (entry: EntryView) => <Feedback entryId={entry.id} frozen={entry.frozenAt !== null} />
const screening = (entry: EntryView) => (entry.can.screen ? <Screening entry={entry} /> : null)
const answers = (sheet: SheetView) => <AnswerList fields={sheet.fields} below={1} />

/** Screening needs the checklist of the challenge. */
function Screening({ entry }: { entry: EntryView }) {
  const challenge = useQuery({ queryKey: ['challenges', 'of', entry.challengeId, 'view'], queryFn: ({ signal }) => call(readChallenge, { params: { id: entry.challengeId }, signal }) })
  return challenge.data ? <ScreenPanel entry={entry} checklist={challenge.data.content.checklist} /> : null
}

/** An entry with its screening and, once released, what the jury says. */
export const EntryPage = () => <Entry feedback={feedback} screening={screening} />
/** A score sheet with what was entered. */
export const SheetPage = () => <Sheet answers={answers} />

/** Everything one has to do with challenges: those one organises, those one judges, one's entries. */
export function MyChallengesPage() {
  const { t } = useTranslation(['challenges', 'entries'])
  const organised = useMyChallenges()
  const duties = useDuties()
  const entries = useMyEntries()
  useTitle(t('challenges:mine.title'))
  // Without the jury's list the others are still worth showing.
  const error = organised.error ?? entries.error
  const isPending = organised.isPending || entries.isPending
  const own = organised.data?.pages.flatMap((page) => page.items) ?? []
  const mine = entries.data?.pages.flatMap((page) => page.items) ?? []
  const jury = duties.data ?? []
  const isEmpty = !isPending && !error && own.length + mine.length + jury.length === 0
  return (
    <Page>
      <PageHead title={t('challenges:mine.title')} actions={<ButtonLink href="/challenges/new">{t('challenges:create')}</ButtonLink>} />
      {isPending && <Loading shape="cards" count={3} />}
      {error && !isPending && <LoadProblem error={error} onRetry={() => { void organised.refetch(); void duties.refetch(); void entries.refetch() }} />}
      {isEmpty && <EmptyState title={t('challenges:mine.none')} action={<ButtonLink href="/challenges" variant="primary">{t('challenges:none.action')}</ButtonLink>}>{t('challenges:mine.noneText')}</EmptyState>}
      {jury.length > 0 && (
        <Section title={t('challenges:mine.jury')}>
          <ul className="contest-lines">{jury.map((duty) => (
            <li key={duty.challengeId}><Link href={`/challenges/${duty.challengeId}/jury`} tone="quiet">{duty.title}</Link>
              <Badge tone={duty.state === 'invited' ? 'amber' : duty.done === duty.total && duty.total > 0 ? 'pine' : 'spark'}>{duty.state === 'invited' ? t('challenges:mine.invited') : t('challenges:mine.sheets', { done: duty.done, total: duty.total })}</Badge></li>
          ))}</ul>
        </Section>
      )}
      {mine.length > 0 && (
        <Section title={t('challenges:mine.entries')}>
          <ul className="contest-lines">{mine.map((entry) => (
            <li key={entry.id}><Link href={`/entries/${entry.id}`} tone="quiet">{entry.title}</Link><Badge tone={entry.late ? 'crimson' : entry.state === 'submitted' ? 'pine' : 'amber'}>{t(`entries:state.${entry.late ? 'late' : entry.state}`)}</Badge>
              <span className="contest-note">{entry.challengeTitle} · <RelativeTime at={entry.submittedAt ?? entry.savedAt} plain /></span></li>
          ))}</ul>
        </Section>
      )}
      {own.length > 0 && <Section title={t('challenges:mine.organise')}><Columns>{own.map((challenge) => <li key={challenge.id}><ChallengeTile challenge={challenge} href={challenge.state === 'draft' ? `/challenges/${challenge.id}/edit` : `/challenges/${challenge.id}/manage`} /></li>)}</Columns></Section>}
    </Page>
  )
}
