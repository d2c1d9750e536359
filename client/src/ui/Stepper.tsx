import { Minus, Plus } from 'lucide-react'
import { Button, Group, Input, NumberField as AriaNumberField, type NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components'
import { FieldFoot, FieldLabel, type FieldTexts } from './FieldParts.tsx'
import './Stepper.css'

/** `value` is NaN while empty. */
export interface StepperProps extends Omit<AriaNumberFieldProps, 'children' | 'className' | 'style' | 'isInvalid'>, FieldTexts {}

/** A small whole number between two buttons, for hands that count; arrow keys count too. */
export function Stepper({ label, description, error, optional, hideLabel, ...rest }: StepperProps) {
  return (
    <AriaNumberField {...rest} isInvalid={Boolean(error)} validationBehavior="aria" className="ui-field ui-stepper-field">
      <FieldLabel {...{ label, optional, hideLabel }} />
      <Group className="ui-stepper">
        <Button slot="decrement" className="ui-stepper-press"><Minus aria-hidden /></Button>
        <Input className="ui-stepper-input ui-figures" />
        <Button slot="increment" className="ui-stepper-press"><Plus aria-hidden /></Button>
      </Group>
      <FieldFoot {...{ description, error }} />
    </AriaNumberField>
  )
}
