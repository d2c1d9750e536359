import type { ReactNode } from 'react'
import { useTitle } from '../../../lib/title.ts'
import { CoverPrint } from '../../../ui/CoverPrint.tsx'
import { Page } from '../../../ui/Page.tsx'
import './AccountFrame.css'

/** What the doors share: one narrow column under a name, and on wide screens a print beside it. */
export function AccountFrame({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  useTitle(title)
  return (
    <Page>
      <div className="account-frame">
        <div className="account-column">
          <header className="account-head"><h1>{title}</h1>{lead && <p>{lead}</p>}</header>
          {children}
        </div>
        <div className="account-print" aria-hidden><CoverPrint id="the door of the house" sdgs={[11, 10, 3]} /></div>
      </div>
    </Page>
  )
}
