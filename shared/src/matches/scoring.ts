import type { Country, Currency, Language, NeedKind, Stage } from '../taxonomy/taxonomy.ts'
import type { Condition, DismissalReason, Reason, Wish } from './schema.ts'

/** What of an idea decides whether it fits. */
export interface MatchedIdea {
  stage: Stage
  country: Country | null
  language: Language
  sdgs: readonly number[]
  tags: readonly string[]
  needs: readonly { kind: NeedKind; amount: number | null; currency: Currency | null }[]
}

/** From this share of a wish's words on, an idea is called close in its words. */
const CLOSE = 0.18
/** A wish is rarely repeated word for word: this share of its words counts as all of them. */
const FULL = 0.5

const common = <T>(a: readonly T[], b: readonly T[]): T[] => a.filter((one) => b.includes(one))

/** The smallest sum that the idea asks for in this currency; null when it names none. */
function neededOf({ needs }: MatchedIdea, currency: Currency): number | null {
  const sums = needs.flatMap((need) => (need.kind === 'funding' && need.amount !== null && need.currency === currency ? [need.amount] : []))
  return sums.length > 0 ? Math.min(...sums) : null
}
const saysAmount = ({ amount }: Wish): boolean => amount.from > 0 || amount.to > 0

/** Whether a wish says anything by which ideas can be ranked. */
export const saysSomething = (wish: Wish): boolean =>
  [wish.topics, wish.sdgs, wish.stages, wish.countries, wish.languages, wish.support].some((list) => list.length > 0) || saysAmount(wish) || wish.policyArea !== '' || wish.note !== ''

/** The wish in words, for comparing texts. */
export const wishText = ({ topics, policyArea, note }: Wish): string => [...topics, policyArea, note].filter(Boolean).join('\n')

/** One thing of a wish by which ideas are ranked; ideas are named by their places. */
interface Preference {
  condition: Condition | null
  weight: number
  /** How far an idea meets it, from 0 to 1; null leaves it out of the mean. */
  value: (at: number) => number | null
  /** Whether the idea says nothing of it, which breaks no condition. */
  silent: (at: number) => boolean
  reason: (at: number) => Reason[]
}
/** How each of some ideas, named by its place among them, fits one wish. `coverage` is how much of the wish's words it holds, from 0 to 1. */
export interface Measure {
  /** Whether it breaks a condition of the wish; what an idea does not say breaks nothing. Sums in another currency are not compared. */
  breaks: (at: number) => boolean
  /** From 0 to 1000: the weighted mean of what the wish says. Conditions are not asked here: what breaks one is not to be scored at all. */
  score: (at: number, coverage: number) => number
  /** Why it fits. */
  reasons: (at: number, coverage: number) => Reason[]
}

/** Makes ideas ready to be measured by many wishes: for each mark that one may ask for, it is kept which ideas bear it. */
export function measuring(ideas: readonly MatchedIdea[]): (wish: Wish) => Measure {
  /** A preference for ideas that bear the wish's marks: as many of them as are `enough`. */
  const marks = <M>(condition: Condition | null, weight: number, enough: number, asked: (wish: Wish) => readonly M[], borne: (idea: MatchedIdea) => readonly M[], reason: (shared: M[], idea: MatchedIdea) => Reason[]) => {
    const bearers = new Map<M, number[]>()
    for (const [at, idea] of ideas.entries()) for (const mark of new Set(borne(idea))) bearers.set(mark, bearers.get(mark) ?? []).get(mark)!.push(at)
    return (wish: Wish): Preference[] => {
      const wanted = asked(wish)
      if (wanted.length === 0) return []
      const shared = new Uint8Array(ideas.length)
      for (const mark of wanted) for (const at of bearers.get(mark) ?? []) shared[at]! += 1
      const most = Math.min(enough, wanted.length)
      return [{
        condition, weight, value: (at) => Math.min(1, shared[at]! / most), silent: (at) => borne(ideas[at]!).length === 0,
        reason: (at) => reason(common(wanted, borne(ideas[at]!)), ideas[at]!),
      }]
    }
  }
  const needed = new Map<Currency, (number | null)[]>()
  const amount = (wish: Wish): Preference[] => {
    if (!saysAmount(wish)) return []
    const { from, to, currency } = wish.amount
    const sums = needed.get(currency) ?? ideas.map((idea) => neededOf(idea, currency))
    needed.set(currency, sums)
    const value = (at: number): number | null => {
      const sum = sums[at]!
      return sum === null ? null : Number(sum >= from && (to === 0 || sum <= to))
    }
    return [{ condition: 'amount', weight: 7, value, silent: (at) => sums[at] === null, reason: (at) => [{ code: 'amount', needed: sums[at] ?? 0, upTo: to, currency }] }]
  }
  const kinds = ({ needs }: MatchedIdea): NeedKind[] => needs.map(({ kind }) => kind)
  const all = [
    marks('support', 15, 1, (wish) => wish.support, kinds, (shared) => [{ code: 'support', kinds: shared }]),
    marks('stages', 10, 1, (wish) => wish.stages, ({ stage }) => [stage], (_, { stage }) => [{ code: 'stage', stage }]),
    marks('countries', 10, 1, (wish) => wish.countries, ({ country }) => (country ? [country] : []), (_, { country }) => (country ? [{ code: 'country', country }] : [])),
    marks('languages', 8, 1, (wish) => wish.languages, ({ language }) => [language], (_, { language }) => [{ code: 'language', languages: [language] }]),
    amount,
    marks(null, 15, 3, (wish) => wish.topics, ({ tags }) => tags, (shared) => [{ code: 'topics', topics: shared.slice(0, 3) }]),
    marks(null, 5, 2, (wish) => wish.sdgs, ({ sdgs }) => sdgs, (shared) => [{ code: 'goals', sdgs: shared.slice(0, 3) }]),
  ]
  return (wish) => {
    const preferences = all.flatMap((one) => one(wish))
    const conditions = preferences.filter(({ condition }) => condition && wish.conditions.includes(condition))
    const words = wishText(wish) === '' ? 0 : 30
    return {
      breaks: (at) => conditions.some(({ value, silent }) => value(at) === 0 && !silent(at)),
      score: (at, coverage) => {
        let [sum, total] = [0, words]
        for (const { value, weight } of preferences) {
          const share = value(at)
          if (share !== null) { sum += weight * share; total += weight }
        }
        sum += words * Math.min(1, coverage / FULL)
        return total === 0 ? 0 : Math.round((1000 * sum) / total)
      },
      reasons: (at, coverage) => {
        const reasons = preferences.flatMap(({ value, reason }) => (value(at) ? reason(at) : []))
        const { needs, tags } = ideas[at]!
        if (coverage < CLOSE) return reasons
        if (wish.policyArea !== '' && wish.support.includes('policyChange') && needs.some(({ kind }) => kind === 'policyChange')) return [...reasons, { code: 'policy', area: wish.policyArea }]
        return common(wish.topics, tags).length === 0 ? [...reasons, { code: 'words' }] : reasons
      },
    }
  }
}

/** How like two ideas are, from 0 to 1: what their tags and goals have in common (Jaccard), with a little for the same stage and country. */
export function ideaLikeness(a: MatchedIdea, b: MatchedIdea): number {
  const marks = (idea: MatchedIdea): string[] => [...idea.tags, ...idea.sdgs.map((sdg) => `goal ${sdg}`)]
  const [left, right] = [marks(a), marks(b)]
  const shared = common(left, right).length
  const all = left.length + right.length - shared
  return 0.8 * (all === 0 ? 0 : shared / all) + 0.1 * Number(a.stage === b.stage) + 0.1 * Number(a.country !== null && a.country === b.country)
}

/** Something dismissed, with the reason given. */
export interface Dismissed { idea: MatchedIdea; why: DismissalReason | null }

/**
 * What dismissals teach, as a factor on the score: (1 - 0.5 * the likeness to the likest one dismissed, unless it was only known already)
 * times 1 / (1 + 0.5 n) for n dismissals because of this very stage, and the same for the country.
 */
export function learnt(idea: MatchedIdea, dismissed: readonly Dismissed[]): number {
  const meant = dismissed.filter(({ why }) => why !== 'known')
  const likest = Math.max(0, ...meant.filter(({ why }) => why === null || why === 'topic' || why === 'other').map((one) => ideaLikeness(idea, one.idea)))
  const because = (why: DismissalReason, same: (other: MatchedIdea) => boolean): number => meant.filter((one) => one.why === why && same(one.idea)).length
  const stages = because('stage', (other) => other.stage === idea.stage)
  const countries = because('country', (other) => other.country === idea.country)
  return (1 - 0.5 * likest) / ((1 + 0.5 * stages) * (1 + 0.5 * countries))
}

/**
 * The first `count` by maximal marginal relevance (J. Carbonell, J. Goldstein, 1998): each next one has the greatest
 * lambda * score - (1 - lambda) * its likeness to the likest one chosen before it. Scores from 0 to 1.
 */
export function diverse<T>(items: readonly T[], score: (item: T) => number, likeness: (a: T, b: T) => number, count: number, lambda = 0.75): T[] {
  const left = items.map((item) => ({ item, near: 0 }))
  const chosen: T[] = []
  while (chosen.length < count && left.length > 0) {
    const worth = ({ item, near }: { item: T; near: number }): number => lambda * score(item) - (1 - lambda) * near
    let best = 0
    for (let at = 1; at < left.length; at++) if (worth(left[at]!) > worth(left[best]!)) best = at
    const [{ item }] = left.splice(best, 1) as [{ item: T; near: number }]
    chosen.push(item)
    for (const other of left) other.near = Math.max(other.near, likeness(other.item, item))
  }
  return chosen
}
