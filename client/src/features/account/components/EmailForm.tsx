import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../../../lib/api.ts'
import { useDraft } from '../../../lib/drafts.ts'
import { useFieldWords, useProblemWords } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { Section } from '../../../ui/Page.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useChangeEmail } from '../api.ts'
import { MailboxHint } from './MailboxHint.tsx'
import { PasswordField } from './PasswordField.tsx'
import { Refused } from './Refused.tsx'
import { useEmailWords } from '../useEmailWords.ts'

/** Asks for another address; it changes when the letter to it is answered. */
export function EmailForm({ email }: { email: string }) {
  const { t } = useTranslation('account')
  const currentWords = useCurrentWords()
  const emailWords = useEmailWords()
  const change = useChangeEmail()
  const wanted = useDraft(`account:newEmail:${email}`)
  const [current, setCurrent] = useState('')
  const [sentTo, setSentTo] = useState<string>()
  const wrong = { email: emailWords(change.error), current: currentWords(change.error) }
  const submit = (): void => {
    change.mutate({ email: wanted.text, current }, { onSuccess: () => {
      setSentTo(wanted.text.trim())
      setCurrent('')
      wanted.clear()
    } })
  }
  return (
    <Section title={t('emailForm.title')}>
      <p>{t('emailForm.now', { email })}</p>
      {sentTo && <><Banner tone="done">{t('emailForm.sent', { email: sentTo })}</Banner><MailboxHint /></>}
      <Form onSubmit={submit} error={change.error} label={t('emailForm.title')} className="account-form">
        <TextField label={t('emailForm.label')} type="email" autoComplete="email" inputMode="email" isRequired value={wanted.text} onChange={wanted.setText} error={wrong.email} />
        <PasswordField label={t('currentPassword')} value={current} onChange={setCurrent} error={wrong.current} />
        {!wrong.email && !wrong.current && <Refused error={change.error} />}
        <FormEnd><Button type="submit" isPending={change.isPending}>{t('emailForm.submit')}</Button></FormEnd>
      </Form>
    </Section>
  )
}

/** What is wrong with the current password of a form: the field's own words, or that it is not the right one. */
export function useCurrentWords(): (error: unknown) => string | undefined {
  const fieldWords = useFieldWords()
  const words = useProblemWords()
  return (error) => fieldWords(error, 'current') ?? (error instanceof Refusal && error.problem?.because === 'wrongPassword' ? words(error) : undefined)
}
