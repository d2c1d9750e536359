import { MessageSquare, Sparkle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { IdeaCard } from '@commonspark/shared/ideas/schema'
import { STAGES } from '@commonspark/shared/taxonomy/taxonomy'
import { useNames } from '../../../lib/names.ts'
import { fileAddress } from '../../../lib/pictures.ts'
import { AvatarGroup } from '../../../ui/AvatarGroup.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Count } from '../../../ui/Count.tsx'
import { Live } from '../../../ui/Live.tsx'
import { StageMark } from '../../../ui/StageMark.tsx'
import { IdeaCover } from './IdeaCover.tsx'
import './IdeaTile.css'

/** `lead` shows it large, as the first of a page; `href` leads elsewhere than to the idea. */
export interface IdeaTileProps { idea: IdeaCard; lead?: boolean; heading?: 2 | 3 | 4; href?: string }

/** An idea among others: print, place and stage, title, a sentence, its people, and how many support and discuss it. */
export function IdeaTile({ idea, lead = false, heading = 3, href = `/ideas/${idea.id}` }: IdeaTileProps) {
  const { t, i18n } = useTranslation('ideas')
  const { t: word } = useTranslation('taxonomy')
  const names = useNames()
  const foreign = idea.language !== i18n.language
  return (
    <Card
      className="idea-tile" lead={lead} heading={heading} href={href}
      cover={<IdeaCover id={idea.id} sdgs={idea.sdgs} cover={idea.cover} {...(lead ? { isFirst: true, sizes: '(min-width: 64rem) 45rem, 100vw' } : {})} />}
      title={<span lang={idea.language}>{idea.title || t('untitled')}</span>}
      kicker={<>
        {idea.state !== 'published' && <span><Badge tone={idea.state === 'draft' ? 'amber' : 'plain'}>{t(`state.${idea.state}`)}</Badge></span>}
        {idea.country && <span>{names.country(idea.country)}</span>}
        <span><StageMark step={STAGES.indexOf(idea.stage) + 1} of={STAGES.length} label={word(`stage.${idea.stage}`)} /></span>
        {foreign && <span>{t(`inLanguage.${idea.language}`)}</span>}
      </>}
      foot={<>
        <Byline idea={idea} />
        {idea.state === 'published' && <span className="idea-tile-counts">
          <span title={t('supports', { count: idea.supportCount })}>
            <Sparkle aria-hidden data-mine={idea.supported || undefined} />
            <Live value={idea.supportCount}><span aria-hidden><Count value={idea.supportCount} short /></span></Live>
            <span className="ui-hidden">{t('supports', { count: idea.supportCount })}</span>
          </span>
          {idea.commentCount > 0 && (
            <span title={t('comments', { count: idea.commentCount })}>
              <MessageSquare aria-hidden /><span aria-hidden><Count value={idea.commentCount} short /></span>
              <span className="ui-hidden">{t('comments', { count: idea.commentCount })}</span>
            </span>
          )}
        </span>}
      </>}
    >
      {idea.summary && <p className="idea-tile-summary" lang={idea.language}>{idea.summary}</p>}
    </Card>
  )
}

function Byline({ idea }: { idea: IdeaCard }) {
  const { t } = useTranslation('ideas')
  const [first, ...others] = idea.team
  if (!first) return idea.source ? <span className="idea-tile-by">{t('from', { source: idea.source })}</span> : null
  return (
    <span className="idea-tile-by">
      <AvatarGroup people={idea.team.map(({ picture, ...person }) => ({ ...person, picture: picture && fileAddress(picture, 320) }))} max={3} />
      <span className="idea-tile-name" aria-hidden>{first.name}{others.length > 0 && ` +${others.length}`}</span>
    </span>
  )
}
