import { useTranslation } from 'react-i18next'
import type { MarkView } from '@commonspark/shared/challenges/schema'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { useFieldNames } from '../useFieldNames.ts'

/** Changes made after a phase that matters had begun: what, by whom, and why. */
export function Marks({ marks }: { marks: readonly MarkView[] }) {
  const { t } = useTranslation('challenges')
  const nameOf = useFieldNames()
  if (marks.length === 0) return null
  return (
    <ul className="challenge-list">
      {marks.map((mark) => (
        <li key={mark.at}>
          <article className="challenge-question challenge-mark">
            <p className="challenge-meta"><RelativeTime at={mark.at} plain />{mark.by && ` · ${mark.by.name}`}</p>
            <h3>{t('marks.changed', { what: mark.what.map(nameOf).join(', ') })}</h3>
            <p>{mark.reason}</p>
            {mark.changes.length > 0 && (
              <details><summary>{t('marks.details')}</summary>
                <dl className="challenge-before">{mark.changes.map((change) => <div key={change.field}><dt>{nameOf(change.field)}</dt><dd><del>{readable(change.before)}</del><ins>{readable(change.after)}</ins></dd></div>)}</dl>
              </details>
            )}
          </article>
        </li>
      ))}
    </ul>
  )
}

// The change is JSON of a field; without its signs a person can read it.
const readable = (json: string): string => json.replace(/[{}[\]"]/g, ' ').replace(/\s*,\s*/g, ', ').replace(/\s+/g, ' ').trim()
