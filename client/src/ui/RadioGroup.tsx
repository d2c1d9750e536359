import { RadioButton, RadioField, RadioGroup as AriaRadioGroup, Text } from 'react-aria-components'
import { FieldFoot, FieldLabel, type FieldTexts } from './FieldParts.tsx'
import type { Option } from './options.tsx'
import './Choice.css'

/** `value` is the id of the chosen option, or null. */
export interface RadioGroupProps extends FieldTexts {
  options: readonly Option[]
  value: string | null
  onChange: (id: string) => void
  orientation?: 'vertical' | 'horizontal'
  name?: string
  isDisabled?: boolean
  isRequired?: boolean
}

/** One of a few things, all of them in sight. */
export function RadioGroup({ label, description, error, optional, hideLabel, options, ...rest }: RadioGroupProps) {
  return (
    <AriaRadioGroup {...rest} isInvalid={Boolean(error)} validationBehavior="aria" className="ui-choices">
      <FieldLabel {...{ label, optional, hideLabel }} />
      <div className="ui-choices-list">
        {options.map((option) => (
          <RadioField key={option.id} value={option.id} isDisabled={option.isDisabled ?? false} className="ui-choice">
            <RadioButton className="ui-choice-press">
              <span className="ui-box" data-round aria-hidden />
              <span>{option.label}</span>
            </RadioButton>
            {option.hint && <Text slot="description" className="ui-description">{option.hint}</Text>}
          </RadioField>
        ))}
      </div>
      <FieldFoot {...{ description, error }} />
    </AriaRadioGroup>
  )
}
