import { account } from './pl/account.ts'
import { app } from './pl/app.ts'
import { comments } from './pl/comments.ts'
import { editor } from './pl/editor.ts'
import { errors } from './pl/errors.ts'
import { explore } from './pl/explore.ts'
import { feeds } from './pl/feeds.ts'
import { ideas } from './pl/ideas.ts'
import { imports } from './pl/imports.ts'
import { letters } from './pl/letters.ts'
import { notifications } from './pl/notifications.ts'
import { organisations } from './pl/organisations.ts'
import { people } from './pl/people.ts'
import { reports } from './pl/reports.ts'
import { taxonomy } from './pl/taxonomy.ts'
import { ui } from './pl/ui.ts'

/** Everything the product says in Polish, by room. */
export const pl = { account, app, comments, editor, errors, explore, feeds, ideas, imports, letters, notifications, organisations, people, reports, taxonomy, ui }
