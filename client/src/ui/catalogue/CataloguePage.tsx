import { Page, PageHead, Section, Columns } from '../Page.tsx'
import { Button } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { Checkbox } from '../Checkbox.tsx'
import { Switch } from '../Switch.tsx'
import { RadioGroup } from '../RadioGroup.tsx'
import { Select } from '../Select.tsx'
import { ComboBox } from '../ComboBox.tsx'
import { TextField } from '../TextField.tsx'
import { TextArea } from '../TextArea.tsx'
import { Dialog } from '../Dialog.tsx'
import { Sheet } from '../Sheet.tsx'
import { toast, Toasts } from '../Toast.tsx'
import { Avatar } from '../Avatar.tsx'
import { AvatarGroup } from '../AvatarGroup.tsx'
import { EmptyState } from '../EmptyState.tsx'
import { ErrorState } from '../ErrorState.tsx'
import { Loading } from '../Skeleton.tsx'
import { RelativeTime } from '../RelativeTime.tsx'
import { CoverPrint } from '../CoverPrint.tsx'
import { SkipLink } from '../SkipLink.tsx'
import { useState } from 'react'
const opts = [{ id: 'a', label: 'Austria', hint: '14 ideas' }, { id: 'pl', label: 'Poland' }, { id: 'sl', label: 'Slovenia' }]
/** x */
export function CataloguePage() {
  const [v, setV] = useState<string | null>('pl')
  return (
    <>
      <SkipLink />
      <Page>
        <PageHead title="A catalogue" lead="Every block." actions={<Button variant="primary">Publish idea</Button>} />
        <Section title="Buttons"><div><Button>Quiet</Button><Button variant="danger">Delete</Button><Button variant="plain">Plain</Button><Button isPending variant="primary">Save</Button><Button isDisabled>No</Button>
          <Dialog title="A dialog" trigger={<Button>Dialog</Button>} foot={(close) => <Button variant="primary" onPress={close}>Send</Button>}>Hello</Dialog>
          <Sheet title="A sheet" trigger={<Button>Sheet</Button>}>Hello</Sheet>
          <Button onPress={() => toast({ text: 'Moved to drafts', undo: () => {} })}>Toast</Button>
        </div></Section>
        <Section title="Fields"><div className="ui-columns">
          <TextField label="Title" description="Short" limit={20} defaultValue="abc" />
          <TextField label="Title" error="Give it a title of at least 2 characters." />
          <TextArea label="Summary" limit={280} defaultValue="abc" />
          <Select label="Country" options={opts} value={v} onChange={setV} />
          <ComboBox label="Country" options={opts} value={v} onChange={setV} />
          <RadioGroup label="Country" options={opts} value={v} onChange={setV} />
          <Checkbox description="x">Agree</Checkbox><Switch defaultSelected>On</Switch>
        </div></Section>
        <Section title="Cards"><Columns>{['a', 'b', 'c', 'd', 'e', 'f'].map((id) => <li key={id}><Card href="#x" cover={<CoverPrint id={id} sdgs={[3, 11]} />} title="Neighbours' repair café" kicker="Graz" foot={<AvatarGroup people={[{ id: '1', name: 'Ana Novak' }, { id: '2', name: 'Jan Kowalski' }]} total={9} />}>One line of words.</Card></li>)}</Columns></Section>
        <Section title="People"><Avatar name="Žiga Čeh" present /><RelativeTime at={Date.now() - 3e6} /></Section>
        <EmptyState title="No ideas yet" action={<Button variant="primary">Write up an idea</Button>}>An idea is a problem and a way to solve it.</EmptyState>
        <ErrorState onRetry={() => {}} />
        <Loading shape="cards" /><Loading shape="people" />
      </Page>
      <Toasts />
    </>
  )
}
