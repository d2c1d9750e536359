import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { missingForPublishing } from '@commonspark/shared/ideas/rules'
import { publishIdea } from '@commonspark/shared/ideas/schema'
import { call } from '../../../lib/api.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { Button } from '../../../ui/Button.tsx'
import { Link } from '../../../ui/Link.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { fieldId, useFieldName } from '../fieldName.ts'
import type { Saver, Writing } from '../saver.ts'
import { SaveState } from './SaveState.tsx'

/** Where the text is, what publishing still needs, and the way to publish. */
export function PublishPanel({ writing, saver, preview, onPreview }: { writing: Writing; saver: Saver; preview: boolean; onPreview: (on: boolean) => void }) {
  const { t } = useTranslation('editor')
  const nameOf = useFieldName()
  const words = useProblemWords()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [note, setNote] = useState('')
  const { id, copy, mine, place } = writing
  const missing = missingForPublishing(mine)
  const again = copy?.state === 'published'
  const publish = useMutation({
    mutationFn: async () => {
      await saver.flush()
      const now = saver.read()
      if (now.place !== 'saved' || !now.id || !now.copy) return null
      return call(publishIdea, { params: { id: now.id }, body: { version: now.copy.version, note } })
    },
    onSuccess: (idea) => {
      if (!idea) return
      saver.moved(idea.version)
      void cache.invalidateQueries({ queryKey: ['ideas'] })
      toast({ text: t('publish.done'), tone: 'done' })
      void navigate(`/ideas/${idea.id}`)
    },
    onError: (error) => { toast({ text: words(error), tone: 'refused' }); void saver.again() },
  })
  return (
    <div className="editor-panel">
      <SaveState place={place} />
      <p className="editor-hint">{t(again ? 'publish.published' : 'publish.draft')}</p>
      {missing.length > 0 ? (
        <div>
          <h3 className="editor-panel-title">{t('publish.missing')}</h3>
          <ul className="editor-missing">{missing.map((path) => <li key={path}><Link href={`#${fieldId(path)}`} target="_self">{nameOf(path)}</Link></li>)}</ul>
        </div>
      ) : <p className="editor-ready">{t('publish.ready')}</p>}
      {again && <TextField label={t('publish.note')} description={t('publish.noteHelp')} optional limit={200} value={note} onChange={setNote} />}
      <div className="editor-panel-actions">
        {copy && !copy.can.publish
          ? <p className="editor-hint">{t('publish.notYours')}</p>
          : <Button variant="primary" wide isPending={publish.isPending} isDisabled={!id || missing.length > 0 || place === 'conflict'} onPress={() => { publish.mutate() }}>{t(again ? 'publish.again' : 'publish.action')}</Button>}
        <Button wide onPress={() => { onPreview(!preview) }}>{t(preview ? 'publish.write' : 'publish.preview')}</Button>
        {again && id && <Link href={`/ideas/${id}`} onward>{t('publish.view')}</Link>}
      </div>
    </div>
  )
}
