import { Archive, Bell, Bookmark, Copy, Ellipsis, Heart, Plus, Share2, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../Button.tsx'
import { ButtonLink } from '../ButtonLink.tsx'
import { FilterChip } from '../FilterChip.tsx'
import { IconButton } from '../IconButton.tsx'
import { Link } from '../Link.tsx'
import { Menu } from '../Menu.tsx'
import { Row } from '../Page.tsx'
import { Popover } from '../Popover.tsx'
import { Tabs } from '../Tabs.tsx'
import { Tooltip } from '../Tooltip.tsx'
import { LONG } from './samples.ts'
import { Chapter, Specimen, State } from './Specimen.tsx'

const VARIANTS = ['primary', 'quiet', 'plain', 'danger'] as const
const WORDS = { primary: 'Publish idea', quiet: 'Save draft', plain: 'Preview', danger: 'Delete idea' } as const

/** What is pressed, followed and opened. */
export function ActionsChapter() {
  const [following, setFollowing] = useState(true)
  const press = () => {}
  return (
    <Chapter id="actions" title="Actions" lead="Buttons are verbs. A screen has one spark; everything else steps back.">
      <Specimen name="Button" note="Primary for the one main action, quiet for the others, plain where there are many, danger for what cannot be undone.">
        {VARIANTS.map((variant) => (
          <div key={variant} className="cat-states">
            <State name={variant}><Button variant={variant}>{WORDS[variant]}</Button></State>
            <State name="hover"><button type="button" className="ui-button" data-variant={variant} data-hovered="true">{WORDS[variant]}</button></State>
            <State name="focus"><button type="button" className="ui-button" data-variant={variant} data-focus-visible="true">{WORDS[variant]}</button></State>
            <State name="working"><Button variant={variant} isPending>{WORDS[variant]}</Button></State>
            <State name="disabled"><Button variant={variant} isDisabled>{WORDS[variant]}</Button></State>
          </div>
        ))}
        <div className="cat-states">
          <State name="icon"><Button variant="primary" icon={<Plus aria-hidden />}>Write up an idea</Button></State>
          <State name="small"><Button size="small" icon={<Heart aria-hidden />}>Support</Button></State>
          <State name="as a link"><ButtonLink href="#actions">Read the rules</ButtonLink></State>
        </div>
        <State name="long word"><Button>{LONG}</Button></State>
      </Specimen>
      <Specimen name="Icon button" note="Only for actions everybody knows; its name appears on hover and focus.">
        <Row gap={2}>
          <IconButton label="Notifications" icon={<Bell aria-hidden />} />
          <IconButton label="Share" icon={<Share2 aria-hidden />} variant="quiet" />
          <IconButton label="Keep for later" icon={<Bookmark aria-hidden />} size="small" />
          <IconButton label="Saving" icon={<Bookmark aria-hidden />} isPending />
          <IconButton label="Archive" icon={<Archive aria-hidden />} isDisabled />
        </Row>
      </Specimen>
      <Specimen name="Link" note="Underlined in spark within text; without a line where the place says it is a link. Ways out are marked.">
        <p>The <Link href="#actions">six criteria</Link> come from the <Link href="https://example.org">programme’s handbook</Link>.</p>
        <Row gap={6}><Link href="#actions" tone="spark" onward>All 214 ideas</Link><Link href="#actions" tone="quiet">Maja Kralj</Link></Row>
      </Specimen>
      <Specimen name="Filter chip" note="On or off, with how many things it would leave.">
        <Row gap={2}>
          <FilterChip isSelected={following} onChange={setFollowing}>Following</FilterChip>
          <FilterChip count={57}>Needs a pilot site</FilterChip>
          <FilterChip count={12} defaultSelected>Offers mentoring</FilterChip>
          <FilterChip count={0} isDisabled>Policy change</FilterChip>
        </Row>
      </Specimen>
      <Specimen name="Menu, popover, tooltip" note="More to do, more to read, a few more words.">
        <Row>
          <Menu
            label="Idea"
            trigger={<Button icon={<Ellipsis aria-hidden />}>More</Button>}
            groups={[
              [{ id: 'copy', label: 'Copy link', icon: <Copy aria-hidden />, onAction: press }, { id: 'share', label: 'Share', hint: 'Mail, feeds, print', icon: <Share2 aria-hidden />, onAction: press }],
              [{ id: 'archive', label: 'Archive', icon: <Archive aria-hidden />, isDisabled: true }, { id: 'delete', label: 'Delete idea', icon: <Trash2 aria-hidden />, isDanger: true, onAction: press }],
            ]}
          />
          <Popover label="Why this match" trigger={<Button>Why this match</Button>}><p>You fund repair and reuse in Austria, and this idea needs 5,000 euros in Graz.</p></Popover>
          <Tooltip text="Seen by the team only"><Button variant="plain">Private note</Button></Tooltip>
        </Row>
      </Specimen>
      <Specimen name="Tabs" note="Views of one thing. Arrow keys move between them.">
        <Tabs label="Idea" tabs={[
          { id: 'idea', label: 'Idea', content: <p>Problem, solution, and who it is for.</p> },
          { id: 'talk', label: 'Conversation', count: 12, content: <p>Twelve messages since Monday.</p> },
          { id: 'milestones', label: 'Milestones', count: 3, content: <p>Three steps with evidence.</p> },
          { id: 'funding', label: 'Funding', isDisabled: true, content: null },
        ]} />
      </Specimen>
    </Chapter>
  )
}
