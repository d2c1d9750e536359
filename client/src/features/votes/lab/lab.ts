import { type Bundle, profileOf } from '@commonspark/shared/counting/bundle'
import { representation, type Representation } from '@commonspark/shared/counting/measures'
import { CountError, type OptionId, type Profile } from '@commonspark/shared/counting/profile'
import { countVotes, RULES } from '@commonspark/shared/counting/registry'
import { asApproval, asRanking } from '@commonspark/shared/counting/translate'
import { KNOWN_RULES, placesOf, type KnownRule } from '../components/ruleWords.ts'

/** What another rule gives on the same ballots. `translated`: it takes no such ballots, so they were read as plain support or order. */
export interface LabResult { rule: KnownRule; official: boolean; translated: boolean; winners: OptionId[]; tied: OptionId[]; represents: Representation }

/** The rules that can decide the same question on these ballots, with ballots as each takes them. */
export function rulesFor(profile: Profile, rule: string, parameters: Record<string, unknown>): { rule: KnownRule; profile: Profile; parameters: Record<string, unknown>; translated: boolean }[] {
  const money = RULES.get(rule)?.outcomes.includes('budget') ?? false
  const places = placesOf(parameters)
  return KNOWN_RULES.flatMap((other): ReturnType<typeof rulesFor> => {
    const known = RULES.get(other)!
    const decides = money ? known.outcomes.includes('budget') : known.outcomes.includes(places > 1 ? 'places' : 'one')
    const own = other === rule ? parameters : money || !('places' in known.parameters.shape) ? {} : { places }
    if (!decides) return []
    if (known.ballots.includes(profile.form.kind)) return [{ rule: other, profile, parameters: own, translated: false }]
    const { kind } = profile.form
    const marks = kind === 'score' || kind === 'points' || kind === 'quadratic'
    // A ranking names no support, except for as many as there are places.
    if (known.ballots.includes('approval') && (marks || (kind === 'ranking' && places > 1))) {
      return [{ rule: other, profile: asApproval(profile, kind === 'ranking' ? places : undefined), parameters: own, translated: true }]
    }
    return known.ballots.includes('ranking') && marks ? [{ rule: other, profile: asRanking(profile), parameters: own, translated: true }] : []
  })
}

/** Counts the ballots of a bundle by every rule that fits, its own first. */
export function countByAll(bundle: Bundle, tell: (rule: KnownRule) => void): LabResult[] {
  const profile = profileOf(bundle)
  const results = rulesFor(profile, bundle.rule, bundle.parameters).flatMap((entry): LabResult[] => {
    tell(entry.rule)
    try {
      const { winners, tied } = countVotes(entry.rule, entry.profile, entry.parameters)
      return [{ rule: entry.rule, official: entry.rule === bundle.rule, translated: entry.translated, winners, tied, represents: representation(profile, winners) }]
    } catch (problem) {
      // These ballots are not for that rule after all.
      if (problem instanceof CountError) return []
      throw problem
    }
  })
  return results.toSorted((a, b) => Number(b.official) - Number(a.official))
}
