import { useState } from 'react'
import { Banner } from '../Banner.tsx'
import { Button } from '../Button.tsx'
import { Clash } from '../Clash.tsx'
import { CommandPalette } from '../CommandPalette.tsx'
import { Count } from '../Count.tsx'
import { Dialog } from '../Dialog.tsx'
import { EmptyState } from '../EmptyState.tsx'
import { ErrorState } from '../ErrorState.tsx'
import { KeyHelp } from '../KeyHelp.tsx'
import { Live } from '../Live.tsx'
import { LoadMore } from '../LoadMore.tsx'
import { Row } from '../Page.tsx'
import { ProgressBar } from '../ProgressBar.tsx'
import { SaveMark } from '../SaveMark.tsx'
import { Sheet } from '../Sheet.tsx'
import { Loading } from '../Skeleton.tsx'
import { TextArea } from '../TextArea.tsx'
import { toast } from '../Toast.tsx'
import { useKeys } from '../useKeys.ts'
import { IDEAS, PEOPLE } from './samples.ts'
import { Chapter, Specimen } from './Specimen.tsx'

const KEYS = [{ label: 'Everywhere', keys: [{ keys: 'mod+k', does: 'Go to or do anything' }, { keys: '?', does: 'Show these keys' }] }, { label: 'Go to', keys: [{ keys: 'g i', does: 'Ideas' }, { keys: 'g c', does: 'Challenges' }] }]

/** What answers: dialogs, notices, waiting, emptiness, keys. */
export function FeedbackChapter() {
  const [isPalette, setPalette] = useState(false)
  const [isKeys, setKeys] = useState(false)
  const [supports, setSupports] = useState(214)
  const [isRetrying, setRetrying] = useState(false)
  useKeys({ 'mod+k': () => setPalette(true), '?': () => setKeys(true) })
  const groups = [
    { id: 'pages', label: 'Pages', items: [{ id: 'explore', label: 'Explore ideas', href: '#things' }, { id: 'challenges', label: 'Challenges', href: '#feedback' }] },
    { id: 'ideas', label: 'Ideas', items: IDEAS.map((idea) => ({ id: idea.id, label: idea.title, hint: idea.place, href: '#things' })) },
    { id: 'people', label: 'People', items: PEOPLE.map((person) => ({ id: `p${person.id}`, label: person.name, href: '#things' })) },
  ]
  return (
    <Chapter id="feedback" title="Answers" lead="What happened is said where it happened. Undo stands where a question would have been; waiting has the shape of what comes.">
      <Specimen name="Dialog and sheet" note="A question in front of the page; tools beside it, from the bottom on phones.">
        <Row>
          <Dialog title="Introduce yourself" trigger={<Button>Open a dialog</Button>} foot={(close) => <><Button variant="plain" onPress={close}>Not now</Button><Button variant="primary" onPress={close}>Send introduction</Button></>}>
            <p>Maja sees your name, your roles and this note, and decides whether to answer.</p>
            <TextArea label="Note" limit={600} />
          </Dialog>
          <Dialog isAlert title="Close the vote early" trigger={<Button>Open an alert</Button>} foot={(close) => <><Button onPress={close}>Keep it open</Button><Button variant="danger" onPress={close}>Close the vote</Button></>}>
            <p>Nobody can vote after this, and it cannot be taken back.</p>
          </Dialog>
          <Sheet title="Filters" trigger={<Button>Open a sheet</Button>} foot={(close) => <Button variant="primary" wide onPress={close}>Show 214 ideas</Button>}><p>Country, stage, needs and goals.</p></Sheet>
        </Row>
      </Specimen>
      <Specimen name="Toast" note="Says what was done, with a way back. Six seconds, ten with something to press; pointing at it stops the clock.">
        <Row>
          <Button onPress={() => toast({ text: 'Idea moved to the archive', undo: () => toast({ text: 'Idea is back', tone: 'done' }) })}>Archive with undo</Button>
          <Button onPress={() => toast({ text: 'Your vote was counted', tone: 'done', action: { label: 'Check it', onPress: () => {} } })}>Vote</Button>
          <Button onPress={() => toast({ text: 'The vote closed a minute ago, so this one was not counted.', tone: 'refused' })}>Refuse</Button>
        </Row>
      </Specimen>
      <Specimen name="Banner" note="Stays as long as it is true.">
        <Banner tone="offline">You are offline. What you write is kept and sent when the connection is back.</Banner>
        <Banner tone="notice" title="Entries close tomorrow" action={<Button size="small">Enter an idea</Button>} onDismiss={() => {}}>Be Social, Be Maker takes entries until 18:00.</Banner>
        <Banner tone="refusal" title="Not published">Add a summary and at least one goal, then publish.</Banner>
        <Banner tone="done">Counted and sealed. Anybody can recount this result.</Banner>
      </Specimen>
      <Specimen name="Saving" note="Where what is written is. Changed in two places, both are shown, and one choice decides.">
        <Row gap={5}>{(['onDevice', 'saving', 'saved', 'unreachable', 'signedOut', 'refused'] as const).map((place) => <SaveMark key={place} place={place} />)}</Row>
        <Clash fields={[{ key: 'budget', label: 'What would you do with 5,000 €?', mine: 'Buy a second workbench.', theirs: 'Pay the mentors for a year.' }]} onTake={() => {}} />
      </Specimen>
      <Specimen name="Progress and live change" note="A live figure glows once and settles.">
        <ProgressBar label="Funding" value={3200} max={5000} words="3,200 of 5,000 €" tone="pine" />
        <ProgressBar label="Sending the plan" />
        <Row><Live value={supports}><span className="cat-live"><Count value={supports} /> supports</span></Live><Button size="small" onPress={() => setSupports(supports + 1)}>Add one</Button></Row>
      </Specimen>
      <Specimen wide name="Waiting" note="Skeletons in the shape of what comes.">
        <Loading shape="cards" />
        <div className="cat-fields"><Loading shape="people" count={2} /><Loading shape="text" count={4} /></div>
        <LoadMore hasMore isLoading={false} auto={false} onMore={() => {}} />
      </Specimen>
      <Specimen name="Nothing, and nothing to show" note="An empty place teaches with one action. A broken one says what to do next.">
        <div className="cat-fields">
          <EmptyState heading={3} title="No ideas here yet" action={<Button variant="primary">Write up an idea</Button>}>An idea starts with a problem you have seen and one thing that might help.</EmptyState>
          <ErrorState heading={3} isRetrying={isRetrying} onRetry={() => { setRetrying(true); setTimeout(() => setRetrying(false), 1500) }} />
        </div>
      </Specimen>
      <Specimen name="Command palette and keys" note="Ctrl or Cmd K finds pages, ideas, people and actions; a question mark shows the keys.">
        <Row><Button onPress={() => setPalette(true)}>Go to or do</Button><Button onPress={() => setKeys(true)}>Show the keys</Button></Row>
      </Specimen>
      <CommandPalette isOpen={isPalette} onOpenChange={setPalette} groups={groups} onSearch={() => {}} />
      <KeyHelp isOpen={isKeys} onOpenChange={setKeys} groups={KEYS} />
    </Chapter>
  )
}
