import { MessageCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Button } from '../../../ui/Button.tsx'
import { useOpenTeam } from '../api.ts'

/** Opens the conversation of an idea's team. */
export function TeamButton({ ideaId }: { ideaId: string }) {
  const { t } = useTranslation('conversations')
  const navigate = useNavigate()
  const open = useOpenTeam()
  return <Button icon={<MessageCircle aria-hidden />} isPending={open.isPending} onPress={() => { open.mutate(ideaId, { onSuccess: ({ id }) => { void navigate(`/messages/${id}`) } }) }}>{t('team')}</Button>
}
