import type { Oklch } from './oklch.ts'

/** Every colour of the product, for paper by day and by night; each chosen for itself, none computed from the other. */
export const colours = {
  paper: { light: [0.972, 0.013, 84], dark: [0.195, 0.012, 60] },
  raised: { light: [0.993, 0.006, 85], dark: [0.235, 0.014, 60] },
  sunk: { light: [0.943, 0.018, 82], dark: [0.162, 0.011, 58] },
  ink: { light: [0.245, 0.022, 55], dark: [0.935, 0.014, 84] },
  softInk: { light: [0.465, 0.022, 60], dark: [0.76, 0.018, 78] },
  hairline: { light: [0.875, 0.018, 80], dark: [0.325, 0.016, 62] },
  /** The outline of a field, a box or a switch: 3:1 on every paper. */
  edge: { light: [0.6, 0.025, 70], dark: [0.56, 0.022, 68] },
  /** The one main action of a screen, and what is alive. */
  spark: { light: [0.555, 0.163, 41], dark: [0.56, 0.158, 41] },
  sparkDeep: { light: [0.495, 0.148, 40], dark: [0.51, 0.145, 41] },
  onSpark: { light: [0.995, 0.004, 85], dark: [0.995, 0.004, 85] },
  sparkInk: { light: [0.515, 0.155, 40], dark: [0.765, 0.13, 50] },
  sparkTint: { light: [0.925, 0.04, 58], dark: [0.3, 0.055, 45] },
  /** Trust: verified, funded, counted. */
  pine: { light: [0.4, 0.075, 165], dark: [0.52, 0.088, 163] },
  onPine: { light: [0.985, 0.01, 150], dark: [0.995, 0.004, 150] },
  pineInk: { light: [0.4, 0.078, 165], dark: [0.79, 0.09, 160] },
  pineTint: { light: [0.925, 0.034, 155], dark: [0.29, 0.04, 165] },
  /** Waiting. */
  amber: { light: [0.8, 0.14, 78], dark: [0.8, 0.13, 80] },
  onAmber: { light: [0.27, 0.05, 65], dark: [0.25, 0.045, 65] },
  amberInk: { light: [0.475, 0.1, 72], dark: [0.83, 0.115, 82] },
  amberTint: { light: [0.935, 0.055, 88], dark: [0.31, 0.05, 78] },
  /** Refusal. */
  crimson: { light: [0.48, 0.175, 22], dark: [0.555, 0.178, 22] },
  crimsonDeep: { light: [0.42, 0.155, 22], dark: [0.505, 0.165, 22] },
  onCrimson: { light: [0.99, 0.005, 40], dark: [0.995, 0.003, 40] },
  crimsonInk: { light: [0.47, 0.175, 22], dark: [0.77, 0.115, 22] },
  crimsonTint: { light: [0.93, 0.03, 20], dark: [0.29, 0.06, 20] },
} as const satisfies Record<string, Record<Theme, Oklch>>

export type Theme = 'light' | 'dark'
export type ColourName = keyof typeof colours

const papers = ['paper', 'raised', 'sunk'] as const
const tints = ['sparkTint', 'pineTint', 'amberTint', 'crimsonTint'] as const

/** Which words may stand on which surface: each pair has at least 4.5:1 in both themes. */
export const textPairs: readonly (readonly [text: ColourName, surface: ColourName])[] = [
  ...(['ink', 'softInk', 'sparkInk', 'pineInk', 'amberInk', 'crimsonInk'] as const).flatMap((text) => papers.map((on) => [text, on] as const)),
  ...(['ink', 'softInk'] as const).flatMap((text) => tints.map((on) => [text, on] as const)),
  ['sparkInk', 'sparkTint'], ['pineInk', 'pineTint'], ['amberInk', 'amberTint'], ['crimsonInk', 'crimsonTint'],
  ['onSpark', 'spark'], ['onSpark', 'sparkDeep'], ['onPine', 'pine'], ['onAmber', 'amber'], ['onCrimson', 'crimson'], ['onCrimson', 'crimsonDeep'],
  ['paper', 'ink'], ['sunk', 'ink'],
]

/** What must be seen against what, without being read: each pair has at least 3:1 in both themes. */
export const shapePairs: readonly (readonly [shape: ColourName, surface: ColourName])[] =
  (['edge', 'spark', 'pine', 'crimson', 'sparkInk', 'ink'] as const).flatMap((shape) => papers.map((on) => [shape, on] as const))

/** Steps of the type scale, counted from body text. */
export const typeSteps = { small: -1, body: 0, lead: 1, title: 2, heading: 3, headline: 4, display: 5 } as const

/** Body size in px and the ratio between steps, below and from `wide`. */
export const typeScale = { narrow: { body: 17, ratio: 1.2 }, wide: { body: 18, ratio: 1.25 } } as const

/** The smallest words (marks, counters) and the words on controls, in px, the same on every screen. */
export const fixedType = { tiny: 13, control: 16 } as const

/** Space in px: multiples of four, named by how many. */
export const spaces = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24] as const

/** Corner radii in px: controls, cards, people. */
export const radii = { control: 4, card: 12, full: 999 } as const

/** Durations in ms; all end gently. `settle` is the one slow thing: the fading glow of a live change. */
export const motion = { quick: 120, calm: 180, slow: 240, settle: 1600 } as const
export const ease = 'cubic-bezier(0.2, 0.7, 0.2, 1)'

/** Viewport widths in px from which a layout has two and three columns. */
export const breakpoints = { middle: 640, wide: 1024 } as const
