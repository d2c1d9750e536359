import type { KnownChallenge } from '../features/challenges/index.ts'
import type { Votes } from '../features/votes/index.ts'
import { nobody } from '../platform/actor.ts'

interface Entry { id: string; title: string }
interface Asked { challenge: (id: string) => Promise<KnownChallenge | null>; takingPart: (id: string) => Promise<Entry[]> }

/** Under which the public vote of a challenge is made. */
export const PUBLIC_VOTE = 'public'
const MINUTE = 60_000

/** Whether the public's voice counts in a challenge: in the joined result, or for an award of its own. */
const asksPublic = ({ content: { formula, awards } }: KnownChallenge): boolean => formula.publicWeight > 0 || awards.some(({ by }) => by === 'public')

/** The public vote of a challenge: a secret approval of its entries, which opens and ends with the phase of voting. */
export function publicVote(votes: () => Votes, { challenge, takingPart }: Asked) {
  const voteOf = (id: string): Promise<string | null> => votes().madeFor({ kind: 'challenge', id }, PUBLIC_VOTE)
  const votingOf = (contest: KnownChallenge | null) => (contest?.state === 'published' && contest.cancelled === null && asksPublic(contest) ? contest.spans.find(({ phase }) => phase === 'voting') : undefined)
  return {
    voteOf,
    /** Opens the vote when its phase has begun; again is harmless. Where fewer than two take part there is nothing to vote on. */
    open: async (id: string): Promise<void> => {
      const contest = await challenge(id)
      const voting = votingOf(contest)
      if (!contest || !voting?.until || voting.from > contest.now || voting.until <= contest.now) return
      const entries = await takingPart(id)
      if (entries.length < 2) return
      const { title, content: { schedule } } = contest
      await votes().createFor(nobody, { kind: 'challenge', id }, {
        key: PUBLIC_VOTE, organisers: contest.organisers,
        content: {
          title, options: entries.map((entry) => ({ id: entry.id, title: entry.title.slice(0, 160), summary: '', link: `/challenges/${id}/gallery/${entry.id}`, cost: null })),
          form: { kind: 'approval', min: 1, max: null }, rule: 'approval', parameters: {}, secrecy: 'secret', eligibility: { kind: 'anyone' },
          opensAt: voting.from.toISOString(), closesAt: voting.until.toISOString(), timeZone: schedule.timeZone,
        },
      })
    },
    /** Lets an open vote end when the phase now ends; the reason of the change is public there too. */
    reschedule: async (id: string, reason: string): Promise<void> => {
      const [contest, vote] = await Promise.all([challenge(id), voteOf(id)])
      const until = votingOf(contest)?.until
      if (!vote || !until || (await votes().endOf(vote)) === until.toISOString()) return
      await votes().reschedule(nobody, vote, reason, { closesAt: until.toISOString() })
    },
    /** Ends an open vote of a challenge that was called off within the minute, and says why; again is harmless. */
    stop: async (id: string): Promise<void> => {
      const [contest, vote] = await Promise.all([challenge(id), voteOf(id)])
      const end = vote && await votes().endOf(vote)
      const soon = contest && new Date(contest.now.getTime() + MINUTE)
      if (vote && end && soon && contest.cancelled && new Date(end) > soon) await votes().reschedule(nobody, vote, contest.cancelled.reason, { closesAt: soon.toISOString() })
    },
    /** Ballots that name each entry, and where they can be counted again; null while there is no result. */
    result: async (id: string): Promise<{ points: Map<string, number>; proof: string | null } | null> => {
      const [contest, vote] = await Promise.all([challenge(id), voteOf(id)])
      if (!vote) {
        const until = votingOf(contest)?.until
        return contest && until && until <= contest.now ? { points: new Map(), proof: null } : null
      }
      if ((await votes().resultOf(vote)).phase === 'cancelled') return { points: new Map(), proof: `/votes/${vote}` }
      const points = await votes().totalsOf(vote)
      return points && { points, proof: `/votes/${vote}/result` }
    },
  }
}
