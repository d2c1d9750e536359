import { decisionChanged } from '@commonspark/shared/awards/schema'
import { juryChanged } from '@commonspark/shared/jury/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { TopicRule } from '../../platform/live/live.ts'
import type { Platform } from '../../platform/platform.ts'
import { bidsService } from './bids.service.ts'
import { juryModel } from './jury.model.ts'
import type { JuriedContest } from './jury.policy.ts'
import { juryRoutes } from './jury.routes.ts'
import { type JuryPorts, juryService } from './jury.service.ts'
import { movesService } from './moves.service.ts'
import { resultsService } from './results.service.ts'
import { sheetsService } from './sheets.service.ts'

export type { JuryPorts } from './jury.service.ts'

/** Juries: who judges, whom they must not judge, their sheets, and what comes of them. */
export function createJury(platform: Platform<DomainEvents>, ports: JuryPorts & { organises(person: string | null, challengeId: string): Promise<boolean> }) {
  const model = juryModel(platform.database)
  const service = juryService(platform, model, ports)
  const sheets = sheetsService(platform, model, ports, service)
  const results = resultsService(platform, model, ports, service)
  const isJuror = async (person: string, challenge: string): Promise<boolean> => (await model.juror(challenge, person))?.state === 'active'
  const topics: TopicRule[] = [{
    kind: 'jury', policy: 'Active jurors and organisers of the challenge.', facts: [juryChanged, decisionChanged],
    mayWatch: async (actor, id) => actor.id !== null && /^[0-9a-f]{24}$/.test(id) && (await isJuror(actor.id, id) || ports.organises(actor.id, id)),
  }]
  return {
    routes: juryRoutes(service, sheets, results, movesService(platform, model, ports, service), bidsService(model, ports)),
    topics,
    told: service.told,
    bump: model.bump,
    isJuror,
    /** Whether a person is invited to the jury or in it. */
    judges: async (person: string, challenge: string): Promise<boolean> => ['invited', 'active'].includes((await model.juror(challenge, person))?.state ?? ''),
    jurorIn: async (person: string, challenges: readonly string[]) => new Map((await model.jurorships(person, challenges)).map(({ challenge, state }) => [challenge, state])),
    active: async (challenge: string): Promise<string[]> => (await model.jurors(challenge)).filter(({ state }) => state === 'active').map(({ person }) => person),
    scored: model.scored,
    progress: async (challenge: string): Promise<{ jurors: number; sheets: number; done: number }> => {
      const [jurors, progress] = await Promise.all([model.jurors(challenge), model.progress(challenge)])
      const sum = (states: readonly string[]): number => progress.filter(({ state }) => states.includes(state)).reduce((total, { n }) => total + n, 0)
      return { jurors: jurors.filter(({ state }) => state === 'active').length, sheets: sum(['open', 'done', 'skipped']), done: sum(['done']) }
    },
    /** The jury's number for each entry by the method of the formula, and the mean of its heaviest criterion. */
    totals: async (contest: JuriedContest): Promise<Map<string, { total: number; heaviest: number; mean: number; rank: number; byCriterion: Record<string, number> }>> => {
      const { table } = await results.stored(contest)
      const heaviest = contest.content.criteria.toSorted((a, b) => b.weight - a.weight)[0]
      return new Map(table.rows.map((row) => [row.entryId!, {
        total: table.method === 'mean' ? row.mean : table.method === 'trimmed' ? row.trimmed : row.normalised, mean: row.mean, rank: row.rank, byCriterion: row.byCriterion,
        heaviest: heaviest ? ((row.byCriterion[heaviest.id] ?? heaviest.min) - heaviest.min) / (heaviest.max - heaviest.min) : 0,
      }]))
    },
    /** What jurors say to a team, in an order that says nothing. */
    comments: async (challenge: string, entry: string): Promise<string[]> => (await model.sheetsOfEntry(challenge, entry))
      .filter(({ state, comment }) => state === 'done' && comment !== '').toSorted((a, b) => (a._id.toString() < b._id.toString() ? -1 : 1)).map(({ comment }) => comment),
    computed: results.computed,
    model,
  }
}
export type Jury = ReturnType<typeof createJury>
