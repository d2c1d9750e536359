import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate } from 'react-router'
import type { Locale } from '@commonspark/shared/taxonomy/taxonomy'
import { keepDraft, useDraft } from '../../../lib/drafts.ts'
import { useDoor, useNext } from '../../../lib/next.ts'
import { useFieldWords } from '../../../lib/problem.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { Button } from '../../../ui/Button.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { Link } from '../../../ui/Link.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useSignUp } from '../api.ts'
import { AccountFrame } from '../components/AccountFrame.tsx'
import { MailboxHint } from '../components/MailboxHint.tsx'
import { PasswordField } from '../components/PasswordField.tsx'
import { Refused } from '../components/Refused.tsx'
import { NEXT } from '../nextKept.ts'
import { useEmailWords } from '../useEmailWords.ts'

/** Asks for an account; then says that a letter is on its way, and goes on by itself once its link was opened in this browser. */
export function SignUpPage() {
  const { t, i18n } = useTranslation('account')
  const fieldWords = useFieldWords()
  const door = useDoor()
  const next = useNext()
  const viewer = useViewer()
  const join = useSignUp()
  const name = useDraft('account:name')
  const email = useDraft('account:email')
  const [password, setPassword] = useState('')
  const [sentTo, setSentTo] = useState<string>()
  const ask = (then: () => void): void => {
    join.mutate({ name: name.text, email: email.text, password, locale: i18n.language as Locale }, { onSuccess: then })
    if (next) void keepDraft(NEXT, next)
  }
  const submit = (): void => { ask(() => { setSentTo(email.text.trim()) }) }
  const again = (): void => { ask(() => { toast({ text: t('signUp.sentAgain'), tone: 'done' }) }) }
  const emailWords = useEmailWords()
  const errorOf = (path: string): string | undefined => (path === 'email' ? emailWords(join.error) : fieldWords(join.error, path))
  const hasFields = errorOf('name') ?? errorOf('email') ?? errorOf('password')
  if (viewer) return <Navigate to={next ?? '/'} replace />
  if (sentTo) {
    return (
      <AccountFrame title={t('signUp.sentTitle')}>
        <div className="account-words" role="status"><p>{t('signUp.sentText', { email: sentTo })}</p><p>{t('signUp.sentKnown')}</p></div>
        <MailboxHint />
        <Refused error={join.error} />
        <p className="account-aside">{t('signUp.sentNothing')}</p>
        <div className="account-actions">
          <Button isPending={join.isPending} onPress={again}>{t('signUp.again')}</Button>
          <Button variant="plain" onPress={() => { setSentTo(undefined) }}>{t('signUp.change')}</Button>
        </div>
      </AccountFrame>
    )
  }
  return (
    <AccountFrame title={t('signUp.title')} lead={t('signUp.lead')}>
      <Form onSubmit={submit} error={join.error} label={t('signUp.title')}>
        <TextField label={t('name')} description={t('nameHelp')} name="name" autoComplete="name" isRequired value={name.text} onChange={name.setText} error={errorOf('name')} />
        <TextField label={t('email')} type="email" name="username" autoComplete="username" inputMode="email" isRequired value={email.text} onChange={email.setText} error={errorOf('email')} />
        <PasswordField isNew label={t('password')} value={password} onChange={setPassword} error={errorOf('password')} />
        {!hasFields && <Refused error={join.error} />}
        <FormEnd><Button type="submit" variant="primary" isPending={join.isPending}>{t('signUp.submit')}</Button></FormEnd>
      </Form>
      <p className="account-aside account-line">{t('signUp.known')} <Link href={door('/sign-in')}>{t('signUp.knownLink')}</Link></p>
    </AccountFrame>
  )
}
