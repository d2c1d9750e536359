/** The colours prints are made of: the tokens of the light theme in sRGB, because pictures are also drawn where OKLCH is not read. A test proves them equal. */
export const INKS = {
  raised: '#fffdf8',
  sunk: '#f2ebdf',
  ink: '#291e16',
  spark: '#be4810',
  sparkTint: '#fce0cd',
  pine: '#13543d',
  pineTint: '#d5eddc',
  amber: '#efb146',
  amberTint: '#f9e8c0',
} as const
export type Ink = keyof typeof INKS

/** The colours of the Sustainable Development Goals 1 to 17, as the United Nations publish them. */
export const SDG_COLOURS = [
  '#e5243b', '#dda63a', '#4c9f38', '#c5192d', '#ff3a21', '#26bde2', '#fcc30b', '#a21942', '#fd6925',
  '#dd1367', '#fd9d24', '#bf8b2e', '#3f7e44', '#0a97d9', '#56c02b', '#00689d', '#19486a',
] as const

/** The colour of one goal; undefined for a number that is none. */
export const sdgColour = (sdg: number): string | undefined => SDG_COLOURS[sdg - 1]

/** A print's ground and its inks, the strongest first. */
export interface Scheme {
  ground: Ink
  inks: readonly [Ink, Ink, Ink, Ink]
}

/** The schemes a print may have. */
export const SCHEMES: readonly Scheme[] = [
  { ground: 'sparkTint', inks: ['spark', 'pine', 'amber', 'raised'] },
  { ground: 'pineTint', inks: ['pine', 'spark', 'amber', 'raised'] },
  { ground: 'amberTint', inks: ['pine', 'spark', 'amber', 'raised'] },
  { ground: 'amberTint', inks: ['spark', 'amber', 'ink', 'raised'] },
  { ground: 'sunk', inks: ['spark', 'ink', 'amber', 'raised'] },
  { ground: 'sunk', inks: ['pine', 'amber', 'spark', 'raised'] },
  { ground: 'pine', inks: ['pineTint', 'amber', 'spark', 'raised'] },
]
