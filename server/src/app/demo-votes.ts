import { createHash } from 'node:crypto'
import { receiptOf } from '@commonspark/shared/counting/bundle'
import type { Ballot } from '@commonspark/shared/counting/profile'
import { drawFrom } from '@commonspark/shared/ground/random'
import { AppError } from '@commonspark/shared/ground/errors'
import { VoteContent } from '@commonspark/shared/votes/content'
import type { DomainEvents } from '../events/catalogue.ts'
import type { Demo } from '../features/demo/index.ts'
import { DEMO_VOTES, type DemoVote } from '../features/demo/content/votes.ts'
import type { Actor } from '../platform/actor.ts'
import type { Platform } from '../platform/platform.ts'
import { fillWieliczka } from './demo-wieliczka.ts'
import type { Rooms } from './rooms.ts'

const DAY = 86_400_000

const speaking = (id: string, ip: string): Actor => ({ id, roles: [], locale: 'en', session: null, ip })

/** A ballot that somebody of the demo might cast: always the same, with leanings so that the result is not a draw. */
function ballotFor({ key, content }: DemoVote, person: string): Ballot {
  const draw = drawFrom(`${key} ${person}`)
  const liked = (content.options ?? []).map((option, at) => ({ option, wish: draw.next() * (at + 2) })).toSorted((a, b) => a.wish - b.wish).map(({ option }) => option)
  if (content.form?.kind === 'ranking') return liked.slice(0, draw.int(3, liked.length)).map(({ id }) => [id])
  let left = Number(content.budget)
  return liked.flatMap(({ id, cost }) => { if (Number(cost) > left) return []; left -= Number(cost); return [id] })
}

/** The demo's votes: a real election of Wieliczka, counted here again, and two that are open. May be done again. */
export async function fillVotes(platform: Platform<DomainEvents>, rooms: Pick<Rooms, 'votes' | 'contest' | 'organisations'>, demo: Demo): Promise<void> {
  const { votes } = rooms
  await fillWieliczka(platform, rooms, demo)
  const now = platform.clock.now().getTime()
  for (const vote of DEMO_VOTES) {
    const options = vote.content.options?.map((option) => ({ ...option, link: option.link?.replace(/\{idea:([\w-]+)\}/, (_, key: string) => demo.ideaId(key)) ?? null }))
    const content = VoteContent.parse({ ...vote.content, options, opensAt: new Date(now).toISOString(), closesAt: new Date(now + vote.days * DAY).toISOString() })
    const made = await votes.insert(null, { key: `demo ${vote.key}`, content, organisationId: demo.organisationId(vote.organisation), organisers: vote.organisers.map((key) => demo.personId(key)), subject: null })
    const id = made._id.toString()
    if (!made.publishedAt) await votes.publish(speaking(demo.personId(vote.organisers[0]!), 'demo'), made)
    await Promise.all(demo.everybody.slice(0, vote.voters).map(async (person, at) => {
      const ballot = ballotFor(vote, person)
      const secret = createHash('sha256').update(`demo ${vote.key} ${person}`).digest('hex')
      const receipt = await receiptOf(content.form, ballot, secret, async (bytes) => createHash('sha256').update(bytes).digest())
      await votes.cast(speaking(person, `demo ${at}`), id, { ballot, receipt }).catch((error: unknown) => {
        if (!(error instanceof AppError) || error.because !== 'voteClosed') throw error
      })
    }))
  }
}
