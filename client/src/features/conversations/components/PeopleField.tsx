import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonCard } from '@commonspark/shared/people/schema'
import { Chip } from '../../../ui/Chip.tsx'
import { ComboBox } from '../../../ui/ComboBox.tsx'
import { usePeopleNamed } from '../api.ts'

/** Chooses several people by name; those in `without` are not offered. */
export function PeopleField({ label, description, people, onChange, without, error }: { label: string; description?: string; people: readonly PersonCard[]; onChange: (people: PersonCard[]) => void; without: readonly string[]; error?: string | undefined }) {
  const { t } = useTranslation('conversations')
  const [text, setText] = useState('')
  const [round, setRound] = useState(0)
  const found = usePeopleNamed(text.trim())
  const known = new Set([...people.map((person) => person.id), ...without])
  const offered = (found.data ?? []).filter((person) => !known.has(person.id))
  const add = (id: string | null): void => {
    const person = offered.find((each) => each.id === id)
    if (!person) return
    onChange([...people, person])
    setText('')
    setRound(round + 1)
  }
  return (
    <div className="talk-people-field">
      {people.length > 0 && <div className="talk-chosen">{people.map((person) => <Chip key={person.id} name={person.name} onRemove={() => { onChange(people.filter((each) => each.id !== person.id)) }}>{person.name}</Chip>)}</div>}
      <ComboBox key={round} label={label} description={description} placeholder={t('findPeople')} value={null} onSearch={setText} onChange={add} error={error}
        options={offered.map((person) => ({ id: person.id, label: person.name, hint: person.organisation ?? undefined }))} />
    </div>
  )
}
