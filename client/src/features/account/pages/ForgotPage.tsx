import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../../lib/drafts.ts'
import { useDoor } from '../../../lib/next.ts'
import { Button } from '../../../ui/Button.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { Link } from '../../../ui/Link.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useForgot } from '../api.ts'
import { AccountFrame } from '../components/AccountFrame.tsx'
import { MailboxHint } from '../components/MailboxHint.tsx'
import { Refused } from '../components/Refused.tsx'
import { useEmailWords } from '../useEmailWords.ts'

/** Asks for the letter with which one chooses a new password; never tells whether an address is known. */
export function ForgotPage() {
  const { t } = useTranslation('account')
  const emailWords = useEmailWords()
  const door = useDoor()
  const email = useDraft('account:email')
  const ask = useForgot()
  const [sentTo, setSentTo] = useState<string>()
  const wrong = emailWords(ask.error)
  const back = <Link tone="quiet" href={door('/sign-in')}>{t('forgot.back')}</Link>
  if (sentTo) {
    return (
      <AccountFrame title={t('forgot.sentTitle')}>
        <p role="status" className="account-words">{t('forgot.sentText', { email: sentTo })}</p>
        <MailboxHint />
        <div className="account-actions"><Button onPress={() => { setSentTo(undefined) }}>{t('signUp.change')}</Button>{back}</div>
      </AccountFrame>
    )
  }
  return (
    <AccountFrame title={t('forgot.title')} lead={t('forgot.lead')}>
      <Form onSubmit={() => { ask.mutate({ email: email.text }, { onSuccess: () => { setSentTo(email.text.trim()) } }) }} error={ask.error} label={t('forgot.title')}>
        <TextField label={t('email')} type="email" name="username" autoComplete="username" inputMode="email" isRequired value={email.text} onChange={email.setText} error={wrong} />
        {!wrong && <Refused error={ask.error} />}
        <FormEnd><Button type="submit" variant="primary" isPending={ask.isPending}>{t('forgot.submit')}</Button>{back}</FormEnd>
      </Form>
    </AccountFrame>
  )
}
