import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Button } from '../../../ui/Button.tsx'
import { fieldId, useFieldName } from '../fieldName.ts'
import type { Present } from '../presence.ts'
import './Presence.css'

const pathOf = (section: string): string => (section === 'title' || section === 'summary' ? section : `canvas.${section}`)
/** Their caret, or the part they are in. */
const placeOf = ({ id, section }: Present): Element | null => document.querySelector(`.caret[data-person="${id}"]`) ?? (section === null ? null : document.getElementById(fieldId(pathOf(section))))

/** Who else writes here now and where; one can go there once, or follow somebody until one touches the page oneself. */
export function PresenceList({ present }: { present: readonly Present[] }) {
  const { t } = useTranslation('editor')
  const nameOf = useFieldName()
  const [followed, setFollowed] = useState<string | null>(null)
  const people = [...new Map(present.map((one) => [one.id, one])).values()]
  const leader = people.find(({ id }) => id === followed)
  useEffect(() => { if (leader) placeOf(leader)?.scrollIntoView({ block: 'center' }) }, [leader])
  useEffect(() => {
    if (followed === null) return undefined
    const stop = (event: Event): void => { if (!(event.target instanceof Element && event.target.closest('.present'))) setFollowed(null) }
    const signs = ['wheel', 'touchmove', 'keydown', 'pointerdown']
    for (const sign of signs) addEventListener(sign, stop, { passive: true })
    return () => { for (const sign of signs) removeEventListener(sign, stop) }
  }, [followed])
  if (people.length === 0) return null
  return (
    <ul className="present" aria-label={t('present.title')}>
      {people.map((one) => (
        <li key={one.id}>
          <Avatar decorative present name={one.name} size="small" />
          <span>{one.section ? t('present.in', { name: one.name, section: nameOf(pathOf(one.section)) }) : one.name}</span>
          {one.section && <Button size="small" variant="plain" aria-label={`${t('present.go')}: ${one.name}`} onPress={() => { placeOf(one)?.scrollIntoView({ block: 'center', behavior: 'smooth' }) }}>{t('present.go')}</Button>}
          <Button size="small" variant="plain" aria-pressed={followed === one.id} aria-label={`${t('present.follow')}: ${one.name}`} onPress={() => { setFollowed(followed === one.id ? null : one.id) }}>{t(followed === one.id ? 'present.following' : 'present.follow')}</Button>
        </li>
      ))}
    </ul>
  )
}
