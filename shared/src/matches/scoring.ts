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

/** How much each preference counts; those on which a wish says nothing are left out of the mean. */
const WEIGHTS = { words: 30, topics: 15, support: 15, stage: 10, country: 10, language: 8, amount: 7, goals: 5 } as const
/** From this share of a wish's words on, an idea is called close in its words. */
const CLOSE = 0.18
/** A wish is rarely repeated word for word: this share of its words counts as all of them. */
const FULL = 0.5

const kindsOf = (idea: MatchedIdea): NeedKind[] => [...new Set(idea.needs.map((need) => need.kind))]
const common = <T>(a: readonly T[], b: readonly T[]): T[] => a.filter((one) => b.includes(one))

/** The smallest sum that the idea asks for in the wish's currency; null when it names none. */
function neededOf(wish: Wish, idea: MatchedIdea): number | null {
  const sums = idea.needs.flatMap((need) => (need.kind === 'funding' && need.amount !== null && need.currency === wish.amount.currency ? [need.amount] : []))
  return sums.length > 0 ? Math.min(...sums) : null
}
const saysAmount = ({ amount }: Wish): boolean => amount.from > 0 || amount.to > 0
const amountFits = ({ amount }: Wish, needed: number): boolean => needed >= amount.from && (amount.to === 0 || needed <= amount.to)

/** Conditions of the wish that the idea breaks; what an idea does not say breaks nothing. Sums in another currency are not compared. */
export function broken(wish: Wish, idea: MatchedIdea): Condition[] {
  const needed = neededOf(wish, idea)
  const breaks: Record<Condition, boolean> = {
    stages: wish.stages.length > 0 && !wish.stages.includes(idea.stage),
    countries: wish.countries.length > 0 && idea.country !== null && !wish.countries.includes(idea.country),
    languages: wish.languages.length > 0 && !wish.languages.includes(idea.language),
    support: wish.support.length > 0 && idea.needs.length > 0 && common(wish.support, kindsOf(idea)).length === 0,
    amount: saysAmount(wish) && needed !== null && !amountFits(wish, needed),
  }
  return wish.conditions.filter((condition) => breaks[condition])
}

/** Whether a wish says anything by which ideas can be ranked. */
export const saysSomething = (wish: Wish): boolean =>
  [wish.topics, wish.sdgs, wish.stages, wish.countries, wish.languages, wish.support].some((list) => list.length > 0) || saysAmount(wish) || wish.policyArea !== '' || wish.note !== ''

/** The wish in words, for comparing texts. */
export const wishText = ({ topics, policyArea, note }: Wish): string => [...topics, policyArea, note].filter(Boolean).join('\n')
/**
 * How well an idea fits a wish, from 0 to 1000, and why: the weighted mean of its preferences, each from 0 to 1. `coverage` is how much
 * of the wish's words the idea holds. Conditions are not asked here: what breaks one is not to be scored at all.
 */
export function scoreOf(wish: Wish, idea: MatchedIdea, coverage: number): { score: number; reasons: Reason[] } {
  const terms: [weight: number, value: number][] = []
  const reasons: Reason[] = []
  const count = (says: boolean, weight: number, value: number, reason: Reason | null): void => {
    if (!says) return
    terms.push([weight, value])
    if (reason && value > 0) reasons.push(reason)
  }
  const kinds = common(wish.support, kindsOf(idea))
  const topics = common(wish.topics, idea.tags)
  const sdgs = common(wish.sdgs, idea.sdgs)
  const needed = neededOf(wish, idea)
  count(wish.support.length > 0, WEIGHTS.support, kinds.length > 0 ? 1 : 0, { code: 'support', kinds })
  count(wish.stages.length > 0, WEIGHTS.stage, wish.stages.includes(idea.stage) ? 1 : 0, { code: 'stage', stage: idea.stage })
  count(wish.countries.length > 0, WEIGHTS.country, idea.country && wish.countries.includes(idea.country) ? 1 : 0, idea.country && { code: 'country', country: idea.country })
  count(wish.languages.length > 0, WEIGHTS.language, wish.languages.includes(idea.language) ? 1 : 0, { code: 'language', languages: [idea.language] })
  count(saysAmount(wish) && needed !== null, WEIGHTS.amount, needed !== null && amountFits(wish, needed) ? 1 : 0, needed === null ? null : { code: 'amount', needed, upTo: wish.amount.to, currency: wish.amount.currency })
  count(wish.topics.length > 0, WEIGHTS.topics, Math.min(1, topics.length / Math.min(3, wish.topics.length)), { code: 'topics', topics: topics.slice(0, 3) })
  count(wish.sdgs.length > 0, WEIGHTS.goals, Math.min(1, sdgs.length / Math.min(2, wish.sdgs.length)), { code: 'goals', sdgs: sdgs.slice(0, 3) })
  count(wishText(wish) !== '', WEIGHTS.words, Math.min(1, coverage / FULL), null)
  if (wish.policyArea !== '' && coverage >= CLOSE && kinds.includes('policyChange')) reasons.push({ code: 'policy', area: wish.policyArea })
  else if (coverage >= CLOSE && topics.length === 0) reasons.push({ code: 'words' })
  const total = terms.reduce((sum, [weight]) => sum + weight, 0)
  return { score: total === 0 ? 0 : Math.round((1000 * terms.reduce((sum, [weight, value]) => sum + weight * value, 0)) / total), reasons }
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
