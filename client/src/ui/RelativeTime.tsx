import { useState } from 'react'
import { Button, Tooltip as AriaTooltip, TooltipTrigger, useLocale } from 'react-aria-components'
import { exactTime, ms, relativeWords, type Moment } from './time.ts'
import { useNow } from './useNow.ts'
import './RelativeTime.css'
import './Tooltip.css'

/** `plain` leaves out the tab stop and the press, for times inside links and in long lists. */
export interface RelativeTimeProps {
  at: Moment
  plain?: boolean
}

/** How long ago or how soon, kept up to date; the exact moment on hover, focus or press. */
export function RelativeTime({ at, plain }: RelativeTimeProps) {
  const { locale } = useLocale()
  const now = useNow()
  const [isOpen, setOpen] = useState(false)
  const exact = exactTime(at, locale)
  const words = relativeWords(at, now, locale)
  const iso = new Date(ms(at)).toISOString()
  if (plain) return <time dateTime={iso} title={exact}>{words}</time>
  return (
    <TooltipTrigger delay={300} closeDelay={80} isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="ui-time" onPress={() => setOpen(true)}><time dateTime={iso}>{words}</time></Button>
      <AriaTooltip offset={6} className="ui-tooltip">{exact}</AriaTooltip>
    </TooltipTrigger>
  )
}
