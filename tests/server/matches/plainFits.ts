import type { KnownIdea } from '@commonspark/server/features/matches/corpus'
import type { WishRow } from '@commonspark/server/features/matches/matches.model'
import type { PeopleFit } from '@commonspark/server/features/matches/suggestions'
import { type Reason, Wish } from '@commonspark/shared/matches/schema'
import { type MatchedIdea, saysSomething, wishText } from '@commonspark/shared/matches/scoring'
import { Texts, termsOf } from '@commonspark/shared/matches/text'
import { COUNTRIES, LANGUAGES, NEED_KINDS, STAGES, type NeedKind } from '@commonspark/shared/taxonomy/taxonomy'
import { random, synthetic } from '../search/synthetic.ts'

const common = <T>(a: readonly T[], b: readonly T[]): T[] => a.filter((one) => b.includes(one))

/** How well an idea fits a wish by the definition alone: each preference with its weight, in the order of the reasons; null when a condition is broken. */
export function plainScore(wish: Wish, idea: MatchedIdea, coverage: number): { score: number; reasons: Reason[] } | null {
  const kinds = common(wish.support, [...new Set(idea.needs.map((need) => need.kind))] satisfies NeedKind[])
  const topics = common(wish.topics, idea.tags)
  const sdgs = common(wish.sdgs, idea.sdgs)
  const { from, to, currency } = wish.amount
  const sums = idea.needs.flatMap((need) => (need.kind === 'funding' && need.amount !== null && need.currency === currency ? [need.amount] : []))
  const needed = sums.length > 0 ? Math.min(...sums) : null
  const saysAmount = from > 0 || to > 0
  const amountFits = needed !== null && needed >= from && (to === 0 || needed <= to)
  const breaks = {
    stages: wish.stages.length > 0 && !wish.stages.includes(idea.stage),
    countries: wish.countries.length > 0 && idea.country !== null && !wish.countries.includes(idea.country),
    languages: wish.languages.length > 0 && !wish.languages.includes(idea.language),
    support: wish.support.length > 0 && idea.needs.length > 0 && kinds.length === 0,
    amount: saysAmount && needed !== null && !amountFits,
  }
  if (wish.conditions.some((condition) => breaks[condition])) return null
  const preferences: [says: boolean, weight: number, value: number, reason: Reason | null][] = [
    [wish.support.length > 0, 15, kinds.length > 0 ? 1 : 0, { code: 'support', kinds }],
    [wish.stages.length > 0, 10, wish.stages.includes(idea.stage) ? 1 : 0, { code: 'stage', stage: idea.stage }],
    [wish.countries.length > 0, 10, idea.country && wish.countries.includes(idea.country) ? 1 : 0, idea.country && { code: 'country', country: idea.country }],
    [wish.languages.length > 0, 8, wish.languages.includes(idea.language) ? 1 : 0, { code: 'language', languages: [idea.language] }],
    [saysAmount && needed !== null, 7, amountFits ? 1 : 0, { code: 'amount', needed: needed ?? 0, upTo: to, currency }],
    [wish.topics.length > 0, 15, Math.min(1, topics.length / Math.min(3, wish.topics.length)), { code: 'topics', topics: topics.slice(0, 3) }],
    [wish.sdgs.length > 0, 5, Math.min(1, sdgs.length / Math.min(2, wish.sdgs.length)), { code: 'goals', sdgs: sdgs.slice(0, 3) }],
    [wishText(wish) !== '', 30, Math.min(1, coverage / 0.5), null],
  ]
  const said = preferences.filter(([says]) => says)
  const reasons = said.flatMap(([, , value, reason]) => (reason && value > 0 ? [reason] : []))
  if (wish.policyArea !== '' && coverage >= 0.18 && kinds.includes('policyChange')) reasons.push({ code: 'policy', area: wish.policyArea })
  else if (coverage >= 0.18 && topics.length === 0) reasons.push({ code: 'words' })
  const total = said.reduce((sum, [, weight]) => sum + weight, 0)
  return { score: total === 0 ? 0 : Math.round((1000 * said.reduce((sum, [, weight, value]) => sum + weight * value, 0)) / total), reasons }
}

/** A crowd with ideas and wishes, as the matches know them. */
export interface Crowd { people: string[]; wishes: WishRow[]; known: { ideas: Map<string, KnownIdea>; texts: Texts } }

/** How well two fit by the definition alone: the best score of one's wish with an idea of the other, one pair at a time. */
export function plainFit({ wishes, known: { ideas, texts } }: Crowd, a: string, b: string): PeopleFit {
  const one = (seeker: string, other: string): PeopleFit => {
    let best: PeopleFit = { score: 1, reasons: [], idea: null, seeker: null }
    const wish = wishes.find(({ _id }) => _id === seeker)?.wish
    if (!wish || !saysSomething(Wish.parse(wish))) return best
    const terms = termsOf(wishText(Wish.parse(wish)))
    for (const { id, title, team, fit } of ideas.values()) {
      if (!team.includes(other) || team.includes(seeker)) continue
      const found = plainScore(Wish.parse(wish), fit, texts.coverageOf(id, terms))
      if (found && found.score > best.score) best = { ...found, idea: { id, title }, seeker }
    }
    return best
  }
  const [there, back] = a < b ? [one(a, b), one(b, a)] : [one(b, a), one(a, b)]
  return back.score > there.score ? back : there
}

/** Made-up people, each with so many ideas among `count` (one in four with a second person in the team), nine in ten with a wish; always the same for the same seed. */
export function crowd({ size, count, each, seed }: { size: number; count: number; each: number; seed: number }): Crowd {
  const next = random(seed)
  const some = <T>(from: readonly T[], share: number, most: number): T[] => from.filter(() => next() < share).slice(0, most)
  const people = Array.from({ length: size }, (_, n) => (n * 7919 + seed).toString(16).padStart(24, '0'))
  const anybody = (): string => people[Math.floor(next() * size)]!
  const texts = new Texts()
  const ideas = new Map<string, KnownIdea>()
  let n = 0
  for (const { id, title, about, body, country, language, stage, needs, sdgs, tags } of synthetic(count, seed, 120)) {
    const owners = n < size * each ? [people[n % size]!, ...(next() < 0.25 ? [anybody()] : [])] : ['somebody who is not here']
    const text = [title, about, ...tags, body].join('\n')
    const terms = termsOf(text)
    texts.put(id, terms)
    ideas.set(id, {
      id, title, text, terms, team: owners, leads: owners,
      fit: {
        stage: STAGES.find((one) => one === stage)!, country: COUNTRIES.find((one) => one === country) ?? null, language: LANGUAGES.find((one) => one === language)!, sdgs, tags,
        needs: NEED_KINDS.filter((kind) => needs.includes(kind)).map((kind) => (kind === 'funding' && next() < 0.8 ? { kind, amount: 1 + Math.floor(next() * 50_000), currency: next() < 0.7 ? 'EUR' : 'PLN' } : { kind, amount: null, currency: null })),
      },
    })
    n++
  }
  const sentences = [...synthetic(size, seed + 1, 60)]
  const wishes = people.flatMap((_id, at): WishRow[] => {
    if (next() < 0.1) return []
    const { about, body, tags } = sentences[at]!
    const says = (share: number): boolean => next() < share
    const from = says(0.3) ? Math.floor(next() * 10_000) : 0
    const wish: Wish = Wish.parse({
      open: says(0.5), topics: says(0.7) ? [...tags, ...about.split(' ').slice(0, 2)] : [], sdgs: says(0.4) ? some([1, 3, 4, 7, 11, 13, 16], 0.4, 17) : [],
      stages: says(0.5) ? some(STAGES, 0.4, 5) : [], countries: says(0.5) ? some(['PL', 'SI', 'DE', 'AT', 'BE', 'AL'] as const, 0.5, 20) : [],
      languages: says(0.5) ? some(LANGUAGES, 0.3, 8) : [], support: says(0.6) ? some(NEED_KINDS, 0.4, 6) : [],
      amount: says(0.7) ? { from, to: says(0.7) ? from + Math.floor(next() * 40_000) : 0, currency: says(0.8) ? 'EUR' : 'PLN' } : {},
      policyArea: says(0.3) ? about.slice(0, 60) : '', note: says(0.8) ? body : '', conditions: some(['stages', 'countries', 'languages', 'support', 'amount'] as const, 0.15, 5),
    })
    return [{ _id, version: 1, savedAt: new Date(0), wish }]
  })
  // Not in the order of names: the result may not depend on it.
  return { people, wishes: wishes.toReversed(), known: { ideas, texts } }
}
