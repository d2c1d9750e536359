import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { normalCode } from '@commonspark/shared/votes/rules'
import { checkCode } from '@commonspark/shared/votes/schema'
import { call } from '../../../lib/api.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { Button } from '../../../ui/Button.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { TextField } from '../../../ui/TextField.tsx'

/** The code from a paper sheet, instead of an account. */
export function CodeStep({ voteId, initial, onGood }: { voteId: string; initial: string; onGood: (code: string) => void }) {
  const { t } = useTranslation('votes')
  const words = useProblemWords()
  const [typed, setTyped] = useState(initial)
  const check = useMutation({ mutationFn: (code: string) => call(checkCode, { params: { id: voteId }, body: { code } }) })
  const submit = (): void => {
    const code = normalCode(typed)
    if (code !== '') check.mutate(code, { onSuccess: () => { onGood(code) } })
  }
  return (
    <section className="voting-step">
      <h2>{t('code.title')}</h2>
      <Form onSubmit={submit} error={check.error} label={t('code.title')}>
        <TextField label={t('code.label')} description={t('code.help')} value={typed} onChange={setTyped} isRequired autoComplete="off" error={check.error ? words(check.error) : undefined} />
        <FormEnd><Button type="submit" variant="primary" isPending={check.isPending}>{t('code.go')}</Button></FormEnd>
      </Form>
      <p className="vote-note">{t('code.text')}</p>
    </section>
  )
}
