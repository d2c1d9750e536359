import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { PageOf } from '@commonspark/shared/ground/endpoint'
import type { IdeaCard, IdeaView } from '@commonspark/shared/ideas/schema'

/** Keys under which ideas are kept; lists are always pages of cards. */
export const ideaKeys = {
  all: ['ideas'] as const,
  one: (id: string) => ['ideas', 'one', id] as const,
  lists: ['ideas', 'list'] as const,
  list: (...what: readonly unknown[]) => ['ideas', 'list', ...what] as const,
  versions: (id: string) => ['ideas', 'versions', id] as const,
}

/** A list as far as it has been asked for. */
export type IdeaPages = InfiniteData<PageOf<IdeaCard>>

type Counted = Pick<IdeaCard, 'supported' | 'supportCount'>

/** Changes what is shown of an idea wherever it is shown, on its page and in every list. */
export function patchIdea(cache: QueryClient, id: string, change: (idea: Counted) => Partial<Counted>): void {
  const changed = <T extends Counted>(idea: T): T => ({ ...idea, ...change(idea) })
  cache.setQueryData<IdeaView>(ideaKeys.one(id), (idea) => idea && changed(idea))
  cache.setQueriesData<IdeaPages>({ queryKey: ideaKeys.lists }, (data) => data && {
    ...data,
    pages: data.pages.map((page) => {
      if (!page.items.some((card) => card.id === id)) return page
      return { ...page, items: page.items.map((card) => (card.id === id ? changed(card) : card)) }
    }),
  })
}

/** Every card of a list, each once: a card that moved while pages were being asked for may come twice. */
export const cardsIn = (data: IdeaPages | undefined): IdeaCard[] => [...new Map(data?.pages.flatMap((page) => page.items).map((card) => [card.id, card])).values()]
