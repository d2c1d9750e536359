import { useState } from 'react'
import { CoverPrint } from '../CoverPrint.tsx'
import { Page, PageHead } from '../Page.tsx'
import { RadioGroup } from '../RadioGroup.tsx'
import { chooseTheme, themeChoice, type ThemeChoice } from '../theme.ts'
import { Wordmark } from '../Wordmark.tsx'
import { ActionsChapter } from './ActionsChapter.tsx'
import { ColoursChapter } from './ColoursChapter.tsx'
import { DirectionChapter } from './DirectionChapter.tsx'
import { FeedbackChapter } from './FeedbackChapter.tsx'
import { FieldsChapter } from './FieldsChapter.tsx'
import { ThingsChapter } from './ThingsChapter.tsx'
import { TypeChapter } from './TypeChapter.tsx'
import './Catalogue.css'

const CONTENTS = [['colours', 'Colours'], ['type', 'Type and space'], ['actions', 'Actions'], ['fields', 'Fields'], ['things', 'Things'], ['feedback', 'Answers'], ['sides', 'Four sides']] as const
const THEMES = [{ id: 'system', label: 'As the system' }, { id: 'light', label: 'Light' }, { id: 'dark', label: 'Dark' }]

/** Every building block of the interface in every state, in the theme that is chosen here. */
export function CataloguePage() {
  const [theme, setTheme] = useState<string>(themeChoice)
  const choose = (choice: string) => {
    setTheme(choice)
    chooseTheme(choice as ThemeChoice)
  }
  return (
    <Page>
      <PageHead
        kicker={<Wordmark />}
        title="The catalogue"
        lead="A weekend edition written by the neighbourhood, taken apart: every colour, letter and building block, in every state."
        actions={<RadioGroup label="Theme" orientation="horizontal" options={THEMES} value={theme} onChange={choose} />}
      />
      <div className="cat-frieze" aria-hidden>{['spring', 'lantern', 'orchard', 'harbour'].map((id) => <CoverPrint key={id} id={id} sdgs={[]} />)}</div>
      <nav className="cat-contents" aria-label="Chapters">
        <ol>{CONTENTS.map(([id, title]) => <li key={id}><a href={`#${id}`}>{title}</a></li>)}</ol>
      </nav>
      <ColoursChapter />
      <TypeChapter />
      <ActionsChapter />
      <FieldsChapter />
      <ThingsChapter />
      <FeedbackChapter />
      <DirectionChapter />
    </Page>
  )
}
