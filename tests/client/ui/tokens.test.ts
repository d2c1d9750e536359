import { expect } from 'chai'
import { readFileSync, writeFileSync } from 'node:fs'
import { contrast, inSrgb, toHex } from '../../../client/src/ui/oklch.ts'
import { colours, shapePairs, textPairs, type ColourName, type Theme } from '../../../client/src/ui/tokens.ts'
import { tokensCss } from '../../../client/src/ui/tokensCss.ts'

const themes: readonly Theme[] = ['light', 'dark']
const tokensFile = new URL('../../../client/src/ui/tokens.css', import.meta.url)

describe('colours of the interface', () => {
  it('are read from OKLCH as browsers read them', () => {
    expect(toHex([1, 0, 0])).to.equal('#ffffff')
    expect(toHex([0, 0, 0])).to.equal('#000000')
    // CSS Color 4, "sample conversions": red, lime, blue and rebeccapurple.
    expect(toHex([0.62796, 0.25768, 29.234])).to.equal('#ff0000')
    expect(toHex([0.86644, 0.29483, 142.495])).to.equal('#00ff00')
    expect(toHex([0.45201, 0.31321, 264.052])).to.equal('#0000ff')
    expect(toHex([0.44027, 0.1603, 303.37])).to.equal('#663399')
  })

  it('are measured against each other as WCAG measures them', () => {
    expect(contrast([1, 0, 0], [0, 0, 0])).to.be.closeTo(21, 0.001)
    expect(contrast([0, 0, 0], [1, 0, 0])).to.be.closeTo(21, 0.001)
    // #767676 on white is the well-known last grey that passes.
    expect(contrast([0.56, 0, 0], [1, 0, 0])).to.be.closeTo(4.6, 0.1)
  })

  it('can all be shown on an sRGB screen', () => {
    const outside = Object.entries(colours).flatMap(([name, byTheme]) => themes.filter((theme) => !inSrgb(byTheme[theme])).map((theme) => `${name} ${theme}`))
    expect(outside).to.deep.equal([])
  })

  for (const theme of themes) {
    it(`let every word be read in the ${theme} theme (4.5:1)`, () => {
      expect(tooClose(textPairs, theme, 4.5)).to.deep.equal([])
    })

    it(`let every control be seen in the ${theme} theme (3:1)`, () => {
      expect(tooClose(shapePairs, theme, 3)).to.deep.equal([])
    })
  }

  it('cover every name that stands for words on a surface', () => {
    const paired = new Set(textPairs.flat())
    const forWords = (Object.keys(colours) as ColourName[]).filter((name) => /^on[A-Z]|Ink$|^ink$|Tint$/.test(name))
    expect(forWords.filter((name) => !paired.has(name))).to.deep.equal([])
  })
})

describe('what the browser shows before any stylesheet', () => {
  it('is the colour of the paper', () => {
    const read = (name: string) => readFileSync(new URL(`../../../client/${name}`, import.meta.url), 'utf8')
    const page = read('index.html')
    for (const theme of themes) expect(page).to.include(`media="(prefers-color-scheme: ${theme})" content="${toHex(colours.paper[theme])}"`)
    const manifest = JSON.parse(read('public/manifest.webmanifest')) as Record<string, string>
    expect([manifest['background_color'], manifest['theme_color']]).to.deep.equal([toHex(colours.paper.light), toHex(colours.paper.light)])
  })

  it('needs no inline script, so that the strictest policy holds', () => {
    const page = readFileSync(new URL('../../../client/index.html', import.meta.url), 'utf8')
    expect([...page.matchAll(/<script(?![^>]*\bsrc=)|\bon\w+=|<style/g)]).to.deep.equal([])
  })
})

describe('tokens.css', () => {
  it('says what tokens.ts says', () => {
    if (process.env['WRITE_TOKENS']) writeFileSync(tokensFile, tokensCss())
    expect(readFileSync(tokensFile, 'utf8')).to.equal(tokensCss())
  })
})

function tooClose(pairs: typeof textPairs, theme: Theme, least: number): string[] {
  return pairs
    .map(([front, back]) => ({ front, back, ratio: contrast(colours[front][theme], colours[back][theme]) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ front, back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`)
}
