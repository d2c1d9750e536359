import { useId } from 'react'
import type { FieldRole } from '@commonspark/shared/taxonomy/taxonomy'
import { FilterChip } from '../../../ui/FilterChip.tsx'

/** Several of the few things that one can be to the field, all in sight. */
export function RolesField({ label, description, value, onChange, options }: {
  label: string
  description: string
  value: readonly FieldRole[]
  onChange: (roles: FieldRole[]) => void
  options: readonly { id: FieldRole; label: string }[]
}) {
  const id = useId()
  const toggle = (role: FieldRole, isOn: boolean): void => { onChange(options.map((option) => option.id).filter((one) => (one === role ? isOn : value.includes(one)))) }
  return (
    <div className="ui-field" role="group" aria-labelledby={id} aria-describedby={`${id}-help`}>
      <span id={id} className="ui-label">{label}</span>
      <div className="profile-roles">
        {options.map((option) => <FilterChip key={option.id} isSelected={value.includes(option.id)} onChange={(isOn) => { toggle(option.id, isOn) }}>{option.label}</FilterChip>)}
      </div>
      <span id={`${id}-help`} className="ui-description">{description}</span>
    </div>
  )
}
