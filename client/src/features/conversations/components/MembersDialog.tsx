import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberRole, MemberView } from '@commonspark/shared/conversations/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import { fileAddress } from '../../../lib/pictures.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useAddMembers, useBlock, useChange, useRemoveMember, useSetRole } from '../api.ts'
import { useTalk } from '../talk.ts'
import { PeopleField } from './PeopleField.tsx'

const SLOW = [0, 10, 30, 60, 300, 900] as const

/** Who is in a conversation; for its owners also its name and its pace. */
export function MembersDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('conversations')
  const { conversation, members } = useTalk()
  const [people, setPeople] = useState<PersonCard[]>([])
  const add = useAddMembers(conversation.id)
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('members.title')}>
      <ul className="talk-members">{members.map((member) => <MemberLine key={member.person.id} member={member} />)}</ul>
      {conversation.can.add && (
        <div className="talk-settings">
          <PeopleField label={t('members.add')} description={t('members.addHelp')} people={people} onChange={setPeople} without={members.map((member) => member.person.id)} />
          {people.length > 0 && <Button variant="primary" isPending={add.isPending} onPress={() => { add.mutate(people.map((person) => person.id), { onSuccess: () => { setPeople([]) } }) }}>{t('members.addThem', { count: people.length })}</Button>}
        </div>
      )}
      {conversation.can.manage && <Rules />}
    </Dialog>
  )
}

function Rules() {
  const { t } = useTranslation('conversations')
  const { conversation } = useTalk()
  const change = useChange(conversation.id)
  const [title, setTitle] = useState(conversation.title)
  return (
    <div className="talk-settings">
      <TextField label={t('rename')} value={title} onChange={setTitle} maxLength={80} />
      {title.trim() !== '' && title !== conversation.title && <Button isPending={change.isPending} onPress={() => { change.mutate({ title }) }}>{t('save')}</Button>}
      <Select label={t('slow.label')} description={t('slow.help')} value={String(conversation.slowSeconds)} onChange={(id) => { change.mutate({ slowSeconds: Number(id) }) }}
        options={SLOW.map((seconds) => ({ id: String(seconds), label: seconds === 0 ? t('slow.off') : t('slow.seconds', { count: seconds }) }))} />
    </div>
  )
}

function MemberLine({ member: { person, role, state, present } }: { member: MemberView }) {
  const { t } = useTranslation('conversations')
  const { conversation, viewer, blocked } = useTalk()
  const remove = useRemoveMember(conversation.id)
  const setRole = useSetRole(conversation.id)
  const block = useBlock()
  const own = person.id === viewer.id
  const roles: MemberRole[] = conversation.can.manage && state === 'active' ? (['owner', 'moderator', 'member'] as const).filter((each) => each !== role) : []
  const mayRemove = conversation.can.remove && !own && (role === 'member' || conversation.role === 'owner')
  return (
    <li>
      <Avatar decorative size="small" present={present} name={person.name} picture={person.picture ? fileAddress(person.picture, 320) : undefined} />
      <span className="talk-member-name"><Link tone="quiet" href={`/people/${person.id}`}>{person.name}</Link>{own && ` (${t('you')})`}</span>
      {state === 'request' ? <Badge tone="amber">{t('members.asked')}</Badge> : role !== 'member' && <Badge>{t(`role.${role}`)}</Badge>}
      {!own && (
        <Menu label={t('members.more', { name: person.name })} trigger={<IconButton size="small" label={t('members.more', { name: person.name })} icon={<MoreHorizontal aria-hidden />} />} groups={[
          roles.map((each) => ({ id: each, label: t(`makeRole.${each}`), onAction: () => { setRole.mutate({ personId: person.id, role: each }) } })),
          [
            ...(mayRemove ? [{ id: 'remove', label: t('members.remove'), isDanger: true, onAction: () => { remove.mutate(person.id) } }] : []),
            { id: 'block', label: t(blocked.has(person.id) ? 'unblock' : 'block', { name: person.name }), isDanger: true, onAction: () => { block.mutate({ personId: person.id, on: !blocked.has(person.id) }) } },
          ],
        ]} />
      )}
    </li>
  )
}
