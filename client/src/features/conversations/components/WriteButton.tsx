import { MessageCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Button } from '../../../ui/Button.tsx'
import { useBegin } from '../api.ts'

/** Opens the conversation with a person, or begins it. */
export function WriteButton({ personId }: { personId: string }) {
  const { t } = useTranslation('conversations')
  const navigate = useNavigate()
  const begin = useBegin()
  return (
    <Button icon={<MessageCircle aria-hidden />} isPending={begin.isPending} onPress={() => { begin.mutate({ kind: 'direct', people: [personId], title: '' }, { onSuccess: ({ id }) => { void navigate(`/messages/${id}`) } }) }}>{t('person.write')}</Button>
  )
}
