import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MEMBER_ROLES, type MemberRole, type OrganisationView } from '@commonspark/shared/organisations/schema'
import { useFieldWords, useProblemWords } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ComboBox } from '../../../ui/ComboBox.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useInvite, usePeople } from '../api.ts'

/** Finds a person by name and invites them. */
export function InviteDialog({ organisation, onClose }: { organisation: OrganisationView; onClose: () => void }) {
  const { t } = useTranslation('organisations')
  const words = useProblemWords()
  const fieldWords = useFieldWords()
  const invite = useInvite(organisation.id)
  const [text, setText] = useState('')
  const [personId, setPersonId] = useState<string | null>(null)
  const [role, setRole] = useState<MemberRole>('member')
  const [title, setTitle] = useState('')
  const [isMissing, setMissing] = useState(false)
  const people = usePeople(text.trim())
  const known = new Set(organisation.members.map((member) => member.person.id))
  const options = (people.data ?? []).filter((card) => !known.has(card.id)).map((card) => ({ id: card.id, label: card.name, hint: card.organisation ?? undefined }))
  const submit = (): void => {
    setMissing(!personId)
    if (!personId) return
    invite.mutate({ personId, role, title }, { onSuccess: ({ members }) => {
      toast({ text: t('invite.sent', { name: members.find(({ person }) => person.id === personId)?.person.name ?? '' }), tone: 'done' })
      onClose()
    } })
  }
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('invite.title', { name: organisation.name })}>
      <Form onSubmit={submit} error={isMissing || invite.error} label={t('invite.open')}>
        <ComboBox label={t('invite.person')} placeholder={t('invite.find')} description={t('invite.personHelp')} value={personId} options={options} onSearch={setText}
          onChange={(id) => { setPersonId(id); if (id) setMissing(false) }} error={isMissing ? t('invite.choose') : undefined} />
        <RadioGroup label={t('invite.role')} value={role} onChange={(id) => { setRole(id as MemberRole) }} options={MEMBER_ROLES.toReversed().map((id) => ({ id, label: t(`roles.${id}`), hint: t(`rolesMean.${id}`) }))} />
        <TextField label={t('invite.task')} optional description={t('invite.taskHelp')} value={title} onChange={setTitle} maxLength={80} error={fieldWords(invite.error, 'title')} />
        {invite.error && !fieldWords(invite.error, 'title') && <Banner tone="refusal">{words(invite.error)}</Banner>}
        <FormEnd><Button type="submit" variant="primary" isPending={invite.isPending}>{t('invite.send')}</Button></FormEnd>
      </Form>
    </Dialog>
  )
}
