import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { IdeaCard } from '@commonspark/shared/ideas/schema'
import { useNames } from '../../../lib/names.ts'
import { Count } from '../../../ui/Count.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Live } from '../../../ui/Live.tsx'
import { useWatchInView } from '../live.ts'
import './RankedIdeas.css'

/** Ideas by their titles alone, in their order, with live supports. */
export function RankedIdeas({ ideas }: { ideas: readonly IdeaCard[] }) {
  return <ol className="ranked">{ideas.map((idea) => <Line key={idea.id} idea={idea} />)}</ol>
}

function Line({ idea }: { idea: IdeaCard }) {
  const { t } = useTranslation('ideas')
  const names = useNames()
  const line = useRef<HTMLLIElement>(null)
  useWatchInView(line, idea.id)
  return (
    <li ref={line}>
      <h3 lang={idea.language}><Link tone="quiet" href={`/ideas/${idea.id}`}>{idea.title}</Link></h3>
      <p>
        {idea.country && <span>{names.country(idea.country)}</span>}
        <span><Live value={idea.supportCount}><Count value={idea.supportCount} /></Live> {t('support.word', { count: idea.supportCount })}</span>
      </p>
    </li>
  )
}
