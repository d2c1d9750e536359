import { Label, Radio, RadioGroup, Text } from 'react-aria-components'
import { FieldProblem, type FieldTexts } from './FieldParts.tsx'
import type { Option } from './options.tsx'
import './Scale.css'

/** `value` is the id of the chosen step, or null. `words` gives each step a line of its own on narrow screens. */
export interface ScaleProps extends Omit<FieldTexts, 'optional'> {
  steps: readonly Option[]
  value: string | null
  onChange: (id: string) => void
  words?: boolean
  isDisabled?: boolean
}

/** A few steps from low to high beside each other, one of them chosen. */
export function Scale({ label, description, error, hideLabel, steps, words = false, ...rest }: ScaleProps) {
  return (
    <RadioGroup {...rest} orientation="horizontal" isInvalid={Boolean(error)} validationBehavior="aria" className="ui-scale" data-words={words || undefined}>
      <Label className={hideLabel ? 'ui-label ui-hidden' : 'ui-label'}>{label}</Label>
      <div className="ui-scale-steps">
        {steps.map(({ id, label: step, hint }) => <Radio key={id} value={id} className="ui-scale-step" {...(hint ? { 'aria-label': hint } : {})}>{step}</Radio>)}
      </div>
      {description && <Text slot="description" className="ui-description">{description}</Text>}
      <FieldProblem error={error} />
    </RadioGroup>
  )
}
