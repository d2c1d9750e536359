import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { newKey } from '../../../lib/newKey.ts'
import { useTitle } from '../../../lib/title.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { useSchedule } from '../api.ts'
import { SessionForm } from '../components/SessionForm.tsx'

/** Schedules a session; what is typed stays on this device until it is scheduled. */
export function NewSessionPage() {
  const { t } = useTranslation('matchmaking')
  const viewer = useViewer()
  const navigate = useNavigate()
  const key = useMemo(newKey, [])
  const schedule = useSchedule()
  useTitle(t('form.label'))
  return (
    <SessionForm
      title={t('form.label')} submitLabel={t('form.save')} draftKey={`session:${viewer?.id ?? ''}`} error={schedule.error} isPending={schedule.isPending}
      onSubmit={(session, done) => { schedule.mutate({ key, session }, { onSuccess: ({ id }) => { done(); void navigate(`/matchmaking/${id}`) } }) }}
    />
  )
}
