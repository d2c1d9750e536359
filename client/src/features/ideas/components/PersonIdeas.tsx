import { useTranslation } from 'react-i18next'
import { useIdeasOf } from '../api.ts'
import { IdeaListing } from './IdeaListing.tsx'

/** The published ideas of a person, for their page; `own` if it is the viewer's. */
export function PersonIdeas({ personId, own = false }: { personId: string; own?: boolean }) {
  const { t } = useTranslation('ideas')
  const list = useIdeasOf(personId)
  return <IdeaListing list={list} empty={<p className="ui-state-words">{t(own ? 'person.noneOwn' : 'person.none')}</p>} />
}
