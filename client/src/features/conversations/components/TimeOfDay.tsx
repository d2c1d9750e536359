import { useTranslation } from 'react-i18next'

/** The hour and minute of a message; its day stands above it, the exact moment is shown when it is pointed at. */
export function TimeOfDay({ at }: { at: string | number }) {
  const { i18n } = useTranslation()
  const date = new Date(at)
  return (
    <time dateTime={date.toISOString()} title={new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeStyle: 'medium' }).format(date)}>
      {new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit' }).format(date)}
    </time>
  )
}
