import { useTranslation } from 'react-i18next'
import './Skeleton.css'

/** A text that is on its way, so many lines long. */
export function SkeletonText({ lines = 3, className = '' }: { lines?: number; className?: string }) {
  return (
    <span className={`ui-skeleton-lines ${className}`} aria-hidden>
      {Array.from({ length: lines }, (_, line) => <span key={line} className="ui-skeleton ui-skeleton-line" />)}
    </span>
  )
}

/** A Card that is on its way. */
export function SkeletonCard() {
  return (
    <div className="ui-card" aria-hidden>
      <span className="ui-skeleton ui-skeleton-cover" />
      <div className="ui-card-body">
        <SkeletonText lines={1} className="ui-card-title" />
        <SkeletonText lines={3} />
      </div>
    </div>
  )
}

/** A person or a message in a list that is on its way. */
export function SkeletonPerson() {
  return <div className="ui-skeleton-person" aria-hidden><span className="ui-skeleton ui-skeleton-round" /><SkeletonText lines={2} /></div>
}

/** A page with cover, title and text that is on its way. */
export function SkeletonPage() {
  return (
    <div className="ui-skeleton-page" aria-hidden>
      <span className="ui-skeleton ui-skeleton-hero" />
      <SkeletonText lines={1} className="ui-skeleton-title" />
      <SkeletonText lines={5} className="ui-reading" />
    </div>
  )
}

/** Skeletons of one `shape`, as many as will probably come, with the wait spoken once. */
export function Loading({ shape, count = 3 }: { shape: 'cards' | 'people' | 'page' | 'text'; count?: number }) {
  const { t } = useTranslation('ui')
  const times = Array.from({ length: count }, (_, index) => index)
  return (
    <div role="status">
      <span className="ui-hidden">{t('loading')}</span>
      {shape === 'cards' && <div className="ui-columns" data-count={3}>{times.map((at) => <SkeletonCard key={at} />)}</div>}
      {shape === 'people' && times.map((at) => <SkeletonPerson key={at} />)}
      {shape === 'page' && <SkeletonPage />}
      {shape === 'text' && <SkeletonText lines={count} />}
    </div>
  )
}
