import { account } from './sl/account.ts'
import { app } from './sl/app.ts'
import { comments } from './sl/comments.ts'
import { editor } from './sl/editor.ts'
import { errors } from './sl/errors.ts'
import { explore } from './sl/explore.ts'
import { feeds } from './sl/feeds.ts'
import { ideas } from './sl/ideas.ts'
import { imports } from './sl/imports.ts'
import { letters } from './sl/letters.ts'
import { notifications } from './sl/notifications.ts'
import { organisations } from './sl/organisations.ts'
import { people } from './sl/people.ts'
import { reports } from './sl/reports.ts'
import { taxonomy } from './sl/taxonomy.ts'
import { ui } from './sl/ui.ts'

/** Everything the product says in Slovene, by room. */
export const sl = { account, app, comments, editor, errors, explore, feeds, ideas, imports, letters, notifications, organisations, people, reports, taxonomy, ui }
