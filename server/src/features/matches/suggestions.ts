import { setImmediate } from 'node:timers/promises'
import { Wish, type Reason } from '@commonspark/shared/matches/schema'
import { diverse, ideaLikeness, learnt, measuring, saysSomething, wishText } from '@commonspark/shared/matches/scoring'
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
  const others = [...ideas.values()].filter((idea) => !idea.team.includes(person) && !unlike(known.get(idea.id)))
  const [coverage, measure] = [texts.coverage(termsOf(wishText(wish))), measuring(others.map((idea) => idea.fit))(wish)]
  return others
    .flatMap((idea, at): FittingIdea[] => {
      if (measure.breaks(at)) return []
      const covered = coverage.get(idea.id) ?? 0
      const score = Math.round(measure.score(at, covered) * learnt(idea.fit, dismissed))
      return score >= LEAST ? [{ idea, score, reasons: measure.reasons(at, covered) }] : []
    })
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => b.score - a.score || (a.idea.id < b.idea.id ? 1 : -1))
    .slice(0, SHORTLIST)
}

/** The same ideas, the first ones unlike each other. */
export const variedIdeas = (fitting: readonly FittingIdea[], count: number): FittingIdea[] =>
  diverse(fitting, ({ score }) => score / 1000, (a, b) => ideaLikeness(a.idea.fit, b.idea.fit), count)

/** The people whose wish an idea fits, best first. Words that its nearest neighbours share with a wish help. */
export function fittingPeople(idea: KnownIdea, wishes: readonly WishRow[], { ideas, texts }: { ideas: ReadonlyMap<string, KnownIdea>; texts: Texts }, pairs: readonly Pair[]): FittingPerson[] {
  const known = new Map(pairs.map((pair) => [pair.person, pair]))
  const measureBy = measuring([idea.fit])
  const candidates = wishes.flatMap(({ _id, wish: raw }) => {
    const wish = Wish.parse(raw)
    const measure = measureBy(wish)
    const fits = asks(wish) && !idea.team.includes(_id) && !unlike(known.get(_id)) && !measure.breaks(0)
    return fits ? [{ person: _id, wish, measure, terms: termsOf(wishText(wish)) }] : []
  })
  const coverageBy = (id: string): Map<string, number> => new Map(candidates.map(({ person, terms }) => [person, texts.coverageOf(id, terms)]))
  const near = candidates.length === 0 ? [] : texts.nearest(idea.terms, NEIGHBOURS, idea.id).filter(({ id }) => ideas.has(id))
  const coverage = helpedByNeighbours(coverageBy(idea.id), near.map(({ id, likeness }) => ({ likeness, scores: coverageBy(id) })))
  return candidates
    .map(({ person, wish, measure }) => {
      const covered = coverage.get(person) ?? 0
      return { person, wish, score: measure.score(0, covered), reasons: measure.reasons(0, covered) }
    })
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

/** How well any two of some people fit, whoever of the two is named first; everybody fits everybody a little. */
export interface Fits {
  /** From 1 to 1000. */
  score: (a: string, b: string) => number
  /** The same with what makes it so, which is worked out when asked for. */
  why: (a: string, b: string) => PeopleFit
}

/** What is left for two people of whom nothing is known. */
const LITTLE: PeopleFit = { score: 1, reasons: [], idea: null, seeker: null }

/** How long the process may be kept from everything else at a time, in milliseconds. */
const AT_A_TIME = 10

/**
 * Weighs every wish with every idea of the others. Hundreds of people make millions of these meetings, so that of each only a number is
 * worked out, and of any two people the best is kept. One wish is weighed at a time: others are answered in between.
 */
export async function fitsAmong(people: readonly string[], wishes: readonly WishRow[], { ideas, texts }: { ideas: ReadonlyMap<string, KnownIdea>; texts: Texts }): Promise<Fits> {
  let began = performance.now()
  const letOthersGo = async (): Promise<void> => {
    if (performance.now() - began < AT_A_TIME) return
    await setImmediate()
    began = performance.now()
  }
  const places = new Map(people.map((person, at) => [person, at]))
  const theirs = [...ideas.values()].flatMap((idea) => {
    const owners = idea.team.flatMap((person) => places.get(person) ?? [])
    return owners.length > 0 ? [{ idea, owners }] : []
  })
  const [coverageBy, measureBy] = [texts.coverageAmong(theirs.map(({ idea }) => idea.id)), measuring(theirs.map(({ idea }) => idea.fit))]
  const best = Array.from({ length: people.length ** 2 }, (): { score: number; seeker: string; wish: Wish; idea: KnownIdea; covered: number } | undefined => undefined)
  const pairOf = (a: number, b: number): number => Math.min(a, b) * people.length + Math.max(a, b)
  // Of two wishes that fit equally well, that of the person first by name counts, whatever order they are read in.
  for (const { _id: seeker, wish: raw } of wishes.toSorted((a, b) => (a._id < b._id ? -1 : 1))) {
    await letOthersGo()
    const [place, wish] = [places.get(seeker), Wish.parse(raw)]
    if (place === undefined || !saysSomething(wish)) continue
    const [measure, coverage] = [measureBy(wish), coverageBy(termsOf(wishText(wish)))]
    theirs.forEach(({ idea, owners }, at) => {
      if (owners.includes(place) || measure.breaks(at)) return
      const covered = coverage(at)
      const score = measure.score(at, covered)
      for (const owner of owners) {
        const pair = pairOf(place, owner)
        if (score > (best[pair]?.score ?? LITTLE.score)) best[pair] = { score, seeker, wish, idea, covered }
      }
    })
  }
  const bestOf = (a: string, b: string) => {
    const [left, right] = [places.get(a), places.get(b)]
    return left === undefined || right === undefined ? undefined : best[pairOf(left, right)]
  }
  return {
    score: (a, b) => bestOf(a, b)?.score ?? LITTLE.score,
    why: (a, b) => {
      const found = bestOf(a, b)
      if (!found) return LITTLE
      const { score, seeker, wish, idea, covered } = found
      return { score, reasons: measuring([idea.fit])(wish).reasons(0, covered), idea: { id: idea.id, title: idea.title }, seeker }
    },
  }
}
