import { diffWords, type Piece } from '@commonspark/shared/ideas/diff'
import { expect } from 'chai'
import fc from 'fast-check'

const SIGN = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const
const show = (before: string, after: string): string => diffWords(before, after).map(({ kind, text }) => SIGN[kind].join(text)).join('')
const side = (pieces: readonly Piece[], without: Piece['kind']): string => pieces.filter(({ kind }) => kind !== without).map(({ text }) => text).join('')

describe('the word diff of two versions', () => {
  it('finds nothing between equal texts, and everything between nothing and a text', () => {
    expect(diffWords('', '')).to.deep.equal([])
    expect(diffWords('Same.', 'Same.')).to.deep.equal([{ kind: 'same', text: 'Same.' }])
    expect(diffWords('', 'New.')).to.deep.equal([{ kind: 'added', text: 'New.' }])
    expect(diffWords('Old.', '')).to.deep.equal([{ kind: 'removed', text: 'Old.' }])
  })

  it('marks words and leaves punctuation and spaces that stayed', () => {
    expect(show('We open on Friday, at noon.', 'We open on Monday, at noon.')).to.equal('We open on [-Friday-]{+Monday+}, at noon.')
    expect(show('I like tea.', 'I really like green tea.')).to.equal('I {+really +}like{+ green+} tea.')
    expect(show('Koszt wynosi 3.850 zł.', 'Koszt wynosi 4.100 zł.')).to.equal('Koszt wynosi [-3.850-]{+4.100+} zł.')
  })

  it('takes a run of replaced words as one change', () => {
    expect(show('a quick brown fox', 'a slow red fox')).to.equal('a [-quick brown-]{+slow red+} fox')
  })

  it('keeps a word that stayed between two small changes', () => {
    expect(show('the quick brown fox', 'the slow brown bear')).to.equal('the [-quick-]{+slow+} brown [-fox-]{+bear+}')
  })

  it('does not keep a lone small word inside a rewritten sentence', () => {
    expect(show('Neighbours repaired bicycles in a cellar beneath stairs.', 'Volunteers everywhere teach a language together nowadays.'))
      .to.equal('[-Neighbours repaired bicycles in a cellar beneath stairs-]{+Volunteers everywhere teach a language together nowadays+}.')
  })

  it('takes a passage that was written anew as one change, whatever words it happens to share', () => {
    expect(show('We expect that fees will cover our costs by the third year.', 'At four branches we expect fees to cover 45 per cent of running costs; the rest has to be a line in the budget.'))
      .to.equal('[-We expect that fees will cover our costs by the third year-]{+At four branches we expect fees to cover 45 per cent of running costs; the rest has to be a line in the budget+}.')
  })

  it('keeps words between two additions', () => {
    expect(show('It lends and repairs.', 'It lends, for a small fee and a smile, and repairs whatever comes in through the door.'))
      .to.equal('It lends{+, for a small fee and a smile,+} and repairs{+ whatever comes in through the door+}.')
  })

  it('keeps paragraphs apart', () => {
    expect(show('One.\n\nTwo.', 'Uno.\n\nDos.')).to.equal('[-One-]{+Uno+}.\n\n[-Two-]{+Dos+}.')
    expect(show('One.\n\nTwo.', 'One.\n\nAnd a half.\n\nTwo.')).to.equal('One.\n\n{+And a half.\n\n+}Two.')
  })

  it('holds on to words rather than to signs', () => {
    expect(show('solution - -', '- - solution')).to.equal('{+- - +}solution[- - --]')
  })

  it('does not cut letters with their marks, nor words with an apostrophe', () => {
    expect(show('łódź', 'łódka')).to.equal('[-łódź-]{+łódka+}')
    expect(show('don’t', 'don’s')).to.equal('[-don’t-]{+don’s+}')
  })

  it('gives back both texts, whatever they are', () => {
    const text = fc.oneof(fc.string(), fc.array(fc.constantFrom('a', 'bé', 'the', ' ', '  ', '\n\n', '. ', ', ', '— ', '👍🏽')).map((words) => words.join('')))
    fc.assert(fc.property(text, text, (before, after) => {
      const pieces = diffWords(before, after)
      expect(side(pieces, 'added')).to.equal(before)
      expect(side(pieces, 'removed')).to.equal(after)
      expect(pieces.every(({ text: words }) => words !== '')).to.equal(true)
    }))
  })

  it('compares two unlike texts of 6,000 characters in well under a second', () => {
    const text = (seed: number): string => Array.from({ length: 1000 }, (_, at) => `w${(at * seed) % 613}`).join(' ').slice(0, 6000)
    const from = performance.now()
    diffWords(text(7), text(11))
    expect(performance.now() - from).to.be.below(800)
  })
})
