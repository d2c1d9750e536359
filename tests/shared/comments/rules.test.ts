import { expect } from 'chai'
import fc from 'fast-check'
import { type CommentFacts, commentAbilities, MAX_MENTIONS, may, mentionOf, mentionsIn, newlyMentioned } from '@commonspark/shared/comments/rules'
import type { CommentAbilities } from '@commonspark/shared/comments/schema'

const id = fc.stringMatching(/^[0-9a-f]{24}$/)
const person = fc.record({ id, name: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((name) => /[^[\]\n]/.test(name)) })

describe('mentions', () => {
  it('are found whatever stands around them and whatever the name is, each person once', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.string().filter((s) => !s.includes('@[')), person), { maxLength: 12 }), (parts) => {
      const text = parts.map(([before, who]) => `${before} ${mentionOf(who)}`).join('')
      expect(mentionsIn(text)).to.deep.equal([...new Set(parts.map(([, who]) => who.id))])
    }))
  })

  it('are nothing else: no bare names, no short ids, no line breaks or brackets in the name', () => {
    const ana = '6561aaaaaaaaaaaaaaaaaaaa'
    for (const text of ['@Ana', `[Ana](${ana})`, '@[Ana](6561)', `@[](${ana})`, `@[A\nna](${ana})`, `@[Ana](${ana.toUpperCase()})`, `@[Ana] (${ana})`, `@[${'x'.repeat(81)}](${ana})`]) {
      expect(mentionsIn(text), text).to.deep.equal([])
    }
    expect(mentionsIn(`@[[@[Ana](${ana})](${ana})`)).to.deep.equal([ana])
  })

  it('stay quick on a text made to be slow', () => {
    const started = performance.now()
    mentionsIn('@['.repeat(20_000) + '](' + 'a'.repeat(20_000))
    expect(performance.now() - started).to.be.below(500)
  })

  it('tell nobody twice, never the author, and at most twenty people over all edits', () => {
    fc.assert(fc.property(fc.array(fc.uniqueArray(person, { maxLength: 30, selector: (p) => p.id }), { maxLength: 5 }), id, (edits, author) => {
      const told: string[] = []
      for (const people of edits) told.push(...newlyMentioned(people.map(mentionOf).join(' '), author, told))
      expect(told).to.have.lengthOf(Math.min(MAX_MENTIONS, new Set(edits.flat().map((p) => p.id).filter((p) => p !== author)).size))
      expect(new Set(told).size).to.equal(told.length)
      expect(told).not.to.include(author)
    }))
  })
})

describe('what one may do with a comment', () => {
  const facts: fc.Arbitrary<CommentFacts> = fc.record({
    signedIn: fc.boolean(), author: fc.boolean(), moderator: fc.boolean(), open: fc.boolean(), isReply: fc.boolean(), deleted: fc.boolean(),
  }).map((f) => (f.signedIn ? f : { ...f, author: false, moderator: false, open: false }))

  it('is nothing for strangers and nothing on a deleted comment', () => {
    fc.assert(fc.property(facts, (f) => {
      if (!f.signedIn || f.deleted) expect(Object.values(commentAbilities(f))).to.not.include(true)
    }))
  })

  it('never lets anybody change another one’s words; a moderator can only take them away', () => {
    fc.assert(fc.property(facts, (f) => {
      const can = commentAbilities(f)
      if (!f.author) expect(can.edit).to.equal(false)
      if (can.delete) expect(f.author || f.moderator).to.equal(true)
      if (can.report) expect(f.author).to.equal(false)
      if (can.reply) expect(f.isReply).to.equal(false)
    }))
  })

  it('is refused with a reason of its own', () => {
    const base: CommentFacts = { signedIn: true, author: false, moderator: false, open: true, isReply: false, deleted: false }
    const why = (ability: keyof CommentAbilities, more: Partial<CommentFacts>): unknown => may(ability, { ...base, ...more })
    expect(why('edit', {})).to.deep.equal({ ok: false, because: 'notYourComment' })
    expect(why('delete', {})).to.deep.equal({ ok: false, because: 'notYourComment' })
    expect(why('report', { author: true })).to.deep.equal({ ok: false, because: 'ownThing' })
    expect(why('reply', { isReply: true })).to.deep.equal({ ok: false, because: 'oneLevelDeep' })
    expect(why('react', { open: false })).to.deep.equal({ ok: false, because: 'commentsClosed' })
    expect(why('react', { deleted: true })).to.deep.equal({ ok: false, because: 'commentDeleted' })
    expect(why('react', { signedIn: false, open: false })).to.deep.equal({ ok: false, because: 'signInFirst' })
    expect(why('edit', { author: true })).to.deep.equal({ ok: true })
  })
})
