import { useTranslation } from 'react-i18next'
import type { IdeaView } from '@commonspark/shared/ideas/schema'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { useAnswer, useShelve } from '../api.ts'

/** What somebody of the team, or invited into it, has to know before reading: each stands as long as it is true. */
export function IdeaNotices({ idea }: { idea: IdeaView }) {
  const { t } = useTranslation('ideas')
  const shelve = useShelve(idea.id)
  const restore = <Button size="small" isDisabled={shelve.isPending} onPress={() => { shelve.mutate(false) }}>{t('notice.archived.restore')}</Button>
  const edit = <ButtonLink size="small" href={`/ideas/${idea.id}/edit`}>{t('edit')}</ButtonLink>
  return (
    <>
      {idea.can.answerInvitation && <Invitation id={idea.id} />}
      {idea.state === 'draft' && <Banner title={t('notice.draft.title')} action={idea.can.edit && edit}>{t('notice.draft.text')}</Banner>}
      {idea.state === 'archived' && <Banner title={t('notice.archived.title')} action={idea.can.restore && restore}>{t('notice.archived.text')}</Banner>}
      {idea.state === 'published' && idea.hasUnpublishedChanges && (
        <Banner title={t('notice.unpublished.title')} action={idea.can.edit && edit}>{t('notice.unpublished.text')}</Banner>
      )}
    </>
  )
}

function Invitation({ id }: { id: string }) {
  const { t } = useTranslation('ideas')
  const answer = useAnswer(id)
  return (
    <Banner
      title={t('invitation.title')}
      action={<>
        <Button size="small" variant="primary" isDisabled={answer.isPending} onPress={() => { answer.mutate(true) }}>{t('invitation.accept')}</Button>
        <Button size="small" variant="plain" isDisabled={answer.isPending} onPress={() => { answer.mutate(false) }}>{t('invitation.decline')}</Button>
      </>}
    >
      {t('invitation.text')}
    </Banner>
  )
}
