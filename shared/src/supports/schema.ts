import { z } from 'zod'
import { endpoint } from '../ground/endpoint.ts'
import { fact } from '../ground/live.ts'
import { Id } from '../ground/text.ts'

const OnId = z.object({ id: Id })
/** The viewer's support and the count after it. */
export const SupportView = z.object({ ideaId: Id, supported: z.boolean(), count: z.int() })
export type SupportView = z.infer<typeof SupportView>

export const giveSupport = endpoint({ method: 'PUT', path: '/api/ideas/:id/support', summary: 'Support an idea; once a person, however often it is sent', params: OnId, reply: SupportView })
export const withdrawSupport = endpoint({ method: 'DELETE', path: '/api/ideas/:id/support', summary: 'Take one’s support back', params: OnId, reply: SupportView })

/** Topic "idea:<id>": how many support it now; at most ten a second. */
export const supportCounted = fact({ name: 'support.counted', payload: z.object({ ideaId: Id, count: z.int() }) })
