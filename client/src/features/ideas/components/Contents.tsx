import { useTranslation } from 'react-i18next'
import { useMedia } from '../../../ui/useMedia.ts'

/** A part of the page: the id of its section and its name. */
export interface Part { id: string; name: string }

/** Where one is in a long text: a list beside it on wide screens, folded above it on others. */
export function Contents({ parts, current }: { parts: readonly Part[]; current: string | undefined }) {
  const { t } = useTranslation('ideas')
  const beside = useMedia('(min-width: 80rem)')
  const list = (
    <ol>
      {parts.map(({ id, name }) => <li key={id}><a href={`#${id}`} {...(id === current ? { 'aria-current': 'location' as const } : {})}>{name}</a></li>)}
    </ol>
  )
  return (
    <nav className="idea-contents" aria-label={t('contents')}>
      {beside ? list : <details><summary>{t('contents')}</summary>{list}</details>}
    </nav>
  )
}
