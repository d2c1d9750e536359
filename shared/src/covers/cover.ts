import { COMPOSITIONS } from './compositions.ts'
import { sdgColour, SCHEMES } from './palette.ts'
import { drawFrom } from '../ground/random.ts'
import { mirrored, rect, SHEET, type Colour } from './shapes.ts'

/** The print of an idea without a picture: an SVG document of its own, always the same for the same id and goals. It fills any size, cropped like a photograph. */
export function coverSvg(id: string, sdgs: readonly number[], size: { width: number; height: number } = SHEET): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${SHEET.width} ${SHEET.height}" preserveAspectRatio="xMidYMid slice">${coverShapes(id, sdgs)}</svg>`
}

/** What is inside that document, for a page that brings its own `svg` element. */
export function coverShapes(id: string, sdgs: readonly number[]): string {
  const draw = drawFrom(id)
  const compose = draw.pick(COMPOSITIONS)
  const scheme = draw.pick(SCHEMES)
  const marks = sdgs.map(sdgColour).filter((hue) => hue !== undefined).slice(0, 3) as Colour[]
  const shapes = compose(draw, scheme, marks).join('')
  return rect(scheme.ground, 0, 0, SHEET.width, SHEET.height) + (draw.chance(0.5) ? shapes : mirrored(shapes))
}
