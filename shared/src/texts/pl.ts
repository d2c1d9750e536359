import { errors } from './pl/errors.ts'
import { letters } from './pl/letters.ts'
import { ui } from './pl/ui.ts'

/** Everything the product says in Polish, by room. */
export const pl = { errors, letters, ui }
