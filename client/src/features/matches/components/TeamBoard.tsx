import { useTranslation } from 'react-i18next'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { fileAddress } from '../../../lib/pictures.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Section } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useTeamBoard, useTeamStance } from '../api.ts'
import { useMatchFacts } from '../live.ts'
import { useReasonWords } from '../useReasonWords.ts'
import { Choices } from './Choices.tsx'
import './Matches.css'

/** For an idea's team: people who look for such an idea. */
export function TeamBoard({ ideaId }: { ideaId: string }) {
  const { t } = useTranslation('matches')
  const board = useTeamBoard(ideaId)
  const stance = useTeamStance(ideaId)
  const words = useReasonWords()
  useMatchFacts()
  return (
    <Section title={t('team.title')} id="matches">
      <p className="match-soft">{board.data?.items.length === 0 ? t('team.empty') : t('team.lead')}</p>
      {board.isPending && <Loading shape="people" count={3} />}
      {board.isError && !board.data && <LoadProblem heading={3} error={board.error} onRetry={() => { void board.refetch() }} isRetrying={board.isFetching} />}
      <ul className="match-people">
        {board.data?.items.map((item) => (
          <li key={item.person.id} className="match-person">
            <Avatar decorative name={item.person.name} picture={item.person.picture ? fileAddress(item.person.picture, 320) : undefined} />
            <div>
              <p className="match-name"><Link tone="quiet" href={`/people/${item.person.id}`}>{item.person.name}</Link></p>
              {item.person.organisation && <p className="match-soft">{item.person.organisation}</p>}
              <p>{words(item.reasons, 'team')}</p>
              <Choices team item={item} name={item.person.name} onInterest={(is) => { stance.mutate({ personId: item.person.id, stance: is ? 'interested' : 'none' }) }} onDismiss={() => { stance.mutate({ personId: item.person.id, stance: 'dismissed' }) }} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
