import { useState, type ReactNode, type Ref } from 'react'
import { Group, Input, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components'
import { FieldFoot, FieldLabel, type FieldTexts } from './FieldParts.tsx'

/** One line of text. `limit` counts characters; `icon` stands before the text, `after` (a small button) behind it. */
export interface TextFieldProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'>, FieldTexts {
  placeholder?: string | undefined
  limit?: number | undefined
  icon?: ReactNode
  after?: ReactNode
  inputRef?: Ref<HTMLInputElement>
}

/** A named field for one line of text. */
export function TextField({ label, description, error, optional, hideLabel, placeholder, limit, icon, after, inputRef, ...rest }: TextFieldProps) {
  const [own, setOwn] = useState(rest.defaultValue ?? '')
  const change = (text: string) => {
    setOwn(text)
    rest.onChange?.(text)
  }
  return (
    <AriaTextField {...rest} onChange={change} isInvalid={Boolean(error)} validationBehavior="aria" className="ui-field">
      <FieldLabel {...{ label, optional, hideLabel }} />
      <Group className="ui-input" isInvalid={Boolean(error)} isDisabled={rest.isDisabled ?? false} isReadOnly={rest.isReadOnly ?? false}>
        {icon}
        <Input className="ui-input-inner" ref={inputRef ?? null} {...(placeholder ? { placeholder } : {})} />
        {after}
      </Group>
      <FieldFoot {...{ description, error, limit }} count={(rest.value ?? own).length} />
    </AriaTextField>
  )
}
