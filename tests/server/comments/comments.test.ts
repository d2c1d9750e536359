import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import {
  commentChanged, commentHistory, type CommentView, deleteComment, editComment, listComments, postComment, react,
} from '@commonspark/shared/comments/schema'
import { mentionOf } from '@commonspark/shared/comments/rules'
import { archiveIdea, readIdea, type IdeaView } from '@commonspark/shared/ideas/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { comments } from '../../support/comments.ts'
import { publishes } from '../../support/ideas.ts'
import type { Person, Refused } from '../../support/people.ts'

describe('comments', () => {
  let app: TestApp, ana: Person, ben: Person, mod: Person, idea: IdeaView
  before(async () => {
    app = await startApp()
    ana = await app.person('Ana')
    ben = await app.person('Ben')
    mod = await app.person('Mo', { platformRoles: ['moderator'] })
  })
  after(() => app.stop())
  beforeEach(async () => { idea = await publishes(ana, 'Library of things') })

  const countOf = async (): Promise<number> => (await ana.does(readIdea, { params: { id: idea.id } })).commentCount
  const list = async (query: { parent?: string; limit?: number; after?: string } = {}, as = app.visitor()) => as.does(listComments, { params: { id: idea.id }, query })
  const trail = async (name: string, commentId: string): Promise<Record<string, unknown>[]> =>
    (await app.platform.database.connection.collection('events').find({ name, 'payload.commentId': commentId }).sort({ _id: 1 }).toArray()).map((row) => row['payload'] as Record<string, unknown>)

  it('stand in threads one level deep: the newest first, replies oldest first, page by page', async () => {
    const top: CommentView[] = []
    for (let n = 0; n < 5; n++) top.push(await comments(ben, idea.id, `Comment ${n}`))
    const under = top[1]!
    for (let n = 0; n < 3; n++) await comments(ana, idea.id, `Reply ${n}`, under.id)

    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await list({ limit: 2, ...(after ? { after } : {}) })
      seen.push(...page.items.map((item) => item.text))
      after = page.next ?? undefined
    } while (after)
    expect(seen).to.deep.equal(['Comment 4', 'Comment 3', 'Comment 2', 'Comment 1', 'Comment 0'])

    const first = await list({ parent: under.id, limit: 2 })
    expect(first.items.map((item) => item.text)).to.deep.equal(['Reply 0', 'Reply 1'])
    const second = await list({ parent: under.id, limit: 2, after: first.next! })
    expect(second).to.deep.include({ next: null })
    expect(second.items.map((item) => item.text)).to.deep.equal(['Reply 2'])
    expect((await list()).items.find((item) => item.id === under.id)).to.include({ replyCount: 3 })

    const reply = first.items[0]!
    expect(reply.can.reply).to.equal(false)
    expect(await ben.isRefused(postComment, { params: { id: idea.id }, body: { key: randomUUID(), text: 'Deeper', parentId: reply.id } })).to.include({ status: 403, because: 'oneLevelDeep' })
  })

  it('keep their order and lose none when many are posted at the same moment', async () => {
    const crowd = await Promise.all(Array.from({ length: 6 }, (_, n) => app.person(`Talker ${n}`)))
    await Promise.all(crowd.flatMap((person) => Array.from({ length: 4 }, (_, n) => comments(person, idea.id, `${person.name} says ${n}`))))
    expect(await countOf()).to.equal(24)
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await list({ limit: 5, ...(after ? { after } : {}) })
      seen.push(...page.items.map((item) => item.id))
      after = page.next ?? undefined
    } while (after)
    expect(new Set(seen).size).to.equal(24)
  })

  it('are posted once, however often and however fast the request is sent', async () => {
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 8 }, () => comments(ben, idea.id, 'Count me in', null, key)))
    answers.push(await comments(ben, idea.id, 'Count me in', null, key))
    expect(new Set(answers.map((answer) => answer.id)).size).to.equal(1)
    expect((await list()).items).to.have.lengthOf(1)
    expect(await countOf()).to.equal(1)
    expect(await trail('comment.posted', answers[0]!.id)).to.have.lengthOf(1)
    expect((await comments(ana, idea.id, 'The key of somebody else is free', null, key)).author?.name).to.equal('Ana')

    const again = randomUUID()
    const reply = await comments(ana, idea.id, 'Me too', answers[0]!.id, again)
    await ben.does(deleteComment, { params: { commentId: answers[0]!.id } })
    expect((await comments(ana, idea.id, 'Me too', answers[0]!.id, again)).id, 'also when what it answered is gone').to.equal(reply.id)
  })

  it('count exactly under posting and deleting at once, and a recount mends what a crash left', async () => {
    const top = await comments(ana, idea.id, 'Who has tools?')
    const replies = await Promise.all(Array.from({ length: 10 }, (_, n) => comments(n % 2 ? ana : ben, idea.id, `Me ${n}`, top.id)))
    await Promise.all([
      ...replies.slice(0, 4).flatMap((reply, n) => [1, 2].map(() => (n % 2 ? ana : ben).does(deleteComment, { params: { commentId: reply.id } }))),
      ...Array.from({ length: 3 }, () => comments(ben, idea.id, 'Another', top.id)),
    ])
    expect(await countOf()).to.equal(10)
    expect((await list()).items[0]).to.include({ replyCount: 9 })
    expect(await app.rooms.comments.recount()).to.equal(0)
    await app.rooms.ideas.model.setCount(idea.id, 'commentCount', 3)
    await app.platform.database.connection.collection('comments').updateOne({ text: 'Who has tools?', idea: idea.id }, { $set: { replyCount: 77 } })
    expect(await app.rooms.comments.recount()).to.equal(2)
    expect(await countOf()).to.equal(10)
    expect((await list()).items[0]).to.include({ replyCount: 9 })
  })

  it('tell mentioned people who exist, each once over all edits, and never the author', async () => {
    const ghost = { id: '6561aaaaaaaaaaaaaaaaaaaa', name: 'Ghost' }
    const posted = await comments(ben, idea.id, `${mentionOf(ana)} ${mentionOf(ana)} ${mentionOf(ben)} ${mentionOf(ghost)} come and see`)
    expect((await trail('comment.posted', posted.id))[0]).to.deep.include({ mentions: [ana.id], authorId: ben.id })
    const edited = await ben.does(editComment, { params: { commentId: posted.id }, body: { text: `${mentionOf(mod)} ${mentionOf(ana)}`, version: posted.version } })
    expect((await trail('comment.edited', posted.id))[0]).to.deep.include({ mentions: [mod.id] })
    const calm = await ben.does(editComment, { params: { commentId: posted.id }, body: { text: 'Nobody', version: edited.version } })
    await ben.does(editComment, { params: { commentId: posted.id }, body: { text: mentionOf(ana), version: calm.version } })
    expect((await trail('comment.edited', posted.id)).at(-1)).to.deep.include({ mentions: [] })
  })

  it('are edited by their author only, on the version they saw; moderators can read what was there before', async () => {
    const posted = await comments(ben, idea.id, 'A drill, a saw')
    const edit = (text: string, version: number) => ({ params: { commentId: posted.id }, body: { text, version } })
    expect(await ana.isRefused(editComment, edit('No', 1))).to.include({ status: 403, because: 'notYourComment' })
    expect(await mod.isRefused(editComment, edit('No', 1))).to.include({ status: 403, because: 'notYourComment' })
    expect(await app.visitor().isRefused(editComment, edit('No', 1))).to.include({ status: 401 })

    const edited = await ben.does(editComment, edit('A drill, a saw, a ladder', 1))
    expect(edited).to.include({ text: 'A drill, a saw, a ladder', version: 2 })
    expect(edited.editedAt).to.be.a('string')
    expect(await ben.does(editComment, edit('A drill, a saw, a ladder', 1)), 'sent again').to.include({ version: 2 })
    expect(await ben.isRefused(editComment, edit('Something else', 1))).to.include({ status: 409, because: 'savedMeanwhile' })

    const race = await Promise.allSettled(Array.from({ length: 5 }, (_, n) => ben.does(editComment, edit(`Race ${n}`, 2))))
    expect(race.map((one) => (one.status === 'fulfilled' ? 200 : (one.reason as Refused).problem.status)).toSorted((a, b) => a - b)).to.deep.equal([200, 409, 409, 409, 409])

    const { items } = await mod.does(commentHistory, { params: { commentId: posted.id } })
    expect(items.map(({ text, version, by }) => [text, version, by?.name])).to.deep.equal([['A drill, a saw, a ladder', 2, 'Ben'], ['A drill, a saw', 1, 'Ben']])
    for (const other of [ana, ben]) expect(await other.isRefused(commentHistory, { params: { commentId: posted.id } })).to.include({ status: 403, because: 'moderatorsOnly' })
    expect(await app.visitor().isRefused(commentHistory, { params: { commentId: posted.id } })).to.include({ status: 401 })
  })

  it('leave a tombstone while replies stand, and nothing when none do', async () => {
    const top = await comments(ben, idea.id, 'Unkind words')
    const reply = await comments(ana, idea.id, 'Please do not', top.id)
    await ana.does(react, { params: { commentId: top.id }, body: { emoji: '🤔' } })
    expect(await ana.isRefused(deleteComment, { params: { commentId: top.id } })).to.include({ status: 403, because: 'notYourComment' })

    const gone = await ben.does(deleteComment, { params: { commentId: top.id } })
    expect(gone).to.deep.include({ deleted: true, text: '', author: null, reactions: [], replyCount: 1 })
    expect(gone.can).to.deep.equal({ edit: false, delete: false, reply: false, react: false, report: false })
    expect(await ben.does(deleteComment, { params: { commentId: top.id } }), 'sent again').to.include({ version: gone.version })
    expect(await ana.isRefused(deleteComment, { params: { commentId: top.id } })).to.include({ status: 403 })
    expect((await list()).items.map((item) => item.text)).to.deep.equal([''])
    expect(await countOf()).to.equal(1)

    for (const [endpoint, body] of [[editComment, { text: 'Back', version: gone.version }], [react, { emoji: '👍' }]] as const) {
      expect(await ben.isRefused(endpoint, { params: { commentId: top.id }, body })).to.include({ status: 410, because: 'commentDeleted' })
    }
    expect(await ana.isRefused(postComment, { params: { id: idea.id }, body: { key: randomUUID(), text: 'More', parentId: top.id } })).to.include({ status: 410 })

    await mod.does(deleteComment, { params: { commentId: reply.id } })
    expect((await list()).items).to.deep.equal([])
    expect(await countOf()).to.equal(0)
    expect((await mod.does(commentHistory, { params: { commentId: reply.id } })).items[0]).to.deep.include({ text: 'Please do not' })
  })

  it('never leak a deleted text: not by replaying its key, not from the row, not to other rooms', async () => {
    const key = randomUUID()
    const posted = await comments(ben, idea.id, 'A secret of mine', null, key)
    await ben.does(deleteComment, { params: { commentId: posted.id } })
    expect(await comments(ben, idea.id, 'A secret of mine', null, key)).to.include({ id: posted.id, deleted: true, text: '' })
    expect(await countOf()).to.equal(0)
    expect(await app.rooms.comments.gist(posted.id)).to.include({ text: '' })
    for (const name of ['comments', 'events']) {
      expect(JSON.stringify(await app.platform.database.connection.collection(name).find().toArray())).to.not.include('A secret of mine')
    }
  })

  it('carry one reaction a person, changed and taken back, counted exactly', async () => {
    const posted = await comments(ben, idea.id, 'I have shelves')
    const params = { commentId: posted.id }
    const crowd = await Promise.all(Array.from({ length: 6 }, (_, n) => app.person(`Fan ${n}`)))
    await Promise.all(crowd.flatMap((fan) => ['👍', '👍', '🎉', '👍'].map(async (emoji) => fan.does(react, { params, body: { emoji: emoji as '👍' } }))))
    for (const fan of crowd) await fan.does(react, { params, body: { emoji: '👍' } })
    const seen = await ana.does(react, { params, body: { emoji: '💡' } })
    expect(seen.reactions).to.deep.equal([{ emoji: '👍', count: 6, mine: false }, { emoji: '💡', count: 1, mine: true }])
    expect((await ana.does(react, { params, body: { emoji: '👍' } })).reactions).to.deep.equal([{ emoji: '👍', count: 7, mine: true }])
    expect(seen.version).to.equal(posted.version)
    const before = (await trail('comment.reacted', posted.id)).length
    await ana.does(react, { params, body: { emoji: '👍' } })
    expect(await trail('comment.reacted', posted.id), 'nothing new, nothing told').to.have.lengthOf(before)
    expect((await ana.does(react, { params, body: { emoji: null } })).reactions).to.deep.equal([{ emoji: '👍', count: 6, mine: false }])
    for (const emoji of ['💩', '', '__proto__', { $gt: '' }, ['👍']]) expect(await ana.isRefused(react, { params, body: { emoji } })).to.include({ status: 400 })
  })

  it('are told live to whoever looks at the idea, without their text', async () => {
    const watching = await app.visitor().watches([`idea:${idea.id}`], commentChanged)
    const posted = await comments(ben, idea.id, 'Live words')
    expect(await watching.next((fact) => fact.commentId === posted.id)).to.deep.equal({ ideaId: idea.id, commentId: posted.id, parentId: null, version: 1, count: 1 })
    const reply = await comments(ana, idea.id, 'Live reply', posted.id)
    expect(await watching.next((fact) => fact.commentId === reply.id)).to.include({ parentId: posted.id, count: 2 })
    await ben.does(editComment, { params: { commentId: posted.id }, body: { text: 'Other words', version: 1 } })
    await watching.next((fact) => fact.commentId === posted.id && fact.version === 2)
    const told = watching.seen.length
    await ana.does(react, { params: { commentId: posted.id }, body: { emoji: '🙏' } })
    await watching.next(() => watching.seen.length > told)
    await ben.does(deleteComment, { params: { commentId: posted.id } })
    await watching.next((fact) => fact.version === 3 && fact.count === 1)
    watching.socket.disconnect()
  })

  it('make their idea active', async () => {
    const before = await ana.does(readIdea, { params: { id: idea.id } })
    await new Promise((resolve) => setTimeout(resolve, 5))
    const posted = await comments(ben, idea.id, 'Still going?')
    await app.settled()
    const after = await ana.does(readIdea, { params: { id: idea.id } })
    expect(after.activeAt >= posted.postedAt, 'as active as its newest comment').to.equal(true)
    expect(after.activeAt > before.activeAt).to.equal(true)
    expect(after.version).to.equal(before.version)
  })

  it('follow the idea out of sight: archived or hidden, they are for those who may still read it', async () => {
    const posted = await comments(ben, idea.id, 'Before the archive')
    const params = { commentId: posted.id }
    await ana.does(archiveIdea, { params: { id: idea.id } })
    for (const other of [ben, app.visitor()]) expect(await other.isRefused(listComments, { params: { id: idea.id } })).to.include({ status: 404 })
    expect((await ana.does(listComments, { params: { id: idea.id } })).items[0]?.can).to.deep.equal({ edit: false, delete: false, reply: false, react: false, report: true })
    expect(await ana.isRefused(postComment, { params: { id: idea.id }, body: { key: randomUUID(), text: 'Now?' } })).to.include({ status: 403, because: 'ideaArchived' })
    expect(await ana.isRefused(react, { params, body: { emoji: '👍' } })).to.include({ status: 403 })
    for (const endpoint of [editComment, react, postComment]) {
      const body = { [editComment.path]: { text: 'x', version: 1 }, [react.path]: { emoji: '👍' }, [postComment.path]: { key: randomUUID(), text: 'x' } }[endpoint.path]
      expect(await ben.isRefused(endpoint, { params: { ...params, id: idea.id }, body }), endpoint.path).to.include({ status: 404 })
    }
    const stranger = await app.person('Cy')
    expect(await stranger.isRefused(deleteComment, { params })).to.include({ status: 404 })
    expect(await ben.does(deleteComment, { params }), 'one’s own words can always be taken back').to.include({ deleted: true })

    const other = await publishes(ana, 'Hidden soon')
    await comments(ben, other.id, 'Out of sight')
    await app.rooms.ideas.hide(other.id)
    expect(await ben.isRefused(listComments, { params: { id: other.id } })).to.include({ status: 404 })
    expect((await mod.does(listComments, { params: { id: other.id } })).items).to.have.lengthOf(1)
  })
})
