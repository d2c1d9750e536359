import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate } from 'react-router'
import { useDraft } from '../../../lib/drafts.ts'
import { useDoor, useNext } from '../../../lib/next.ts'
import { useFieldWords } from '../../../lib/problem.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { Button } from '../../../ui/Button.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { Link } from '../../../ui/Link.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useSignIn } from '../api.ts'
import { AccountFrame } from '../components/AccountFrame.tsx'
import { PasswordField } from '../components/PasswordField.tsx'
import { Refused } from '../components/Refused.tsx'
import { useEmailWords } from '../useEmailWords.ts'

/** The door; whoever is in goes on to where they wanted. */
export function SignInPage() {
  const { t } = useTranslation('account')
  const emailWords = useEmailWords()
  const fieldWords = useFieldWords()
  const door = useDoor()
  const next = useNext()
  const viewer = useViewer()
  const enter = useSignIn()
  const email = useDraft('account:email')
  const [password, setPassword] = useState('')
  const submit = (): void => { enter.mutate({ email: email.text, password }, { onSuccess: () => { email.clear() } }) }
  const hasFields = emailWords(enter.error) ?? fieldWords(enter.error, 'password')
  if (viewer) return <Navigate to={next ?? '/'} replace />
  return (
    <AccountFrame title={t('signIn.title')}>
      <Form onSubmit={submit} error={enter.error} label={t('signIn.title')}>
        <TextField label={t('email')} type="email" name="username" autoComplete="username" inputMode="email" isRequired value={email.text} onChange={email.setText} error={emailWords(enter.error)} />
        <PasswordField label={t('password')} value={password} onChange={setPassword} error={fieldWords(enter.error, 'password')} />
        {!hasFields && <Refused error={enter.error} />}
        <FormEnd>
          <Button type="submit" variant="primary" isPending={enter.isPending}>{t('signIn.submit')}</Button>
          <Link tone="quiet" href={door('/forgot')}>{t('signIn.forgot')}</Link>
        </FormEnd>
      </Form>
      <p className="account-aside account-line">{t('signIn.join')} <Link href={door('/sign-up')}>{t('signIn.joinLink')}</Link></p>
    </AccountFrame>
  )
}
