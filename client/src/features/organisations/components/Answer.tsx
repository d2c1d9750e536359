import { useTranslation } from 'react-i18next'
import type { OrganisationView } from '@commonspark/shared/organisations/schema'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useAnswer } from '../api.ts'

/** The invitation that waits for the viewer's answer. */
export function Answer({ organisation: { id, name } }: { organisation: OrganisationView }) {
  const { t } = useTranslation('organisations')
  const answer = useAnswer(id, (accept) => t(accept ? 'answer.accepted' : 'answer.declined', { name }))
  return (
    <Banner title={t('answer.title')} action={(
      <>
        <Button variant="plain" isDisabled={answer.isPending} onPress={() => { answer.mutate(false) }}>{t('answer.decline')}</Button>
        <Button variant="primary" isPending={answer.isPending} onPress={() => { answer.mutate(true) }}>{t('answer.accept')}</Button>
      </>
    )}>{t('answer.text', { name })}</Banner>
  )
}
