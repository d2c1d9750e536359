import { Search } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Autocomplete, Dialog, Header, Input, Menu, MenuItem, MenuSection, Modal, ModalOverlay, TextField, useFilter } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Spinner } from './Spinner.tsx'
import './CommandPalette.css'
import './Dialog.css'
import './ListBox.css'

/** Something to go to (`href`) or to do (`onAction`). */
export interface PaletteItem {
  id: string
  label: string
  hint?: string
  icon?: ReactNode
  href?: string
  onAction?: () => void
}

/** `found` items were found by the caller for what was typed and are shown as they are; others are narrowed down here. */
export interface PaletteGroup {
  id: string
  label: string
  found?: boolean
  items: readonly PaletteItem[]
}

/** `onSearch` is told what is typed, at every change; the caller waits a little and fills the found groups. */
export interface CommandPaletteProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  groups: readonly PaletteGroup[]
  onSearch: (text: string) => void
  isSearching?: boolean
}

/** Everywhere and everything by typing. */
export function CommandPalette({ isOpen, onOpenChange, groups, onSearch, isSearching }: CommandPaletteProps) {
  const { t } = useTranslation('ui')
  const { contains } = useFilter({ sensitivity: 'base' })
  const [text, setText] = useState('')
  const type = (typed: string) => {
    setText(typed)
    onSearch(typed)
  }
  const open = (opens: boolean) => {
    if (!opens) type('')
    onOpenChange(opens)
  }
  const shown = groups
    .map((group) => ({ ...group, items: group.found ? group.items : group.items.filter(({ label, hint = '' }) => contains(`${label} ${hint}`, text.trim())) }))
    .filter(({ items }) => items.length > 0)
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={open} isDismissable className="ui-scrim ui-scrim-palette">
      <Modal className="ui-modal ui-palette">
        <Dialog className="ui-dialog" aria-label={t('palette.title')}>
          <Autocomplete inputValue={text} onInputChange={type}>
            <div className="ui-palette-search">
              <Search aria-hidden />
              <TextField aria-label={t('palette.title')} autoFocus className="ui-palette-field"><Input type="search" placeholder={t('palette.placeholder')} /></TextField>
              {isSearching && <Spinner label={t('palette.searching')} />}
            </div>
            <Menu className="ui-list" aria-label={t('palette.title')} items={shown} onAction={() => open(false)} renderEmptyState={() => (isSearching ? t('palette.searching') : t('palette.empty', { text: text.trim() }))}>
              {(group) => (
                <MenuSection id={group.id}>
                  <Header className="ui-list-heading">{group.label}</Header>
                  {group.items.map((item) => <PaletteLine key={item.id} item={item} />)}
                </MenuSection>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteLine({ item: { id, label, hint, icon, href, onAction } }: { item: PaletteItem }) {
  return (
    <MenuItem id={id} textValue={label} className="ui-item" {...(href ? { href } : {})} {...(onAction ? { onAction } : {})}>
      {icon}
      <span className="ui-item-words">
        <span className="ui-item-label">{label}</span>
        {hint && <span className="ui-item-hint">{hint}</span>}
      </span>
    </MenuItem>
  )
}
