import { errors } from './en/errors.ts'
import { letters } from './en/letters.ts'
import { ui } from './en/ui.ts'

/** Everything the product says in English, by room; the shape that every other language fills. */
export const en = { errors, letters, ui }
