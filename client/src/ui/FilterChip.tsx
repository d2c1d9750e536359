import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { ToggleButton, type ToggleButtonProps } from 'react-aria-components'
import { Count } from './Count.tsx'
import './Marks.css'

/** `count` is how many things it would leave. */
export interface FilterChipProps extends Omit<ToggleButtonProps, 'children' | 'className' | 'style'> {
  children: ReactNode
  count?: number | undefined
}

/** A filter that is on or off. */
export function FilterChip({ children, count, ...rest }: FilterChipProps) {
  return (
    <ToggleButton {...rest} className="ui-chip ui-filter">
      {({ isSelected }) => (
        <>
          {isSelected && <Check aria-hidden />}
          {children}
          {count !== undefined && <span className="ui-filter-count"><Count value={count} /></span>}
        </>
      )}
    </ToggleButton>
  )
}
