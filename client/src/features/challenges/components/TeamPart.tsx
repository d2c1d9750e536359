import { X } from 'lucide-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findPeople } from '@commonspark/shared/people/schema'
import { call } from '../../../lib/api.ts'
import { fileAddress } from '../../../lib/pictures.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { ComboBox } from '../../../ui/ComboBox.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { useChallenge, useOrganisers } from '../api.ts'

/** People by their names, for fields in which somebody is chosen. */
export const useFoundPeople = (text: string) => useQuery({
  queryKey: ['people', 'find', text], enabled: text.trim().length > 1, placeholderData: keepPreviousData, queryFn: async ({ signal }) => (await call(findPeople, { query: { q: text.trim() }, signal })).items,
})

/** Who runs the challenge; members of the organisation can be named. */
export function TeamPart({ id }: { id: string }) {
  const { t } = useTranslation('challenges')
  const challenge = useChallenge(id)
  const change = useOrganisers(id)
  const [text, setText] = useState('')
  const found = useFoundPeople(text)
  const organisers = challenge.data?.organisers ?? []
  return (
    <div className="setup-fields">
      <p className="challenge-soft">{t('team.lead')}</p>
      <ul className="challenge-people">{organisers.map((person) => (
        <li key={person.id}><Avatar decorative name={person.name} picture={person.picture && fileAddress(person.picture, 320)} /><span className="setup-name">{person.name}</span>
          {organisers.length > 1 && <IconButton size="small" label={t('rows.remove', { name: person.name })} icon={<X aria-hidden />} onPress={() => { change.mutate({ personId: person.id, named: false }) }} />}</li>
      ))}</ul>
      <ComboBox label={t('team.add')} description={t('team.help')} value={null} onSearch={setText} onChange={(personId) => { if (personId) { change.mutate({ personId, named: true }); setText('') } }}
        options={(found.data ?? []).filter((person) => !organisers.some((one) => one.id === person.id)).map((person) => ({ id: person.id, label: person.name, hint: person.organisation ?? undefined }))} />
    </div>
  )
}
