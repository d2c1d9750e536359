import { expect } from 'chai'
import fc from 'fast-check'
import { applyChanges } from '@commonspark/shared/ground/changes'
import { CANVAS_SECTIONS, IdeaContent } from '@commonspark/shared/ideas/content'
import { abilities, changedPaths, changesBetween, type IdeaFacts, may, mayRead, mayReadWorkingCopy, missingForPublishing } from '@commonspark/shared/ideas/rules'
import { IdeaChanges, TEAM_ROLES } from '@commonspark/shared/ideas/schema'
import { COUNTRIES, CURRENCIES, LANGUAGES, NEED_KINDS, STAGES } from '@commonspark/shared/taxonomy/taxonomy'

const text = fc.constantFrom('', 'a', 'b', 'Ženska pomoč 👩‍🔧', '{"canvas.problem":1}')
const id = fc.constantFrom('6561aaaaaaaaaaaaaaaaaaaa', '6561bbbbbbbbbbbbbbbbbbbb')
const need = fc.record({ kind: fc.constantFrom(...NEED_KINDS), note: text, amount: fc.option(fc.integer({ min: 1, max: 9 })), currency: fc.option(fc.constantFrom(...CURRENCIES)) })
/** Few values a field, so that edits often agree. */
const content: fc.Arbitrary<IdeaContent> = fc.record({
  title: text, summary: text, language: fc.constantFrom(...LANGUAGES.slice(0, 2)), country: fc.option(fc.constantFrom(...COUNTRIES.slice(0, 2))), region: text,
  stage: fc.constantFrom(...STAGES.slice(0, 2)), sdgs: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }), tags: fc.uniqueArray(fc.constantFrom('bees', 'tools', 'care'), { maxLength: 3 }),
  needs: fc.array(need, { maxLength: 2 }), offers: fc.array(need, { maxLength: 2 }), cover: fc.option(id), files: fc.array(id, { maxLength: 2 }),
  canvas: fc.record(Object.fromEntries(CANVAS_SECTIONS.map((section) => [section, text])) as Record<(typeof CANVAS_SECTIONS)[number], typeof text>),
}).map((raw) => IdeaContent.parse(raw))

const apply = (to: IdeaContent, { canvas, ...rest }: ReturnType<typeof changesBetween>): IdeaContent => ({ ...applyChanges(to, rest), canvas: applyChanges(to.canvas, canvas ?? {}) })

describe('an idea’s content', () => {
  it('is the same when it is read as when it was written, whatever people wrote', () => {
    const wild = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(fc.property(fc.record({ title: wild, summary: wild, region: wild, tags: fc.array(wild, { maxLength: 10 }), canvas: fc.record({ problem: wild, risks: wild }) }), (raw) => {
      const written = IdeaContent.safeParse(raw)
      if (written.success) expect(IdeaContent.parse(JSON.parse(JSON.stringify(written.data)))).to.deep.equal(written.data)
    }), { numRuns: 300 })
    for (const tags of [['İ'.repeat(40)], ['İ'.repeat(20)], ['ẞTRASSE'], ['ΑΣ'], ['e\u0301'.repeat(20)], [`z${'\u0335'.repeat(30)}`]]) {
      const written = IdeaContent.safeParse({ tags })
      if (written.success) expect(IdeaContent.parse(written.data), tags[0]).to.deep.equal(written.data)
    }
  })
})

describe('changes to an idea', () => {
  it('lead from one content to the other, and touch nothing that is equal', () => {
    fc.assert(fc.property(content, content, (from, to) => {
      const changes = changesBetween(from, to)
      expect(apply(from, changes)).to.deep.equal(to)
      expect(IdeaChanges.parse(changes), 'they are what the server takes').to.deep.equal(changes)
      const named = [...Object.keys(changes).filter((path) => path !== 'canvas'), ...Object.keys(changes.canvas ?? {}).map((section) => `canvas.${section}`)]
      expect(named.toSorted()).to.deep.equal(changedPaths(from, to).toSorted())
    }))
  })

  it('are none between equals and the same seen from both sides', () => {
    fc.assert(fc.property(content, content, (a, b) => {
      expect(changedPaths(a, structuredClone(a))).to.deep.equal([])
      expect(changesBetween(a, structuredClone(a))).to.deep.equal({})
      expect(changedPaths(a, b)).to.have.members(changedPaths(b, a))
    }))
  })
})

describe('what one may do with an idea', () => {
  const facts: fc.Arbitrary<IdeaFacts> = fc.record({
    state: fc.constantFrom('draft' as const, 'published' as const, 'archived' as const), hidden: fc.boolean(), signedIn: fc.boolean(), moderator: fc.boolean(),
    role: fc.option(fc.constantFrom(...TEAM_ROLES)), invited: fc.boolean(), apart: fc.boolean(),
  }).map((f) => (f.signedIn ? { ...f, invited: f.invited && f.role === null } : { ...f, moderator: false, role: null, invited: false }))

  it('never reaches beyond what one may read, nor beyond being signed in', () => {
    fc.assert(fc.property(facts, (f) => {
      const granted = Object.values(abilities(f)).includes(true)
      if (granted) expect(mayRead(f) && f.signedIn).to.equal(true)
      if (mayReadWorkingCopy(f)) expect(mayRead(f)).to.equal(true)
      if (f.state === 'draft' && f.role === null && !f.invited) expect(mayRead(f)).to.equal(false)
    }))
  })

  it('is writing for the team alone, publishing for leads and authors, the team for leads', () => {
    fc.assert(fc.property(facts, (f) => {
      const can = abilities(f)
      if (can.edit) expect(f.role).to.not.equal(null)
      if (can.publish) expect(f.role).to.be.oneOf(['lead', 'author'])
      if (can.manageTeam) expect(f.role).to.equal('lead')
      if (f.state === 'archived') expect(can.edit || can.publish || can.archive || can.support || can.comment).to.equal(false)
      if (f.hidden || f.state !== 'published') expect(can.support || can.follow || can.comment || can.report).to.equal(false)
    }))
  })

  it('agrees with the reason: granted means yes, refused means a reason', () => {
    fc.assert(fc.property(facts, (f) => {
      for (const [ability, granted] of Object.entries(abilities(f)) as [keyof ReturnType<typeof abilities>, boolean][]) {
        const verdict = may(ability, f)
        expect(verdict.ok).to.equal(granted)
        if (!verdict.ok) expect(verdict.because).to.match(/^[a-zA-Z]+$/)
      }
    }))
  })
})

describe('publishing', () => {
  const ready = IdeaContent.parse({ title: 'Tools', summary: 'x'.repeat(20), country: 'SI', sdgs: [1], canvas: { problem: 'x'.repeat(20), solution: 'x'.repeat(20) } })
  it('asks for six things and names each that is missing', () => {
    expect(missingForPublishing(ready)).to.deep.equal([])
    expect(missingForPublishing(IdeaContent.parse({}))).to.deep.equal(['title', 'summary', 'country', 'sdgs', 'canvas.problem', 'canvas.solution'])
    expect(missingForPublishing({ ...ready, title: 'Tool' })).to.deep.equal(['title'])
    expect(missingForPublishing({ ...ready, canvas: { ...ready.canvas, solution: 'x'.repeat(19) } })).to.deep.equal(['canvas.solution'])
  })
})
