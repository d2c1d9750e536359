import { AppError } from '@commonspark/shared/ground/errors'
import type { Actor } from '../../platform/actor.ts'
import type { Cell, Table } from '../../platform/sheets.ts'
import type { EntriesModel } from './entries.model.ts'
import { isOrganiser } from './entries.policy.ts'
import { teamOf } from './entries.presenter.ts'
import type { EntryPorts } from './entries.service.ts'

/** Entries as a table, for organisers: names of people are in it, addresses are not. */
export function tableService(entries: EntriesModel, ports: EntryPorts) {
  return {
    entries: async (actor: Actor, challengeId: string): Promise<Table> => {
      const contest = await ports.readable(actor, challengeId)
      if (!isOrganiser(contest, actor.id)) throw new AppError('forbidden', 'organisersOnly')
      const { form } = contest.content
      const rows: Cell[][] = []
      for await (const entry of entries.eachSubmitted(challengeId)) {
        const cards = await ports.cards(teamOf(entry))
        const answers = entry.standing?.answers ?? {}
        rows.push([
          entry.code, entry.facts.title, entry.facts.summary, entry.facts.country, entry.facts.language, teamOf(entry).flatMap((person) => cards.get(person)?.name ?? []).join('; '), teamOf(entry).length,
          entry.screening.state, entry.screening.reason, entry.submittedAt?.toISOString() ?? null, entry.receipt?.code ?? null, entry.ages?.at.toISOString() ?? null,
          ...form.map(({ id }): Cell => { const answer = answers[id] ?? null; return Array.isArray(answer) ? answer.join('; ') : answer }),
        ])
      }
      return { name: 'entries', columns: ['code', 'title', 'summary', 'country', 'language', 'team', 'people', 'screening', 'reason', 'submitted at', 'receipt', 'ages declared at', ...form.map(({ label, id }) => label || id)], rows }
    },
  }
}
export type TableService = ReturnType<typeof tableService>
