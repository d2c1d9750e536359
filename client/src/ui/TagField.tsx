import { ChevronDown, X } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { Button, ComboBox as AriaComboBox, Group, Input, Popover, Tag, TagGroup, TagList, useFilter } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { FieldFoot, FieldLabel, type FieldTexts } from './FieldParts.tsx'
import { OptionList, type Option } from './options.tsx'
import './Marks.css'
import './Select.css'
import './TagField.css'

/** `value` holds ids in the order chosen. With `allowsNew` what is typed may be added as it is, its text being its id. With `onSearch` the caller finds the options. */
export interface TagFieldProps extends FieldTexts {
  options: readonly Option[]
  value: readonly string[]
  onChange: (ids: string[]) => void
  onSearch?: ((text: string) => void) | undefined
  allowsNew?: boolean
  max?: number
  placeholder?: string | undefined
  isDisabled?: boolean
}

const NEW = 'new:'

/** Several of many things, found by typing. */
export function TagField({ label, description, error, optional, hideLabel, options, value, onChange, onSearch, allowsNew, max = Infinity, placeholder, isDisabled = false }: TagFieldProps) {
  const { t } = useTranslation('ui')
  const { contains } = useFilter({ sensitivity: 'base' })
  const [text, setText] = useState('')
  const [known, setKnown] = useState<readonly Option[]>([])
  const labelOf = (id: string) => [...options, ...known].find((option) => option.id === id)?.label ?? id
  const typed = text.trim()
  const fitting = options.filter((option) => !value.includes(option.id) && (onSearch || contains(option.label, typed)))
  const isNew = allowsNew && typed && ![...options.map((option) => option.label), ...value.map(labelOf)].some((words) => words.toLocaleLowerCase() === typed.toLocaleLowerCase())
  const shown = isNew ? [...fitting, { id: NEW + typed, label: t('tags.add', { text: typed }) }] : fitting
  const isFull = value.length >= max

  const type = (words: string) => {
    setText(words)
    onSearch?.(words)
  }
  const add = (id: string) => {
    const chosen = options.find((option) => option.id === id)
    // An option that was found by searching is gone from the next search's options; its name must not go with it.
    if (chosen) setKnown((before) => [...before, chosen])
    type('')
    const plain = id.startsWith(NEW) ? id.slice(NEW.length) : id
    if (!isFull && !value.includes(plain)) onChange([...value, plain])
  }
  const remove = (ids: ReadonlySet<unknown>) => onChange(value.filter((id) => !ids.has(id)))
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') type('')
    if (event.key === 'Backspace' && text === '' && value.length) onChange(value.slice(0, -1))
    if ((event.key === 'Enter' || event.key === ',') && isNew && !event.nativeEvent.isComposing && !event.currentTarget.getAttribute('aria-activedescendant')) {
      event.preventDefault()
      add(NEW + typed)
    }
  }
  // Words typed and not yet added are added on leaving, or, where nothing new may be, cleared.
  const leave = () => {
    if (isNew) add(NEW + typed)
    else if (typed) type('')
  }
  return (
    <div className="ui-field">
      <AriaComboBox
        items={shown}
        inputValue={text}
        onInputChange={type}
        value={null}
        onChange={(id) => { if (id !== null) add(String(id)) }}
        allowsEmptyCollection={!isFull}
        menuTrigger="focus"
        isDisabled={isDisabled}
        isInvalid={Boolean(error)}
        validationBehavior="aria"
        className="ui-field"
      >
        <FieldLabel {...{ label, optional, hideLabel }} />
        <Group className="ui-input" isInvalid={Boolean(error)} isDisabled={isDisabled}>
          <Input className="ui-input-inner" onKeyDownCapture={keyDown} onBlur={leave} readOnly={isFull} placeholder={isFull ? t('tags.full', { count: max }) : (placeholder ?? '')} />
          <Button className="ui-open"><ChevronDown aria-hidden /></Button>
        </Group>
        <FieldFoot {...{ description, error }} />
        <Popover className="ui-popover" offset={4}>
          <OptionList empty={t('select.empty')} />
        </Popover>
      </AriaComboBox>
      {value.length > 0 && (
        <TagGroup aria-label={t('tags.chosen', { label })} onRemove={remove} disabledKeys={isDisabled ? value : []}>
          <TagList className="ui-tags">
            {value.map((id) => (
              <Tag key={id} id={id} textValue={labelOf(id)} className="ui-chip" data-removable>
                {labelOf(id)}
                <Button slot="remove" className="ui-chip-remove"><X aria-hidden /></Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
    </div>
  )
}
