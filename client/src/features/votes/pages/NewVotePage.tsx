import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { createVote } from '@commonspark/shared/votes/schema'
import { call } from '../../../lib/api.ts'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { newKey } from '../../../lib/newKey.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { useTitle } from '../../../lib/title.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { Page, PageHead } from '../../../ui/Page.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { PRESETS, type Question, QUESTIONS } from '../setup/presets.ts'
import { useHost } from '../setup/useHost.ts'
import { RuleExample } from '../setup/RuleExample.tsx'
import '../components/VoteState.css'
import '../setup/Setup.css'

/** Begins a vote: what is decided, and on whose behalf. */
export function NewVotePage() {
  const { t } = useTranslation('voteSetup')
  const words = useProblemWords()
  const navigate = useNavigate()
  const { person, organisations, alone, host, organisationId, choices, choose } = useHost()
  const [question, setQuestion] = useState<Question>('one')
  const [key] = useState(newKey)
  const create = useMutation({
    mutationFn: () => {
      const { rule, form, parameters } = PRESETS[question][0]!
      const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
      return call(createVote, { body: { key, organisationId, content: { rule, form, parameters: parameters as Record<string, never>, timeZone, ...(question === 'budget' ? { currency: 'EUR' as const } : {}) } } })
    },
    onSuccess: ({ id }) => { void navigate(`/votes/${id}/edit`) },
  })
  useTitle(t('begin'))
  return (
    <Page width="reading">
      <PageHead title={t('begin')} lead={t('beginLead')} />
      {person.isPending && <Loading shape="text" />}
      {person.isError && <LoadProblem error={person.error} onRetry={() => { void person.refetch() }} isRetrying={person.isFetching} />}
      {person.isSuccess && organisations.length === 0 && !alone && <EmptyState title={t('noneTitle')} action={<ButtonLink href="/organisations/new" variant="primary">{t('noneAction')}</ButtonLink>}>{t('noneText')}</EmptyState>}
      {person.isSuccess && (organisations.length > 0 || alone) && <Form onSubmit={() => { create.mutate() }} error={create.error} label={t('begin')}>
        <RadioGroup label={t('question.label')} value={question} onChange={(id) => { setQuestion(id as Question) }} options={QUESTIONS.map((id) => ({ id, label: t(`question.${id}`), hint: t(`question.${id}Hint`) }))} />
        <RuleExample question={question} />
        {organisations.length > 0 && <Select label={t('host')} options={choices} value={host} onChange={choose} />}
        {create.error && <Banner tone="refusal">{words(create.error)}</Banner>}
        <FormEnd><Button type="submit" variant="primary" isPending={create.isPending}>{t('beginAction')}</Button></FormEnd>
      </Form>}
    </Page>
  )
}
