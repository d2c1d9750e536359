import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import { Button, Group, Input, SearchField as AriaSearchField, type SearchFieldProps as AriaSearchFieldProps } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { FieldLabel } from './FieldParts.tsx'
import './Marks.css'

/** `label` is spoken; the magnifying glass says it to the eye. */
export interface SearchFieldProps extends Omit<AriaSearchFieldProps, 'children' | 'className' | 'style'> {
  label: string
  placeholder?: string
  inputRef?: Ref<HTMLInputElement>
}

/** A place to type what one looks for; Escape empties it. */
export function SearchField({ label, placeholder = '', inputRef, ...rest }: SearchFieldProps) {
  const { t } = useTranslation('ui')
  return (
    <AriaSearchField {...rest} className="ui-field">
      {({ isEmpty }) => (
        <>
          <FieldLabel label={label} hideLabel />
          <Group className="ui-input" isDisabled={rest.isDisabled ?? false}>
            <Search aria-hidden />
            <Input className="ui-input-inner" placeholder={placeholder} ref={inputRef ?? null} />
            {!isEmpty && <Button className="ui-chip-remove" aria-label={t('clear')}><X aria-hidden /></Button>}
          </Group>
        </>
      )}
    </AriaSearchField>
  )
}
