import { useState, type CSSProperties, type Ref } from 'react'
import { TextArea as AriaTextArea, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components'
import { FieldFoot, FieldLabel, type FieldTexts } from './FieldParts.tsx'

/** A text of several lines; the box starts `rows` tall and grows with the text, up to 60 % of the screen. */
export interface TextAreaProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid' | 'type'>, FieldTexts {
  placeholder?: string | undefined
  limit?: number | undefined
  rows?: number
  inputRef?: Ref<HTMLTextAreaElement>
}

/** A named field for paragraphs. */
export function TextArea({ label, description, error, optional, hideLabel, placeholder, limit, rows = 3, inputRef, ...rest }: TextAreaProps) {
  const [own, setOwn] = useState(rest.defaultValue ?? '')
  const text = rest.value ?? own
  const change = (changed: string) => {
    setOwn(changed)
    rest.onChange?.(changed)
  }
  return (
    <AriaTextField {...rest} onChange={change} isInvalid={Boolean(error)} validationBehavior="aria" className="ui-field">
      <FieldLabel {...{ label, optional, hideLabel }} />
      <div className="ui-grow" data-text={text} style={{ '--rows': rows } as CSSProperties}>
        <AriaTextArea className="ui-input" rows={rows} ref={inputRef ?? null} {...(placeholder ? { placeholder } : {})} />
      </div>
      <FieldFoot {...{ description, error, limit }} count={text.length} />
    </AriaTextField>
  )
}
