import { EditIdeaPage as Edit, NewIdeaPage as New } from '../../features/editor/pages/EditorPage.tsx'
import type { IdeaContent } from '@commonspark/shared/ideas/content'
import { CANVAS_SECTIONS } from '@commonspark/shared/ideas/content'
import { useTranslation } from 'react-i18next'
import { Markdown } from '../../ui/Markdown.tsx'
import { Section } from '../../ui/Page.tsx'

function Preview({ content }: { content: IdeaContent }) {
  const { t } = useTranslation('taxonomy')
  return (
    <div>
      <p className="ui-page-lead">{content.summary}</p>
      {CANVAS_SECTIONS.filter((section) => content.canvas[section]).map((section) => <Section key={section} title={t(`section.${section}`)}><Markdown text={content.canvas[section]} /></Section>)}
    </div>
  )
}

const preview = (content: IdeaContent) => <Preview content={content} />

/** Writing a new idea, with the reading side's preview. */
export const NewIdeaPage = () => <New renderPreview={preview} />
/** Writing an idea further. */
export const EditIdeaPage = () => <Edit renderPreview={preview} />
