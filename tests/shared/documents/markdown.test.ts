import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect } from 'chai'
import fc from 'fast-check'
import * as Y from 'yjs'
import { contentOf, normalMarkdown, seedOf, writeChanges } from '@commonspark/server/features/documents/content'
import { nodesOf, sectionName } from '@commonspark/shared/documents/content'
import { IdeaContent } from '@commonspark/shared/ideas/content'
import { IDEAS } from '@commonspark/server/features/demo/content/content'

const docOf = (content: IdeaContent): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdateV2(doc, seedOf(content))
  return doc
}
const withProblem = (problem: string): IdeaContent => IdeaContent.parse({ canvas: { problem } })
/** What a document makes of a text, with nothing before it to fall back on. */
const through = (text: string): string => contentOf(docOf(withProblem(text)), IdeaContent.parse({})).canvas.problem

describe('Markdown -> document -> Markdown', () => {
  it('comes back as it was', () => {
    for (const text of [
      'One sentence.', 'Two paragraphs.\n\nOf which this is one.', '## A heading\n\nand text', '- one\n- two\n  - within two\n- three', '3. three\n4. four',
      'A **bold _and slanted_** word with `code`, [a link](https://example.org/a?b=c) and **strong**.', '> Said by **somebody**\n>\n> twice', '```ts\nconst a = 1\n\nconst b = 2\n```',
      '---', 'A line\\\nbroken in two', '![A shed](/files/6561aaaaaaaaaaaaaaaaaaaa)', '[@Ana Novak](/people/6561aaaaaaaaaaaaaaaaaaaa) knows', '| a | b |\n| - | - |\n| 1 | **2** |',
      'Stars \\* and \\_ and # stay', '\\# no heading', '1\\. is not a list', 'שלום עולם and 🌱 and ß', '5 < 6 & 7 > 3', '\\<script>alert(1)\\</script>',
    ]) expect(through(text), text).to.equal(text)
  })

  it('says the same in other words for the rest, and is then at rest', () => {
    for (const [text, same] of [
      ['* star\n* list', '- star\n- list'], ['Setext\n======', '# Setext'], ['__bold__ and *slanted*', '**bold** and _slanted_'], ['soft\nbreak', 'soft break'],
      ['[ref][one]\n\n[one]: https://example.org', '[ref](https://example.org)'], ['a<br>b', 'a\\<br>b'], ['***', '---'],
    ] as const) {
      expect(normalMarkdown(text)).to.equal(same)
      expect(normalMarkdown(same)).to.equal(same)
    }
  })

  it('keeps the signs of whoever wrote it while nobody changes what it says', () => {
    const before = withProblem('* star\n* list')
    expect(contentOf(docOf(before), before)).to.deep.equal(before)
  })

  it('is at rest after one round for anything at all', () => {
    const piece = fc.oneof(fc.constantFrom('*', '_', '#', '-', '1.', '>', '`', '```', '[', ']', '(', ')', '!', '|', '\\', '&amp;', '<b>', '\n', '\n\n', '  ', '    ', ':', '~', '+', '=', '---', '🌱', 'ł', '\t', 'http://a.b'), fc.string({ maxLength: 6 }))
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const once = normalMarkdown(IdeaContent.shape.canvas.parse({ problem: pieces.join('') }).problem)
      expect(normalMarkdown(once)).to.equal(once)
    }), { numRuns: 500, seed: 7 })
  })

  it('keeps every word of the demo', () => {
    const words = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
    let count = 0
    for (const idea of IDEAS) {
      for (const text of Object.values(idea.content.canvas)) {
        count++
        expect(words(normalMarkdown(text))).to.equal(words(text))
      }
    }
    expect(count).to.be.greaterThan(100)
  })

  it('keeps every word of real texts', function () {
    const file = new URL('../../../../shared/data/ideas/consul-de.json.gz', import.meta.url)
    if (!existsSync(file)) return this.skip()
    const words = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
    const { ideas } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as { ideas: { text?: string; description?: string }[] }
    for (const text of ideas.map((idea) => idea.text ?? idea.description ?? '').filter((one) => one && !/[<&*_]/.test(one)).slice(0, 300)) {
      expect(words(normalMarkdown(text))).to.equal(words(text))
    }
  })
})

describe('an idea as a document', () => {
  const full = IdeaContent.parse({
    title: 'Library of things 🌱', summary: 'Lent, not bought.', language: 'sl', country: 'SI', region: 'Gorenjska', stage: 'pilot', sdgs: [12, 11], tags: ['sharing', 'tools'],
    needs: [{ kind: 'funding', note: 'Shelves', amount: 8000, currency: 'EUR' }, { kind: 'partners', note: 'A hall' }], offers: [{ kind: 'skills', note: 'How to' }],
    cover: '6561aaaaaaaaaaaaaaaaaaaa', files: ['6561aaaaaaaaaaaaaaaaaaab'], canvas: { problem: 'A drill is used thirteen minutes.', solution: '- lend\n- repair' },
  })
  it('holds every field, and gives it back', () => {
    expect(contentOf(docOf(full), IdeaContent.parse({}))).to.deep.equal(full)
  })
  it('begins with the same bytes everywhere, so that two beginnings are one', () => {
    expect(seedOf(full)).to.deep.equal(seedOf(structuredClone(full)))
    const twice = docOf(full)
    Y.applyUpdateV2(twice, seedOf(full))
    expect(contentOf(twice, IdeaContent.parse({}))).to.deep.equal(full)
  })
  it('joins two people’s changes of the same title, list and text', () => {
    const [ana, ben] = [docOf(full), docOf(full)]
    let n = 0
    const key = (): string => `k${n++}`
    writeChanges(ana, { title: 'A library of things 🌱', sdgs: [11, 12, 13], tags: ['sharing', 'tools', 'ana'], canvas: { problem: 'A drill is used thirteen minutes.\n\nAna adds this.' } }, key)
    writeChanges(ben, { title: 'Library of things 🌱 for all', sdgs: [1, 11, 12], needs: [full.needs[1]!, full.needs[0]!], canvas: { problem: 'Ben begins.\n\nA drill is used thirteen minutes.' } }, key)
    Y.applyUpdate(ana, Y.encodeStateAsUpdate(ben))
    Y.applyUpdate(ben, Y.encodeStateAsUpdate(ana))
    const [one, other] = [contentOf(ana, full), contentOf(ben, full)]
    expect(one).to.deep.equal(other)
    expect(one).to.deep.include({ title: 'A library of things 🌱 for all', sdgs: [1, 11, 12, 13], tags: ['sharing', 'tools', 'ana'], needs: [full.needs[1], full.needs[0]] })
    expect(one.canvas.problem).to.equal('Ben begins.\n\nA drill is used thirteen minutes.\n\nAna adds this.')
  })
  it('keeps what was there before where a field is too long or no choice at all', () => {
    const doc = docOf(full)
    doc.getText('title').insert(0, 'x'.repeat(300))
    doc.getMap('fields').set('country', 'Atlantis')
    doc.getText('summary').insert(0, 'Still: ')
    expect(contentOf(doc, full)).to.deep.equal({ ...full, summary: 'Still: Lent, not bought.' })
  })
  it('does not count what is only proposed', () => {
    const doc = docOf(full)
    const text = (doc.getXmlFragment(sectionName('problem')).get(0) as Y.XmlElement).get(0) as Y.XmlText
    text.insert(0, 'Perhaps ', { insertion: { id: 'a' } })
    text.format(10, 5, { deletion: { id: 'b' } })
    expect(contentOf(doc, IdeaContent.parse({})).canvas.problem).to.equal(full.canvas.problem)
    expect(nodesOf(doc.getXmlFragment(sectionName('problem')))).to.have.lengthOf(1)
  })
})
