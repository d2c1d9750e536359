import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CANVAS_SECTIONS, type IdeaContent } from '@commonspark/shared/ideas/content'
import { changedPaths } from '@commonspark/shared/ideas/rules'
import type { IdeaView } from '@commonspark/shared/ideas/schema'
import { useFieldNames } from '../useFieldNames.ts'
import { useReadingPlace } from '../useReadingPlace.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Markdown } from '../../../ui/Markdown.tsx'
import { Contents, type Part } from './Contents.tsx'
import { Files, SmallPrint, Team } from './IdeaAbout.tsx'
import { IdeaActions } from './IdeaActions.tsx'
import { IdeaHead } from './IdeaHead.tsx'
import { IdeaNotices } from './IdeaNotices.tsx'
import { Needs } from './Needs.tsx'
import './IdeaReader.css'

/** What an idea's page takes from other rooms: how to report it, and what is said about it. */
export interface IdeaSlots { report: ReactNode; discussion: ReactNode }

/** An idea to read: head, the text with its contents beside it, and what one can do. */
export function IdeaReader({ idea, slots }: { idea: IdeaView; slots: IdeaSlots }) {
  const { t } = useTranslation('ideas')
  const { t: word } = useTranslation('taxonomy')
  const { content } = idea
  const written = CANVAS_SECTIONS.filter((section) => content.canvas[section] !== '')
  const wants = content.needs.length + content.offers.length > 0
  const parts: Part[] = [
    ...(wants ? [{ id: 'needs', name: t('needs.title') }] : []),
    ...written.map((section) => ({ id: section, name: word(`section.${section}`) })),
    ...(content.files.length > 0 ? [{ id: 'files', name: t('files.title') }] : []),
    { id: 'about', name: t('about.title') },
    ...(slots.discussion ? [{ id: 'comments', name: t('discussion') }] : []),
  ]
  const current = useReadingPlace(parts.map(({ id }) => id), content)
  return (
    <article className="idea">
      <div className="idea-notices"><IdeaNotices idea={idea} /></div>
      <News idea={idea} />
      <IdeaHead idea={idea} />
      <div className="idea-body">
        <Contents parts={parts} current={current} />
        <div className="idea-text">
          {wants && (
            <section id="needs" className="idea-part idea-wants">
              {content.needs.length > 0 && <div><h2>{t('needs.needs')}</h2><Needs needs={content.needs} language={content.language} linked /></div>}
              {content.offers.length > 0 && <div><h2>{t('needs.offers')}</h2><Needs needs={content.offers} language={content.language} /></div>}
            </section>
          )}
          {written.map((section) => (
            <section key={section} id={section} className="idea-part">
              <h2>{word(`section.${section}`)}</h2>
              <div lang={content.language}><Markdown text={content.canvas[section]} below={2} /></div>
            </section>
          ))}
          {written.length === 0 && <p className="idea-unwritten">{t('unwritten')}</p>}
          {content.files.length > 0 && <section id="files" className="idea-part"><h2>{t('files.title')}</h2><Files ids={content.files} /></section>}
          <section id="about" className="idea-part">
            <h2>{t('about.title')}</h2>
            {idea.team.length > 0 && <Team team={idea.team} />}
            <SmallPrint idea={idea} />
          </section>
          {slots.discussion}
        </div>
        <IdeaActions idea={idea} report={slots.report} />
      </div>
    </article>
  )
}

/** Says that the text changed while it was being read, and what in it. */
function News({ idea }: { idea: IdeaView }) {
  const { t } = useTranslation('ideas')
  const nameOf = useFieldNames()
  const [read, setRead] = useState<{ content: IdeaContent; version: number }>({ content: idea.content, version: idea.publishedVersion })
  const changed = changedPaths(read.content, idea.content)
  if (changed.length === 0) return null
  const compare = idea.publishedVersion > read.version && read.version > 0
  return (
    <div className="idea-news">
      <Banner
        title={t('news.title')} onDismiss={() => { setRead({ content: idea.content, version: idea.publishedVersion }) }}
        action={compare && <Link tone="spark" href={`/ideas/${idea.id}/versions?from=${read.version}&to=${idea.publishedVersion}`}>{t('news.compare')}</Link>}
      >
        {changed.map(nameOf).join(', ')}
      </Banner>
    </div>
  )
}
