import type { VoteContent } from '@commonspark/shared/votes/content'

/** The steps of the setup, in their order. */
export const STEPS = ['what', 'options', 'rule', 'who', 'when', 'publish'] as const
export type SetupStep = (typeof STEPS)[number]

const OF: Partial<Record<string, SetupStep>> = {
  title: 'what', description: 'what', options: 'options', budget: 'options', currency: 'options', rule: 'rule', form: 'rule', parameters: 'rule', eligibility: 'who', secrecy: 'who', safeguards: 'who', opensAt: 'when', closesAt: 'when', timeZone: 'when',
}
/** The step on which a field is found, by its path. */
export const stepOf = (path: string): SetupStep => OF[path.split('.')[0] ?? ''] ?? 'what'

/** What every part of the setup gets. */
export interface PartProps {
  content: VoteContent
  onEdit: (change: Partial<VoteContent>) => void
  errorOf: (path: string) => string | undefined
}
