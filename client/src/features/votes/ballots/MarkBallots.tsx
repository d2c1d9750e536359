import { useTranslation } from 'react-i18next'
import { markRange } from '@commonspark/shared/counting/ballot'
import type { MarkBallot } from '@commonspark/shared/counting/profile'
import { Button } from '../../../ui/Button.tsx'
import { Scale } from '../../../ui/Scale.tsx'
import { Stepper } from '../../../ui/Stepper.tsx'
import { OptionText } from './OptionText.tsx'
import { type BallotProps, marksOf, withMark } from './paper.ts'

/** Wider scales are typed. */
const WIDEST = 10
const WORDS = ['g0', 'g1', 'g2', 'g3', 'g4', 'g5'] as const

/** A grade for every option, in numbers or words; an option left out gets the lowest. */
export function GradeEach({ paper, value, onChange, label, isDisabled = false }: BallotProps<MarkBallot>) {
  const { t } = useTranslation('ballots')
  const [lowest, highest] = markRange(paper.form)
  const marks = marksOf(value)
  const words = paper.words === true && highest - lowest === 5
  const steps = Array.from({ length: highest - lowest + 1 }, (_, i) => {
    const word = words ? t(`grade.${WORDS[i]!}`) : `${lowest + i}`
    return { id: `${lowest + i}`, label: word, hint: words ? undefined : t('gradeOf', { grade: lowest + i, highest }) }
  })
  return (
    <ul className="ballot-list" aria-label={label} role="list">
      {paper.options.map((option) => {
        const mark = marks.get(option.id)
        const set = (grade: number | null): void => { onChange(withMark(value, option.id, grade)) }
        return (
          <li key={option.id} className="ballot-row ballot-marked" data-chosen={mark !== undefined || undefined} data-words={words || undefined}>
            <div className="ballot-words"><span className="ballot-name" aria-hidden>{option.name}</span><OptionText option={option} /></div>
            <div className="ballot-control">
              {highest - lowest <= WIDEST
                ? <Scale label={option.name} hideLabel steps={steps} words={words} value={mark === undefined ? null : `${mark}`} onChange={(id) => { set(Number(id)) }} isDisabled={isDisabled} />
                : <Stepper label={option.name} hideLabel value={mark ?? Number.NaN} minValue={lowest} maxValue={highest} onChange={(grade) => { set(Number.isNaN(grade) ? null : grade) }} isDisabled={isDisabled} />}
              {mark !== undefined && !isDisabled && <Button size="small" variant="plain" aria-label={t('ungradeOf', { name: option.name })} onPress={() => { set(null) }}>{t('ungrade')}</Button>}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** Points or quadratic votes: a number for every option, from one store. */
export function ShareOut({ paper, value, onChange, label, isDisabled = false }: BallotProps<MarkBallot>) {
  const { t } = useTranslation('ballots')
  const [least, most] = markRange(paper.form)
  const quadratic = paper.form.kind === 'quadratic'
  const marks = marksOf(value)
  return (
    <ul className="ballot-list" aria-label={label} role="list">
      {paper.options.map((option) => {
        const mark = marks.get(option.id) ?? 0
        return (
          <li key={option.id} className="ballot-row ballot-marked" data-chosen={mark !== 0 || undefined}>
            <div className="ballot-words"><span className="ballot-name" aria-hidden>{option.name}</span><OptionText option={option} /></div>
            <div className="ballot-control">
              <Stepper
                label={option.name} hideLabel value={mark} minValue={least} maxValue={most} step={1} isDisabled={isDisabled}
                onChange={(next) => { onChange(withMark(value, option.id, Number.isNaN(next) || next === 0 ? null : next)) }}
                description={quadratic ? t(mark < 0 ? 'votesAgainst' : 'votesFor', { count: Math.abs(mark), credits: mark * mark }) : undefined}
              />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
