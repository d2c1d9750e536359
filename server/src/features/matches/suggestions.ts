import { setImmediate } from 'node:timers/promises'
import { Wish, type Reason } from '@commonspark/shared/matches/schema'
import { broken, diverse, ideaLikeness, learnt, saysSomething, scoreOf, wishText } from '@commonspark/shared/matches/scoring'
import { helpedByNeighbours, termsOf, type Texts } from '@commonspark/shared/matches/text'
import type { KnownIdea } from './corpus.ts'
import type { Pair, WishRow } from './matches.model.ts'

export interface Fit { score: number; reasons: Reason[] }
export interface FittingIdea extends Fit { idea: KnownIdea }
export interface FittingPerson extends Fit { person: string; wish: Wish }

/** Below this, a fit is chance. */
const LEAST = 200
/** How many are looked at for blocks and variety. */
const SHORTLIST = 200
const NEIGHBOURS = 5
const unlike = (pair: Pair | undefined): boolean => pair?.seeker?.stance === 'dismissed' || pair?.team?.stance === 'dismissed'

/** Whether a wish asks for suggestions at all. */
export const asks = (wish: Wish): boolean => wish.open && saysSomething(wish)

/** The ideas that fit a person's wish, best first: no condition broken, not their own, not dismissed by either side. */
export function fittingIdeas(person: string, wish: Wish, { ideas, texts }: { ideas: ReadonlyMap<string, KnownIdea>; texts: Texts }, pairs: readonly Pair[]): FittingIdea[] {
  const known = new Map(pairs.map((pair) => [pair.idea, pair]))
  const dismissed = pairs.flatMap((pair) => {
    const idea = pair.seeker?.stance === 'dismissed' ? ideas.get(pair.idea) : undefined
    return idea ? [{ idea: idea.fit, why: pair.seeker!.why }] : []
  })
  const coverage = texts.coverage(termsOf(wishText(wish)))
  return [...ideas.values()]
    .filter((idea) => !idea.team.includes(person) && !unlike(known.get(idea.id)) && broken(wish, idea.fit).length === 0)
    .map((idea) => {
      const { score, reasons } = scoreOf(wish, idea.fit, coverage.get(idea.id) ?? 0)
      return { idea, reasons, score: Math.round(score * learnt(idea.fit, dismissed)) }
    })
    .filter(({ score, reasons }) => score >= LEAST && reasons.length > 0)
    .toSorted((a, b) => b.score - a.score || (a.idea.id < b.idea.id ? 1 : -1))
    .slice(0, SHORTLIST)
}

/** The same ideas, the first ones unlike each other. */
export const variedIdeas = (fitting: readonly FittingIdea[], count: number): FittingIdea[] =>
  diverse(fitting, ({ score }) => score / 1000, (a, b) => ideaLikeness(a.idea.fit, b.idea.fit), count)

/** The people whose wish an idea fits, best first. Words that its nearest neighbours share with a wish help. */
export function fittingPeople(idea: KnownIdea, wishes: readonly WishRow[], { ideas, texts }: { ideas: ReadonlyMap<string, KnownIdea>; texts: Texts }, pairs: readonly Pair[]): FittingPerson[] {
  const known = new Map(pairs.map((pair) => [pair.person, pair]))
  const candidates = wishes.flatMap(({ _id, wish: raw }) => {
    const wish = Wish.parse(raw)
    const fits = asks(wish) && !idea.team.includes(_id) && !unlike(known.get(_id)) && broken(wish, idea.fit).length === 0
    return fits ? [{ person: _id, wish, terms: termsOf(wishText(wish)) }] : []
  })
  const coverageBy = (id: string): Map<string, number> => new Map(candidates.map(({ person, terms }) => [person, texts.coverageOf(id, terms)]))
  const near = candidates.length === 0 ? [] : texts.nearest(idea.terms, NEIGHBOURS, idea.id).filter(({ id }) => ideas.has(id))
  const coverage = helpedByNeighbours(coverageBy(idea.id), near.map(({ id, likeness }) => ({ likeness, scores: coverageBy(id) })))
  return candidates
    .map(({ person, wish }) => ({ person, wish, ...scoreOf(wish, idea.fit, coverage.get(person) ?? 0) }))
    .filter(({ score, reasons }) => score >= LEAST && reasons.length > 0)
    .toSorted((a, b) => b.score - a.score || (a.person < b.person ? -1 : 1))
    .slice(0, SHORTLIST)
}

/** The same people, the first ones with different wishes. */
export function variedPeople(fitting: readonly FittingPerson[], count: number): FittingPerson[] {
  const marks = ({ wish }: FittingPerson): Set<string> => new Set([...wish.topics, ...wish.support, ...wish.countries])
  const likeness = (a: FittingPerson, b: FittingPerson): number => {
    const [left, right] = [marks(a), marks(b)]
    const shared = [...left].filter((mark) => right.has(mark)).length
    return left.size + right.size === 0 ? 0 : shared / (left.size + right.size - shared)
  }
  return diverse(fitting, ({ score }) => score / 1000, likeness, count)
}

/** What makes two people worth each other's minutes: the best fit of one's wish with an idea of the other. */
export interface PeopleFit { score: number; reasons: Reason[]; idea: { id: string; title: string } | null; seeker: string | null }

/** How long the process may be kept from everything else at a time, in milliseconds. */
const AT_A_TIME = 10

/** How well any two of these people fit; everybody fits everybody a little. Weighed a little at a time: among hundreds it takes seconds. */
export async function fitsAmong(people: readonly string[], wishes: readonly WishRow[], { ideas, texts }: { ideas: ReadonlyMap<string, KnownIdea>; texts: Texts }): Promise<(a: string, b: string) => PeopleFit> {
  let began = performance.now()
  const letOthersGo = async (): Promise<void> => {
    if (performance.now() - began < AT_A_TIME) return
    await setImmediate()
    began = performance.now()
  }
  const own = new Map<string, KnownIdea[]>(people.map((person) => [person, []]))
  for (const idea of ideas.values()) for (const person of idea.team) own.get(person)?.push(idea)
  const sought = new Map<string, { wish: Wish; coverage: Map<string, number> }>()
  for (const { _id, wish: raw } of wishes) {
    await letOthersGo()
    const wish = Wish.parse(raw)
    if (saysSomething(wish)) sought.set(_id, { wish, coverage: texts.coverage(termsOf(wishText(wish))) })
  }
  const little: PeopleFit = { score: 1, reasons: [], idea: null, seeker: null }
  const one = (seeker: string, other: string): PeopleFit => {
    const looking = sought.get(seeker)
    let best = little
    for (const idea of looking ? own.get(other) ?? [] : []) {
      if (idea.team.includes(seeker) || broken(looking!.wish, idea.fit).length > 0) continue
      const fit = scoreOf(looking!.wish, idea.fit, looking!.coverage.get(idea.id) ?? 0)
      if (fit.score > best.score) best = { ...fit, idea: { id: idea.id, title: idea.title }, seeker }
    }
    return best
  }
  const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
  const fits = new Map<string, PeopleFit>()
  for (const [at, a] of people.entries()) {
    for (const b of people.slice(at + 1)) {
      await letOthersGo()
      const [there, back] = a < b ? [one(a, b), one(b, a)] : [one(b, a), one(a, b)]
      fits.set(keyOf(a, b), back.score > there.score ? back : there)
    }
  }
  return (a, b) => fits.get(keyOf(a, b)) ?? little
}
