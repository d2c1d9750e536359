import { ui as en } from '@commonspark/shared/texts/en/ui'
import { ui as pl } from '@commonspark/shared/texts/pl/ui'
import { ui as sl } from '@commonspark/shared/texts/sl/ui'
import { expect } from 'chai'
import { readdirSync, readFileSync } from 'node:fs'

const LOCALES = { en, pl, sl }
const PLURAL = /_(zero|one|two|few|many|other)$/

describe('texts of the building blocks', () => {
  for (const [locale, texts] of Object.entries(LOCALES)) {
    it(`are complete in ${locale}, with every plural form the language has`, () => {
      const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
      const wanted = Object.keys(flat(en)).flatMap((key) => (PLURAL.test(key) ? forms.map((form) => key.replace(PLURAL, `_${form}`)) : [key]))
      expect(Object.keys(flat(texts)).toSorted()).to.deep.equal([...new Set(wanted)].toSorted())
    })

    it(`speak of the same things in ${locale} as in English`, () => {
      const english = flat(en)
      for (const [key, text] of Object.entries(flat(texts))) expect(holes(text), key).to.deep.equal(holes(english[key.replace(PLURAL, '_other')] ?? english[key] ?? ''))
    })
  }

  it('are all used, and none is used that is not there', () => {
    const folder = new URL('../../../client/src/ui/', import.meta.url)
    const source = readdirSync(folder).filter((name) => name.endsWith('.tsx')).map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n')
    const used = new Set([...source.matchAll(/\bt\(([^()]*)/g)].flatMap(([, inside]) => [...inside!.matchAll(/'([a-zA-Z]+(?:\.[a-zA-Z]+)*)'/g)].map(([, key]) => key!)))
    const known = new Set(Object.keys(flat(en)).map((key) => key.replace(PLURAL, '')))
    expect([...used]).to.have.members([...known])
  })
})

function flat(texts: object, path = ''): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value]] : Object.entries(flat(value as object, `${path}${key}.`)))))
}

function holes(text: string): string[] {
  return (text.match(/\{\{\w+\}\}/g) ?? []).toSorted()
}
