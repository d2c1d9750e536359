import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberView, OrganisationView } from '@commonspark/shared/organisations/schema'
import { fileAddress } from '../../../lib/pictures.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Section } from '../../../ui/Page.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { MemberDialog } from './MemberDialog.tsx'
import './Members.css'

/** The people of an organisation; owners invite, change and remove them. */
export function Members({ organisation }: { organisation: OrganisationView }) {
  const { t } = useTranslation('organisations')
  const [isInviting, setInviting] = useState(false)
  const [changing, setChanging] = useState<MemberView>()
  return (
    <Section title={t('people')} aside={organisation.can.invite && <Button size="small" icon={<UserPlus aria-hidden />} onPress={() => { setInviting(true) }}>{t('invite.open')}</Button>}>
      <ul className="members">
        {organisation.members.map((member) => <Member key={member.person.id} member={member} canChange={organisation.can.edit} onChange={() => { setChanging(member) }} />)}
      </ul>
      {isInviting && <InviteDialog organisation={organisation} onClose={() => { setInviting(false) }} />}
      {changing && <MemberDialog organisation={organisation} member={changing} onClose={() => { setChanging(undefined) }} />}
    </Section>
  )
}

function Member({ member: { person, role, title, state }, canChange, onChange }: { member: MemberView; canChange: boolean; onChange: () => void }) {
  const { t } = useTranslation('organisations')
  const isSelf = useViewer()?.id === person.id
  return (
    <li className="member">
      <Avatar decorative name={person.name} picture={person.picture ? fileAddress(person.picture, 320) : undefined} />
      <div className="member-words">
        <p><Link tone="quiet" href={`/people/${person.id}`}>{person.name}</Link>{state === 'invited' && <Badge tone="amber">{t('invited')}</Badge>}</p>
        <p className="member-note">{[title, role === 'owner' ? t('roles.owner') : ''].filter(Boolean).join(' · ')}</p>
      </div>
      {canChange && !(isSelf && state === 'invited') && <Button size="small" variant="plain" aria-label={t('member.changeName', { name: person.name })} onPress={onChange}>{t('member.change')}</Button>}
    </li>
  )
}
