import { account } from './en/account.ts'
import { app } from './en/app.ts'
import { comments } from './en/comments.ts'
import { editor } from './en/editor.ts'
import { errors } from './en/errors.ts'
import { explore } from './en/explore.ts'
import { feeds } from './en/feeds.ts'
import { ideas } from './en/ideas.ts'
import { imports } from './en/imports.ts'
import { letters } from './en/letters.ts'
import { notifications } from './en/notifications.ts'
import { organisations } from './en/organisations.ts'
import { people } from './en/people.ts'
import { reports } from './en/reports.ts'
import { taxonomy } from './en/taxonomy.ts'
import { ui } from './en/ui.ts'

/** Everything the product says in English, by room; the shape that every other language fills. */
export const en = { account, app, comments, editor, errors, explore, feeds, ideas, imports, letters, notifications, organisations, people, reports, taxonomy, ui }
