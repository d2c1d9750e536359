import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFieldWords } from '../../../lib/problem.ts'
import { Button } from '../../../ui/Button.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { Section } from '../../../ui/Page.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { useChangePassword } from '../api.ts'
import { useCurrentWords } from './EmailForm.tsx'
import { PasswordField } from './PasswordField.tsx'
import { Refused } from './Refused.tsx'

/** Another password, for whoever knows the present one. */
export function PasswordForm({ email }: { email: string }) {
  const { t } = useTranslation('account')
  const fieldWords = useFieldWords()
  const currentWords = useCurrentWords()
  const change = useChangePassword()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const wrong = { current: currentWords(change.error), password: fieldWords(change.error, 'password') }
  const submit = (): void => {
    change.mutate({ current, password }, { onSuccess: () => {
      setCurrent('')
      setPassword('')
      toast({ text: t('passwordForm.done'), tone: 'done' })
    } })
  }
  return (
    <Section title={t('passwordForm.title')}>
      <p>{t('passwordForm.text')}</p>
      <Form onSubmit={submit} error={change.error} label={t('passwordForm.title')} className="account-form">
        {/* Tells password managers whose password this is. */}
        <VisuallyHidden><input type="email" name="username" autoComplete="username" value={email} readOnly tabIndex={-1} aria-label={t('email')} /></VisuallyHidden>
        <PasswordField label={t('currentPassword')} value={current} onChange={setCurrent} error={wrong.current} />
        <PasswordField isNew label={t('newPassword')} value={password} onChange={setPassword} error={wrong.password} />
        {!wrong.current && !wrong.password && <Refused error={change.error} />}
        <FormEnd><Button type="submit" isPending={change.isPending}>{t('passwordForm.submit')}</Button></FormEnd>
      </Form>
    </Section>
  )
}
