import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { deleteComment, editComment, listComments, postComment, react } from '@commonspark/shared/comments/schema'
import { createIdea, type IdeaView } from '@commonspark/shared/ideas/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { comments } from '../../support/comments.ts'
import { publishes, readyContent } from '../../support/ideas.ts'
import type { Person } from '../../support/people.ts'

describe('comments, to whoever means ill', () => {
  let app: TestApp, ana: Person, mal: Person, idea: IdeaView
  before(async () => {
    app = await startApp()
    ana = await app.person('Ana')
    mal = await app.person('Mal')
    idea = await publishes(ana, 'Library of things')
  })
  after(() => app.stop())

  it('keep texts as texts: scripts, operators, controls and direction marks do no harm', async () => {
    const harmless: [string, string][] = [
      ['<script>alert(1)</script><img src=x onerror=alert(1)>', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
      ['{"$gt":""}', '{"$gt":""}'],
      ['__proto__', '__proto__'],
      ['a\u0000b\u0007c', 'abc'],
      ['\u202Egnp.exe\u2066x\u2069', 'gnp.exex'],
      ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
      [`Z${'\u0335'.repeat(50)}algo`, `Z${'\u0335'.repeat(3)}algo`],
      ['👩‍👩‍👧‍👦 🇸🇮 zażółć ščž', '👩‍👩‍👧‍👦 🇸🇮 zażółć ščž'],
      ['lone \ud800 surrogate', 'lone \ufffd surrogate'],
      ['=HYPERLINK("x")', '=HYPERLINK("x")'],
    ]
    for (const [sent, kept] of harmless) {
      const posted = await comments(mal, idea.id, sent)
      expect(posted.text).to.equal(kept)
      const page = await app.visitor().fetch(`/api/ideas/${idea.id}/comments?limit=1`)
      expect(page.headers.get('content-type')).to.include('application/json')
      expect(page.headers.get('x-content-type-options')).to.equal('nosniff')
      expect((await page.json() as { items: { text: string }[] }).items[0]?.text).to.equal(kept)
    }
  })

  it('refuse what is not a text, not a key, or more than was asked for', async () => {
    const fine = { key: randomUUID(), text: 'Fine' }
    const wrong: unknown[] = [
      { ...fine, text: '' }, { ...fine, text: ' \n\u0000\u202E ' }, { ...fine, text: 'x'.repeat(4001) }, { ...fine, text: 'x'.repeat(20_000) },
      { ...fine, text: { $gt: '' } }, { ...fine, text: ['a'] }, { ...fine, text: null }, { ...fine, text: 7 },
      { ...fine, key: 'mine' }, { ...fine, key: { $ne: null } }, { text: 'No key' },
      { ...fine, parentId: { $ne: null } }, { ...fine, parentId: 'x' }, { ...fine, parentId: '__proto__' },
      { ...fine, author: ana.id }, { ...fine, at: '2001-01-01T00:00:00Z' }, { ...fine, version: 9 }, [fine], 'Fine', null,
    ]
    for (const body of wrong) expect(await mal.isRefused(postComment, { params: { id: idea.id }, body }), JSON.stringify(body).slice(0, 80)).to.include({ status: 400, code: 'invalid' })
    const polluted = await mal.fetch(`/api/ideas/${idea.id}/comments`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"key":"${randomUUID()}","text":"Hi","__proto__":{"author":"${ana.id}"},"constructor":{"prototype":{"x":1}}}` })
    expect(polluted.status).to.equal(400)
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined)
    const big = await mal.fetch(`/api/ideas/${idea.id}/comments`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...fine, text: 'x'.repeat(5_000_000) }) })
    expect(big.status).to.equal(413)
    const form = await mal.fetch(`/api/ideas/${idea.id}/comments`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'text=Hi' })
    expect(form.status).to.equal(415)
    expect((await ana.does(listComments, { params: { id: idea.id }, query: { limit: 60 } })).items.filter((item) => item.text === 'Fine' || item.text === 'Hi')).to.deep.equal([])
  })

  it('do not exist on drafts, and nobody learns of a draft by trying', async () => {
    const draft = await ana.does(createIdea, { body: { key: randomUUID(), content: readyContent('Not yet') } })
    const body = { key: randomUUID(), text: 'I guessed it' }
    const refusals = [
      await mal.isRefused(postComment, { params: { id: draft.id }, body }),
      await mal.isRefused(listComments, { params: { id: draft.id } }),
      await mal.isRefused(postComment, { params: { id: '6561aaaaaaaaaaaaaaaaaaaa' }, body }),
    ]
    for (const refusal of refusals) expect(refusal).to.include({ status: 404, because: 'noSuchIdea' })
    expect(await ana.isRefused(postComment, { params: { id: draft.id }, body })).to.include({ status: 403 })
    expect((await ana.does(listComments, { params: { id: draft.id } })).items).to.deep.equal([])
  })

  it('cannot be hung under another idea, nor read through one', async () => {
    const other = await publishes(ana, 'Repair café')
    const elsewhere = await comments(ana, other.id, 'Over there')
    expect(await mal.isRefused(postComment, { params: { id: idea.id }, body: { key: randomUUID(), text: 'Here', parentId: elsewhere.id } })).to.include({ status: 404, because: 'noSuchComment' })
    await comments(ana, other.id, 'A reply over there', elsewhere.id)
    expect((await mal.does(listComments, { params: { id: idea.id }, query: { parent: elsewhere.id } })).items).to.deep.equal([])
  })

  it('take nothing from those who are signed out', async () => {
    const posted = await comments(ana, idea.id, 'Public words')
    const nobody = app.visitor()
    for (const [endpoint, body] of [[postComment, { key: randomUUID(), text: 'Hi' }], [editComment, { text: 'Hi', version: 1 }], [deleteComment, undefined], [react, { emoji: '👍' }]] as const) {
      expect(await nobody.isRefused(endpoint, { params: { id: idea.id, commentId: posted.id }, body }), endpoint.path).to.include({ status: 401 })
    }
    const seen = (await nobody.does(listComments, { params: { id: idea.id }, query: { limit: 1 } })).items[0]!
    expect(Object.values(seen.can)).to.not.include(true)
    expect(JSON.stringify(seen)).to.not.include('@example.org')
  })

  it('refuse forged cursors, identities and pages', async () => {
    const forge = (values: unknown): string => Buffer.from(JSON.stringify(values)).toString('base64url')
    for (const after of ['x', forge([{ $gt: '' }, 'y']), forge(['now', 'x']), forge([new Date().toISOString(), 'zzz']), forge(['2026-01-01T00:00:00Z', '$gt']), forge([1]), forge({ length: 2 })]) {
      expect(await mal.isRefused(listComments, { params: { id: idea.id }, query: { after } }), after).to.include({ status: 400, because: 'wrongCursor' })
    }
    for (const query of [{ parent: '{"$ne":null}' }, { limit: '61' }, { limit: '-1' }]) expect(await mal.isRefused(listComments, { params: { id: idea.id }, query })).to.include({ status: 400 })
    for (const commentId of ['__proto__', '{"$gt":""}', 'x'.repeat(24)]) expect(await mal.isRefused(deleteComment, { params: { commentId } })).to.include({ status: 400 })
    expect(await mal.isRefused(deleteComment, { params: { commentId: '6561aaaaaaaaaaaaaaaaaaaa' } })).to.include({ status: 404 })
    const response = await mal.fetch(`/api/ideas/${idea.id}/comments?parent[$ne]=x&limit=1`)
    expect(response.status).to.equal(200)
  })
})
