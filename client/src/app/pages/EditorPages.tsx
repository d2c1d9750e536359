import { useTranslation } from 'react-i18next'
import { CANVAS_SECTIONS, type IdeaContent } from '@commonspark/shared/ideas/content'
import { EditIdeaPage as Edit, NewIdeaPage as New } from '../../features/editor/pages/EditorPage.tsx'
import { IdeaCover } from '../../features/ideas/components/IdeaCover.tsx'
import { Needs } from '../../features/ideas/components/Needs.tsx'
import { Markdown } from '../../ui/Markdown.tsx'
import { Section } from '../../ui/Page.tsx'
import './EditorPages.css'

/** What readers will see, from what is being written. */
function Preview({ id, content }: { id: string; content: IdeaContent }) {
  const { t } = useTranslation(['taxonomy', 'ideas'])
  return (
    <article className="preview" lang={content.language}>
      <div className="preview-cover"><IdeaCover id={id} sdgs={content.sdgs} cover={content.cover} /></div>
      {content.summary && <p className="ui-page-lead">{content.summary}</p>}
      {content.needs.length > 0 && <Section title={t('ideas:needs.needs')}><Needs needs={content.needs} language={content.language} /></Section>}
      {content.offers.length > 0 && <Section title={t('ideas:needs.offers')}><Needs needs={content.offers} language={content.language} /></Section>}
      {CANVAS_SECTIONS.filter((section) => content.canvas[section]).map((section) => (
        <Section key={section} title={t(`taxonomy:section.${section}`)}><Markdown text={content.canvas[section]} /></Section>
      ))}
    </article>
  )
}

const preview = (content: IdeaContent, id: string | null) => <Preview id={id ?? 'new'} content={content} />

/** Writing a new idea, with the reading side's preview. */
export const NewIdeaPage = () => <New renderPreview={preview} />
/** Writing an idea further. */
export const EditIdeaPage = () => <Edit renderPreview={preview} />
