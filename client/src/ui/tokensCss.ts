import type { Oklch } from './oklch.ts'
import { breakpoints, colours, ease, fixedType, motion, radii, spaces, typeScale, typeSteps } from './tokens.ts'

/** The text of tokens.css, from tokens.ts; `WRITE_TOKENS=1 npx mocha tests/client/ui/tokens.test.ts` writes it anew. */
export function tokensCss(): string {
  const colour = Object.entries(colours).map(([name, { light, dark }]) => `--${kebab(name)}: light-dark(${oklch(light)}, ${oklch(dark)});`)
  const shape = [
    ...spaces.map((step) => `--space-${step}: ${step * 4}px;`),
    ...Object.entries(radii).map(([name, px]) => `--radius-${name}: ${px}px;`),
    ...Object.entries(motion).map(([name, ms]) => `--${name}: ${ms}ms;`),
    `--ease: ${ease};`,
    ...Object.entries(fixedType).map(([name, px]) => `--text-${name}: ${rem(px)};`),
  ]
  return [
    '/* Written by tokensCss.ts from tokens.ts; a test proves them equal. */',
    block(':root', [...colour, ...shape, ...type(typeScale.narrow)]),
    `@media (min-width: ${breakpoints.wide / 16}rem) {`,
    indent(block(':root', type(typeScale.wide))),
    '}',
    '',
  ].join('\n')
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
const oklch = ([lightness, chroma, hue]: Oklch) => `oklch(${lightness} ${chroma} ${hue})`
const rem = (px: number) => `${Number((px / 16).toFixed(4))}rem`
const indent = (text: string) => text.replace(/^(?=.)/gm, '  ')
const block = (selector: string, lines: readonly string[]) => `${selector} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`
const type = ({ body, ratio }: { body: number; ratio: number }) =>
  Object.entries(typeSteps).map(([name, step]) => `--text-${name}: ${rem(body * ratio ** step)};`)
