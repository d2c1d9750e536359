import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useProblemWords } from '../../../lib/problem.ts'
import { type DroppedFile, FileDrop } from '../../../ui/FileDrop.tsx'
import { useStart } from '../api.ts'

/** Takes a file and leads to the report of its trial. */
export function ImportDrop() {
  const { t } = useTranslation('imports')
  const words = useProblemWords()
  const navigate = useNavigate()
  const [part, setPart] = useState(0)
  const start = useStart(setPart)
  const file = start.variables
  const begin = (chosen: File | undefined): void => {
    if (!chosen || start.isPending) return
    setPart(0)
    start.mutate(chosen, { onSuccess: ({ id }) => { void navigate(`/imports/${id}`) } })
  }
  // A refused file stays with its reason until another one is tried.
  const shown: DroppedFile[] = file && !start.isSuccess ? [{ id: 'file', name: file.name, size: file.size, ...(start.error ? { error: words(start.error) } : { part: Math.min(part, 0.99) }) }] : []
  return <FileDrop label={t('drop')} description={t('dropHelp')} files={shown} onAdd={([chosen]) => { begin(chosen) }} onRemove={() => { start.reset() }} />
}
