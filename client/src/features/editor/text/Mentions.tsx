import type { SuggestionKeyDownProps, SuggestionOptions, SuggestionProps } from '@tiptap/suggestion'
import { useTranslation } from 'react-i18next'
import { findPeople, type PersonCard } from '@commonspark/shared/people/schema'
import { call } from '../../../lib/api.ts'
import { OfferedPeople } from '../../../lib/OfferedPeople.tsx'

const WIDTH = 240

type Chosen = { id: string | null; label?: string | null }
/** People whose names begin as what stands behind an "@", where they are shown, and which of them Enter takes. */
export interface Naming { people: readonly PersonCard[]; at: number; place: DOMRect | null; take: (person: PersonCard) => void }

/** Finds people while an "@" is written; `show` hears what to show and null when it is over. */
export function naming(show: (change: (now: Naming | null) => Naming | null) => void): Omit<SuggestionOptions<PersonCard, Chosen>, 'editor'> {
  let now: Naming | null = null
  const set = (next: Naming | null): void => { now = next; show(() => next) }
  const from = ({ items, clientRect, command }: SuggestionProps<PersonCard, Chosen>, at: number): Naming =>
    ({ people: items, at: Math.min(at, Math.max(0, items.length - 1)), place: clientRect?.() ?? null, take: ({ id, name }) => { command({ id, label: name }) } })
  return {
    char: '@', debounce: 150,
    items: async ({ query, signal }) => (query.trim().length > 1 ? (await call(findPeople, { query: { q: query.trim() }, signal }).catch(() => ({ items: [] }))).items.slice(0, 6) : []),
    render: () => ({
      onStart: (props) => { set(from(props, 0)) },
      onUpdate: (props) => { set(from(props, now?.at ?? 0)) },
      onExit: () => { set(null) },
      onKeyDown: ({ event }: SuggestionKeyDownProps) => {
        if (!now || now.people.length === 0) return false
        const count = now.people.length
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { set({ ...now, at: (now.at + (event.key === 'ArrowDown' ? 1 : count - 1)) % count }); return true }
        if (event.key === 'Enter' || event.key === 'Tab') { now.take(now.people[now.at]!); return true }
        if (event.key === 'Escape') { set(null); return true }
        return false
      },
    }),
  }
}

/** The people to choose from, below the caret; the text keeps the focus and says which one is meant. */
export function NamingList({ id, naming: { people, at, place, take }, box }: { id: string; naming: Naming; box: DOMRect }) {
  const { t } = useTranslation('editor')
  if (people.length === 0) return null
  const left = Math.max(0, Math.min((place?.left ?? box.left) - box.left, box.width - WIDTH))
  return <OfferedPeople id={id} label={t('tool.person')} people={people} at={at} onChoose={take} place={{ insetInlineStart: left, insetBlockStart: (place?.bottom ?? box.top) - box.top + 4, inlineSize: WIDTH }} />
}
