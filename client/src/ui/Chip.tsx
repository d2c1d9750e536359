import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import './Marks.css'

/** `href` leads to more of the same; `onRemove` takes the chip away, and then `name` says what goes. */
export type ChipProps = { children: ReactNode; href?: string } | { children: ReactNode; onRemove: () => void; name: string }

/** A tag, or one of the filters in force. */
export function Chip(props: ChipProps) {
  const { t } = useTranslation('ui')
  if ('onRemove' in props) {
    return (
      <span className="ui-chip" data-removable>
        {props.children}
        <Button className="ui-chip-remove" aria-label={t('remove', { name: props.name })} onPress={props.onRemove}><X aria-hidden /></Button>
      </span>
    )
  }
  return props.href ? <Link className="ui-chip" href={props.href}>{props.children}</Link> : <span className="ui-chip">{props.children}</span>
}
