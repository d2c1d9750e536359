import { useTranslation } from 'react-i18next'
import { useTitle } from '../../lib/title.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'

/** There is nothing at this address. */
export function NotFoundPage() {
  const { t } = useTranslation('app')
  useTitle(t('notFound.title'))
  return <Page width="reading"><EmptyState heading={1} title={t('notFound.title')} action={<ButtonLink href="/" variant="primary">{t('notFound.action')}</ButtonLink>}>{t('notFound.text')}</EmptyState></Page>
}
