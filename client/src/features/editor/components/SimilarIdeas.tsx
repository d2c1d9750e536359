import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { similarIdeas } from '@commonspark/shared/search/schema'
import { call } from '../../../lib/api.ts'
import { useNames } from '../../../lib/names.ts'
import { Link } from '../../../ui/Link.tsx'

/** Published ideas close to the title being typed. */
export function SimilarIdeas({ text, except }: { text: string; except: string | null }) {
  const { t } = useTranslation('editor')
  const { country } = useNames()
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => { setAsked(text.trim()) }, 500)
    return () => { clearTimeout(timer) }
  }, [text])
  const { data } = useQuery({
    queryKey: ['similar', asked, except], enabled: asked.length >= 6, placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(similarIdeas, { query: { text: asked, ...(except ? { except } : {}) }, signal }),
  })
  if (asked.length < 6 || !data || data.items.length === 0) return null
  return (
    <aside className="editor-similar" aria-label={t('similar.title')}>
      <h3>{t('similar.title')}</h3>
      <p className="editor-hint">{t('similar.text')}</p>
      <ul>
        {data.items.slice(0, 4).map((idea) => (
          <li key={idea.id}><Link href={`/ideas/${idea.id}`} target="_blank">{idea.title}</Link>{idea.country && <span className="editor-hint"> {idea.region || country(idea.country)}</span>}</li>
        ))}
      </ul>
    </aside>
  )
}
