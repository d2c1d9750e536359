import { CircleAlert, CircleCheck, CloudOff, Info, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './IconButton.tsx'
import './Banner.css'

const ICONS = { notice: Info, offline: CloudOff, refusal: CircleAlert, done: CircleCheck } as const

/** `refusal` says what was not done and what to do next, and is spoken at once. */
export interface BannerProps {
  tone?: keyof typeof ICONS
  title?: string
  children: ReactNode
  action?: ReactNode
  onDismiss?: () => void
}

/** A sentence across the place it is about, there as long as it is true. */
export function Banner({ tone = 'notice', title, children, action, onDismiss }: BannerProps) {
  const { t } = useTranslation('ui')
  const Icon = ICONS[tone]
  return (
    <div className="ui-banner" data-tone={tone} role={tone === 'refusal' ? 'alert' : 'status'}>
      <div className="ui-banner-words">
        <Icon aria-hidden />
        <div>{title && <p className="ui-banner-title">{title}</p>}{children}</div>
      </div>
      {(action || onDismiss) && (
        <div className="ui-banner-end">
          {action}
          {onDismiss && <IconButton size="small" label={t('banner.dismiss')} icon={<X aria-hidden />} onPress={onDismiss} />}
        </div>
      )}
    </div>
  )
}
