import { useTranslation } from 'react-i18next'
import { toNumber } from '@commonspark/shared/counting/fraction'
import type { Ballot, MarkBallot, RankBallot, SetBallot } from '@commonspark/shared/counting/profile'
import { Count } from '../../../ui/Count.tsx'
import { spentOf, useLeft, useMoney } from '../ballots/left.ts'
import type { Paper } from '../ballots/paper.ts'

const WORDS = ['g0', 'g1', 'g2', 'g3', 'g4', 'g5'] as const

/** A ballot as its voter looks it over. */
export function BallotSummary({ paper, ballot }: { paper: Paper; ballot: Ballot }) {
  const { t } = useTranslation(['votes', 'ballots'])
  const money = useMoney(paper.currency)
  const left = useLeft(paper)(ballot)
  const name = (id: string): string => paper.options.find((option) => option.id === id)?.name ?? id
  const cost = (id: string): string | null => paper.options.find((option) => option.id === id)?.cost ?? null
  if (ballot.length === 0) return <p className="voting-empty">{t('votes:review.empty')}</p>
  const { form } = paper
  if (form.kind === 'ranking') {
    return (
      <ol className="voting-summary" role="list">
        {(ballot as RankBallot).map((place, at) => <li key={place.join()}><span className="ballot-place">{at + 1}</span><span>{place.map(name).join(', ')}</span></li>)}
        {left.used !== null && left.used < 1 && <li className="vote-note">{left.words}</li>}
      </ol>
    )
  }
  if (form.kind === 'approval' || form.kind === 'choice' || form.kind === 'budget') {
    const ids = ballot as SetBallot
    return (
      <ul className="voting-summary" role="list">
        {ids.map((id) => <li key={id}><span>{name(id)}</span>{form.kind === 'budget' && <span className="ballot-cost">{money(Number(cost(id) ?? 0))}</span>}</li>)}
        {form.kind === 'budget' && <li className="voting-sum"><span>{t('votes:review.sum')}</span><span className="ballot-cost">{money(toNumber(spentOf(paper, ids).spent))}</span></li>}
      </ul>
    )
  }
  return (
    <ul className="voting-summary" role="list">
      {(ballot as MarkBallot).toSorted((a, b) => b[1] - a[1]).map(([id, mark]) => (
        <li key={id}><span>{name(id)}</span><span className="ballot-cost">{paper.words && WORDS[mark] ? t(`ballots:grade.${WORDS[mark]}`) : <Count value={mark} />}</span></li>
      ))}
      <li className="vote-note">{left.words}</li>
    </ul>
  )
}
