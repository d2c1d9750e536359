import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Refusal } from '../../../lib/api.ts'
import { useFieldWords } from '../../../lib/problem.ts'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useReset } from '../api.ts'
import { AccountFrame } from '../components/AccountFrame.tsx'
import { PasswordField } from '../components/PasswordField.tsx'
import { Refused } from '../components/Refused.tsx'
import { useHashToken } from '../useHashToken.ts'

/** /reset: a new password by the link of a letter. */
export function ResetPage() {
  const { t } = useTranslation('account')
  const fieldWords = useFieldWords()
  const navigate = useNavigate()
  const token = useHashToken()
  const set = useReset()
  const [password, setPassword] = useState('')
  const wrong = fieldWords(set.error, 'password')
  const isSpent = set.error instanceof Refusal && set.error.problem?.code === 'gone'
  const again = <ButtonLink href="/forgot" variant="primary">{t('reset.again')}</ButtonLink>
  const submit = (): void => {
    set.mutate({ token, password }, { onSuccess: () => {
      toast({ text: t('reset.done'), tone: 'done' })
      void navigate('/', { replace: true })
    } })
  }
  if (!token) return <AccountFrame title={t('reset.title')}><p>{t('verify.noToken')}</p><div className="account-actions">{again}</div></AccountFrame>
  return (
    <AccountFrame title={t('reset.title')} lead={t('reset.lead')}>
      <Form onSubmit={submit} error={set.error} label={t('reset.title')}>
        <PasswordField isNew label={t('newPassword')} value={password} onChange={setPassword} error={wrong} />
        {!wrong && <Refused error={set.error} />}
        <FormEnd>{isSpent ? again : <Button type="submit" variant="primary" isPending={set.isPending}>{t('reset.submit')}</Button>}</FormEnd>
      </Form>
    </AccountFrame>
  )
}
