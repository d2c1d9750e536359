import { Ban, MoreVertical } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { BlockDialog } from './BlockDialog.tsx'

/** What else one can do about a person: keep them away. */
export function BlockMenu({ person }: { person: { id: string; name: string } }) {
  const { t } = useTranslation('conversations')
  const [asked, setAsked] = useState(false)
  const label = t('members.more', { name: person.name })
  return (
    <>
      <Menu label={label} trigger={<IconButton label={label} icon={<MoreVertical aria-hidden />} />} groups={[[{ id: 'block', label: t('block', { name: person.name }), icon: <Ban aria-hidden />, isDanger: true, onAction: () => { setAsked(true) } }]]} />
      {asked && <BlockDialog person={person} on onClose={() => { setAsked(false) }} />}
    </>
  )
}
