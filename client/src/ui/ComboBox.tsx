import { ChevronDown } from 'lucide-react'
import { Button, ComboBox as AriaComboBox, Group, Input, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { FieldFoot, FieldLabel, type FieldTexts } from './FieldParts.tsx'
import { OptionList, type Option } from './options.tsx'
import './Select.css'

/** `value` is the id of the chosen option, or null. With `onSearch` the caller finds the options for what is typed; without, the given ones are filtered. */
export interface ComboBoxProps extends FieldTexts {
  options: readonly Option[]
  value: string | null
  onChange: (id: string | null) => void
  onSearch?: ((text: string) => void) | undefined
  placeholder?: string | undefined
  name?: string
  isDisabled?: boolean
  isRequired?: boolean
}

/** One of many things, found by typing. */
export function ComboBox({ label, description, error, optional, hideLabel, options, value, onChange, onSearch, placeholder, ...rest }: ComboBoxProps) {
  const { t } = useTranslation('ui')
  return (
    <AriaComboBox
      {...rest}
      {...(onSearch ? { items: options, onInputChange: onSearch } : { defaultItems: options })}
      value={value}
      onChange={(id) => onChange(id === null ? null : String(id))}
      allowsEmptyCollection
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      menuTrigger="focus"
      className="ui-field"
    >
      <FieldLabel {...{ label, optional, hideLabel }} />
      <Group className="ui-input" isInvalid={Boolean(error)} isDisabled={rest.isDisabled ?? false}>
        <Input className="ui-input-inner" {...(placeholder ? { placeholder } : {})} />
        <Button className="ui-open"><ChevronDown aria-hidden /></Button>
      </Group>
      <FieldFoot {...{ description, error }} />
      <Popover className="ui-popover" offset={4}>
        <OptionList empty={t('select.empty')} />
      </Popover>
    </AriaComboBox>
  )
}
