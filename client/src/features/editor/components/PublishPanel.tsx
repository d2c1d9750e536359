import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { topicOf } from '@commonspark/shared/ground/live'
import { missingForPublishing } from '@commonspark/shared/ideas/rules'
import { ideaChanged, publishIdea, readIdea, readWorkingCopy } from '@commonspark/shared/ideas/schema'
import { call, Refusal } from '../../../lib/api.ts'
import { useFact, useTopics } from '../../../lib/live.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { Button } from '../../../ui/Button.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { fieldId, useFieldName } from '../fieldName.ts'
import type { Writing, WritingDocument } from '../writing.ts'
import { PresenceList } from './Presence.tsx'
import { SaveState, type Shown } from './SaveState.tsx'

/** The idea as readers and the server have it, asked again whenever it changes. */
export function useKnownIdea(id: string | null) {
  const cache = useQueryClient()
  useTopics(id ? [topicOf('draft', id), topicOf('idea', id)] : [])
  useFact(ideaChanged, useCallback((fact) => { if (fact.id === id) void cache.invalidateQueries({ queryKey: ['ideas', id] }) }, [cache, id]))
  return useQuery({ queryKey: ['ideas', id], enabled: id !== null, queryFn: () => call(readIdea, { params: { id: id! } }) })
}

/** Where the text is for its writer: what is on the server may also be what readers see, or hold a field that cannot be taken. */
export const shownPlace = ({ place, problems }: Writing, idea: { state: string; hasUnpublishedChanges: boolean } | undefined): Shown => {
  if (place !== 'saved') return place
  if (problems.length > 0) return 'refused'
  return idea?.state === 'published' && !idea.hasUnpublishedChanges ? 'published' : 'saved'
}

/** Publishes what is on the server now; somebody may write on meanwhile, so the version is asked for at the last moment. */
async function publishNow(id: string, note: string) {
  for (let attempt = 0; ; attempt++) {
    const { version } = await call(readWorkingCopy, { params: { id } })
    try { return await call(publishIdea, { params: { id }, body: { version, note } }) } catch (error) {
      if (attempt === 4 || !(error instanceof Refusal) || error.problem?.because !== 'savedMeanwhile') throw error
    }
  }
}

interface Props { writing: Writing; document: WritingDocument; preview: boolean; onPreview: (on: boolean) => void; isSuggesting: boolean; onSuggesting: (on: boolean) => void }

/** Where the text is, who else is here, what publishing still needs, and the way to publish. */
export function PublishPanel({ writing, document, preview, onPreview, isSuggesting, onSuggesting }: Props) {
  const { t } = useTranslation('editor')
  const nameOf = useFieldName()
  const words = useProblemWords()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [note, setNote] = useState('')
  const { id, content, problems, present, canEdit } = writing
  const idea = useKnownIdea(id).data
  const missing = missingForPublishing(content)
  const again = idea?.state === 'published'
  const publish = useMutation({
    mutationFn: async () => ((await document.settled()) && id ? publishNow(id, note) : null),
    onSuccess: (published) => {
      if (!published) return
      void cache.invalidateQueries({ queryKey: ['ideas'] })
      toast({ text: t('publish.done'), tone: 'done' })
      void navigate(`/ideas/${published.id}`)
    },
    onError: (error) => { toast({ text: words(error), tone: 'refused' }) },
  })
  return (
    <div className="editor-panel">
      <SaveState place={shownPlace(writing, idea)} />
      <PresenceList present={present} />
      <p className="editor-hint">{t(again ? 'publish.published' : 'publish.draft')}</p>
      {canEdit && id && <Switch isSelected={isSuggesting} onChange={onSuggesting} description={t('suggest.help')}>{t('suggest.mode')}</Switch>}
      {missing.length > 0 ? (
        <div>
          <h3 className="editor-panel-title">{t('publish.missing')}</h3>
          <ul className="editor-missing">{missing.map((path) => <li key={path}><Link href={`#${fieldId(path)}`} target="_self">{nameOf(path)}</Link></li>)}</ul>
        </div>
      ) : <p className="editor-ready">{t('publish.ready')}</p>}
      {again && <TextField label={t('publish.note')} description={t('publish.noteHelp')} optional limit={200} value={note} onChange={setNote} />}
      <div className="editor-panel-actions">
        {idea && !idea.can.publish
          ? <p className="editor-hint">{t('publish.notYours')}</p>
          : <Button variant="primary" wide isPending={publish.isPending} isDisabled={!id || missing.length > 0 || problems.length > 0} onPress={() => { publish.mutate() }}>{t(again ? 'publish.again' : 'publish.action')}</Button>}
        <Button wide onPress={() => { onPreview(!preview) }}>{t(preview ? 'publish.write' : 'publish.preview')}</Button>
        {id && <Link href={`/ideas/${id}/board`} onward>{t('board.open')}</Link>}
        {id && <Link href={`/ideas/${id}/history`} onward>{t('history.open')}</Link>}
        {again && id && <Link href={`/ideas/${id}`} onward>{t('publish.view')}</Link>}
      </div>
    </div>
  )
}
