import { GERMAN_CITY } from './ideas/de-city.ts'
import { GERMAN_COUNTRY } from './ideas/de-country.ts'
import { GREEK_AND_BULGARIAN } from './ideas/el-bg.ts'
import { BRIDGES } from './ideas/en-bridges.ts'
import { CARE } from './ideas/en-care.ts'
import { FAIRNESS } from './ideas/en-fairness.ts'
import { PLACES } from './ideas/en-places.ts'
import { THINGS } from './ideas/en-things.ts'
import { HUNGARIAN } from './ideas/hu.ts'
import { ITALIAN } from './ideas/it.ts'
import { POLISH_COUNTRY } from './ideas/pl-country.ts'
import { POLISH_STARTS } from './ideas/pl-starts.ts'
import { POLISH_TOWN } from './ideas/pl-town.ts'
import { SLOVAK_AND_NORWEGIAN } from './ideas/sk-no.ts'
import { SLOVENE_NEIGHBOURS } from './ideas/sl-neighbours.ts'
import { SLOVENE_VALLEYS } from './ideas/sl-valleys.ts'
import { SLOVENE_YOUTH } from './ideas/sl-youth.ts'
import type { DemoIdea } from './types.ts'

export { ORGANISATIONS } from './organisations.ts'
export { DEMO_ACCOUNTS, PEOPLE } from './people.ts'
export { WRITING } from './writing.ts'
export { GUEST_LINES, SESSION, WISHES } from './wishes.ts'

/** All ideas of the demo, in no particular order. */
export const IDEAS: readonly DemoIdea[] = [
  ...THINGS, ...CARE, ...PLACES, ...FAIRNESS, ...BRIDGES, ...POLISH_TOWN, ...POLISH_STARTS, ...POLISH_COUNTRY,
  ...SLOVENE_NEIGHBOURS, ...SLOVENE_VALLEYS, ...SLOVENE_YOUTH, ...GERMAN_CITY, ...GERMAN_COUNTRY,
  ...ITALIAN, ...GREEK_AND_BULGARIAN, ...HUNGARIAN, ...SLOVAK_AND_NORWEGIAN,
]
