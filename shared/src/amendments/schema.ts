import { z } from 'zod'
import { endpoint, Nothing } from '../ground/endpoint.ts'
import { fact } from '../ground/live.ts'
import { Id, line, Moment, prose } from '../ground/text.ts'
import { CANVAS_SECTIONS } from '../ideas/schema.ts'
import { PersonCard } from '../people/schema.ts'

export const AMENDMENT_STATES = ['open', 'accepted', 'refused', 'withdrawn'] as const
const Section = z.enum(CANVAS_SECTIONS)

/** A paragraph of a published idea, or neighbouring ones, in other words, offered by a reader; an empty `before` adds one, an empty `after` leaves it out. */
export const AmendmentView = z.object({
  id: Id, ideaId: Id, section: Section, before: z.string(), after: z.string(), note: z.string(), author: PersonCard.nullable(), at: Moment,
  state: z.enum(AMENDMENT_STATES), decidedAt: Moment.nullable(), decidedBy: PersonCard.nullable(), reply: z.string(),
  can: z.object({ decide: z.boolean(), withdraw: z.boolean(), report: z.boolean() }),
})
export type AmendmentView = z.infer<typeof AmendmentView>

const OnIdea = z.object({ id: Id })
const OnAmendment = z.object({ amendmentId: Id })
export const Amendments = z.object({
  /** Whether the authors take suggestions. */
  isOpen: z.boolean(), can: z.object({ suggest: z.boolean(), setOpen: z.boolean() }),
  /** All to the team; to others the accepted ones and their own. */
  items: z.array(AmendmentView),
  /** Everybody of whom something was accepted, the earliest first. */
  credits: z.array(PersonCard),
})
export type Amendments = z.infer<typeof Amendments>
export const listAmendments = endpoint({ method: 'GET', path: '/api/ideas/:id/amendments', summary: 'What readers have suggested for an idea', params: OnIdea, reply: Amendments })
export const suggestAmendment = endpoint({
  method: 'POST', path: '/api/ideas/:id/amendments', summary: 'Suggest other words for a paragraph or neighbouring ones; the same key twice suggests once',
  params: OnIdea, body: z.strictObject({ key: z.uuid(), section: Section, before: prose(6000).default(''), after: prose(2000).default(''), note: line(300).default('') }), reply: AmendmentView,
})
export const decideAmendment = endpoint({
  method: 'POST', path: '/api/amendments/:amendmentId/decision', summary: 'Take a suggestion into the draft, or refuse it',
  params: OnAmendment, body: z.strictObject({ accept: z.boolean(), reply: line(300).default('') }), reply: AmendmentView,
})
export const withdrawAmendment = endpoint({ method: 'DELETE', path: '/api/amendments/:amendmentId', summary: 'Take one’s own open suggestion back', params: OnAmendment, reply: Nothing })
export const openAmendments = endpoint({
  method: 'PUT', path: '/api/ideas/:id/amendments/door', summary: 'Take suggestions from readers, or no more', params: OnIdea, body: z.strictObject({ open: z.boolean() }), reply: z.object({ isOpen: z.boolean() }),
})
/** Topic "amendments:<idea>": something was suggested, decided or opened. */
export const amendmentsChanged = fact({ name: 'amendments.changed', payload: z.object({ ideaId: Id }) })
