import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readPerson } from '@commonspark/shared/people/schema'
import { call } from '../../../lib/api.ts'
import { useViewer } from '../../../lib/viewer.ts'

const NOBODY = 'me'

/** On whose behalf the viewer holds a vote: one of their organisations or, for those who run the platform (`alone`), nobody's. */
export function useHost() {
  const { t } = useTranslation('voteSetup')
  const viewer = useViewer()
  const [viewerId] = useState(viewer?.id ?? '')
  const alone = viewer?.roles.includes('administrator') ?? false
  const person = useQuery({ queryKey: ['people', 'one', viewerId], queryFn: ({ signal }) => call(readPerson, { params: { id: viewerId }, signal }) })
  const organisations = person.data?.organisations ?? []
  const [chosen, choose] = useState<string | null>(null)
  const host = chosen ?? organisations[0]?.id ?? NOBODY
  const choices = [...organisations.map(({ id, name }) => ({ id, label: name })), ...(alone ? [{ id: NOBODY, label: t('hostMe') }] : [])]
  return { person, organisations, alone, host, organisationId: host === NOBODY ? null : host, choices, choose }
}
