import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IntroductionView } from '@commonspark/shared/matches/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import { useDraft } from '../../../lib/drafts.ts'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { newKey } from '../../../lib/newKey.ts'
import { fileAddress } from '../../../lib/pictures.ts'
import { useFieldWords, useProblemWords } from '../../../lib/problem.ts'
import type { Viewer } from '../../../lib/viewer.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Row, Stack } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { TagField } from '../../../ui/TagField.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useAnswer, useIntroduce, useIntroductions } from '../api.ts'
import { useMatchFacts } from '../live.ts'
import './Matches.css'

/** Introductions that one was offered, or made as a broker. */
export function Introductions({ viewer, isBroker, suggest }: { viewer: Viewer; isBroker: boolean; suggest: (name: string) => Promise<PersonCard[]> }) {
  const { t } = useTranslation('matches')
  const list = useIntroductions()
  useMatchFacts()
  const items = list.data?.items ?? []
  if (list.isPending) return <Loading shape="people" count={3} />
  if (list.isError && items.length === 0) return <LoadProblem error={list.error} onRetry={() => { void list.refetch() }} isRetrying={list.isFetching} />
  return (
    <Stack gap={8}>
      {isBroker && <div><IntroduceDialog viewer={viewer} suggest={suggest} /></div>}
      {items.length === 0 && <EmptyState title={t('intro.empty')}>{t('intro.emptyText')}</EmptyState>}
      <ul className="match-introductions">{items.map((item) => <li key={item.id}><Introduction item={item} viewerId={viewer.id} /></li>)}</ul>
    </Stack>
  )
}

function Introduction({ item, viewerId }: { item: IntroductionView; viewerId: string }) {
  const { t } = useTranslation('matches')
  const answer = useAnswer()
  const own = item.broker?.id === viewerId
  const broker = item.broker?.name ?? ''
  const said = (): ReactNode => {
    if (item.can.answer) {
      return (
        <Row>
          <Button variant="primary" isPending={answer.isPending} onPress={() => { answer.mutate({ id: item.id, accept: true }) }}>{t('intro.accept')}</Button>
          <Button onPress={() => { answer.mutate({ id: item.id, accept: false }) }}>{t('intro.decline')}</Button>
        </Row>
      )
    }
    if (item.conversationId) return <Row><Badge tone="pine">{t('intro.done')}</Badge><ButtonLink size="small" variant="primary" href={`/messages/${item.conversationId}`}>{t('talk')}</ButtonLink></Row>
    if (item.state === 'accepted') return <p><Badge tone="pine">{t('intro.done')}</Badge></p>
    return <p className="match-soft">{t(own ? 'intro.waiting' : item.answered ? 'intro.accepted' : 'intro.declined')}</p>
  }
  return (
    <article className="match-introduction">
      <h2 className="match-soft">{own ? t('intro.between') : t('intro.by', { name: broker })}</h2>
      <div className="match-faces">
        {item.people.filter((person) => person.id !== viewerId).map((person) => (
          <span key={person.id} className="match-face">
            <Avatar decorative name={person.name} picture={person.picture ? fileAddress(person.picture, 320) : undefined} />
            <Link tone="quiet" href={`/people/${person.id}`}>{person.name}</Link>
          </span>
        ))}
      </div>
      <blockquote className="match-note" aria-label={t('intro.note', { name: broker })}>{item.note}</blockquote>
      {said()}
    </article>
  )
}

/** A broker's form: two people and why. What is written stays on this device until it is sent. */
function IntroduceDialog({ viewer, suggest }: { viewer: Viewer; suggest: (name: string) => Promise<PersonCard[]> }) {
  const { t } = useTranslation('matches')
  const words = useProblemWords()
  const fieldWords = useFieldWords()
  const introduce = useIntroduce(t('intro.sent'))
  const note = useDraft(`introduction:${viewer.id}`)
  const [people, setPeople] = useState<string[]>([])
  const [found, setFound] = useState<PersonCard[]>([])
  const [key, setKey] = useState(newKey)
  const search = (name: string): void => { if (name.trim().length > 1) void suggest(name).then((all) => { setFound(all.filter((one) => one.id !== viewer.id)) }, () => undefined) }
  const send = (close: () => void): void => {
    introduce.mutate({ key, people, note: note.text }, { onSuccess: () => { note.clear(); setPeople([]); setKey(newKey()); close() } })
  }
  return (
    <Dialog title={t('intro.make')} trigger={<Button variant="primary">{t('intro.make')}</Button>}
      foot={(close) => <><Button variant="plain" onPress={close}>{t('intro.cancel')}</Button><Button variant="primary" isPending={introduce.isPending} onPress={() => { send(close) }}>{t('intro.send')}</Button></>}>
      <Stack>
        <p>{t('intro.makeLead')}</p>
        {introduce.error && !fieldWords(introduce.error, 'note') && !fieldWords(introduce.error, 'people') && <Banner tone="refusal">{words(introduce.error)}</Banner>}
        <TagField label={t('intro.people')} description={t('intro.peopleHelp')} max={2} value={people} onChange={setPeople} onSearch={search} error={fieldWords(introduce.error, 'people')}
          options={found.map((person) => ({ id: person.id, label: person.organisation ? `${person.name}, ${person.organisation}` : person.name }))} />
        <TextArea label={t('intro.noteLabel')} rows={4} limit={600} value={note.text} onChange={note.setText} error={fieldWords(introduce.error, 'note')} />
      </Stack>
    </Dialog>
  )
}
