import { useTranslation } from 'react-i18next'
import { Banner } from '../../../ui/Banner.tsx'
import { Link } from '../../../ui/Link.tsx'
import { useHasMailbox } from '../api.ts'

/** Where the letter is on an installation that sends none. */
export function MailboxHint() {
  const { t } = useTranslation('account')
  if (!useHasMailbox()) return null
  return <Banner>{t('mailbox')} <Link href="/dev/mail" target="_blank">{t('openMailbox')}</Link></Banner>
}
