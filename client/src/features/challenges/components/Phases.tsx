import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PhasesView } from '@commonspark/shared/challenges/schema'
import { ms } from '../../../ui/time.ts'
import { Timeline } from '../../../ui/Timeline.tsx'
import { Countdown } from './Countdown.tsx'

/** The phases of a challenge in their order, with the days of its time zone. */
export function Phases({ phases }: { phases: PhasesView }) {
  const { t } = useTranslation('challenges')
  const { locale } = useLocale()
  const year = (at: number): number => new Date(at).getUTCFullYear()
  // A year that is not this one is said.
  const isNow = phases.steps.every((step) => year(ms(step.startsAt)) === year(Date.now()))
  const day = new Intl.DateTimeFormat(locale, { timeZone: phases.timeZone, day: 'numeric', month: 'short', ...(isNow ? {} : { year: 'numeric' }) })
  const last = phases.steps.findLast((step) => step.state === 'now')
  return (
    <Timeline label={t('phases.label')} steps={phases.steps.map((step) => ({
      id: step.phase, title: t(`phase.${step.phase}`), state: step.state,
      when: step.endsAt ? day.formatRange(ms(step.startsAt), ms(step.endsAt)) : t('phases.from', { day: day.format(ms(step.startsAt)) }),
      note: step === last && phases.next ? <Countdown phases={phases} /> : undefined,
    }))} />
  )
}
