import { useTranslation } from 'react-i18next'
import { Avatar } from './Avatar.tsx'

/** People in their order; `total` if there are more than are given. */
export interface AvatarGroupProps {
  people: readonly { id: string; name: string; picture?: string | null }[]
  max?: number
  total?: number
  size?: 'small' | 'normal'
}

/** A few faces of many, and how many more. */
export function AvatarGroup({ people, max = 4, total = people.length, size = 'small' }: AvatarGroupProps) {
  const { t } = useTranslation('ui')
  const shown = people.slice(0, max)
  const rest = total - shown.length
  return (
    <ul className="ui-avatars">
      {shown.map((person) => <li key={person.id}><Avatar name={person.name} picture={person.picture} size={size} /></li>)}
      {rest > 0 && <li><span className="ui-avatar ui-avatars-rest" data-size={size} role="img" aria-label={t('avatar.more', { count: rest })}>+{rest}</span></li>}
    </ul>
  )
}
