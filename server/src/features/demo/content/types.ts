import type { z } from 'zod'
import type { Canvas, IdeaContent } from '@commonspark/shared/ideas/content'
import type {
  Country, FieldRole, Language, Locale, OrganisationKind, PlatformRole,
} from '@commonspark/shared/taxonomy/taxonomy'

/** An organisation of the demo; others name it by its key. */
export interface DemoOrganisation {
  readonly key: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly country: Country
  readonly city: string
  readonly about: string
  readonly website: string | null
}

/** A person of the demo; others name them by their key, and texts mention them as `@{key}`. */
export interface DemoPerson {
  readonly key: string
  readonly name: string
  readonly email: string
  readonly locale: Locale
  readonly fieldRoles: FieldRole[]
  readonly platformRoles?: PlatformRole[]
  readonly organisation?: { readonly key: string; readonly role: 'owner' | 'member'; readonly title: string }
  readonly country: Country
  readonly region: string
  readonly languages: Language[]
  readonly sdgs: number[]
  /** Topics, from the same words as the tags of ideas. */
  readonly tags: string[]
  readonly about: string
}

/** One of the six reactions used in the demo. */
export type DemoEmoji = '👍' | '❤️' | '🎉' | '💡' | '🙏' | '🤔'

/** A comment under an idea, with its thread; a reply is never older than what it answers. */
export interface DemoComment {
  readonly author: string
  readonly daysAgo: number
  readonly text: string
  readonly replies?: DemoComment[]
  readonly reactions?: { readonly person: string; readonly emoji: DemoEmoji }[]
}

/** What a team writes about an idea; covers and files are not part of the demo's texts. */
export type DemoContent = Omit<z.input<typeof IdeaContent>, 'cover' | 'files' | 'canvas'> & { readonly canvas: Canvas }

/** An earlier published version: the fields in which it differed from the idea's present content. */
export interface DemoVersion {
  readonly daysAgo: number
  readonly note: string
  readonly content: Partial<Omit<DemoContent, 'canvas'>> & { readonly canvas?: Partial<Canvas> }
}

/** An idea of the demo with everything that happened to it. */
export interface DemoIdea {
  readonly key: string
  readonly content: DemoContent
  readonly team: { readonly person: string; readonly role: 'lead' | 'author' | 'contributor' }[]
  /** When it was first published; null while it is a draft. */
  readonly publishedDaysAgo: number | null
  readonly archived?: true
  /** Oldest first; the first one is as old as the publication. */
  readonly earlier?: DemoVersion[]
  /** When the present content replaced the last of `earlier`, and why. */
  readonly revised?: { readonly daysAgo: number; readonly note: string }
  readonly supporters: string[]
  readonly followers: string[]
  readonly comments: DemoComment[]
}
