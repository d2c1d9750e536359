import { MessagesSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Button } from '../../../ui/Button.tsx'
import { Section } from '../../../ui/Page.tsx'
import { useOpenLobby } from '../api.ts'
import './LobbyDoor.css'

/** The way into the conversation around a challenge. */
export function LobbyDoor({ challengeId }: { challengeId: string }) {
  const { t } = useTranslation('conversations')
  const navigate = useNavigate()
  const open = useOpenLobby()
  return (
    <div className="lobby-door">
      <Section id="lobby" title={t('lobby.title')}>
        <p>{t('lobby.text')}</p>
        <div><Button icon={<MessagesSquare aria-hidden />} isPending={open.isPending} onPress={() => { open.mutate(challengeId, { onSuccess: ({ id }) => { void navigate(`/messages/${id}`) } }) }}>{t('lobby.open')}</Button></div>
      </Section>
    </div>
  )
}
