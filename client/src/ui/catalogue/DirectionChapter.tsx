import { I18nProvider } from 'react-aria-components'
import { Banner } from '../Banner.tsx'
import { Button } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { Checkbox } from '../Checkbox.tsx'
import { CoverPrint } from '../CoverPrint.tsx'
import { Link } from '../Link.tsx'
import { Row } from '../Page.tsx'
import { ProgressBar } from '../ProgressBar.tsx'
import { StageMark } from '../StageMark.tsx'
import { Switch } from '../Switch.tsx'
import { Tabs } from '../Tabs.tsx'
import { TextField } from '../TextField.tsx'
import { Chapter } from './Specimen.tsx'

const WORDS = {
  ltr: { lang: 'en', title: 'A bakery run by newcomers', place: 'Trieste', stage: 'Pilot', summary: 'Bread, language and a first contract in one room.', publish: 'Publish idea', save: 'Save draft', label: 'Title', agree: 'Anyone may read it', news: 'News by e-mail', all: 'All ideas', funding: 'Funding', offline: 'You are offline.', tabs: ['Idea', 'Conversation'] },
  rtl: { lang: 'ar', title: 'مخبز يديره القادمون الجدد', place: 'ترييستي', stage: 'تجربة', summary: 'خبز ولغة وعقد أول في غرفة واحدة.', publish: 'انشر الفكرة', save: 'احفظ المسودة', label: 'العنوان', agree: 'يمكن للجميع قراءتها', news: 'الأخبار بالبريد', all: 'كل الأفكار', funding: 'التمويل', offline: 'أنت غير متصل.', tabs: ['الفكرة', 'المحادثة'] },
} as const

/** The same things by day and by night, from left to right and from right to left. */
export function DirectionChapter() {
  return (
    <Chapter id="sides" title="Four sides" lead="The same blocks by day and by night, read from the left and from the right.">
      <div className="cat-sides">
        {(['light', 'dark'] as const).flatMap((theme) => (['ltr', 'rtl'] as const).map((dir) => <Side key={theme + dir} theme={theme} dir={dir} />))}
      </div>
    </Chapter>
  )
}

function Side({ theme, dir }: { theme: 'light' | 'dark'; dir: 'ltr' | 'rtl' }) {
  const words = WORDS[dir]
  return (
    <I18nProvider locale={words.lang}>
      <div data-theme={theme} dir={dir} lang={words.lang} className="cat-side">
        <Card heading={3} cover={<CoverPrint id="bakery-3" sdgs={[8, 10]} />} kicker={<><StageMark step={4} of={5} label={words.stage} /><span>{words.place}</span></>} title={words.title} href="#sides">{words.summary}</Card>
        <Tabs label={words.label} tabs={words.tabs.map((label, at) => ({ id: label, label, count: at * 12, content: <Link href="#sides" tone="spark" onward>{words.all}</Link> }))} />
        <TextField label={words.label} defaultValue={words.title} />
        <div><Checkbox defaultSelected>{words.agree}</Checkbox><Switch defaultSelected>{words.news}</Switch></div>
        <ProgressBar label={words.funding} value={64} tone="pine" />
        <Banner tone="offline">{words.offline}</Banner>
        <Row><Button variant="primary">{words.publish}</Button><Button>{words.save}</Button></Row>
      </div>
    </I18nProvider>
  )
}
