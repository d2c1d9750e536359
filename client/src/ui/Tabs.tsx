import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { Count } from './Count.tsx'
import './Tabs.css'

/** One tab. With `href` choosing it goes to an address, which then decides which tab is chosen. */
export interface TabEntry {
  id: string
  label: string
  count?: number | undefined
  href?: string
  isDisabled?: boolean
  content: ReactNode
}

/** `chosen` and `onChoose` if the caller keeps the choice. */
export interface TabsProps {
  label: string
  tabs: readonly TabEntry[]
  chosen?: string
  onChoose?: (id: string) => void
}

/** A few views of one thing, one at a time. */
export function Tabs({ label, tabs, chosen, onChoose }: TabsProps) {
  return (
    <AriaTabs className="ui-tabs" {...(chosen === undefined ? {} : { selectedKey: chosen })} {...(onChoose ? { onSelectionChange: (key) => onChoose(String(key)) } : {})}>
      <TabList className="ui-tab-list" aria-label={label}>
        {tabs.map(({ id, label: words, count, href, isDisabled = false }) => (
          <Tab key={id} id={id} isDisabled={isDisabled} className="ui-tab" {...(href ? { href } : {})}>
            {words}
            {count !== undefined && <span className="ui-tab-count"><Count value={count} /></span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => <TabPanel key={id} id={id} className="ui-tab-panel">{content}</TabPanel>)}
    </AriaTabs>
  )
}
