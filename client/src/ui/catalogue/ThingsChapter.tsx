import { BadgeCheck, Clock, Heart } from 'lucide-react'
import { Avatar } from '../Avatar.tsx'
import { AvatarGroup } from '../AvatarGroup.tsx'
import { Badge } from '../Badge.tsx'
import { Card } from '../Card.tsx'
import { Chart } from '../Chart.tsx'
import { Chip } from '../Chip.tsx'
import { Count } from '../Count.tsx'
import { CountdownWords } from '../CountdownWords.tsx'
import { CoverPrint } from '../CoverPrint.tsx'
import { DataTable } from '../DataTable.tsx'
import { DefinitionList } from '../DefinitionList.tsx'
import { Bar } from '../Bar.tsx'
import { Figures } from '../Figures.tsx'
import { QrCode } from '../QrCode.tsx'
import { Markdown } from '../Markdown.tsx'
import { Money } from '../Money.tsx'
import { Columns, Row } from '../Page.tsx'
import { RelativeTime } from '../RelativeTime.tsx'
import { SdgMark } from '../SdgMark.tsx'
import { StageMark } from '../StageMark.tsx'
import { Timeline } from '../Timeline.tsx'
import { GOALS, IDEAS, LONG, PEOPLE, TEXT } from './samples.ts'
import { Chapter, Specimen } from './Specimen.tsx'

const HOUR = 3_600_000
const now = Date.now()
const [lead, ...rest] = IDEAS

function IdeaCard({ idea, isLead = false }: { idea: (typeof IDEAS)[number]; isLead?: boolean }) {
  return (
    <Card
      href="#things"
      heading={3}
      lead={isLead}
      cover={<CoverPrint id={idea.id} sdgs={idea.sdgs} />}
      kicker={<><StageMark step={idea.step} of={5} label={idea.stage} /><span>{idea.place}</span></>}
      title={idea.title}
      foot={<><AvatarGroup people={PEOPLE.slice(0, 3)} total={5} /><span className="cat-supports"><Heart aria-hidden size={16} /><Count value={idea.supports} /></span></>}
    >
      {idea.summary}
    </Card>
  )
}

/** What is shown: ideas, people, marks, figures, texts. */
export function ThingsChapter() {
  return (
    <Chapter id="things" title="Things" lead="Pictures first, then a name, then a sentence. An idea without a picture gets a print of its own.">
      <Specimen wide name="Card" note="The whole card is one link, named by its title. The first of a page may be large.">
        <IdeaCard idea={lead} isLead />
        <Columns>
          {rest.map((idea) => <li key={idea.id}><IdeaCard idea={idea} /></li>)}
          <li><Card title={LONG} heading={3} kicker="Long word, no picture">A card also holds without a picture, and a long word breaks rather than pushing its neighbours away.</Card></li>
        </Columns>
      </Specimen>
      <Specimen wide name="Prints" note="Drawn from an id and its goals: the same for the same idea, everywhere. Goals appear as small marks of their colour.">
        <ul className="cat-prints">{Array.from({ length: 18 }, (_, at) => <li key={at}><CoverPrint id={`print-${at}`} sdgs={[3, 4, 11, 13].slice(0, at % 4)} /></li>)}</ul>
      </Specimen>
      <Specimen name="People" note="A picture, or initials on a colour of their own. Organisations have corners.">
        <Row gap={4}>
          {(['small', 'normal', 'large'] as const).map((size) => <Avatar key={size} name="Piotr Zieliński" size={size} />)}
          <Avatar name="Maja Kralj" present /><Avatar name="Erste Stiftung" square size="large" /><Avatar name="Luca" picture="/favicon.svg" />
          <AvatarGroup people={PEOPLE} max={4} total={23} size="normal" />
        </Row>
      </Specimen>
      <Specimen name="Marks" note="State in a word, stage in a step, goals as small colours beside words.">
        <Row><Badge>Draft</Badge><Badge tone="spark">New</Badge><Badge tone="pine" icon={<BadgeCheck aria-hidden />}>Verified</Badge><Badge tone="amber" icon={<Clock aria-hidden />}>Waiting for the team</Badge><Badge tone="crimson">Not admitted</Badge></Row>
        <Row gap={6}>{['Spark', 'Concept', 'Prototype', 'Pilot', 'Scaling'].map((label, at) => <StageMark key={label} step={at + 1} of={5} label={label} />)}</Row>
        <ul className="ui-sdg-list">{[...GOALS].map(([number, label]) => <li key={number}><SdgMark number={number} label={label} /></li>)}</ul>
        <Row gap={2}><Chip>repair</Chip><Chip href="#things">circular economy</Chip><Chip name="Poland" onRemove={() => {}}>Poland</Chip></Row>
      </Specimen>
      <Specimen name="QrCode" note="Dark on light in both themes, for paper and for cameras.">
        <QrCode text="https://example.org/votes" label="Leads to the votes" />
      </Specimen>
      <Specimen name="Figures" note="Three that matter, never twelve.">
        <Figures figures={[{ value: <Count value={214} />, label: 'ideas in seven countries', note: '18 more than last month' }, { value: <Money amount={86500} currency="EUR" />, label: 'pledged by eleven funders' }, { value: '4.36 / 5', label: 'usefulness, by 72 brokers' }]} />
      </Specimen>
      <Specimen name="Facts" note="Names and values; a table where there are rows.">
        <DefinitionList items={[{ term: 'Award', value: <Money amount={5000} currency="EUR" /> }, { term: 'Open to', value: 'Teams aged 15 to 23 from seven countries' }, { term: 'Entries', value: <CountdownWords until={now + 40 * HOUR} /> }, { term: 'Posted', value: <RelativeTime at={now - 26 * HOUR} /> }]} />
        <DataTable
          caption="Workshops and festivals, 2018"
          rowId={(row) => row.what}
          rows={[{ what: 'Workshops', held: 65, people: 1652 }, { what: 'Festivals', held: 7, people: 740 }, { what: 'Webinars', held: 2, people: 121 }]}
          columns={[{ id: 'what', label: 'Kind', cell: (row) => row.what }, { id: 'held', label: 'Held', figures: true, cell: (row) => <Count value={row.held} /> }, { id: 'people', label: 'People', figures: true, cell: (row) => <Count value={row.people} /> }, { id: 'bar', label: 'Compared', cell: (row) => <Bar part={row.people / 1652} mark={0.5} tone="pine" /> }]}
        />
      </Specimen>
      <Specimen wide name="Timeline" note="What is over, what is now, what comes. Lies down where there is room.">
        <Timeline label="Phases" steps={[
          { id: 'open', title: 'Entries', when: '1 Oct to 25 Nov', state: 'past' }, { id: 'jury', title: 'Jury', when: '26 Nov to 9 Dec', note: <CountdownWords until={now + 9 * HOUR} />, state: 'now' },
          { id: 'vote', title: 'Public voting', when: '10 to 14 Dec', state: 'next' }, { id: 'results', title: 'Results', when: 'from 15 Dec', state: 'next' },
        ]} />
      </Specimen>
      <Specimen name="Chart" note="One picture, and the same numbers in a table.">
        <div className="cat-fields">
          <Chart title="Entries over time" kind="area" of="Day" counts="Entries" empty="No entries yet" points={[1, 2, 2, 5, 8, 14].map((value, at) => ({ label: `${20 + at} Nov`, value }))} />
          <Chart title="Countries" kind="bars" of="Country" counts="Entries" empty="No entries yet" points={[{ label: 'Poland', value: 4 }, { label: 'Slovenia', value: 3 }, { label: 'Austria', value: 1 }]} />
        </div>
      </Specimen>
      <Specimen name="Text by people" note="Markdown. Their headings step down below ours, their pictures become links.">
        <Markdown text={TEXT} below={3} />
      </Specimen>
    </Chapter>
  )
}
