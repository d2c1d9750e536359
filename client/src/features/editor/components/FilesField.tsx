import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type FilePurpose, MAX_DOCUMENT_BYTES, MAX_PICTURE_BYTES, readFiles, uploadFile } from '@commonspark/shared/files/schema'
import { newKey } from '../../../lib/newKey.ts'
import { call, send } from '../../../lib/api.ts'
import { fileAddress } from '../../../lib/pictures.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { type DroppedFile, FileDrop } from '../../../ui/FileDrop.tsx'
import { sizeWords } from '../../../ui/format.ts'

interface Props { value: string[]; onChange: (value: string[]) => void; only?: 'cover' }
const MAX_FILES = 12
const isPicture = (file: File): boolean => file.type.startsWith('image/')

/** Pictures and documents of an idea, sent at once and shown with their progress; `only` the cover takes one picture. */
export function FilesField({ value, onChange, only }: Props) {
  const { t } = useTranslation('editor')
  const { locale } = useLocale()
  const words = useProblemWords()
  const [sending, setSending] = useState<DroppedFile[]>([])
  const known = useQuery({ queryKey: ['files', value.toSorted().join()], enabled: value.length > 0, queryFn: () => call(readFiles, { query: { ids: value.join(',') } }), staleTime: Infinity })
  const most = only ? 1 : MAX_FILES
  const update = (id: string, change: Partial<DroppedFile>): void => { setSending((all) => all.map((file) => (file.id === id ? { ...file, ...change } : file))) }

  const add = async (files: File[]): Promise<void> => {
    const sent: string[] = []
    for (const file of files) {
      const id = newKey()
      const purpose: FilePurpose = only || isPicture(file) ? 'picture' : 'document'
      const limit = purpose === 'picture' ? MAX_PICTURE_BYTES : MAX_DOCUMENT_BYTES
      const line: DroppedFile = { id, name: file.name, size: file.size, file, part: 0 }
      if (file.size > limit) { setSending((all) => [...all, { id, name: file.name, size: file.size, error: t('upload.tooLarge', { size: sizeWords(limit, locale) }) }]); continue }
      if (!only && value.length + sent.length >= most) { setSending((all) => [...all, { id, name: file.name, size: file.size, error: t('upload.tooMany', { count: most }) }]); continue }
      setSending((all) => [...all, line])
      try {
        const stored = await send(uploadFile, file, { purpose }, (part) => { update(id, { part }) })
        sent.push(stored.id)
        setSending((all) => all.filter((one) => one.id !== id))
        onChange(only ? [stored.id] : [...value, ...sent])
      } catch (error) {
        setSending((all) => all.map((one) => (one.id === id ? { id, name: file.name, size: file.size, error: words(error) } : one)))
      }
    }
  }
  const there: DroppedFile[] = value.map((id) => {
    const file = known.data?.items.find((item) => item.id === id)
    return { id, name: file?.name ?? '', size: file?.size ?? 0, ...(only || file?.purpose === 'picture' ? { picture: fileAddress(id, 320) } : {}) }
  })
  return (
    <FileDrop label={t(only ? 'field.cover' : 'field.files')} description={t(only ? 'field.coverHelp' : 'field.filesHelp')} multiple={!only} maxSize={only ? MAX_PICTURE_BYTES : MAX_DOCUMENT_BYTES}
      accept={only ? ['image/*'] : []} files={[...there, ...sending]} onAdd={(files) => { void add(files) }}
      onRemove={(id) => { if (value.includes(id)) onChange(value.filter((one) => one !== id)); else setSending((all) => all.filter((one) => one.id !== id)) }} />
  )
}
