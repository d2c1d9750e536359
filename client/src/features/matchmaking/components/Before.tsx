import { CalendarPlus, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type LobbyView, readSessionCalendar } from '@commonspark/shared/matchmaking/schema'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useComing, useDeed } from '../api.ts'

/** Before a session: when it is, who will come, and for its organiser the plan. */
export function Before({ lobby }: { lobby: LobbyView }) {
  const { t } = useTranslation('matchmaking')
  const { locale } = useLocale()
  const coming = useComing(lobby.id)
  const deed = useDeed(lobby.id)
  const [asked, setAsked] = useState(false)
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(lobby.startsAt))
  return (
    <div className="session-before">
      <p><strong>{when}</strong>{lobby.comingCount > 0 && <> · {t('comingCount', { count: lobby.comingCount })}</>}</p>
      <p className="meeting-soft">{t('comingHelp')} <a className="ui-link" href={readSessionCalendar.path.replace(':id', lobby.id)} download><CalendarPlus aria-hidden /> {t('calendar')}</a></p>
      <div className="session-deeds">
        <Button isPending={coming.isPending} onPress={() => { coming.mutate(!lobby.coming) }}>{t(lobby.coming ? 'notComing' : 'coming')}</Button>
        {lobby.can.edit && <ButtonLink variant="plain" href={`/matchmaking/${lobby.id}/edit`} icon={<Pencil aria-hidden />}>{t('edit')}</ButtonLink>}
        {lobby.can.edit && <Button variant="plain" onPress={() => { setAsked(true) }}>{t('callOff')}</Button>}
      </div>
      {asked && (
        <Dialog isOpen isAlert onOpenChange={() => { setAsked(false) }} title={t('callOffTitle')} foot={<><Button onPress={() => { setAsked(false) }}>{t('cancel')}</Button><Button variant="danger" isPending={deed.isPending} onPress={() => { deed.mutate('end', { onSuccess: () => { setAsked(false) } }) }}>{t('callOff')}</Button></>}>
          <p>{t('callOffText')}</p>
        </Dialog>
      )}
    </div>
  )
}
