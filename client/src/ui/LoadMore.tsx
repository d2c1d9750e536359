import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import './LoadMore.css'

/** `onMore` is asked for the next page when the end comes near, and by the button; `auto` false leaves it to the button. */
export interface LoadMoreProps {
  hasMore: boolean
  isLoading: boolean
  onMore: () => void
  auto?: boolean
}

/** The end of a list that may go on. */
export function LoadMore({ hasMore, isLoading, onMore, auto = true }: LoadMoreProps) {
  const { t } = useTranslation('ui')
  const end = useRef<HTMLDivElement>(null)
  const waiting = hasMore && !isLoading
  useEffect(() => {
    if (!auto || !waiting || !end.current) return
    const watch = new IntersectionObserver((entries) => { if (entries.some((entry) => entry.isIntersecting)) onMore() }, { rootMargin: '600px' })
    watch.observe(end.current)
    return () => watch.disconnect()
  }, [auto, waiting, onMore])
  return (
    <div ref={end} className="ui-more">
      <span role="status" className="ui-hidden">{isLoading ? t('more.loading') : ''}</span>
      {hasMore ? <Button isPending={isLoading} onPress={onMore}>{t('more.load')}</Button> : <p>{t('more.end')}</p>}
    </div>
  )
}
