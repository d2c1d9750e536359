import { ArrowLeft, Ban, Bell, BellOff, CalendarDays, LogOut, MoreVertical, Search, Users } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { fileAddress } from '../../../lib/pictures.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { useRemoveMember, useSetNotify } from '../api.ts'
import { useTalk } from '../talk.ts'
import { useTitleOf } from '../words.ts'
import { BlockDialog } from './BlockDialog.tsx'
import { MembersDialog } from './MembersDialog.tsx'

type Asked = 'leave' | 'block' | 'members' | null

/** Who one talks with, whether they are here, and what one can do about the conversation. */
export function ConversationHead({ onSearch, onDate }: { onSearch: () => void; onDate: () => void }) {
  const { t } = useTranslation('conversations')
  const { conversation, members, viewer, blocked } = useTalk()
  const titleOf = useTitleOf()
  const navigate = useNavigate()
  const setNotify = useSetNotify(conversation.id)
  const [asked, setAsked] = useState<Asked>(null)
  const direct = conversation.kind === 'direct' ? conversation.people[0] : undefined
  const present = members.filter((member) => member.present && member.person.id !== viewer.id).length
  const { subject, title } = conversation
  const about = subject && subject.kind !== 'session' ? <Link tone="quiet" href={`/${subject.kind === 'idea' ? 'ideas' : 'challenges'}/${subject.id}`}>{subject.title}</Link> : null
  const isMuted = conversation.notify === 'none'
  const state: ReactNode = direct ? (present > 0 ? t('here') : null) : [t('memberCount', { count: conversation.memberCount }), ...(present > 0 ? [t('hereCount', { count: present })] : [])].join(' · ')
  return (
    <header className="talk-head">
      <span className="talk-back"><ButtonLink href="/messages" variant="plain" size="small" aria-label={t('back')} icon={<ArrowLeft aria-hidden />}>{''}</ButtonLink></span>
      <Avatar decorative square={!direct} present={Boolean(direct) && present > 0} name={titleOf(conversation)} picture={direct?.picture ? fileAddress(direct.picture, 320) : undefined} />
      <div className="talk-head-words">
        <h1>{direct ? <Link tone="quiet" href={`/people/${direct.id}`}>{direct.name}</Link> : (!title && about) || titleOf(conversation)}</h1>
        <p>{(title && about) || state}</p>
      </div>
      <IconButton label={t('search.open')} icon={<Search aria-hidden />} onPress={onSearch} />
      <Menu label={t('options')} trigger={<IconButton label={t('options')} icon={<MoreVertical aria-hidden />} />} groups={[[
        { id: 'members', label: t('members.open'), icon: <Users aria-hidden />, onAction: () => { setAsked('members') } },
        { id: 'date', label: t('date.open'), icon: <CalendarDays aria-hidden />, onAction: onDate },
        { id: 'mute', label: t(isMuted ? 'unmute' : 'mute'), icon: isMuted ? <Bell aria-hidden /> : <BellOff aria-hidden />, onAction: () => { setNotify.mutate(isMuted ? 'all' : 'none') } },
        ...(conversation.notify === 'none' || direct ? [] : [{ id: 'mentions', label: t(conversation.notify === 'mentions' ? 'notifyAll' : 'notifyMentions'), icon: <Bell aria-hidden />, onAction: () => { setNotify.mutate(conversation.notify === 'mentions' ? 'all' : 'mentions') } }]),
      ], [
        ...(direct ? [{ id: 'block', label: t(blocked.has(direct.id) ? 'unblock' : 'block', { name: direct.name }), icon: <Ban aria-hidden />, isDanger: true, onAction: () => { setAsked('block') } }] : []),
        ...(conversation.can.leave ? [{ id: 'leave', label: t('leave.open'), icon: <LogOut aria-hidden />, isDanger: true, onAction: () => { setAsked('leave') } }] : []),
      ]]} />
      {asked === 'members' && <MembersDialog onClose={() => { setAsked(null) }} />}
      {asked === 'leave' && <Leave onClose={() => { setAsked(null) }} />}
      {asked === 'block' && direct && <BlockDialog person={direct} on={!blocked.has(direct.id)} onClose={() => { setAsked(null) }} onBlocked={() => { void navigate('/messages') }} />}
    </header>
  )
}

function Leave({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('conversations')
  const { conversation, viewer } = useTalk()
  const navigate = useNavigate()
  const leave = useRemoveMember(conversation.id)
  const go = (): void => { leave.mutate(viewer.id, { onSuccess: () => { onClose(); void navigate('/messages') } }) }
  return (
    <Dialog isOpen isAlert onOpenChange={onClose} title={t('leave.title')} foot={<><Button onPress={onClose}>{t('cancel')}</Button><Button variant="danger" isPending={leave.isPending} onPress={go}>{t('leave.open')}</Button></>}>
      <p>{t('leave.text')}</p>
    </Dialog>
  )
}

