import { coverSvg } from '@commonspark/shared/covers/cover'
import { COMPOSITIONS } from '@commonspark/shared/covers/compositions'
import { INKS, SCHEMES, SDG_COLOURS, sdgColour } from '@commonspark/shared/covers/palette'
import { drawFrom } from '@commonspark/shared/ground/random'
import { expect } from 'chai'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { toHex } from '../../../client/src/ui/oklch.ts'
import { colours } from '../../../client/src/ui/tokens.ts'

const IDS = Array.from({ length: 300 }, (_, at) => createHash('sha1').update(String(at)).digest('hex').slice(0, 24))
const GOALS = [3, 11, 14]

describe('prints', () => {
  it('are the same for the same idea, and another for another', () => {
    expect(coverSvg(IDS[0]!, GOALS)).to.equal(coverSvg(IDS[0]!, GOALS))
    expect(new Set(IDS.map((id) => coverSvg(id, []))).size).to.equal(IDS.length)
  })

  it('stay the same from release to release', () => {
    const digest = createHash('sha256').update(IDS.slice(0, 40).map((id) => coverSvg(id, GOALS)).join('\n')).digest('hex')
    expect(digest, 'every picture people know changes with this; change it only on purpose').to.equal(KNOWN)
  })

  it('carry one small mark for each of the first three goals, and none for a number that is no goal', () => {
    for (const id of IDS) {
      const svg = coverSvg(id, [...GOALS, 7, 99])
      for (const goal of GOALS) expect(svg.split(`color="${sdgColour(goal)}"`), id).to.have.length(2)
      expect(svg, id).not.to.include(`color="${sdgColour(7)}"`)
    }
  })

  it('are sound: numbers only, closed, and light enough for a page of them', () => {
    for (const id of IDS) {
      const svg = coverSvg(id, GOALS)
      expect(svg, id).not.to.match(/NaN|undefined|Infinity/)
      expect(svg, id).not.to.match(/ (width|height|r|stroke-width)="-/)
      expect(svg.length, id).to.be.lessThan(9000)
      expect(svg.split('<g ').length, id).to.equal(svg.split('</g>').length)
    }
  })

  it('come in eight compositions and every scheme', () => {
    const used = IDS.map((id) => {
      const draw = drawFrom(id)
      return `${COMPOSITIONS.indexOf(draw.pick(COMPOSITIONS))} ${SCHEMES.indexOf(draw.pick(SCHEMES))}`
    })
    expect(new Set(used.map((pair) => pair.split(' ')[0])).size).to.equal(8)
    expect(new Set(used.map((pair) => pair.split(' ')[1])).size).to.equal(SCHEMES.length)
  })

  it('are printed in the inks of the light theme, and the interface can repaint each of them', () => {
    const css = readFileSync(new URL('../../../client/src/ui/CoverPrint.css', import.meta.url), 'utf8')
    for (const [name, hex] of Object.entries(INKS)) {
      expect(hex, name).to.equal(toHex(colours[name as keyof typeof INKS].light))
      const token = name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
      expect(css).to.include(`.cover-${token} { color: var(--${token}); }`)
    }
  })

  it('know the seventeen goals', () => {
    expect(SDG_COLOURS).to.have.length(17)
    expect(sdgColour(0)).to.equal(undefined)
    expect(sdgColour(18)).to.equal(undefined)
  })
})

const KNOWN = 'faacd8a6c49f3d5424e0bf963db3779fe7a225e21c2815c6b70708d049c1fea7'
