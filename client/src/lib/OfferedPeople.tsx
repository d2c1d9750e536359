import type { CSSProperties } from 'react'
import type { PersonCard } from '@commonspark/shared/people/schema'
import { Avatar } from '../ui/Avatar.tsx'
import { fileAddress } from './pictures.ts'
import './OfferedPeople.css'

/** `at` is the one that Enter takes. */
export interface OfferedPeopleProps { id: string; label: string; people: readonly PersonCard[]; at: number; place: 'above' | 'below' | CSSProperties; onChoose: (person: PersonCard) => void }

/** People to choose from after an "@", floating beside a text; the text keeps the focus, handles the keys and names the one that is meant. */
export function OfferedPeople({ id, label, people, at, place, onChoose }: OfferedPeopleProps) {
  return (
    <ul id={id} className="offered-people" role="listbox" aria-label={label} {...(typeof place === 'string' ? { 'data-place': place } : { style: place })}>
      {people.map((person, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the text keeps the focus and handles the keys
        <li key={person.id} id={`${id}-${index}`} role="option" aria-selected={index === at} tabIndex={-1} onPointerDown={(event) => { event.preventDefault() }} onClick={() => { onChoose(person) }}>
          <Avatar decorative size="small" name={person.name} picture={person.picture && fileAddress(person.picture, 320)} />
          <span>{person.name}</span>{person.organisation && <span className="offered-organisation">{person.organisation}</span>}
        </li>
      ))}
    </ul>
  )
}
