import type { IdeaCard } from '@commonspark/shared/ideas/schema'
import { QueryClient } from '@tanstack/react-query'
import { expect } from 'chai'
import { cardsIn, ideaKeys, type IdeaPages, patchIdea } from '../../../client/src/features/ideas/cache.ts'

const card = (id: string, supportCount: number): IdeaCard => ({
  id, title: id, summary: '', language: 'en', country: null, region: '', stage: 'spark', sdgs: [], tags: [], needs: [], cover: null, team: [], state: 'published',
  publishedAt: null, activeAt: '2026-11-22T10:00:00.000Z', supportCount, commentCount: 0, source: null, supported: false,
})
const pages = (...items: IdeaCard[][]): IdeaPages => ({ pages: items.map((page) => ({ items: page, next: null })), pageParams: items.map(() => undefined) })

describe('ideas kept in the browser', () => {
  it('are supported everywhere at once, and nothing else changes', () => {
    const cache = new QueryClient()
    const untouched = pages([card('c', 3)])
    cache.setQueryData(ideaKeys.list('explore'), pages([card('a', 1)], [card('b', 2)]))
    cache.setQueryData(ideaKeys.list('of', 'somebody'), pages([card('b', 2)]))
    cache.setQueryData(ideaKeys.list('mine'), untouched)
    cache.setQueryData(ideaKeys.one('b'), card('b', 2))
    cache.setQueryData(ideaKeys.versions('b'), [{ number: 1 }])
    patchIdea(cache, 'b', (idea) => ({ supported: true, supportCount: idea.supportCount + 1 }))
    const counts = (key: readonly unknown[]): number[] => cardsIn(cache.getQueryData<IdeaPages>(key)).map(({ supportCount }) => supportCount)
    expect(counts(ideaKeys.list('explore'))).to.deep.equal([1, 3])
    expect(counts(ideaKeys.list('of', 'somebody'))).to.deep.equal([3])
    expect(cache.getQueryData(ideaKeys.one('b'))).to.deep.include({ supported: true, supportCount: 3 })
    expect(cache.getQueryData<IdeaPages>(ideaKeys.list('mine'))?.pages[0]).to.equal(untouched.pages[0])
    expect(cache.getQueryData(ideaKeys.versions('b'))).to.deep.equal([{ number: 1 }])
  })

  it('stand in a list once, even if a page repeats them', () => {
    expect(cardsIn(pages([card('a', 1), card('b', 1)], [card('b', 2), card('c', 1)])).map(({ id }) => id)).to.deep.equal(['a', 'b', 'c'])
    expect(cardsIn(undefined)).to.deep.equal([])
  })
})
