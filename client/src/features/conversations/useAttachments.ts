import { useCallback, useState } from 'react'
import { type FileView, MAX_DOCUMENT_BYTES, MAX_PICTURE_BYTES, MAX_VOICE_BYTES, uploadFile } from '@commonspark/shared/files/schema'
import { MAX_FILES } from '@commonspark/shared/conversations/schema'
import { send } from '../../lib/api.ts'
import { refusalOf } from '../../lib/forms.ts'
import { newKey } from '../../lib/newKey.ts'
import { useProblemWords } from '../../lib/problem.ts'

interface Attachment { key: string; name: string; part: number; file: FileView | null; error: string | null }

const LIMITS = { picture: [MAX_PICTURE_BYTES, 'pictureTooLarge'], document: [MAX_DOCUMENT_BYTES, 'documentTooLarge'], voice: [MAX_VOICE_BYTES, 'voiceTooLong'] } as const

/** Files on their way into a message. */
export function useAttachments() {
  const words = useProblemWords()
  const [items, setItems] = useState<readonly Attachment[]>([])
  const patch = useCallback((key: string, change: Partial<Attachment>) => { setItems((now) => now.map((item) => (item.key === key ? { ...item, ...change } : item))) }, [])
  const start = async (key: string, file: File): Promise<void> => {
    const purpose = file.type.startsWith('image/') && file.type !== 'image/svg+xml' ? 'picture' : file.type.startsWith('audio/') ? 'voice' : 'document'
    const [most, because] = LIMITS[purpose]
    try {
      if (file.size > most) throw refusalOf('tooLarge', because)
      patch(key, { file: await send(uploadFile, file, { purpose }, (part) => { patch(key, { part }) }), part: 1 })
    } catch (error) { patch(key, { error: words(error) }) }
  }
  return {
    items,
    ready: items.flatMap((item) => item.file ?? []),
    isBusy: items.some((item) => !item.file && !item.error),
    add: (files: readonly File[]): void => {
      const fresh = files.slice(0, MAX_FILES - items.length).map((file) => ({ file, item: { key: newKey(), name: file.name, part: 0, file: null, error: null } }))
      setItems((now) => [...now, ...fresh.map(({ item }) => item)])
      for (const { file, item } of fresh) void start(item.key, file)
    },
    remove: (key: string): void => { setItems((now) => now.filter((item) => item.key !== key)) },
    clear: (): void => { setItems([]) },
  }
}
