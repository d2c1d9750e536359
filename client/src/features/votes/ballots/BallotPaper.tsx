import type { ReactNode } from 'react'
import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MarkBallot, RankBallot, SetBallot } from '@commonspark/shared/counting/profile'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { useLeft } from './left.ts'
import { GradeEach, ShareOut } from './MarkBallots.tsx'
import type { BallotProps } from './paper.ts'
import { RankingBallot } from './RankingBallot.tsx'
import { ChooseOne, MarkSeveral } from './SetBallots.tsx'
import './Ballots.css'

/** A ballot of any kind with what is left on it always in sight; `children` are the ways on, beside it. */
export function BallotPaper({ children, ...ballot }: BallotProps & { children?: ReactNode }) {
  const { t } = useTranslation('ballots')
  const { paper, value } = ballot
  const left = useLeft(paper)(value)
  const over = (left.used ?? 0) > 1
  return (
    <div className="ballot">
      <p className="ballot-how">{t(`how.${paper.form.kind}`)}</p>
      <AnyBallot {...ballot} />
      <div className="ballot-left" data-over={over || undefined}>
        <div className="ballot-left-words">
          <p role="status" className="ballot-left-status">{left.words}</p>
          {left.problem && value.length > 0 && <p className="ui-error"><CircleAlert aria-hidden />{left.problem}</p>}
          {left.used !== null && <ProgressBar label={t('used')} hideLabel value={Math.min(1, left.used) * 100} words={left.words} />}
        </div>
        {children && <div className="ballot-left-ways">{children}</div>}
      </div>
    </div>
  )
}

function AnyBallot({ value, onChange, ...rest }: BallotProps) {
  switch (rest.paper.form.kind) {
    case 'approval': case 'budget': return <MarkSeveral {...rest} value={value as SetBallot} onChange={onChange} />
    case 'choice': return <ChooseOne {...rest} value={value as SetBallot} onChange={onChange} />
    case 'score': return <GradeEach {...rest} value={value as MarkBallot} onChange={onChange} />
    case 'points': case 'quadratic': return <ShareOut {...rest} value={value as MarkBallot} onChange={onChange} />
    case 'ranking': return <RankingBallot {...rest} value={value as RankBallot} onChange={onChange} />
  }
}
