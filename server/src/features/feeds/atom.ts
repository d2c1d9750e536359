import { Feed } from 'feed'
import type { IdeaCard } from '@commonspark/shared/ideas/schema'
import type { Filters } from '@commonspark/shared/search/schema'
import type { Words } from '../../platform/words.ts'
import { escaped } from './escape.ts'

/** What a feed is about, in words: "New ideas on Commonspark: “bench”, Poland, Pilot". */
export function titleOf({ q, country, language, stage, need, sdg, tag }: Filters, locale: string, words: Words): string {
  const names = (type: 'region' | 'language', codes: readonly string[]): string[] => codes.map((code) => new Intl.DisplayNames(locale, { type }).of(code) ?? code)
  const what = [
    ...(q ? [`“${q}”`] : []), ...names('region', country), ...names('language', language),
    ...stage.map((value) => words(locale, `taxonomy.stage.${value}`)), ...need.map((value) => words(locale, `taxonomy.need.${value}`)),
    ...sdg.map((value) => words(locale, `taxonomy.sdg.${value}`)), ...tag,
  ]
  return what.length === 0 ? words(locale, 'feeds.ideas') : words(locale, 'feeds.filtered', { what: what.join(', ') })
}

/** An Atom feed (RFC 4287) of ideas, newest first. */
export function atomOf(cards: readonly IdeaCard[], about: { title: string; publicUrl: string; query: string; locale: string; now: Date }): string {
  const { title, publicUrl, query, locale, now } = about
  const dateOf = (card: IdeaCard): Date => new Date(card.publishedAt ?? now)
  const self = `${publicUrl}/feeds/ideas.atom${query && `?${query}`}`
  const feed = new Feed({
    id: self, title, language: locale, link: `${publicUrl}/explore${query && `?${query}`}`, feedLinks: { atom: self },
    copyright: '', generator: 'Commonspark', updated: cards[0] ? dateOf(cards[0]) : now,
  })
  for (const card of cards) {
    const { id, title: name, summary, team, tags } = card
    const link = `${publicUrl}/ideas/${id}`
    const date = dateOf(card)
    // Both are HTML to a reader of feeds.
    feed.addItem({
      id: link, link, title: escaped(name), description: escaped(summary), date, published: date,
      author: team.map((person) => ({ name: person.name, link: `${publicUrl}/people/${person.id}` })),
      category: tags.map((tag) => ({ name: tag, term: tag })),
    })
  }
  return feed.atom1()
}
