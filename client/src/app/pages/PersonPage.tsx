import { useParams } from 'react-router'
import { BlockedPerson } from '../../features/conversations/components/BlockedPerson.tsx'
import { BlockMenu } from '../../features/conversations/components/BlockMenu.tsx'
import { WriteButton } from '../../features/conversations/components/WriteButton.tsx'
import { PersonIdeas } from '../../features/ideas/components/PersonIdeas.tsx'
import { usePerson } from '../../features/people/api.ts'
import { PersonReader } from '../../features/people/components/PersonReader.tsx'
import { LoadProblem } from '../../lib/LoadProblem.tsx'
import { useTitle } from '../../lib/title.ts'
import { useViewer } from '../../lib/viewer.ts'
import { Page } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Skeleton.tsx'

/** A person and what they have posted. */
export function PersonPage() {
  const { id = '' } = useParams()
  const viewer = useViewer()
  const { data: person, error, isPending, isFetching, refetch } = usePerson(id)
  useTitle(person?.name)
  return (
    <Page>
      {isPending && <Loading shape="page" />}
      {error && !person && <LoadProblem heading={1} error={error} onRetry={() => { void refetch() }} isRetrying={isFetching} />}
      {person?.blocked && <BlockedPerson person={person} />}
      {person && !person.blocked && <PersonReader person={person} ideas={<PersonIdeas personId={person.id} own={person.can.edit} />} actions={viewer && !person.can.edit && <><WriteButton personId={person.id} /><BlockMenu person={person} /></>} />}
    </Page>
  )
}
