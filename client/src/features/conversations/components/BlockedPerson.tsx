import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { BlockDialog } from './BlockDialog.tsx'

/** Stands in place of the page of somebody one has blocked. */
export function BlockedPerson({ person }: { person: { id: string; name: string } }) {
  const { t } = useTranslation('conversations')
  const [asked, setAsked] = useState(false)
  return (
    <>
      <EmptyState heading={1} title={t('person.blocked', { name: person.name })} action={<Button onPress={() => { setAsked(true) }}>{t('unblockShort')}</Button>}>{t('person.blockedText')}</EmptyState>
      {asked && <BlockDialog person={person} on={false} onClose={() => { setAsked(false) }} />}
    </>
  )
}
