import { expect } from 'chai'
import { createEngine, type ExploreAsk, type Place } from '@commonspark/server/features/search/engine'
import type { SearchDocument } from '@commonspark/server/features/search/document'
import { closeness, fold, rootOf, spellings } from '@commonspark/shared/search/words'
import { FACETS } from '@commonspark/shared/search/schema'
import { synthetic } from './synthetic.ts'

const nothing = { country: [], sdg: [], stage: [], need: [], language: [], tag: [] }
const now = Date.UTC(2026, 0, 1)

describe('words', () => {
  it('fold as people type them', () => {
    for (const [text, folded] of [
      ['Łódź', 'lodz'], ['ŻÓŁĆ', 'zolc'], ['Čebelnjak', 'cebelnjak'], ['Straße', 'strasse'], ['STRAẞE', 'strasse'], ['Ångström', 'angstrom'], ['Sjælland', 'sjaelland'], ['Ωδεῖον', 'ωδειον'], ['Οδός', 'οδοσ'],
      ['Ĥaloŝe', 'halose'], ['ﬁnance', 'finance'], ['Dvořák', 'dvorak'], ['đak', 'dak'], ['Кръг', 'кръг'], ['ı', 'i'],
    ] as const) expect(fold(text)).to.equal(folded)
    expect(spellings('Müller')).to.deep.equal(['muller', 'mueller'])
    expect(spellings('Mu\u0308ller')).to.deep.equal(['muller', 'mueller'])
    expect(spellings('Grøn')).to.deep.equal(['gron', 'groen'])
    expect(spellings('\u0301')).to.deep.equal([])
  })
  it('are near their inflected forms and beginnings, not everything that starts alike', () => {
    expect(closeness('sciezka', 'sciezka', false)).to.equal(1)
    for (const [asked, found] of [['sciezka', 'sciezki'], ['rower', 'rowery'], ['szkola', 'szkole'], ['spielplatz', 'spielplatze'], ['delavnica', 'delavnice']] as const) expect(closeness(asked, found, false), `${asked} ${found}`).to.equal(0.5)
    for (const [asked, found] of [['park', 'parking'], ['rower', 'rowerownia'], ['party', 'partnership'], ['dom', 'domy'], ['lake', 'lak']] as const) expect(closeness(asked, found, false), `${asked} ${found}`).to.equal(0)
    expect(closeness('par', 'parking', true)).to.be.within(0.5, 0.9)
    expect(rootOf('dom')).to.equal('dom')
  })
})

describe('the index', () => {
  const filled = (count: number, seed = 1) => {
    const engine = createEngine()
    const documents = [...synthetic(count, seed)]
    for (const document of documents) engine.put(document)
    return { engine, documents }
  }
  const ask = (more: Partial<ExploreAsk>): ExploreAsk => ({ q: '', filters: nothing, sort: 'new', after: null, limit: 20, now, ...more })

  it('gives every unchanged idea once, in every order, while others come, go and change', () => {
    for (const sort of ['new', 'supported', 'active', 'relevant'] as const) {
      for (const q of sort === 'relevant' ? ['garden', 'gardne', 'shared garden', 'school library garden xyzzy'] : ['', 'garden']) {
        const { engine, documents } = filled(600)
        const before = new Set(walk(engine, ask({ q, sort })).flat())
        expect(before.size, `${sort} ${q}`).to.be.greaterThan(60)
        const changed = new Set<string>()
        const fresh = [...synthetic(260, 2)]
        let turn = 0
        const pages = walk(engine, ask({ q, sort }), () => {
          for (let step = 0; step < 8; step++) {
            const victim = documents[(turn * 37 + step * 101) % documents.length]!
            changed.add(victim.id)
            if (step % 3 === 0) engine.drop(victim.id)
            else engine.put({ ...victim, supports: victim.supports + 50, activeAt: now, title: step % 3 === 1 ? victim.title : `Shared garden ${turn}` })
            const newcomer = fresh.pop()
            if (newcomer) { changed.add(newcomer.id); engine.put({ ...newcomer, title: `Garden ${newcomer.title}` }) }
          }
          turn++
        })
        const unchanged = pages.flat().filter((id) => !changed.has(id))
        expect(new Set(unchanged).size, `${sort} ${q}: no double`).to.equal(unchanged.length)
        expect(new Set(unchanged), `${sort} ${q}: no gap`).to.deep.equal(new Set([...before].filter((id) => !changed.has(id))))
      }
    }
  }).timeout(60_000)

  it('counts facets as a plain count would', () => {
    const { engine, documents } = filled(800)
    const filters = { ...nothing, country: ['PL', 'SI'], sdg: [11, 3], need: ['funding'], tag: ['youth', 'climate'] }
    const { total, facets } = engine.explore(ask({ filters }))
    const holds = (document: SearchDocument, without?: string): boolean =>
      filters.tag.some((tag) => document.tags.includes(tag)) &&
      (without === 'country' || filters.country.includes(document.country!)) && (without === 'sdg' || filters.sdg.some((sdg) => document.sdgs.includes(sdg))) && (without === 'need' || filters.need.some((need) => document.needs.includes(need)))
    expect(total).to.equal(documents.filter((document) => holds(document)).length).and.be.greaterThan(0)
    const valuesOf = (document: SearchDocument, facet: string): unknown[] => ({ country: document.country ? [document.country] : [], sdg: document.sdgs, stage: [document.stage], need: document.needs, language: [document.language] })[facet]!
    for (const facet of FACETS) {
      const plain: Record<string, number> = {}
      for (const document of documents) if (holds(document, facet)) for (const value of valuesOf(document, facet)) plain[String(value)] = (plain[String(value)] ?? 0) + 1
      expect(facets[facet], facet).to.deep.equal(plain)
    }
  })

  it('forgets at the end of a fill what the fill did not bring', () => {
    const { engine, documents } = filled(100)
    engine.beginFill()
    for (const document of documents.slice(0, 60)) engine.put(document)
    expect(engine.endFill()).to.equal(60)
    expect(engine.explore(ask({ limit: 60 })).total).to.equal(60)
    for (const document of synthetic(100, 3)) engine.put(document)
    expect(engine.explore(ask({})).total).to.equal(160)
  })
})

/** Every page of an answer; `between` runs after each. */
function walk(engine: ReturnType<typeof createEngine>, first: ExploreAsk, between: () => void = () => {}): string[][] {
  const pages: string[][] = []
  let after: Place | null = null
  do {
    const { ids, next } = engine.explore({ ...first, after })
    pages.push(ids)
    after = next
    between()
  } while (after !== null)
  return pages
}
