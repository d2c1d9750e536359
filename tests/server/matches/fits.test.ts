import { expect } from 'chai'
import type { KnownIdea } from '@commonspark/server/features/matches/corpus'
import { fitsAmong } from '@commonspark/server/features/matches/suggestions'
import { Wish } from '@commonspark/shared/matches/schema'
import { Texts, termsOf } from '@commonspark/shared/matches/text'

describe('how well people fit', () => {
  const WORDS = 'tools shared in every street garden school bench river bus night library of things for people who live alone'.split(' ')
  const text = (n: number): string => Array.from({ length: 12 }, (_, at) => WORDS[(n * 7 + at * at) % WORDS.length]).join(' ')
  const crowd = (count: number) => {
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
    const { people, wishes, known } = crowd(6)
    const fits = await fitsAmong(people, wishes, known)
    for (const a of people) for (const b of people) if (a !== b) expect(fits(a, b)).to.equal(fits(b, a))
    expect(fits(people[0]!, people[1]!).score).to.be.greaterThan(1)
    expect(fits(people[0]!, 'somebody else').score).to.equal(1)
  })

  it('is weighed among hundreds without keeping the process from everything else', async () => {
    const { people, wishes, known } = crowd(300)
    let turns = 0
    let over = false
    const count = (): void => { turns++; if (!over) setImmediate(count) }
    setImmediate(count)
    await fitsAmong(people, wishes, known)
    over = true
    expect(turns).to.be.greaterThan(3)
  })
})
