import { type ChallengeAbilities, ChallengeContent } from '@commonspark/shared/challenges/schema'
import { challengeAnnounced, challengeAnswered, challengeChanged, challengeCounted, challengeHere, challengePhase, organisingChanged } from '@commonspark/shared/challenges/schema'
import { deadlineOf, type Span, type Standing, standingOf } from '@commonspark/shared/challenges/phases'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Actor } from '../../platform/actor.ts'
import type { TopicRule } from '../../platform/live/live.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Challenge, challengesModel } from './challenges.model.ts'
import { demandAbility } from './challenges.policy.ts'
import { challengesRoutes } from './challenges.routes.ts'
import { type ChallengePorts, challengesService } from './challenges.service.ts'
import { clockService } from './clock.service.ts'
import { hereService } from './here.ts'
import { type OpenPorts, openService } from './open.service.ts'
import { templateOf } from './template.ts'
import { talkModel } from './talk.model.ts'
import { talkService } from './talk.service.ts'

export type { ChallengePorts } from './challenges.service.ts'
export type { OpenPorts } from './open.service.ts'

/** A challenge as other rooms know it, with where it stands at the moment of asking. */
export interface KnownChallenge {
  id: string
  state: 'draft' | 'published'
  title: string
  content: ChallengeContent
  host: string
  organisers: string[]
  scheduleVersion: number
  spans: readonly Span[]
  standing: Standing
  now: Date
  closesAt: Date | null
  releasedAt: Date | null
  cancelled: { at: Date; reason: string } | null
  lottery: { seed: string; commitment: string } | null
}

/** Challenges: setting them up, their phases, what is announced and asked. */
export function createChallenges(platform: Platform<DomainEvents>, ports: ChallengePorts & OpenPorts) {
  const { clock } = platform
  const model = challengesModel(platform.database)
  const talks = talkModel(platform.database)
  const service = challengesService(platform, model, ports)
  const talk = talkService(platform, model, talks, ports)
  const time = clockService(platform, model, talks)
  const open = openService(platform, model, talks, ports)

  const known = (row: Challenge): KnownChallenge => {
    const now = clock.now()
    const content = ChallengeContent.parse(row.content)
    return {
      id: row._id.toString(), state: row.state, title: content.title, content, host: row.host, organisers: row.organisers, scheduleVersion: row.scheduleVersion, spans: row.spans,
      standing: standingOf(row.spans, now, Boolean(row.cancelled)), now, closesAt: deadlineOf(row.spans), releasedAt: row.releasedAt, cancelled: row.cancelled ?? null, lottery: row.lottery,
    }
  }
  const organises = async (actor: Actor, id: string): Promise<boolean> => actor.id !== null && ((await model.byId(id))?.organisers.includes(actor.id) ?? false)
  const topics: TopicRule[] = [
    {
      kind: 'challenge', policy: 'Whoever may read the challenge.', facts: [challengeChanged, challengePhase, challengeCounted, challengeHere, challengeAnnounced, challengeAnswered],
      mayWatch: async (actor, id) => /^[0-9a-f]{24}$/.test(id) && service.find(id, actor).then(() => true, () => false),
    },
    { kind: 'organising', policy: 'Organisers of the challenge.', facts: [organisingChanged], mayWatch: async (actor, id) => /^[0-9a-f]{24}$/.test(id) && organises(actor, id) },
  ]
  return {
    routes: challengesRoutes(service, talk, time, open, hereService(platform, model)),
    topics,
    tick: time.tick,
    counted: time.counted,
    closed: () => model.closed(clock.now()),
    tell: { changed: time.tellChanged, phase: time.tellPhase, announced: talk.tellAnnounced, answered: talk.tellAnswered, organisers: talk.tellOrganisers },
    /** A challenge of any state with where it stands now; null when there is none. */
    know: async (id: string): Promise<KnownChallenge | null> => {
      const row = await model.byId(id)
      return row && known(row)
    },
    knowAll: async (ids: readonly string[]): Promise<Map<string, KnownChallenge>> => new Map((await model.byIds(ids)).map((row) => [row._id.toString(), known(row)])),
    /** Throws notFound for whoever may not read it. */
    readable: async (actor: Actor, id: string): Promise<KnownChallenge> => known(await service.find(id, actor)),
    /** Those who asked something in it. */
    askers: talks.askers,
    titles: async (ids: readonly string[]): Promise<Map<string, string>> => new Map((await model.byIds(ids)).filter(({ state }) => state === 'published').map((row) => [row._id.toString(), ChallengeContent.parse(row.content).title])),
    /** Throws, with the reason, unless the actor may do this in the challenge now. */
    demand: async (actor: Actor, id: string, ability: keyof ChallengeAbilities): Promise<void> => { demandAbility(await model.byId(id), actor, clock.now(), ability) },
    organisedBy: async (person: string | null, id: string): Promise<boolean> => person !== null && ((await model.byId(id))?.organisers.includes(person) ?? false),
    note: model.note,
    release: model.release,
    /** Whether a challenge shows this file. */
    shows: async (id: string, fileId: string): Promise<boolean> => {
      const row = await model.byId(id)
      return row !== null && (row.content.cover === fileId || row.content.files.includes(fileId))
    },
    organises,
    /** For the demo: what a challenge begins with, and a row as it is. */
    template: (template: 'blank' | 'beSocial', locale: string) => templateOf(template, locale, platform.words),
    create: model.create,
    model,
  }
}
export type Challenges = ReturnType<typeof createChallenges>
