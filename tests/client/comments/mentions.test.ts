import { expect } from 'chai'
import fc from 'fast-check'
import { keptFrom, markdownOf, mentionAt, typedFrom, withMention } from '../../../client/src/lib/mentions.ts'

const ANA = { id: 'a'.repeat(24), name: 'Ana Bregar' }
const ANAMARIA = { id: 'b'.repeat(24), name: 'Ana' }

describe('mentions while a comment is typed', () => {
  it('read as names and are kept as links to people', () => {
    const kept = `Ask @[Ana Bregar](${ANA.id}), please.`
    expect(typedFrom(kept).text).to.equal('Ask @Ana Bregar, please.')
    expect(keptFrom(typedFrom(kept))).to.equal(kept)
  })

  it('tell a name from a longer one that begins alike', () => {
    const kept = `@[Ana](${ANAMARIA.id}) and @[Ana Bregar](${ANA.id})`
    expect(keptFrom(typedFrom(kept))).to.equal(kept)
  })

  it('end when the name is changed by hand', () => {
    const { people } = typedFrom(`@[Ana](${ANAMARIA.id})`)
    expect(keptFrom({ text: '@Anamaria', people })).to.equal('@Anamaria')
    expect(keptFrom({ text: '@An', people })).to.equal('@An')
  })

  it('come back the same from any text', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom(`@[Ana](${ANAMARIA.id})`, `@[Ana Bregar](${ANA.id})`, '@Ana', '\n', '@[', '](', ' '))
    fc.assert(fc.property(fc.array(part), (parts) => {
      const typed = typedFrom(parts.join(''))
      expect(typedFrom(keptFrom(typed)).text).to.equal(typed.text)
    }))
  })

  it('are noticed before the caret, not inside an address', () => {
    expect(mentionAt('Thanks @an', 10)).to.deep.equal({ from: 7, name: 'an' })
    expect(mentionAt('Thanks @Ana Bre today', 15)).to.deep.equal({ from: 7, name: 'Ana Bre' })
    expect(mentionAt('(@Čebe', 6)).to.deep.equal({ from: 1, name: 'Čebe' })
    expect(mentionAt('ana@example', 11)).to.equal(null)
    expect(mentionAt('@a', 2)).to.equal(null)
    expect(mentionAt('Thanks @ana', 4)).to.equal(null)
  })

  it('are completed where they were begun', () => {
    const done = withMention({ text: 'Ask @an today', people: new Map() }, 4, 7, ANA)
    expect(done.text).to.equal('Ask @Ana Bregar today')
    expect(done.text.slice(0, done.caret)).to.equal('Ask @Ana Bregar ')
    expect(keptFrom(done)).to.equal(`Ask @[Ana Bregar](${ANA.id}) today`)
    const bracketed = withMention({ text: '@an', people: new Map() }, 0, 3, { ...ANA, name: 'Ana [B]' })
    expect(keptFrom(bracketed)).to.equal(`@[Ana B](${ANA.id}) `)
  })

  it('lead to people when the comment is shown', () => {
    expect(markdownOf(`@[Ana *B*](${ANA.id})\nyes`)).to.equal(`[@Ana \\*B\\*](/people/${ANA.id})  \nyes`)
    expect(markdownOf('one\n\ntwo')).to.equal('one\n\ntwo')
  })
})
