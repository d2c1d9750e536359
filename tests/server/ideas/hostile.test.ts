import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { CANVAS_SECTIONS } from '@commonspark/shared/ideas/content'
import { createIdea, inviteToTeam, publishIdea, readIdea, readWorkingCopy, saveWorkingCopy, type WorkingCopy } from '@commonspark/shared/ideas/schema'
import { editProfile, whoAmI } from '@commonspark/shared/people/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { publishes, readyContent } from '../../support/ideas.ts'
import type { Person } from '../../support/people.ts'

describe('hostile content', () => {
  let app: TestApp, mal: Person
  before(async () => {
    app = await startApp()
    mal = await app.person('Mal')
  })
  after(() => app.stop())

  const begins = (content: object = readyContent('Library of things')): Promise<WorkingCopy> => mal.does(createIdea, { body: { key: randomUUID(), content } })
  const raw = (path: string, method: string, body: string) => mal.fetch(path, { method, headers: { 'content-type': 'application/json' }, body })

  /** What is sent, and what is kept of it. */
  const TEXTS: [string, string][] = [
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['"><img src=x onerror=alert(1)>', '"><img src=x onerror=alert(1)>'],
    ['[a](javascript:alert(1))', '[a](javascript:alert(1))'],
    ['{"$gt":""} $where', '{"$gt":""} $where'],
    ['__proto__ constructor', '__proto__ constructor'],
    ['null\u0000byte\u0008', 'nullbyte'],
    ['\u202Eevil\u202D\u2066tfel\u2069', 'eviltfel'],
    [`zaq${'\u0301\u0302\u0303\u0304\u0305'.repeat(20)}go`, 'zaq\u0301\u0302\u0303go'],
    ['👩‍👩‍👧‍👦 🇸🇮 ❤️ 1️⃣', '👩‍👩‍👧‍👦 🇸🇮 ❤️ 1️⃣'],
    ['Zażółć gęślą jaźń, čšž, Ωμέγα, жълт', 'Zażółć gęślą jaźń, čšž, Ωμέγα, жълт'],
    ['שלום עולם مرحبا', 'שלום עולם مرحبا'],
    ['=cmd|\' /C calc\'!A0', '=cmd|\' /C calc\'!A0'],
    ["'; DROP TABLE ideas; --", "'; DROP TABLE ideas; --"],
    ['lone \uD800 half', 'lone \uFFFD half'],
    ['{{constructor.constructor("x")()}} ${7*7} %n', '{{constructor.constructor("x")()}} ${7*7} %n'],
  ]

  it('in any text is kept as a text, and comes back as sent but for what nobody can see', async () => {
    const draft = await begins()
    let { version } = draft
    for (const [sent, kept] of TEXTS) {
      const saved = await mal.does(saveWorkingCopy, { params: { id: draft.id }, body: { version, changes: {
        title: sent, summary: sent, region: sent, tags: [sent.slice(0, 40)], needs: [{ kind: 'skills', note: sent }], offers: [{ kind: 'mentoring', note: sent }],
        canvas: Object.fromEntries(CANVAS_SECTIONS.map((section) => [section, sent])),
      } } })
      const normal = kept.normalize('NFC')
      expect([saved.content.title, saved.content.summary, saved.content.region, saved.content.needs[0]?.note, saved.content.offers[0]?.note, ...Object.values(saved.content.canvas)], sent)
        .to.deep.equal(Array.from({ length: 5 + CANVAS_SECTIONS.length }, () => normal))
      expect(saved.content.tags[0]?.length).to.be.at.most(40)
      expect((await mal.does(readWorkingCopy, { params: { id: draft.id } })).content, 'read as written').to.deep.equal(saved.content)
      version = saved.version
    }
  })

  it('published reaches readers as data: typed, never sniffed, never run', async () => {
    const idea = await publishes(mal, '</title><script>alert(1)</script>', { summary: '<img src=x onerror=alert(1)> is twenty characters and more' })
    for (const path of [`/api/ideas/${idea.id}`, `/api/ideas/${idea.id}/versions`, `/api/people/${mal.id}/ideas`]) {
      const response = await app.visitor().fetch(path)
      expect(response.headers.get('content-type')).to.match(/^application\/json/)
      expect(response.headers.get('x-content-type-options')).to.equal('nosniff')
      expect(response.headers.get('content-security-policy')).to.include("script-src 'self'").and.not.include('unsafe-eval')
      expect(JSON.stringify(await response.json())).to.include('<script>alert(1)</script>')
    }
  })

  it('that has nothing visible counts as nothing', async () => {
    const draft = await begins({ ...readyContent('Fine'), title: '\u0000\u202E \uFEFF\n', canvas: { problem: ' \n\u0007 ', solution: 'x' } })
    expect(draft.content.title).to.equal('')
    expect(draft.missing).to.deep.equal(['title', 'canvas.problem', 'canvas.solution'])
    expect(await mal.isRefused(publishIdea, { params: { id: draft.id }, body: { version: 1 } })).to.include({ status: 400, because: 'notReadyToPublish' })
  })

  it('of a wrong kind is refused field by field, and nothing of it is stored', async () => {
    const draft = await begins()
    const wrong: [object, string][] = [
      [{ title: { $gt: '' } }, 'title'], [{ title: ['a'] }, 'title'], [{ title: null }, 'title'], [{ title: 'x'.repeat(121) }, 'title'], [{ summary: 'x'.repeat(281) }, 'summary'],
      [{ canvas: { problem: 'x'.repeat(6001) } }, 'canvas.problem'], [{ canvas: { problem: { $ne: 1 } } }, 'canvas.problem'], [{ canvas: { secret: 'x' } }, 'canvas'], [{ canvas: 'x' }, 'canvas'],
      [{ country: 'XX' }, 'country'], [{ country: { $exists: true } }, 'country'], [{ language: 'tlh' }, 'language'], [{ stage: '__proto__' }, 'stage'], [{ sdgs: [0] }, 'sdgs.0'], [{ sdgs: [1.5] }, 'sdgs.0'],
      [{ sdgs: [1, 2, 3, 4, 5, 6] }, 'sdgs'], [{ sdgs: { length: 1 } }, 'sdgs'], [{ tags: ['x'] }, 'tags.0'], [{ tags: ['İ'.repeat(40)] }, 'tags.0'], [{ tags: Array.from({ length: 11 }, (_, n) => `tag ${n}`) }, 'tags'],
      [{ needs: [{ kind: 'money' }] }, 'needs.0.kind'], [{ needs: [{ kind: 'funding', amount: -1 }] }, 'needs.0.amount'], [{ needs: [{ kind: 'funding', amount: '1e9' }] }, 'needs.0.amount'],
      [{ needs: Array.from({ length: 9 }, () => ({ kind: 'skills' })) }, 'needs'], [{ cover: 'x' }, 'cover'], [{ files: [{ $gt: '' }] }, 'files.0'],
      [{ team: [] }, ''], [{ state: 'published' }, ''], [{ createdBy: 'x' }, ''], [{ 'canvas.problem': 'x' }, ''], [{ $set: { hidden: false } }, ''], [{ supportCount: 1000 }, ''],
    ]
    for (const [changes, path] of wrong) {
      const refusal = await mal.isRefused(saveWorkingCopy, { params: { id: draft.id }, body: { version: 1, changes } })
      expect(refusal, JSON.stringify(changes).slice(0, 60)).to.include({ status: 400, because: 'fieldsRefused' })
      expect(refusal.fields.map((field) => field.path), JSON.stringify(changes).slice(0, 60)).to.deep.equal([['changes', path].filter(Boolean).join('.')])
    }
    for (const body of [{ version: 0, changes: {} }, { version: '1', changes: {} }, { version: { $gt: 0 }, changes: {} }, { changes: {} }, { version: 1 }, { version: 1, changes: {}, id: draft.id }, [], 'x', null]) {
      expect(await mal.isRefused(saveWorkingCopy, { params: { id: draft.id }, body })).to.include({ status: 400 })
    }
    for (const key of ['x', { $ne: null }, null]) expect(await mal.isRefused(createIdea, { body: { key, content: {} } })).to.include({ status: 400 })
    expect(await mal.does(readWorkingCopy, { params: { id: draft.id } })).to.deep.include({ version: 1, content: draft.content })
  })

  it('cannot reach the prototypes of objects', async () => {
    const draft = await begins()
    for (const changes of ['{"__proto__":{"title":"Polluted"}}', '{"constructor":{"prototype":{"polluted":1}}}', '{"canvas":{"__proto__":{"problem":"Polluted"}}}', '{"title":"Fine","__proto__":{"hidden":true}}']) {
      const response = await raw(`/api/ideas/${draft.id}/working-copy`, 'PATCH', `{"version":1,"changes":${changes}}`)
      expect(response.status, changes).to.equal(400)
    }
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined)
    expect(JSON.stringify(await mal.does(readWorkingCopy, { params: { id: draft.id } }))).to.not.include('Polluted')
    for (const id of ['__proto__', 'constructor', '{"$gt":""}', '..%2f..', '%00', '6561aaaaaaaaaaaaaaaaaaa', 'G'.repeat(24)]) {
      const response = await mal.fetch(`/api/ideas/${encodeURIComponent(id)}`)
      expect(response.status, id).to.be.oneOf([400, 404])
      expect(response.headers.get('content-type')).to.include('application/problem+json')
    }
  })

  it('that is too large, broken or no JSON is refused before it is read', async () => {
    const started = performance.now()
    const big = await raw('/api/ideas', 'POST', JSON.stringify({ key: randomUUID(), content: { canvas: { problem: 'x'.repeat(5_000_000) } } }))
    expect(big.status).to.equal(413)
    expect(await big.json()).to.include({ code: 'tooLarge' })
    expect(performance.now() - started).to.be.below(3000)
    for (const body of ['{', '', '{"key":', '[1,2', 'null', '"text"', '{"a":1}}', '\u0000']) expect((await raw('/api/ideas', 'POST', body)).status, body).to.equal(400)
    const deep = await raw('/api/ideas', 'POST', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`)
    expect(deep.status).to.be.oneOf([400, 413])
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json; charset=koi8-r']) {
      const response = await mal.fetch('/api/ideas', { method: 'POST', headers: { 'content-type': type }, body: '{}' })
      expect(response.status, type).to.equal(415)
    }
    expect((await mal.does(whoAmI)).me?.id, 'and the server goes on').to.equal(mal.id)
  })

  it('in a name does not reach further than the name', async () => {
    await mal.does(editProfile, { body: { name: '<b>Mal</b>\u202E' } })
    const idea = await publishes(mal, 'Signed by somebody')
    expect((await app.visitor().does(readIdea, { params: { id: idea.id } })).team[0]?.person.name).to.equal('<b>Mal</b>')
    expect(await mal.isRefused(inviteToTeam, { params: { id: idea.id }, body: { personId: '<b>', role: 'lead' } })).to.include({ status: 400 })
  })

  it('made only of letters that grow does not lock anybody out of their own', async () => {
    const refused = await mal.isRefused(editProfile, { body: { tags: ['İ'.repeat(40)] } })
    expect(refused.fields.map((field) => field.path)).to.deep.equal(['tags.0'])
    await mal.does(editProfile, { body: { tags: ['İ'.repeat(20)] } })
    expect((await mal.does(whoAmI)).me?.profile.tags[0]).to.have.lengthOf(40)
  })
})
