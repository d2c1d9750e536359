import type { Option } from '../options.tsx'

/** Made-up ideas, people and places for the catalogue. */
export const IDEAS = [
  { id: 'tram', title: 'Repair café in the old tram depot', place: 'Graz, Austria', summary: 'Two evenings a week, retired mechanics and school leavers mend what the neighbourhood brings in.', step: 3, stage: 'Prototype', sdgs: [11, 12], supports: 214 },
  { id: 'night-bus', title: 'A night bus for carers', place: 'Poznań, Poland', summary: 'Hospital and home-care workers book the same small bus for the hours in which no tram runs.', step: 4, stage: 'Pilot', sdgs: [3, 8, 11], supports: 87 },
  { id: 'seed-library', title: 'Seed library at every school', place: 'Maribor, Slovenia', summary: 'Children grow, dry and lend the seeds their grandparents still remember by name.', step: 2, stage: 'Concept', sdgs: [2, 4, 15], supports: 41 },
] as const

export const PEOPLE = [
  { id: '1', name: 'Maja Kralj' }, { id: '2', name: 'Piotr Zieliński' }, { id: '3', name: 'Ines Hofer' },
  { id: '4', name: 'Éva Szabó' }, { id: '5', name: 'Luca Moretti' }, { id: '6', name: 'Żaneta Łuczak' },
] as const

export const COUNTRIES: readonly Option[] = [
  { id: 'AT', label: 'Austria', hint: '14 ideas' }, { id: 'DE', label: 'Germany', hint: '31 ideas' }, { id: 'HU', label: 'Hungary', hint: '9 ideas' },
  { id: 'IT', label: 'Italy', hint: '22 ideas' }, { id: 'PL', label: 'Poland', hint: '57 ideas' }, { id: 'SK', label: 'Slovakia', hint: '6 ideas' }, { id: 'SI', label: 'Slovenia', hint: '18 ideas' },
]

export const SKILLS: readonly Option[] = ['accounting', 'carpentry', 'community organising', 'grant writing', 'graphic design', 'law', 'software', 'translation'].map((id) => ({ id, label: id }))

export const GOALS = new Map([[2, 'Zero hunger'], [3, 'Good health'], [4, 'Quality education'], [8, 'Decent work'], [11, 'Sustainable cities'], [12, 'Responsible consumption'], [15, 'Life on land']])

export const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

export const TEXT = `# What we saw

Every week a **hundred kilos** of things that could be mended leave our street as waste. See [the count](/ui) and the [city's figures](https://example.org/waste).

> My radio worked for forty years. It needed one screw.

## What we need

1. A dry room with a workbench
2. Two mentors, *one of them an electrician*
3. \`230 V\` in more than one corner`
