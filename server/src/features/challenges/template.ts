import { ChallengeContent } from '@commonspark/shared/challenges/schema'
import type { Words } from '../../platform/words.ts'

const CRITERIA = ['innovativeness', 'outputs', 'outcome', 'impact', 'sustainability', 'scalability'] as const
const MODULES = ['citizenship', 'business', 'investing', 'policies', 'technology', 'assessment', 'engagement'] as const

/** What a new challenge begins with, in a language: nothing but a consent, or the form, criteria and awards of "Be Social, Be Maker". */
export function templateOf(template: 'blank' | 'beSocial', locale: string, words: Words): ChallengeContent {
  const say = (key: string): string => words(locale, `contestLetters.template.${key}`)
  const basis = { languages: [locale], consent: say('consent') }
  if (template === 'blank') return ChallengeContent.parse(basis)
  return ChallengeContent.parse({
    ...basis,
    title: 'Be Social, Be Maker',
    summary: say('summary'),
    brief: say('brief'),
    eligibility: { minAge: 15, maxAge: 23, minTeam: 1, maxTeam: 6 },
    form: [
      ...(['problem', 'solution', 'novelty', 'impactLogic', 'businessModel', 'nextSteps'] as const).map((section) => ({
        id: section.toLowerCase(), kind: 'section', section, label: words(locale, `taxonomy.section.${section}`), required: section === 'problem' || section === 'solution', maxWords: 400, seenBy: 'public',
      })),
      { id: 'change', kind: 'text', label: say('change'), help: say('changeHelp'), required: true, maxWords: 150, seenBy: 'jury' },
      { id: 'budget', kind: 'money', label: say('budget'), currency: 'EUR', min: 0, max: 100_000, seenBy: 'jury' },
      { id: 'contact', kind: 'text', label: say('contact'), required: true, maxWords: 40, seenBy: 'organisers' },
    ],
    criteria: CRITERIA.map((id) => ({ id, name: say(`criteria.${id}`), description: say(`criteria.${id}Text`), weight: 1, min: 1, max: 5 })),
    awards: [
      { id: 'first', name: say('first'), kind: 'contract', amount: 5000, currency: 'EUR', modules: MODULES.map((module) => ({ name: say(`modules.${module}`), hours: 4 })) },
    ],
    jury: { perEntry: 3, blind: true },
    checklist: [say('check.age'), say('check.form'), say('check.own')],
    rules: say('rules'),
  })
}
