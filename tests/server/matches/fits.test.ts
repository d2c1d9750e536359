import { expect } from 'chai'
import type { KnownIdea } from '@commonspark/server/features/matches/corpus'
import { fitsAmong } from '@commonspark/server/features/matches/suggestions'
import { Wish } from '@commonspark/shared/matches/schema'
import { Texts, termsOf } from '@commonspark/shared/matches/text'
import { crowd, plainFit } from './plainFits.ts'

describe('how well people fit', () => {
  const WORDS = 'tools shared in every street garden school bench river bus night library of things for people who live alone'.split(' ')
  const text = (n: number): string => Array.from({ length: 12 }, (_, at) => WORDS[(n * 7 + at * at) % WORDS.length]).join(' ')
  const few = (count: number) => {
    const people = Array.from({ length: count }, (_, n) => n.toString(16).padStart(24, '0'))
    const texts = new Texts()
    const ideas = new Map<string, KnownIdea>(people.map((person, n) => {
      const [id, terms] = [`a${person.slice(1)}`, termsOf(text(n))]
      texts.put(id, terms)
      return [id, { id, title: `Idea ${n}`, text: text(n), team: [person], leads: [person], terms, fit: { tags: [], sdgs: [], stage: 'prototype', country: 'SI', language: 'en', needs: [] } }]
    }))
    const wishes = people.map((_id, n) => ({ _id, version: 1, savedAt: new Date(0), wish: Wish.parse({ text: text(n + 1), countries: n % 2 ? ['SI'] : ['PL'] }) }))
    return { people, wishes, known: { ideas, texts } }
  }

  it('is the same whoever is named first, and a little for people of whom nothing is known', async () => {
    const { people, wishes, known } = few(6)
    const fits = await fitsAmong(people, wishes, known)
    for (const a of people) for (const b of people) if (a !== b) expect(fits.why(a, b)).to.deep.equal(fits.why(b, a)).and.to.include({ score: fits.score(a, b) })
    expect(fits.score(people[0]!, people[1]!)).to.be.greaterThan(1)
    expect(fits.score(people[0]!, 'somebody else')).to.equal(1)
  })

  it('is what the definition says, one pair at a time', async () => {
    const seen = new Set<string>()
    for (const seed of [1, 2, 3, 4]) {
      const some = crowd({ size: 30, count: 100, each: 3, seed })
      const fits = await fitsAmong(some.people, some.wishes, some.known)
      const pairs = some.people.flatMap((a, at) => some.people.slice(at + 1).map((b) => [a, b] as const))
      for (const [a, b] of pairs) expect({ ...fits.why(b, a), alone: fits.score(a, b) }).to.deep.equal({ ...plainFit(some, a, b), alone: plainFit(some, a, b).score })
      for (const [a, b] of pairs) for (const { code } of fits.why(a, b).reasons) seen.add(code)
    }
    expect([...seen].toSorted(), 'the crowds are varied enough').to.deep.equal(['amount', 'country', 'goals', 'language', 'policy', 'stage', 'support', 'topics', 'words'])
  })

  it('is weighed among hundreds without keeping the process from everything else', async () => {
    const { people, wishes, known } = crowd({ size: 300, count: 1500, each: 5, seed: 5 })
    let turns = 0
    let over = false
    const count = (): void => { turns++; if (!over) setImmediate(count) }
    setImmediate(count)
    await fitsAmong(people, wishes, known)
    over = true
    expect(turns).to.be.greaterThan(3)
  })
})
