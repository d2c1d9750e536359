import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { IdeaContent } from '@commonspark/shared/ideas/content'
import { useViewer } from '../../lib/viewer.ts'
import { type Writing, WritingDocument } from './writing.ts'

const nothing = (): (() => void) => () => undefined

/** The idea being written; `key` is the new idea's own until the server knows it. Null until it is being opened. */
export function useWriting(key: string, id: string | null): { writing: Writing; document: WritingDocument } | null {
  const { i18n } = useTranslation()
  // The language at the start; switching it later must not begin anew.
  const [language] = useState(i18n.language as IdeaContent['language'])
  const viewer = useViewer()?.id ?? null
  // Whose session ends goes on seeing what they wrote; whoever signs in gets a document of their own.
  const [owner, setOwner] = useState(viewer)
  if (viewer && viewer !== owner) setOwner(viewer)
  const [document, setDocument] = useState<WritingDocument | null>(null)
  useEffect(() => {
    const made = new WritingDocument({ key, id, viewer: owner, language })
    setDocument(made)
    void made.open()
    const again = (): void => { made.again() }
    addEventListener('online', again)
    return () => {
      removeEventListener('online', again)
      made.close()
    }
  }, [key, id, owner, language])
  useEffect(() => { if (viewer) document?.again() }, [viewer, document])
  const writing = useSyncExternalStore(document?.subscribe ?? nothing, () => document?.read() ?? null)
  return document && writing && { writing, document }
}
