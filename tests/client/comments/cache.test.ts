import type { CommentView } from '@commonspark/shared/comments/schema'
import { QueryClient } from '@tanstack/react-query'
import { expect } from 'chai'
import { addComment, commentKeys, type CommentPages, commentsIn, patchComment } from '../../../client/src/features/comments/cache.ts'
import { reacted } from '../../../client/src/features/comments/reactions.ts'

const IDEA = 'a'.repeat(24)
const comment = (n: number, more: Partial<CommentView> = {}): CommentView => ({
  id: String(n).padStart(24, '0'), ideaId: IDEA, parentId: null, author: null, text: `Comment ${n}`, postedAt: '2026-11-22T10:00:00.000Z', editedAt: null, deleted: false,
  reactions: [], replyCount: 0, version: 1, can: { edit: false, delete: false, reply: true, react: true, report: false }, ...more,
})
const pages = (...of: { items: CommentView[]; next: string | null }[]): CommentPages => ({ pages: of, pageParams: of.map(() => undefined) })
const texts = (data: unknown): string[] => commentsIn(data as CommentPages | undefined).map(({ text }) => text)

describe('comments kept in the browser', () => {
  const cache = new QueryClient()
  const list = commentKeys.list(IDEA)
  const thread = commentKeys.replies(IDEA, comment(1).id)
  const parent = (): CommentView | undefined => commentsIn(cache.getQueryData<CommentPages>(list)).find(({ id }) => id === comment(1).id)
  beforeEach(() => {
    cache.clear()
    cache.setQueryData(list, pages({ items: [comment(2), comment(1)], next: 'more' }, { items: [comment(0)], next: null }))
  })

  it('take a new one at the top, once', () => {
    addComment(cache, comment(3))
    addComment(cache, comment(3))
    expect(texts(cache.getQueryData(list))).to.deep.equal(['Comment 3', 'Comment 2', 'Comment 1', 'Comment 0'])
  })

  it('take a reply at the end of an open thread and count it', () => {
    cache.setQueryData(thread, pages({ items: [], next: null }))
    addComment(cache, comment(4, { parentId: comment(1).id }))
    expect(texts(cache.getQueryData(thread))).to.deep.equal(['Comment 4'])
    expect(parent()?.replyCount).to.equal(1)
  })

  it('count a reply in a thread that nobody has opened, without making up the thread', () => {
    addComment(cache, comment(4, { parentId: comment(1).id }))
    expect(cache.getQueryData(thread)).to.equal(undefined)
    expect(parent()?.replyCount).to.equal(1)
  })

  it('leave the end of a thread to whoever asks for it', () => {
    cache.setQueryData(thread, pages({ items: [comment(4, { parentId: comment(1).id })], next: 'more' }))
    addComment(cache, comment(5, { parentId: comment(1).id }))
    expect(texts(cache.getQueryData(thread))).to.deep.equal(['Comment 4'])
    expect(parent()?.replyCount).to.equal(2)
  })

  it('change wherever they are shown, and what waits to be sent is left alone', () => {
    cache.setQueryData(thread, pages({ items: [comment(4, { parentId: comment(1).id })], next: null }))
    const waiting = [{ key: 'k', text: 'Waiting' }]
    cache.setQueryData(commentKeys.waiting(IDEA, 'me'), waiting)
    patchComment(cache, IDEA, comment(4).id, (known) => ({ ...known, text: 'Mended' }))
    patchComment(cache, IDEA, comment(0).id, (known) => ({ ...known, text: 'Mended too' }))
    expect(texts(cache.getQueryData(thread))).to.deep.equal(['Mended'])
    expect(texts(cache.getQueryData(list)).at(-1)).to.equal('Mended too')
    expect(cache.getQueryData(commentKeys.waiting(IDEA, 'me'))).to.equal(waiting)
  })

  it('show one twice only if the server does', () => {
    expect(texts(pages({ items: [comment(2), comment(1)], next: 'more' }, { items: [comment(1), comment(0)], next: null }))).to.deep.equal(['Comment 2', 'Comment 1', 'Comment 0'])
  })
})

describe('reactions, one a person', () => {
  const thumb = { emoji: '👍', count: 2, mine: true } as const
  const heart = { emoji: '❤️', count: 1, mine: false } as const

  it('are added, moved and taken back', () => {
    expect(reacted([heart], '👍')).to.deep.equal([heart, { emoji: '👍', count: 1, mine: true }])
    expect(reacted([thumb, heart], '❤️')).to.deep.equal([{ ...thumb, count: 1, mine: false }, { ...heart, count: 2, mine: true }])
    expect(reacted([thumb, heart], null)).to.deep.equal([{ ...thumb, count: 1, mine: false }, heart])
    expect(reacted([{ ...heart, mine: true }], null)).to.deep.equal([])
  })
})
