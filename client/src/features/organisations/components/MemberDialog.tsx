import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MEMBER_ROLES, type MemberRole, type MemberView, type OrganisationView } from '@commonspark/shared/organisations/schema'
import { useProblemWords } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useEditMember, useRemove } from '../api.ts'

/** Role and task of a member, and the way out, which is asked about once. */
export function MemberDialog({ organisation, member, onClose }: { organisation: OrganisationView; member: MemberView; onClose: () => void }) {
  const { t } = useTranslation('organisations')
  const words = useProblemWords()
  const change = useEditMember(organisation.id)
  const [role, setRole] = useState<MemberRole>(member.role)
  const [title, setTitle] = useState(member.title)
  const [isAsking, setAsking] = useState(false)
  const { id: personId, name } = member.person
  const remove = useRemove(organisation.id, t('member.removed', { name }))
  const submit = (): void => {
    change.mutate({ personId, role, title }, { onSuccess: () => {
      toast({ text: t('member.saved'), tone: 'done' })
      onClose()
    } })
  }
  const takeOff = (): void => {
    remove.mutate(member)
    onClose()
  }
  if (isAsking) {
    return (
      <Dialog isOpen isAlert onOpenChange={onClose} title={t('member.removeTitle', { name })}
        foot={<><Button onPress={onClose}>{t('member.keep')}</Button><Button variant="danger" onPress={takeOff}>{t('member.remove')}</Button></>}>
        <p>{t('member.removeText', { name, organisation: organisation.name })}</p>
      </Dialog>
    )
  }
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('member.title', { name })}>
      <Form onSubmit={submit} error={change.error} label={t('member.changeName', { name })}>
        <RadioGroup label={t('invite.role')} value={role} onChange={(id) => { setRole(id as MemberRole) }} options={MEMBER_ROLES.toReversed().map((id) => ({ id, label: t(`roles.${id}`), hint: t(`rolesMean.${id}`) }))} />
        <TextField label={t('invite.task')} optional description={t('invite.taskHelp')} value={title} onChange={setTitle} maxLength={80} />
        {change.error && <Banner tone="refusal">{words(change.error)}</Banner>}
        <FormEnd>
          <Button type="submit" variant="primary" isPending={change.isPending}>{t('member.save')}</Button>
          <Button variant="plain" onPress={() => { if (member.state === 'invited') takeOff(); else setAsking(true) }}>{t(member.state === 'invited' ? 'member.withdraw' : 'member.remove')}</Button>
        </FormEnd>
      </Form>
    </Dialog>
  )
}
