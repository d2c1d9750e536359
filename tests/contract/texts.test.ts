import { expect } from 'chai'
import { en } from '@commonspark/shared/texts/en'
import { pl } from '@commonspark/shared/texts/pl'
import { sl } from '@commonspark/shared/texts/sl'
import { ERROR_STATUS } from '@commonspark/shared/ground/errors'
import { FIELD_ROLES, NEED_KINDS, ORGANISATION_KINDS, SDGS, STAGES } from '@commonspark/shared/taxonomy/taxonomy'
import { CANVAS_SECTIONS } from '@commonspark/shared/ideas/content'

type Texts = Map<string, string>
const PLURAL = /_(zero|one|two|few|many|other)$/

function textsOf(catalogue: object, path = ''): Texts {
  return new Map(Object.entries(catalogue).flatMap(([key, value]) => typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...textsOf(value as object, `${path}${key}.`)]))
}
/** Keys with the plural forms folded into one. */
const stems = (texts: Texts): Set<string> => new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))
const variables = (text: string): string => [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]))].toSorted((a, b) => (a ?? '').localeCompare(b ?? '')).join()

describe('the texts', () => {
  const english = textsOf(en)
  for (const [locale, catalogue] of Object.entries({ en, pl, sl })) {
    const texts = textsOf(catalogue)

    it(`say everything in ${locale}, and nothing that is not said in English`, () => {
      expect([...stems(texts)].filter((key) => !stems(english).has(key))).to.deep.equal([])
      expect([...stems(english)].filter((key) => !stems(texts).has(key))).to.deep.equal([])
    })

    it(`have every plural form that ${locale} needs`, () => {
      const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
      const counted = [...texts.keys()].filter((key) => PLURAL.test(key) && texts.has(key.replace(PLURAL, '_other')))
      for (const stem of new Set(counted.map((key) => key.replace(PLURAL, '')))) {
        for (const form of forms) expect(texts.has(`${stem}_${form}`), `${locale} ${stem}_${form}`).to.equal(true)
      }
    })

    it(`use in ${locale} the same values as in English`, () => {
      for (const [key, text] of texts) {
        const original = english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? english.get(key.replace(PLURAL, ''))
        if (original === undefined) continue
        // A single form may spell the number out.
        const loose = (names: string): string => (PLURAL.test(key) ? names.replace(/\bcount\b,?/, '') : names)
        expect(loose(variables(text)), `${locale} ${key}`).to.equal(loose(variables(original)))
      }
    })

    it(`are calm in ${locale}: no exclamation marks, nothing empty`, () => {
      for (const [key, text] of texts) {
        expect(text, `${locale} ${key}`).not.to.include('!')
        expect(text.trim(), `${locale} ${key}`).not.to.equal('')
      }
    })
  }

  it('have a word for every term of the field and a sentence for every refusal', () => {
    for (const stage of STAGES) expect(english.has(`taxonomy.stage.${stage}`)).to.equal(true)
    for (const need of NEED_KINDS) expect(english.has(`taxonomy.need.${need}`)).to.equal(true)
    for (const role of FIELD_ROLES) expect(english.has(`taxonomy.fieldRole.${role}`)).to.equal(true)
    for (const kind of ORGANISATION_KINDS) expect(english.has(`taxonomy.organisationKind.${kind}`)).to.equal(true)
    for (const sdg of SDGS) expect(english.has(`taxonomy.sdg.${sdg}`)).to.equal(true)
    for (const section of CANVAS_SECTIONS) expect(english.has(`taxonomy.section.${section}`)).to.equal(true)
    for (const code of Object.keys(ERROR_STATUS)) expect(english.has(`errors.${code}`)).to.equal(true)
  })
})
