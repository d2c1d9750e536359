import { AppError } from '@commonspark/shared/ground/errors'
import type { Actor } from '../../platform/actor.ts'
import type { Cell, Table } from '../../platform/sheets.ts'
import type { EntriesModel, Entry } from './entries.model.ts'
import { isOrganiser } from './entries.policy.ts'
import { teamOf } from './entries.presenter.ts'
import type { EntryPorts } from './entries.service.ts'

const BATCH = 500

/** Entries as a table, for organisers: names of people are in it, addresses are not. */
export function tableService(entries: EntriesModel, ports: EntryPorts) {
  return {
    entries: async (actor: Actor, challengeId: string): Promise<Table> => {
      const contest = await ports.readable(actor, challengeId)
      if (!isOrganiser(contest, actor.id)) throw new AppError('forbidden', 'organisersOnly')
      const { form } = contest.content
      const rows: Cell[][] = []
      const write = async (batch: readonly Entry[]): Promise<void> => {
        const cards = await ports.cards([...new Set(batch.flatMap(teamOf))])
        for (const entry of batch) {
          const answers = entry.standing?.answers ?? {}
          rows.push([
            entry.code, entry.facts.title, entry.facts.summary, entry.facts.country, entry.facts.language, teamOf(entry).flatMap((person) => cards.get(person)?.name ?? []).join('; '), teamOf(entry).length,
            entry.screening.state, entry.screening.reason, entry.submittedAt?.toISOString() ?? null, entry.receipt?.code ?? null, entry.ages?.at.toISOString() ?? null,
            ...form.map(({ id }): Cell => { const answer = answers[id] ?? null; return Array.isArray(answer) ? answer.join('; ') : answer }),
          ])
        }
      }
      // The names of some hundred teams are asked for at once.
      let batch: Entry[] = []
      for await (const entry of entries.eachSubmitted(challengeId)) {
        batch.push(entry)
        if (batch.length === BATCH) { await write(batch); batch = [] }
      }
      await write(batch)
      return { name: 'entries', columns: ['code', 'title', 'summary', 'country', 'language', 'team', 'people', 'screening', 'reason', 'submitted at', 'receipt', 'ages declared at', ...form.map(({ label, id }) => label || id)], rows }
    },
  }
}
export type TableService = ReturnType<typeof tableService>
