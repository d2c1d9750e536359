import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { MAX_DOCUMENT_BYTES, MAX_PICTURE_BYTES, readFiles, uploadFile } from '@commonspark/shared/files/schema'
import { type DroppedFile, FileDrop } from '../ui/FileDrop.tsx'
import { sizeWords } from '../ui/format.ts'
import { call, send } from './api.ts'
import { newKey } from './newKey.ts'
import { fileAddress } from './pictures.ts'
import { useProblemWords } from './problem.ts'

/** `value` holds ids of stored files; with `pictures` only pictures are taken. */
export interface FilesFieldProps {
  label: string
  description?: string
  value: readonly string[]
  onChange: (ids: string[]) => void
  pictures?: boolean
  max: number
  error?: string | undefined
}

/** Files that are sent as soon as they are chosen, with how far they are; one that takes the place of the only one replaces it. */
export function FilesField({ label, description, value, onChange, pictures = false, max, error }: FilesFieldProps) {
  const { t } = useTranslation('app')
  const { locale } = useLocale()
  const words = useProblemWords()
  const [sending, setSending] = useState<DroppedFile[]>([])
  const known = useQuery({ queryKey: ['files', value.toSorted().join()], enabled: value.length > 0, queryFn: () => call(readFiles, { query: { ids: value.join(',') } }), staleTime: Infinity })
  const change = (id: string, to: (file: DroppedFile) => DroppedFile | null): void => { setSending((all) => all.flatMap((file) => (file.id === id ? to(file) ?? [] : [file]))) }
  const add = async (files: File[]): Promise<void> => {
    let ids = [...value]
    for (const file of files) {
      const id = newKey()
      const isPicture = pictures || file.type.startsWith('image/')
      const limit = isPicture ? MAX_PICTURE_BYTES : MAX_DOCUMENT_BYTES
      const line = { id, name: file.name, size: file.size }
      const wrong = file.size > limit ? t('upload.tooLarge', { size: sizeWords(limit, locale) }) : max > 1 && ids.length >= max ? t('upload.tooMany', { count: max }) : undefined
      setSending((all) => [...all, wrong ? { ...line, error: wrong } : { ...line, file, part: 0 }])
      if (wrong) continue
      try {
        const stored = await send(uploadFile, file, { purpose: isPicture ? 'picture' : 'document' }, (part) => { change(id, (now) => ({ ...now, part })) })
        ids = max === 1 ? [stored.id] : [...ids, stored.id]
        change(id, () => null)
        onChange(ids)
      } catch (refusal) { change(id, () => ({ ...line, error: words(refusal) })) }
    }
  }
  const there: DroppedFile[] = value.map((id) => {
    const file = known.data?.items.find((item) => item.id === id)
    return { id, name: file?.name ?? '', size: file?.size ?? 0, ...(pictures || file?.purpose === 'picture' ? { picture: fileAddress(id, 320) } : {}) }
  })
  return (
    <FileDrop label={label} {...(description ? { description } : {})} multiple={max > 1} maxSize={pictures ? MAX_PICTURE_BYTES : MAX_DOCUMENT_BYTES} accept={pictures ? ['image/*'] : []} error={error}
      files={[...there, ...sending]} onAdd={(files) => { void add(files) }}
      onRemove={(id) => { if (value.includes(id)) onChange(value.filter((one) => one !== id)); else change(id, () => null) }} />
  )
}
