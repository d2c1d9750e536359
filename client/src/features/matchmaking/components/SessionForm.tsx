import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BodyIn } from '@commonspark/shared/ground/endpoint'
import type { scheduleSession } from '@commonspark/shared/matchmaking/schema'
import { findPeople, type PersonCard } from '@commonspark/shared/people/schema'
import { call } from '../../../lib/api.ts'
import { useKeptForm } from '../../../lib/forms.ts'
import { useFieldWords, useProblemWords } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { MomentField } from '../../../ui/MomentField.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Page, PageHead } from '../../../ui/Page.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { TagField } from '../../../ui/TagField.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import '../pages/Session.css'

/** A plan as the server takes it. */
export type SessionInput = BodyIn<typeof scheduleSession>['session']
/** What the form holds; `invited` is people with their names, so that they are shown again after a reload. */
export interface Planned { title: string; topic: string; startsAt: string; rounds: number; minutes: number; pause: number; trios: boolean; admits: 'everybody' | 'invited'; invited: { id: string; name: string }[] }
const EMPTY: Planned = { title: '', topic: '', startsAt: '', rounds: 5, minutes: 6, pause: 1, trios: false, admits: 'everybody', invited: [] }

interface SessionFormProps {
  title: string
  submitLabel: string
  /** Under which what is typed stays on this device until it is saved. */
  draftKey: string
  base?: Planned
  version?: number
  error: unknown
  isPending: boolean
  onSubmit: (session: SessionInput, done: () => void) => void
}

/** The plan of a session. */
export function SessionForm({ title, submitLabel, draftKey, base = EMPTY, version = 0, error, isPending, onSubmit }: SessionFormProps) {
  const { t } = useTranslation('matchmaking')
  const words = useProblemWords()
  const fieldWords = useFieldWords()
  const { form, edit, clear } = useKeptForm<Planned>(draftKey, base, version)
  const [found, setFound] = useState<PersonCard[]>([])
  const errorOf = (path: string): string | undefined => fieldWords(error, `session.${path}`)
  const search = (name: string): void => { if (name.trim().length > 1) void call(findPeople, { query: { q: name } }).then(({ items }) => { setFound(items) }, () => undefined) }
  const submit = (): void => {
    const { invited, minutes, pause, startsAt, ...rest } = form
    const at = new Date(startsAt)
    onSubmit({
      ...rest, startsAt: Number.isNaN(at.getTime()) ? '' : at.toISOString(), roundSeconds: minutes * 60, breakSeconds: pause * 60, invited: form.admits === 'invited' ? invited.map(({ id }) => id) : [],
    }, clear)
  }
  const hasFields = ['title', 'topic', 'startsAt', 'rounds', 'roundSeconds', 'breakSeconds', 'invited'].some((path) => errorOf(path))
  const options = [...form.invited.map(({ id, name }) => ({ id, label: name })), ...found.filter((one) => !form.invited.some(({ id }) => id === one.id)).map((one) => ({ id: one.id, label: one.name }))]
  return (
    <Page width="reading">
      <PageHead title={title} />
      <Form onSubmit={submit} error={error} label={title} className="session-form">
        <TextField label={t('form.title')} isRequired limit={100} value={form.title} onChange={(title) => { edit({ title }) }} error={errorOf('title')} />
        <TextField label={t('form.topic')} optional description={t('form.topicHelp')} limit={200} value={form.topic} onChange={(topic) => { edit({ topic }) }} error={errorOf('topic')} />
        <MomentField label={t('form.startsAt')} isRequired value={form.startsAt} onChange={(startsAt) => { edit({ startsAt }) }} error={errorOf('startsAt')} />
        <div className="session-trio">
          <NumberField label={t('form.rounds')} minValue={1} maxValue={12} value={form.rounds} onChange={(rounds) => { edit({ rounds: Number.isNaN(rounds) ? 5 : rounds }) }} error={errorOf('rounds')} />
          <NumberField label={t('form.minutes')} minValue={1} maxValue={30} value={form.minutes} onChange={(minutes) => { edit({ minutes: Number.isNaN(minutes) ? 6 : minutes }) }} error={errorOf('roundSeconds')} />
          <NumberField label={t('form.breakMinutes')} minValue={0} maxValue={10} value={form.pause} onChange={(pause) => { edit({ pause: Number.isNaN(pause) ? 0 : pause }) }} error={errorOf('breakSeconds')} />
        </div>
        <Switch isSelected={form.trios} onChange={(trios) => { edit({ trios }) }} description={t('form.triosHelp')}>{t('form.trios')}</Switch>
        <Select label={t('form.admits')} value={form.admits} onChange={(admits) => { edit({ admits: admits as Planned['admits'] }) }} options={(['everybody', 'invited'] as const).map((id) => ({ id, label: t(`form.${id}`) }))} />
        {form.admits === 'invited' && (
          <TagField label={t('form.people')} description={t('form.peopleHelp')} max={100} onSearch={search} options={options} value={form.invited.map(({ id }) => id)} error={errorOf('invited')}
            onChange={(ids) => { edit({ invited: ids.flatMap((id) => { const known = options.find((one) => one.id === id); return known ? [{ id, name: known.label }] : [] }) }) }} />
        )}
        {error !== null && !hasFields && <Banner tone="refusal">{words(error)}</Banner>}
        <FormEnd><Button type="submit" variant="primary" isPending={isPending}>{submitLabel}</Button><Button variant="plain" onPress={clear}>{t('form.discard')}</Button></FormEnd>
      </Form>
    </Page>
  )
}
