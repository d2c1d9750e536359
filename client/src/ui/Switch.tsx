import type { ReactNode } from 'react'
import { SwitchButton, SwitchField, Text, type SwitchFieldProps } from 'react-aria-components'
import './Choice.css'

/** `children` is what is on or off. */
export interface SwitchProps extends Omit<SwitchFieldProps, 'children' | 'className' | 'style'> {
  children: ReactNode
  description?: ReactNode
}

/** A yes or no that takes effect at once. */
export function Switch({ children, description, ...rest }: SwitchProps) {
  return (
    <SwitchField {...rest} className="ui-choice" data-switch>
      <SwitchButton className="ui-choice-press">
        <span className="ui-track" aria-hidden />
        <span>{children}</span>
      </SwitchButton>
      {description && <Text slot="description" className="ui-description">{description}</Text>}
    </SwitchField>
  )
}
