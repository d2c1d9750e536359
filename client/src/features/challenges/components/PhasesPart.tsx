import { useTranslation } from 'react-i18next'
import { type Phase, PHASES, type Schedule, type Step } from '@commonspark/shared/challenges/phases'
import { serverNow } from '../../../lib/live.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { ComboBox } from '../../../ui/ComboBox.tsx'
import { MomentField } from '../../../ui/MomentField.tsx'
import { suggestedSchedule, withPhase } from '../schedule.ts'
import { fieldAnchor } from '../useFieldNames.ts'
import type { PartProps } from './SetupParts.tsx'

const zones = Intl.supportedValuesOf('timeZone').toSorted((a, b) => Number(b.startsWith('Europe/')) - Number(a.startsWith('Europe/')) || (a < b ? -1 : 1)).map((id) => ({ id, label: id.replaceAll('_', ' ') }))
const ENDLESS: readonly Phase[] = ['results', 'aftercare']

/** The phases that are planned, each with its beginning and end by the clocks of one zone. */
export function PhasesPart({ content, onEdit, errorOf, isFixed }: PartProps) {
  const { t } = useTranslation('challenges')
  const { schedule } = content
  const isDisabled = isFixed('schedule')
  const edit = (next: Schedule): void => { onEdit({ schedule: next }) }
  const set = (phase: Phase, change: Partial<Step>): void => { edit({ ...schedule, steps: schedule.steps.map((step) => (step.phase === phase ? { ...step, ...change } : step)) }) }
  return (
    <div id={fieldAnchor('schedule')} className="setup-fields">
      <p className="challenge-soft">{t('phases.setupLead')}</p>
      <div className="setup-pair">
        <ComboBox label={t('phases.zone')} description={t('phases.zoneHelp')} isDisabled={isDisabled} options={zones} value={schedule.timeZone} error={errorOf('schedule.timeZone')} onChange={(zone) => { if (zone) edit({ ...schedule, timeZone: zone }) }} />
        <div className="setup-suggest"><Button isDisabled={isDisabled} onPress={() => { edit(suggestedSchedule(schedule, serverNow())) }}>{t('phases.suggest')}</Button></div>
      </div>
      {PHASES.map((phase) => {
        const at = schedule.steps.findIndex((step) => step.phase === phase)
        const step = schedule.steps[at]
        return (
          <fieldset key={phase} className="setup-phase" disabled={isDisabled}>
            <legend className="ui-hidden">{t(`phase.${phase}`)}</legend>
            <Checkbox isSelected={step !== undefined} isDisabled={phase === 'open' && step !== undefined} description={t(`phaseMeans.${phase}`)} onChange={(on) => { edit(withPhase(schedule, phase, on, serverNow())) }}>{t(`phase.${phase}`)}</Checkbox>
            {step && (
              <div className="setup-pair">
                <MomentField label={t('phases.starts')} value={step.starts} error={errorOf(`schedule.steps.${at}.starts`)} onChange={(starts) => { set(phase, { starts: starts.slice(0, 16) }) }} />
                <MomentField label={t('phases.ends')} optional={ENDLESS.includes(phase)} value={step.ends ?? ''} error={errorOf(`schedule.steps.${at}.ends`)} onChange={(ends) => { set(phase, { ends: ends ? ends.slice(0, 16) : null }) }} />
              </div>
            )}
          </fieldset>
        )
      })}
      {errorOf('schedule.steps') && <p className="ui-error">{errorOf('schedule.steps')}</p>}
    </div>
  )
}
