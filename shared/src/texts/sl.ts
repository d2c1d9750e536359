import { errors } from './sl/errors.ts'
import { letters } from './sl/letters.ts'
import { ui } from './sl/ui.ts'

/** Everything the product says in Slovene, by room. */
export const sl = { errors, letters, ui }
