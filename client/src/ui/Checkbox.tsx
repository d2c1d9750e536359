import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField, Text, type CheckboxFieldProps } from 'react-aria-components'
import { FieldProblem } from './FieldParts.tsx'
import './Choice.css'

/** `children` is what is agreed to or switched; pressing the words presses the box. */
export interface CheckboxProps extends Omit<CheckboxFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> {
  children: ReactNode
  description?: ReactNode
  error?: string | undefined
}

/** A yes or no that takes effect with the form it stands in. */
export function Checkbox({ children, description, error, ...rest }: CheckboxProps) {
  return (
    <CheckboxField {...rest} isInvalid={Boolean(error)} validationBehavior="aria" className="ui-choice">
      <CheckboxButton className="ui-choice-press">
        {({ isIndeterminate }) => (
          <>
            <span className="ui-box" aria-hidden>{isIndeterminate ? <Minus /> : <Check />}</span>
            <span>{children}</span>
          </>
        )}
      </CheckboxButton>
      {description && <Text slot="description" className="ui-description">{description}</Text>}
      {error && <div className="ui-field-foot"><FieldProblem error={error} /></div>}
    </CheckboxField>
  )
}
