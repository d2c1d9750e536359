import { SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Count } from './Count.tsx'
import { Sheet } from './Sheet.tsx'
import { breakpoints } from './tokens.ts'
import { useMedia } from './useMedia.ts'
import './Page.css'

/** `label` names the tools ("Filters"); `active` is how many of them are in force; `done` is the word on the button that closes the sheet. */
export interface RailSheetProps {
  label: string
  done: string
  active?: number
  tools: ReactNode
  children: ReactNode
}

/** A page with tools: a rail at its start on wide screens, a button that opens a sheet on others. */
export function RailSheet({ label, done, active = 0, tools, children }: RailSheetProps) {
  const isWide = useMedia(`(min-width: ${breakpoints.wide / 16}rem)`)
  const open = <Button icon={<SlidersHorizontal aria-hidden />}>{label}{active > 0 && <span className="ui-badge"><Count value={active} /></span>}</Button>
  return (
    <div className="ui-rail" data-side="start">
      {isWide
        ? <aside className="ui-rail-aside" aria-label={label}>{tools}</aside>
        : <div><Sheet title={label} trigger={open} foot={(close) => <Button variant="primary" wide onPress={close}>{done}</Button>}>{tools}</Sheet></div>}
      <div className="ui-rail-main">{children}</div>
    </div>
  )
}
