import { INKS, type Ink } from './palette.ts'

/** Width and height of the sheet every print is drawn on. */
export const SHEET = { width: 1200, height: 800 } as const

/** An ink by its name, or a colour of its own (#rrggbb). */
export type Colour = Ink | `#${string}`

// The class lets the interface repaint an ink for its dark theme; the attribute holds wherever no stylesheet is read.
const colour = (of: Colour) => (of.startsWith('#') ? `color="${of}"` : `class="cover-${kebab(of)}" color="${INKS[of as Ink]}"`)
const kebab = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
const n = (value: number) => String(Math.round(value * 10) / 10)

/** A disc. */
export const circle = (of: Colour, x: number, y: number, radius: number) =>
  `<circle ${colour(of)} fill="currentColor" cx="${n(x)}" cy="${n(y)}" r="${n(radius)}"/>`

/** A ring, as thick as `width`. */
export const ring = (of: Colour, x: number, y: number, radius: number, width: number) =>
  `<circle ${colour(of)} fill="none" stroke="currentColor" stroke-width="${n(width)}" cx="${n(x)}" cy="${n(y)}" r="${n(radius)}"/>`

/** An upright rectangle. */
export const rect = (of: Colour, x: number, y: number, width: number, height: number) =>
  `<rect ${colour(of)} fill="currentColor" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"/>`

/** A filled path of commands and coordinates. */
export const path = (of: Colour, ...d: readonly (string | number)[]) => `<path ${colour(of)} fill="currentColor" d="${written(d)}"/>`

/** A line along a path, as thick as `width`. */
export const line = (of: Colour, width: number, ...d: readonly (string | number)[]) =>
  `<path ${colour(of)} fill="none" stroke="currentColor" stroke-width="${n(width)}" d="${written(d)}"/>`

/** The same shapes moved to a point and turned around it by so many degrees. */
export const placed = (x: number, y: number, degrees: number, shapes: string) =>
  `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(degrees)})">${shapes}</g>`

/** The same shapes seen in a mirror. */
export const mirrored = (shapes: string) => `<g transform="translate(${SHEET.width} 0) scale(-1 1)">${shapes}</g>`

const written = (d: readonly (string | number)[]) => d.map((part) => (typeof part === 'number' ? n(part) : part)).join(' ')
