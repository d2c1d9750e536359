import { Check } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import './ListBox.css'

/** One thing to choose. `id` is what is stored, `label` what is read, `hint` a few words under it. */
export interface Option {
  id: string
  label: string
  hint?: string | undefined
  isDisabled?: boolean
}

/** The open list of a Select, a ComboBox or a TagField; `empty` stands there when nothing fits. */
export function OptionList({ options, empty }: { options?: readonly Option[]; empty: string }) {
  return (
    <ListBox className="ui-list" {...(options ? { items: options } : {})} renderEmptyState={() => empty}>
      {(option: Option) => <OptionItem option={option} />}
    </ListBox>
  )
}

function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} isDisabled={option.isDisabled ?? false} className="ui-item">
      {({ isSelected }) => (
        <>
          <span className="ui-item-words">
            <span className="ui-item-label">{option.label}</span>
            {option.hint && <span className="ui-item-hint">{option.hint}</span>}
          </span>
          {isSelected && <Check aria-hidden className="ui-item-tick" />}
        </>
      )}
    </ListBoxItem>
  )
}
