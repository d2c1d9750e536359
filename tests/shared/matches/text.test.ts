import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect } from 'chai'
import { Bm25, bagOf } from '@commonspark/shared/matches/bm25'
import { helpedByNeighbours, termsOf, Texts } from '@commonspark/shared/matches/text'

describe('Okapi BM25', () => {
  it('gives what its formula says', () => {
    const index = new Bm25({ k1: 1.2, b: 0.75 })
    index.put('x', bagOf(['a', 'a', 'b']))
    index.put('y', bagOf(['b']))
    const idf = Math.log(1 + (2 - 1 + 0.5) / (1 + 0.5))
    expect(index.scores(bagOf(['a'])).get('x')).to.be.closeTo((idf * 2 * 2.2) / (2 + 1.2 * (0.25 + (0.75 * 3) / 2)), 1e-12)
    expect(index.scores(bagOf(['a'])).has('y')).to.equal(false)
  })

  it('forgets a text that is dropped or replaced', () => {
    const [index, fresh] = [new Bm25(), new Bm25()]
    index.put('x', bagOf(['old']))
    index.put('z', bagOf(['gone']))
    index.put('x', bagOf(['new', 'b']))
    index.drop('z')
    fresh.put('x', bagOf(['new', 'b']))
    expect(index.scores(bagOf(['old', 'new', 'gone']))).to.deep.equal(fresh.scores(bagOf(['old', 'new', 'gone'])))
  })
})

describe('comparing texts', () => {
  it('meets inflected, compound and differently accented words of several languages', () => {
    const texts = new Texts()
    texts.put('pl', termsOf('Wypożyczalnia narzędzi dla sąsiadów'))
    texts.put('sl', termsOf('Knjižnica stvari za sosede'))
    texts.put('de', termsOf('Werkzeugbibliothek in der Nachbarschaft'))
    expect(texts.nearest(termsOf('sasiadom narzedziami'), 1)[0]?.id).to.equal('pl')
    expect(texts.nearest(termsOf('knjiznice stvari'), 1)[0]?.id).to.equal('sl')
    expect(texts.nearest(termsOf('Nachbarschaftswerkzeuge'), 1)[0]?.id).to.equal('de')
  })

  const data = join(import.meta.dirname, '../../../../shared/data')
  const known = existsSync(join(data, 'matching'))
  const real = known ? it : it.skip
  real(`${known ? '' : '(real data is not here) '}finds the call under which 318 real ideas were filed, better than Okapi on 5-grams: 0.54 within a city, 0.32 over all`, () => {
    interface Row { id: string; kind: string; city: string; title: string; text: string }
    const rows = (JSON.parse(gunzipSync(readFileSync(join(data, 'ideas/consul-de.json.gz'))).toString()) as { ideas: Row[] }).ideas
    const { qrels } = JSON.parse(readFileSync(join(data, 'matching/idea-to-challenge-de.json'), 'utf8')) as { qrels: { idea: string; city: string; relevant: string[] }[] }
    const challenges = rows.filter((row) => row.kind === 'challenge')
    const ideas = new Map(rows.filter((row) => row.kind !== 'challenge').map((row) => [row.id, termsOf(`${row.title} ${row.text}`)]))
    const [calls, others] = [new Texts(), new Texts()]
    for (const { id, title, text } of challenges) calls.put(id, termsOf(`${title} ${text}`))
    for (const [id, terms] of ideas) others.put(id, terms)

    const memo = new Map<string, Map<string, number>>()
    const scoresOf = (id: string): Map<string, number> => memo.get(id) ?? memo.set(id, calls.likeness(ideas.get(id)!)).get(id)!
    const measure = (scores: (id: string) => Map<string, number>): { city: number; all: number } => {
      const reciprocal = (found: Map<string, number>, relevant: string[], candidates: Row[]): number => {
        const rank = candidates.map(({ id }) => ({ id, score: found.get(id) ?? 0 })).toSorted((a, b) => b.score - a.score).findIndex(({ id }) => relevant.includes(id))
        return rank < 0 ? 0 : 1 / (rank + 1)
      }
      const sums = qrels.map(({ idea, city, relevant }) => {
        const found = scores(idea)
        return { all: reciprocal(found, relevant, challenges), city: reciprocal(found, relevant, challenges.filter((row) => row.city === city)) }
      })
      const mean = (key: 'all' | 'city'): number => sums.reduce((sum, one) => sum + one[key], 0) / sums.length
      return { all: mean('all'), city: mean('city') }
    }
    const plain = measure(scoresOf)
    const helped = measure((id) => helpedByNeighbours(scoresOf(id), others.nearest(ideas.get(id)!, 10, id).map((near) => ({ likeness: near.likeness, scores: scoresOf(near.id) }))))
    console.log(`      mean reciprocal rank over ${qrels.length} ideas: within a city ${plain.city.toFixed(3)}, over all ${plain.all.toFixed(3)}; helped by neighbours ${helped.city.toFixed(3)} and ${helped.all.toFixed(3)}`)
    expect(plain.city).to.be.greaterThan(0.54)
    expect(plain.all).to.be.greaterThan(0.32)
    expect(helped.city).to.be.greaterThan(0.58)
    expect(helped.all).to.be.greaterThan(0.35)
  })
})
