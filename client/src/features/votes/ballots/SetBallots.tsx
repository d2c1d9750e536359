import { useState } from 'react'
import { RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { isAmount } from '@commonspark/shared/counting/amount'
import type { SetBallot } from '@commonspark/shared/counting/profile'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { SearchField } from '../../../ui/SearchField.tsx'
import { useMoney } from './left.ts'
import { OptionText } from './OptionText.tsx'
import type { BallotProps } from './paper.ts'

/** From so many options on there is a field to find one in. */
const MANY = 12

/** Approval and the budget basket: any number of options is marked; what they cost stands beside them. */
export function MarkSeveral({ paper, value, onChange, label, isDisabled = false }: BallotProps<SetBallot>) {
  const { t } = useTranslation('ballots')
  const money = useMoney(paper.currency)
  const [typed, setTyped] = useState('')
  const chosen = new Set(value)
  const wanted = typed.trim().toLocaleLowerCase()
  const shown = paper.options.filter((option) => `${option.name} ${option.text}`.toLocaleLowerCase().includes(wanted))
  return (
    <>
      {paper.options.length >= MANY && <SearchField label={t('find')} placeholder={t('find')} value={typed} onChange={setTyped} />}
      <ul className="ballot-list" aria-label={label} role="list">
        {shown.map((option) => (
          <li key={option.id} className="ballot-row" data-chosen={chosen.has(option.id) || undefined}>
            <Checkbox
              isSelected={chosen.has(option.id)}
              isDisabled={isDisabled}
              onChange={(on) => { onChange(on ? [...value, option.id] : value.filter((id) => id !== option.id)) }}
              description={option.text || undefined}
            >
              <span className="ballot-name">{option.name}</span>
              {option.cost !== null && isAmount(option.cost) && <span className="ballot-cost">{money(Number(option.cost))}</span>}
            </Checkbox>
            <OptionText option={{ ...option, text: '' }} />
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="ballot-note">{t('foundNone')}</p>}
    </>
  )
}

/** One option, or none. */
export function ChooseOne({ paper, value, onChange, label, isDisabled = false }: BallotProps<SetBallot>) {
  const { t } = useTranslation('ballots')
  return (
    <>
      <RadioGroup aria-label={label} value={value[0] ?? null} onChange={(id) => { onChange([id]) }} isDisabled={isDisabled} className="ballot-list">
        {paper.options.map((option) => (
          <div key={option.id} className="ballot-row" data-chosen={value[0] === option.id || undefined}>
            <RadioField value={option.id} className="ui-choice">
              <RadioButton className="ui-choice-press"><span className="ui-box" data-round aria-hidden /><span className="ballot-name">{option.name}</span></RadioButton>
              {option.text && <Text slot="description" className="ui-description">{option.text}</Text>}
            </RadioField>
            <OptionText option={{ ...option, text: '' }} />
          </div>
        ))}
      </RadioGroup>
      {value.length > 0 && !isDisabled && <p><Button size="small" variant="plain" onPress={() => { onChange([]) }}>{t('unchoose')}</Button></p>}
    </>
  )
}
