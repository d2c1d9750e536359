import { mentionOf } from '@commonspark/shared/comments/rules'

/** A text as it is typed, with the people whose names in it are mentions. */
export interface Typed { text: string; people: ReadonlyMap<string, string> }

const MENTION = /@\[([^\][\n]{1,80})\]\(([0-9a-f]{24})\)/g

/** What the server keeps ("@[Ana](6561…)") as it is typed ("@Ana"). */
export function typedFrom(kept: string): Typed {
  return { text: kept.replace(MENTION, '@$1'), people: new Map([...kept.matchAll(MENTION)].map(([, name, id]) => [name!, id!])) }
}

/** What is typed as the server keeps it; a name that was changed by hand is no mention any more. */
export function keptFrom({ text, people }: Typed): string {
  if (people.size === 0) return text
  const names = [...people.keys()].toSorted((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return text.replace(new RegExp(`@(${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu'), (_, name: string) => mentionOf({ id: people.get(name)!, name }))
}

/** The beginning of a name being typed before the caret, and where its "@" stands; null when nobody is being mentioned. */
export function mentionAt(text: string, caret: number): { from: number; name: string } | null {
  const found = /(?:^|[\s("„“»«[])@([\p{L}\p{N}'’.-]{2,}(?: [\p{L}\p{N}'’.-]*){0,3})$/u.exec(text.slice(0, caret))
  return found ? { from: caret - found[1]!.length - 1, name: found[1]!.trim() } : null
}

/** The text with the name begun at `from` completed to a mention of a person, and where the caret goes. */
export function withMention({ text, people }: Typed, from: number, caret: number, person: { id: string; name: string }): Typed & { caret: number } {
  // As mentionOf writes it, so that the name is found again.
  const name = typedFrom(mentionOf(person)).text.slice(1)
  const after = text.slice(caret)
  const gap = after.startsWith(' ') ? '' : ' '
  return { text: `${text.slice(0, from)}@${name}${gap}${after}`, people: new Map([...people, [name, person.id]]), caret: from + name.length + 2 }
}

const sign = (name: string): string => name.replace(/[\\`*_~<>&]/g, String.raw`\$&`)

/** A comment as Markdown: mentions lead to people, and a line break stays a line break. */
export const markdownOf = (kept: string): string =>
  kept.replace(MENTION, (_, name: string, id: string) => `[@${sign(name)}](/people/${id})`).replace(/(?<!\n)\n(?!\n)/g, '  \n')
