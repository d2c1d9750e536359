import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useFieldNames } from '../useFieldNames.ts'
import type { Setup } from '../useSetup.ts'

/** Changes that wait for a reason, which everybody will read. */
export function ReasonBar({ setup }: { setup: Setup }) {
  const { t } = useTranslation('challenges')
  const nameOf = useFieldNames()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const { copy, waiting, keeper } = setup
  if (waiting.length === 0 || !copy) return null
  const save = async (): Promise<void> => {
    setBusy(true)
    await setup.saveBecause(reason.trim())
    setBusy(false)
    setReason('')
  }
  const back = (): void => { keeper.edit(Object.fromEntries(waiting.map((field) => [field, copy.content[field as keyof typeof copy.content]]))) }
  return (
    <section className="setup-reason" aria-label={t('reason.title')}>
      <h2>{t('reason.title')}</h2>
      <p>{t('reason.text', { fields: waiting.map(nameOf).join(', ') })}</p>
      <TextField label={t('reason.label')} limit={600} value={reason} onChange={setReason} />
      <div className="setup-ends"><Button variant="primary" isPending={busy} isDisabled={reason.trim().length < 5} onPress={() => { void save() }}>{t('reason.save')}</Button><Button variant="plain" onPress={back}>{t('reason.back')}</Button></div>
    </section>
  )
}
