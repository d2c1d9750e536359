import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeTeamRole, inviteToTeam, readIdea, removeFromTeam, TEAM_ROLES, type TeamRole } from '@commonspark/shared/ideas/schema'
import { findPeople } from '@commonspark/shared/people/schema'
import { call } from '../../../lib/api.ts'
import { fileAddress } from '../../../lib/pictures.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ComboBox } from '../../../ui/ComboBox.tsx'
import { Select } from '../../../ui/Select.tsx'
import { toast } from '../../../ui/Toast.tsx'

/** Who writes the idea, and how others are asked to join. */
export function TeamPanel({ id }: { id: string }) {
  const { t } = useTranslation('editor')
  const viewer = useViewer()
  const cache = useQueryClient()
  const words = useProblemWords()
  const [text, setText] = useState('')
  const [person, setPerson] = useState<string | null>(null)
  const [role, setRole] = useState<TeamRole>('author')
  const idea = useQuery({ queryKey: ['ideas', id], queryFn: () => call(readIdea, { params: { id } }) })
  const found = useQuery({ queryKey: ['people', 'find', text], enabled: text.trim().length > 1, queryFn: ({ signal }) => call(findPeople, { query: { q: text.trim() }, signal }), placeholderData: keepPreviousData })
  const done = (said?: string): void => {
    void cache.invalidateQueries({ queryKey: ['ideas'] })
    if (said) toast({ text: said, tone: 'done' })
  }
  const failed = (error: unknown): void => { toast({ text: words(error), tone: 'refused' }) }
  const invite = useMutation({
    mutationFn: (personId: string) => call(inviteToTeam, { params: { id }, body: { personId, role } }),
    onSuccess: (view, personId) => { setPerson(null); setText(''); done(t('team.sent', { name: view.team.find((member) => member.person.id === personId)?.person.name ?? '' })) },
    onError: failed,
  })
  const change = useMutation({
    mutationFn: (to: { personId: string; role: TeamRole | null }) => (to.role ? call(changeTeamRole, { params: { id, personId: to.personId }, body: { role: to.role } }) : call(removeFromTeam, { params: { id, personId: to.personId } })),
    onSuccess: () => { done(t('team.changed')) }, onError: failed,
  })
  const team = idea.data?.team ?? []
  const manages = idea.data?.can.manageTeam ?? false
  const roles = TEAM_ROLES.map((name) => ({ id: name, label: t(`team.roles.${name}`), hint: t(`team.means.${name}`) }))
  const options = (found.data?.items ?? []).filter((card) => !team.some((member) => member.person.id === card.id)).map((card) => ({ id: card.id, label: card.name, hint: card.organisation ?? undefined }))
  return (
    <div className="editor-team">
      <ul className="editor-members">
        {team.map(({ person: card, role: now, state }) => (
          <li key={card.id}>
            <Avatar decorative name={card.name} size="small" picture={card.picture ? fileAddress(card.picture, 320) : undefined} />
            <span className="editor-member-name">{card.name}{state === 'invited' && <span className="editor-hint"> {t('team.invited')}</span>}</span>
            {manages && state === 'active'
              ? <Select hideLabel label={`${t('team.role')}: ${card.name}`} value={now} onChange={(to) => { change.mutate({ personId: card.id, role: to as TeamRole }) }} options={roles} />
              : <span className="editor-hint">{t(`team.roles.${now}`)}</span>}
            {(manages || card.id === viewer?.id) && (
              <Button size="small" variant="plain" onPress={() => { change.mutate({ personId: card.id, role: null }) }}>{card.id === viewer?.id ? t('team.leave') : t('team.remove')}</Button>
            )}
          </li>
        ))}
      </ul>
      {manages && (
        <div className="editor-invite">
          <ComboBox label={t('team.invite')} placeholder={t('team.find')} value={person} onChange={setPerson} onSearch={setText} options={options} />
          <Select label={t('team.role')} value={role} onChange={(to) => { setRole(to as TeamRole) }} options={roles} />
          <Button isDisabled={!person} isPending={invite.isPending} onPress={() => { if (person) invite.mutate(person) }}>{t('team.send')}</Button>
        </div>
      )}
    </div>
  )
}
