import { useQuery } from '@tanstack/react-query'
import { FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FormField } from '@commonspark/shared/challenges/schema'
import type { Answer } from '@commonspark/shared/entries/schema'
import { readFiles } from '@commonspark/shared/files/schema'
import { call } from '../../../lib/api.ts'
import { fileAddress } from '../../../lib/pictures.ts'
import { Count } from '../../../ui/Count.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Markdown } from '../../../ui/Markdown.tsx'
import { Money } from '../../../ui/Money.tsx'
import './Entry.css'

/** Answers to a form as they are read; `below` is the level of the heading above. */
export function AnswerList({ fields, below = 2 }: { fields: readonly { field: FormField; answer: Answer }[]; below?: 1 | 2 | 3 }) {
  const Heading = `h${below + 1}` as 'h3'
  return <div className="entry-answers">{fields.map(({ field, answer }) => <section key={field.id}><Heading>{field.label}</Heading><AnswerText field={field} answer={answer} /></section>)}</div>
}

function AnswerText({ field, answer }: { field: FormField; answer: Answer }) {
  const { t } = useTranslation('entries')
  if (answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0)) return <p className="entry-soft">{t('unanswered')}</p>
  if (typeof answer === 'number') return <p>{field.kind === 'money' && field.currency ? <Money amount={answer} currency={field.currency} /> : <Count value={answer} />}</p>
  if (Array.isArray(answer)) return field.kind === 'file' ? <Files ids={answer} /> : <p>{answer.join(', ')}</p>
  if (field.kind === 'link') return <p><Link href={answer}>{answer}</Link></p>
  return <Markdown text={answer} below={4} className="ui-reading" />
}

function Files({ ids }: { ids: readonly string[] }) {
  const known = useQuery({ queryKey: ['files', ...ids], queryFn: async ({ signal }) => (await call(readFiles, { query: { ids: ids.join(',') }, signal })).items, staleTime: Infinity })
  return <ul className="entry-files">{(known.data ?? []).map((file) => <li key={file.id}><FileText aria-hidden /><a href={fileAddress(file.id)} download={file.name}>{file.name}</a></li>)}</ul>
}
