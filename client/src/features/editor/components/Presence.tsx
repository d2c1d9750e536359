import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Button } from '../../../ui/Button.tsx'
import { fieldId, useFieldName } from '../fieldName.ts'
import type { Present } from '../presence.ts'
import './Presence.css'

/** Who else writes here now and where; pressing a name leads there. */
export function PresenceList({ present }: { present: readonly Present[] }) {
  const { t } = useTranslation('editor')
  const nameOf = useFieldName()
  const people = [...new Map(present.map((one) => [one.id, one])).values()]
  if (people.length === 0) return null
  const pathOf = (section: string): string => (section === 'title' || section === 'summary' ? section : `canvas.${section}`)
  return (
    <ul className="present" aria-label={t('present.title')}>
      {people.map(({ id, name, section }) => (
        <li key={id}>
          <Avatar decorative present name={name} size="small" />
          <span>{section ? t('present.in', { name, section: nameOf(pathOf(section)) }) : name}</span>
          {section && <Button size="small" variant="plain" aria-label={`${t('present.go')}: ${name}`} onPress={() => { document.getElementById(fieldId(pathOf(section)))?.scrollIntoView({ block: 'center', behavior: 'smooth' }) }}>{t('present.go')}</Button>}
        </li>
      ))}
    </ul>
  )
}
