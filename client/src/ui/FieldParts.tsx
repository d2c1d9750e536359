import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import './Field.css'

/** What every field of a form has: its name, a sentence of help, and what is wrong with what it holds. */
export interface FieldTexts {
  label: string
  description?: ReactNode
  error?: string | undefined
  /** Says "optional" beside the label. */
  optional?: boolean | undefined
  /** Keeps the label for screen readers only, where the place says it. */
  hideLabel?: boolean | undefined
}

/** The name above a field. */
export function FieldLabel({ label, optional, hideLabel }: FieldTexts) {
  const { t } = useTranslation('ui')
  if (hideLabel) return <Label className="ui-label ui-hidden">{label}</Label>
  return <Label className="ui-label">{label}{optional && <span className="ui-label-note"> {t('field.optional')}</span>}</Label>
}

/** The lines under a field: what is wrong, or else help, and a counter against `limit`. */
export function FieldFoot({ description, error, count, limit }: Pick<FieldTexts, 'description' | 'error'> & { count?: number; limit?: number | undefined }) {
  if (!description && !error && limit === undefined) return null
  return (
    <div className="ui-field-foot">
      <div>
        <FieldProblem error={error} />
        {description && <Text slot="description" className="ui-description">{description}</Text>}
      </div>
      {limit !== undefined && <Counter count={count ?? 0} limit={limit} />}
    </div>
  )
}

/** What is wrong with a field; spoken with it. */
export function FieldProblem({ error }: { error: string | undefined }) {
  return error ? <FieldError className="ui-error"><CircleAlert aria-hidden />{error}</FieldError> : null
}

// Spoken only near the end: a count at every keystroke would drown the words being typed.
function Counter({ count, limit }: { count: number; limit: number }) {
  const { t } = useTranslation('ui')
  const left = limit - count
  const words = left < 0 ? t('field.over', { count: -left }) : t('field.left', { count: left })
  return (
    <>
      <span className="ui-counter" data-over={left < 0 || undefined} aria-hidden>{count} / {limit}</span>
      <span role="status" className="ui-hidden">{left <= Math.min(20, limit / 10) ? words : ''}</span>
    </>
  )
}
