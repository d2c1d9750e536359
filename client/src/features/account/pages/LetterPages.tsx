import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dropDraft, readDraft } from '../../../lib/drafts.ts'
import { safeNext } from '../../../lib/next.ts'
import { Refusal } from '../../../lib/api.ts'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { useEmailConfirmation, useUnsubscription, useVerification, useVerificationByPassword } from '../api.ts'
import { AccountFrame } from '../components/AccountFrame.tsx'
import { PasswordField } from '../components/PasswordField.tsx'
import { Refused } from '../components/Refused.tsx'
import { TokenPage } from '../components/TokenPage.tsx'
import { NEXT } from '../nextKept.ts'
import { useHashToken } from '../useHashToken.ts'

/** /verify: makes the account that a sign-up asked for, and signs in. */
export function VerifyPage() {
  const { t } = useTranslation('account')
  const token = useHashToken()
  const { data: verified, error, mutate, isPending } = useVerification(token)
  const byPassword = useVerificationByPassword(token)
  const data = verified ?? byPassword.data
  const [password, setPassword] = useState('')
  const [next, setNext] = useState<string>()
  useEffect(() => {
    if (!data) return
    void readDraft<string>(NEXT).then((kept) => { setNext(safeNext(kept, location.origin)) })
    for (const name of [NEXT, 'account:name', 'account:email']) void dropDraft(name)
  }, [data])
  if (!data && error instanceof Refusal && error.problem?.because === 'passwordNeeded') {
    return (
      <AccountFrame title={t('verify.title')} lead={t('verify.elsewhere')}>
        <Form onSubmit={() => { byPassword.mutate(password) }} error={byPassword.error} label={t('verify.title')}>
          <PasswordField label={t('verify.password')} value={password} onChange={setPassword} />
          <Refused error={byPassword.error} />
          <FormEnd><Button type="submit" variant="primary" isPending={byPassword.isPending}>{t('verify.submit')}</Button></FormEnd>
        </Form>
      </AccountFrame>
    )
  }
  return (
    <TokenPage
      title={t('verify.title')} working={t('verify.working')} hasToken={token !== ''} error={error} isDone={data !== undefined} onRetry={() => { mutate() }} isRetrying={isPending}
      instead={<><ButtonLink href="/sign-in" variant="primary">{t('signIn.submit')}</ButtonLink><ButtonLink href="/sign-up" variant="plain">{t('verify.again')}</ButtonLink></>}
      done={{ title: t('verify.doneTitle', { name: data?.profile.name ?? '' }), children: (
        <>
          <p role="status">{t('verify.doneText')}</p>
          <div className="account-actions">
            {next && <ButtonLink href={next} variant="primary">{t('verify.onward')}</ButtonLink>}
            <ButtonLink href="/settings" variant={next ? 'quiet' : 'primary'}>{t('verify.profile')}</ButtonLink>
            {!next && <ButtonLink href="/explore" variant="plain">{t('verify.explore')}</ButtonLink>}
          </div>
        </>
      ) }}
    />
  )
}

/** /confirm-email: puts a new address in place of the old one. */
export function ConfirmEmailPage() {
  const { t } = useTranslation('account')
  const token = useHashToken()
  const { data, error, mutate, isPending } = useEmailConfirmation(token)
  const settings = <ButtonLink href="/settings/account" variant="primary">{t('confirmEmail.settings')}</ButtonLink>
  return (
    <TokenPage
      title={t('confirmEmail.title')} working={t('confirmEmail.working')} hasToken={token !== ''} error={error} isDone={data !== undefined} onRetry={() => { mutate() }} isRetrying={isPending}
      instead={settings} done={{ title: t('confirmEmail.doneTitle'), children: <><p role="status">{t('confirmEmail.doneText')}</p><div className="account-actions">{settings}</div></> }}
    />
  )
}

/** /unsubscribe: no more letters of the kind that the link came in. */
export function UnsubscribePage() {
  const { t } = useTranslation(['account', 'notifications'])
  const token = useHashToken()
  const { data: kind, error, mutate, isPending } = useUnsubscription(token)
  const choose = <ButtonLink href={kind === 'messages' ? '/settings/conversations' : '/settings/letters'}>{t('account:unsubscribe.choose')}</ButtonLink>
  return (
    <TokenPage
      title={t('account:unsubscribe.title')} working={t('account:unsubscribe.working')} hasToken={token !== ''} error={error} isDone={kind !== undefined} onRetry={() => { mutate() }} isRetrying={isPending}
      instead={choose}
      done={{ title: t('account:unsubscribe.doneTitle'), children: (
        <>
          <div className="account-words" role="status">
            <p>{kind === undefined || kind === 'all' ? t('account:unsubscribe.doneAll') : kind === 'messages' ? t('account:unsubscribe.doneMessages') : t('account:unsubscribe.doneKind', { kind: t(`notifications:page.kinds.${kind}`) })}</p>
            <p>{t('account:unsubscribe.still')}</p>
          </div>
          <div className="account-actions">{choose}</div>
        </>
      ) }}
    />
  )
}
