import { Heart, MessageSquare, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'

/** What one can say of a suggestion; `name` is whom or what it is about. */
export function Choices({ item, name, team = false, onInterest, onDismiss }: {
  item: { interested: boolean; matched: boolean; conversationId: string | null }
  name: string
  team?: boolean
  onInterest: (is: boolean) => void
  onDismiss: () => void
}) {
  const { t } = useTranslation('matches')
  if (item.matched) {
    return (
      <div className="match-choices">
        <Badge tone="pine" icon={<Heart aria-hidden />}>{t('matched')}</Badge>
        {item.conversationId && <ButtonLink size="small" variant="primary" href={`/messages/${item.conversationId}`} icon={<MessageSquare aria-hidden />}>{t('talk')}</ButtonLink>}
      </div>
    )
  }
  if (item.interested) {
    return (
      <div className="match-choices">
        <Badge tone="spark" icon={<Heart aria-hidden />}>{t('interestedDone')}</Badge>
        <Button size="small" variant="plain" aria-label={`${t('takeBack')}: ${name}`} onPress={() => { onInterest(false) }}>{t('takeBack')}</Button>
        <p className="match-private">{t(team ? 'privateTeam' : 'private')}</p>
      </div>
    )
  }
  return (
    <div className="match-choices">
      <Button size="small" icon={<Heart aria-hidden />} aria-label={`${t(team ? 'team.interested' : 'interested')}: ${name}`} onPress={() => { onInterest(true) }}>{t(team ? 'team.interested' : 'interested')}</Button>
      <Button size="small" variant="plain" icon={<X aria-hidden />} aria-label={`${t(team ? 'team.dismiss' : 'dismiss')}: ${name}`} onPress={onDismiss}>{t(team ? 'team.dismiss' : 'dismiss')}</Button>
    </div>
  )
}
