import { Dialog } from './Dialog.tsx'
import { useTranslation } from 'react-i18next'
import './KeyHelp.css'

/** Keys as in useKeys: "?", "mod+k", "g i". */
export interface KeyGroup {
  label: string
  keys: readonly { keys: string; does: string }[]
}

/** What the keyboard can do; opened by `?`. */
export function KeyHelp({ isOpen, onOpenChange, groups }: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void; groups: readonly KeyGroup[] }) {
  const { t } = useTranslation('ui')
  return (
    <Dialog title={t('keys.title')} isOpen={isOpen} onOpenChange={onOpenChange}>
      <div className="ui-keys">
        {groups.map((group) => (
          <section key={group.label}>
            <h3>{group.label}</h3>
            <dl>
              {group.keys.map(({ keys, does }) => <div key={keys} className="ui-keys-line"><dt>{does}</dt><dd><Keys keys={keys} /></dd></div>)}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

/** Keys drawn as keys. */
export function Keys({ keys }: { keys: string }) {
  const caps = keys.split(/[ +]/).map((key) => (key === 'mod' ? modKey() : key.length === 1 ? key.toUpperCase() : key))
  return caps.map((cap, at) => <kbd key={at} className="ui-kbd">{cap}</kbd>)
}

const modKey = () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl')
