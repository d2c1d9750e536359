import { ChevronDown } from 'lucide-react'
import { Button, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { FieldFoot, FieldLabel, type FieldTexts } from './FieldParts.tsx'
import { OptionList, type Option } from './options.tsx'
import './Select.css'

/** `value` is the id of the chosen option, or null. */
export interface SelectProps extends FieldTexts {
  options: readonly Option[]
  value: string | null
  onChange: (id: string) => void
  placeholder?: string | undefined
  name?: string
  isDisabled?: boolean
  isRequired?: boolean
}

/** One of a few things; from about ten on a ComboBox is kinder. */
export function Select({ label, description, error, optional, hideLabel, options, value, onChange, placeholder, ...rest }: SelectProps) {
  const { t } = useTranslation('ui')
  return (
    <AriaSelect
      {...rest}
      value={value}
      onChange={(id) => { if (id !== null) onChange(String(id)) }}
      placeholder={placeholder ?? t('select.placeholder')}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className="ui-field"
    >
      <FieldLabel {...{ label, optional, hideLabel }} />
      <Button className="ui-input ui-select" data-invalid={error ? true : undefined}>
        <SelectValue className="ui-select-value" />
        <ChevronDown aria-hidden />
      </Button>
      <FieldFoot {...{ description, error }} />
      <Popover className="ui-popover" offset={4}>
        <OptionList options={options} empty={t('select.empty')} />
      </Popover>
    </AriaSelect>
  )
}
