import { expect } from 'chai'
import { countWords, moneyWords, sizeWords } from '../../../client/src/ui/format.ts'
import { keyName, matchKeys } from '../../../client/src/ui/keys.ts'
import { initials, nameColour } from '../../../client/src/ui/names.ts'

const plain = (text: string) => text.replace(/\s/g, ' ')

describe('numbers in words', () => {
  it('writes money as the reader’s language does, with cents only where there are any', () => {
    expect(moneyWords(5000, 'EUR', 'en')).to.equal('€5,000')
    expect(moneyWords(12.5, 'EUR', 'en')).to.equal('€12.50')
    expect(plain(moneyWords(15000, 'PLN', 'pl'))).to.equal('15 000 zł')
    expect(plain(moneyWords(15000, 'EUR', 'sl'))).to.equal('15.000 €')
  })

  it('writes counts whole or short', () => {
    expect(countWords(12400, 'en')).to.equal('12,400')
    expect(countWords(12400, 'en', true)).to.equal('12.4K')
  })

  it('writes sizes in the largest unit that leaves a whole part', () => {
    expect(sizeWords(0, 'en')).to.equal('0 byte')
    expect(sizeWords(999, 'en')).to.equal('999 byte')
    expect(sizeWords(1000, 'en')).to.equal('1 kB')
    expect(sizeWords(2_400_000, 'en')).to.equal('2.4 MB')
  })
})

describe('names', () => {
  it('shorten to the first letters of the first and the last word', () => {
    expect(initials('Maja Kralj')).to.equal('MK')
    expect(initials('Žaneta de la Łuczak')).to.equal('ŽŁ')
    expect(initials('luca')).to.equal('L')
    expect(initials('  ')).to.equal('')
    expect(initials('O’Neill, Séan (he)')).to.equal('OH')
  })

  it('keep whole what a reader sees as one letter', () => {
    expect(initials('e\u0301va Szabó')).to.equal('E\u0301S')
  })

  it('wear one of five colours, always the same', () => {
    const colours = ['Maja Kralj', 'Piotr Zieliński', 'Ines Hofer', 'Éva Szabó', 'Luca Moretti', 'Ana', 'Bor', 'Cene'].map(nameColour)
    expect(colours).to.deep.equal(['Maja Kralj', 'Piotr Zieliński', 'Ines Hofer', 'Éva Szabó', 'Luca Moretti', 'Ana', 'Bor', 'Cene'].map(nameColour))
    expect(colours.every((colour) => [0, 1, 2, 3, 4].includes(colour))).to.equal(true)
    expect(new Set(colours).size).to.be.greaterThan(2)
  })
})

describe('keys', () => {
  const key = (name: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => keyName({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...held })

  it('are named alike on every keyboard', () => {
    expect(key('k', { ctrlKey: true })).to.equal('mod+k')
    expect(key('K', { metaKey: true })).to.equal('mod+k')
    expect(key('?')).to.equal('?')
    expect(key('ł', { altKey: true })).to.equal('ł')
  })

  it('match alone, or as a pair that wins over its second key', () => {
    const bindings = { i: 'alone', 'g i': 'pair', toString: 'own' }
    expect(matchKeys(bindings, undefined, 'i')).to.equal('alone')
    expect(matchKeys(bindings, 'x', 'i')).to.equal('alone')
    expect(matchKeys(bindings, 'g', 'i')).to.equal('pair')
    expect(matchKeys(bindings, 'g', 'x')).to.equal(undefined)
    expect(matchKeys<string>({}, undefined, 'constructor')).to.equal(undefined)
  })
})
