import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BodyIn } from '@commonspark/shared/ground/endpoint'
import { editProfile, readPerson } from '@commonspark/shared/people/schema'
import { call } from '../../lib/api.ts'
import { checkBody } from '../../lib/forms.ts'

/** A person's public page. */
export const usePerson = (id: string) => useQuery({ queryKey: ['people', id], queryFn: ({ signal }) => call(readPerson, { params: { id }, signal }) })

/** Changes some of one's own profile. */
export function useSaveProfile() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (body: BodyIn<typeof editProfile>) => { checkBody(editProfile, body); return (await call(editProfile, { body })).me },
    onSuccess: (me) => {
      cache.setQueryData(['me'], me)
      void cache.invalidateQueries({ queryKey: ['people', me.id] })
    },
  })
}
