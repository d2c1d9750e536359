/** The steps of the setup, in their order. */
export const STEPS = ['basics', 'who', 'form', 'criteria', 'decision', 'awards', 'phases', 'texts', 'team', 'publish'] as const
export type SetupStep = (typeof STEPS)[number]

const OF: Record<string, SetupStep> = { eligibility: 'who', form: 'form', criteria: 'criteria', jury: 'decision', formula: 'decision', awards: 'awards', schedule: 'phases', rules: 'texts', consent: 'texts', checklist: 'texts', gallery: 'texts' }

/** The step on which a field is found, by its path. */
export const stepOf = (path: string): SetupStep => OF[path.split('.')[0] ?? ''] ?? 'basics'
