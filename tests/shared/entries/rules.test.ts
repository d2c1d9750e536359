import { expect } from 'chai'
import { FormField } from '@commonspark/shared/challenges/schema'
import { answerProblems, completenessOf, countWords, entrantProblems, fieldsFor, fillFrom, formProblems, knownAnswers } from '@commonspark/shared/entries/rules'

const field = (more: object): FormField => FormField.parse({ id: 'f', kind: 'text', ...more })
const because = (f: FormField, answer: unknown): string | undefined => answerProblems(f, answer as never)[0]?.because

describe('words', () => {
  it('are counted as people read them, also with combined characters', () => {
    expect(countWords('Čebele v mestu')).to.equal(3)
    expect(countWords('Z\u030C\u0301iva voda')).to.equal(2)
    expect(countWords('e\u0301te\u0301')).to.equal(1)
    expect(countWords('don’t stop')).to.equal(2)
    expect(countWords('👩‍👩‍👧 family 👍🏽')).to.equal(1)
    expect(countWords('—  …  !!')).to.equal(0)
    expect(countWords('共创城市', 'ja')).to.be.greaterThan(1)
  })
  it('of a limit may be used up to the last one', () => {
    const limited = field({ maxWords: 3 })
    expect(because(limited, 'ena dve tri')).to.equal(undefined)
    expect(because(limited, 'ena dve tri štiri')).to.equal('tooManyWords')
    // Three words however many marks each letter carries.
    expect(because(limited, 'a\u0301\u0302\u0303 b\u0301\u0302 c\u0327\u0301')).to.equal(undefined)
  })
})

describe('an answer', () => {
  it('is asked for only where it is required', () => {
    for (const nothing of ['', null, undefined, []]) {
      expect(because(field({ required: true }), nothing)).to.equal('required')
      expect(because(field({}), nothing)).to.equal(undefined)
    }
  })
  it('has the form of its field', () => {
    expect(because(field({ kind: 'number' }), 'seven')).to.equal('wrongType')
    expect(because(field({ kind: 'number', min: 0, max: 10 }), 11)).to.equal('tooBig')
    expect(because(field({ kind: 'money', min: 100, currency: 'EUR' }), 99)).to.equal('tooSmall')
    expect(because(field({ kind: 'choice', options: ['a', 'b'] }), ['c'])).to.equal('notAChoice')
    expect(because(field({ kind: 'choice', options: ['a', 'b'] }), ['a', 'b'])).to.equal('tooManyItems')
    expect(because(field({ kind: 'choice', options: ['a', 'b'], multiple: true }), ['a', 'a'])).to.equal('notAChoice')
    expect(because(field({ kind: 'link' }), 'javascript:alert(1)')).to.equal('wrongFormat')
    expect(because(field({ kind: 'link' }), 'https://example.org/x')).to.equal(undefined)
    expect(because(field({ kind: 'file' }), ['../../etc/passwd'])).to.equal('wrongFormat')
    expect(because(field({ kind: 'text' }), 7)).to.equal('wrongType')
  })
})

describe('a form', () => {
  const form = [field({ id: 'why', required: true, maxWords: 5, seenBy: 'public' }), field({ id: 'how', kind: 'section', section: 'solution', required: true }), field({ id: 'cv', kind: 'file', seenBy: 'jury' }), field({ id: 'phone', seenBy: 'organisers' })]
  it('is complete when what is required is there and nothing is wrong', () => {
    expect(completenessOf(form, {})).to.equal(0)
    expect(completenessOf(form, { why: 'because', how: '' })).to.equal(50)
    expect(completenessOf(form, { why: 'one two three four five six', how: 'so' })).to.equal(50)
    expect(completenessOf(form, { why: 'because', how: 'so' })).to.equal(100)
    expect(completenessOf(form, { why: 'because', how: 'so', cv: ['x'] })).to.equal(99)
    expect(formProblems(form, { why: '' }).map(({ path }) => path)).to.deep.equal(['answers.why', 'answers.how'])
  })
  it('is filled from the canvas, and forgets answers to questions it does not ask', () => {
    expect(fillFrom(form, { problem: 'p', solution: 's' })).to.deep.equal({ how: 's' })
    expect(knownAnswers(form, { why: 'x', gone: 'y' })).to.deep.equal({ why: 'x' })
  })
  it('shows each reader only what is meant for them, and a blind jury no file and no link', () => {
    expect(fieldsFor(form, 'public').map(({ id }) => id)).to.deep.equal(['why'])
    expect(fieldsFor(form, 'jury').map(({ id }) => id)).to.deep.equal(['why', 'how', 'cv'])
    expect(fieldsFor(form, 'jury', true).map(({ id }) => id)).to.deep.equal(['why', 'how'])
  })
  it('says who may enter', () => {
    const rule = { countries: ['SI', 'AT'] as never, minAge: 15, maxAge: 23, fieldRoles: [], minTeam: 2, maxTeam: 4, several: false }
    const names = (entrant: object, submitting = true) => entrantProblems(rule, { countries: ['SI'], fieldRoles: [], teamSize: 3, ...entrant }, submitting).map((one) => one.because)
    expect(names({})).to.deep.equal([])
    expect(names({ countries: ['PL'] })).to.deep.equal(['countryNotEligible'])
    expect(names({ teamSize: 1 })).to.deep.equal(['teamTooSmall'])
    expect(names({ teamSize: 1 }, false)).to.deep.equal([])
    expect(names({ teamSize: 5 })).to.deep.equal(['teamTooLarge'])
  })
})
