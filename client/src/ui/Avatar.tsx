import { useTranslation } from 'react-i18next'
import { initials, nameColour } from './names.ts'
import './Avatar.css'

/** `picture` is an address; without one the initials stand on a colour of their own. `square` is for organisations. */
export interface AvatarProps {
  name: string
  picture?: string | null | undefined
  size?: 'small' | 'normal' | 'large' | 'huge'
  square?: boolean
  /** True shows that the person is here now. */
  present?: boolean
  /** True where the name stands beside it, so that it is not read twice. */
  decorative?: boolean
}

/** A person, or an organisation, at a glance. */
export function Avatar({ name, picture, size = 'normal', square, present, decorative }: AvatarProps) {
  const { t } = useTranslation('ui')
  const label = present ? t('avatar.present', { name }) : name
  const face = (
    <span className="ui-avatar" data-size={size} data-square={square || undefined} data-colour={nameColour(name)} {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}>
      {picture ? <img src={picture} alt="" loading="lazy" decoding="async" /> : initials(name)}
    </span>
  )
  return present ? <span className="ui-presence">{face}</span> : face
}
