import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findPeople, type PersonCard } from '@commonspark/shared/people/schema'
import { call } from '../../../lib/api.ts'
import { ComboBox } from '../../../ui/ComboBox.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'

/** Finds somebody to name in a text. */
export function PersonDialog({ onChoose, onClose }: { onChoose: (person: PersonCard) => void; onClose: () => void }) {
  const { t } = useTranslation('editor')
  const [text, setText] = useState('')
  const found = useQuery({ queryKey: ['people', 'find', text], enabled: text.trim().length > 1, queryFn: ({ signal }) => call(findPeople, { query: { q: text.trim() }, signal }), placeholderData: keepPreviousData })
  const people = found.data?.items ?? []
  return (
    <Dialog title={t('tool.person')} isOpen onOpenChange={onClose}>
      <ComboBox label={t('team.find')} value={null} onSearch={setText} options={people.map((card) => ({ id: card.id, label: card.name, hint: card.organisation ?? undefined }))}
        onChange={(id) => { const person = people.find((card) => card.id === id); if (person) onChoose(person) }} />
    </Dialog>
  )
}
