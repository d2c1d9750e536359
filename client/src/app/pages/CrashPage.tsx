import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'

/** What is shown when a page throws, for example because its code could not be loaded. */
export function CrashPage() {
  const { t } = useTranslation('app')
  return <Page width="reading"><EmptyState heading={1} title={t('crashed.title')} action={<Button variant="primary" onPress={() => { location.reload() }}>{t('crashed.action')}</Button>}>{t('crashed.text')}</EmptyState></Page>
}
