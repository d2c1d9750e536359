import { z } from 'zod'
import { endpoint, Nothing } from '../ground/endpoint.ts'
import { Id } from '../ground/text.ts'
import { PersonCard } from '../people/schema.ts'

export const listBlocks = endpoint({ method: 'GET', path: '/api/me/blocks', summary: 'Whom one has blocked, newest first', reply: z.object({ items: z.array(PersonCard) }) })
export const blockPerson = endpoint({
  method: 'PUT', path: '/api/me/blocks/:personId', summary: 'Block a person: neither can write to the other, nor is one shown to the other',
  params: z.object({ personId: Id }), reply: Nothing,
})
export const unblockPerson = endpoint({
  method: 'DELETE', path: '/api/me/blocks/:personId', summary: 'Take a block back', params: z.object({ personId: Id }), reply: Nothing,
})
