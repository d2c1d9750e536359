import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { IdeaContent } from '@commonspark/shared/ideas/content'
import { topicOf } from '@commonspark/shared/ground/live'
import { createIdea, ideaChanged, readWorkingCopy, saveWorkingCopy } from '@commonspark/shared/ideas/schema'
import { call, Refusal } from '../../lib/api.ts'
import { dropDraft, keepDraft, readDraft } from '../../lib/drafts.ts'
import { onReturn, useFact, useTopics } from '../../lib/live.ts'
import { useViewer } from '../../lib/viewer.ts'
import { type Doors, type Kept, Saver, type Writing } from './saver.ts'

const doors: Doors = {
  create: (key, content) => call(createIdea, { body: { key, content: content as never } }),
  read: (id) => call(readWorkingCopy, { params: { id } }),
  save: (id, version, changes) => call(saveWorkingCopy, { params: { id }, body: { version, changes: changes as never } }),
  keep: keepDraft,
  kept: (name) => readDraft<Kept>(name),
  drop: dropDraft,
  judge: (error) => {
    if (!(error instanceof Refusal) || error.passing) return 'later'
    const code = error.problem?.code
    return code === 'unauthenticated' ? 'signIn' : code === 'conflict' ? 'conflict' : code === 'internal' ? 'later' : 'refused'
  },
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds)
    return () => { clearTimeout(timer) }
  },
}

/** The idea being written, saved as one writes; `key` is the new idea's own until the server knows it. */
export function useWriting(key: string, id: string | null): { writing: Writing; saver: Saver } {
  const { i18n } = useTranslation()
  // The language at the start; switching it later must not begin the saver anew.
  const [language] = useState(i18n.language as IdeaContent['language'])
  const saver = useMemo(() => new Saver(doors, { key, id, language }), [key, id, language])
  const writing = useSyncExternalStore(saver.subscribe, saver.read)
  const viewer = useViewer()
  useEffect(() => {
    void saver.open()
    const again = (): void => { void saver.again() }
    const left = (): void => { if (document.visibilityState === 'hidden') void saver.flush() }
    addEventListener('online', again)
    document.addEventListener('visibilitychange', left)
    const stop = onReturn(again)
    return () => {
      void saver.flush()
      removeEventListener('online', again)
      document.removeEventListener('visibilitychange', left)
      stop()
    }
  }, [saver])
  // Whoever has just signed in goes on where they were.
  const viewerId = viewer?.id
  useEffect(() => { if (viewerId && saver.read().place === 'signedOut') void saver.again() }, [viewerId, saver])
  useTopics(writing.id ? [topicOf('draft', writing.id)] : [])
  useFact(ideaChanged, useCallback(({ id: changed, version }) => { if (changed === saver.read().id) void saver.heard(version) }, [saver]))
  return { writing, saver }
}
