import type { ReactNode, Ref } from 'react'
import { Group, Input, NumberField as AriaNumberField, type NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components'
import { FieldFoot, FieldLabel, type FieldTexts } from './FieldParts.tsx'

/** `value` is NaN while empty; `formatOptions` are those of Intl.NumberFormat. */
export interface NumberFieldProps extends Omit<AriaNumberFieldProps, 'children' | 'className' | 'style' | 'isInvalid'>, FieldTexts {
  placeholder?: string
  after?: ReactNode
  inputRef?: Ref<HTMLInputElement>
}

/** A number, read and written as the reader's language does; arrow keys count up and down. */
export function NumberField({ label, description, error, optional, hideLabel, placeholder = '', after, inputRef, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField {...rest} isInvalid={Boolean(error)} validationBehavior="aria" className="ui-field">
      <FieldLabel {...{ label, optional, hideLabel }} />
      <Group className="ui-input" isInvalid={Boolean(error)} isDisabled={rest.isDisabled ?? false}>
        <Input className="ui-input-inner ui-figures" placeholder={placeholder} ref={inputRef ?? null} />
        {after}
      </Group>
      <FieldFoot {...{ description, error }} />
    </AriaNumberField>
  )
}
