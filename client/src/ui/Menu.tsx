import type { ReactElement, ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import './ListBox.css'

/** One line of a menu: a way (`href`) or a deed (`onAction`). */
export interface MenuEntry {
  id: string
  label: string
  hint?: string
  icon?: ReactNode
  href?: string
  onAction?: () => void
  isDanger?: boolean
  isDisabled?: boolean
}

/** `groups` are set apart by lines; `trigger` is the button that opens the menu. */
export interface MenuProps {
  trigger: ReactElement
  label: string
  groups: readonly (readonly MenuEntry[])[]
}

/** More that can be done here. */
export function Menu({ trigger, label, groups }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="ui-popover" offset={4}>
        <AriaMenu className="ui-list" aria-label={label}>
          {groups.filter((group) => group.length).flatMap((group, at) => [
            ...(at > 0 ? [<Separator key={`line-${at}`} className="ui-list-line" />] : []),
            ...group.map((entry) => <Entry key={entry.id} {...entry} />),
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

function Entry({ id, label, hint, icon, href, onAction, isDanger, isDisabled = false }: MenuEntry) {
  return (
    <MenuItem id={id} textValue={label} isDisabled={isDisabled} className="ui-item" data-danger={isDanger || undefined} {...(href ? { href } : {})} {...(onAction ? { onAction } : {})}>
      {icon}
      <span className="ui-item-words">
        <span className="ui-item-label">{label}</span>
        {hint && <span className="ui-item-hint">{hint}</span>}
      </span>
    </MenuItem>
  )
}
