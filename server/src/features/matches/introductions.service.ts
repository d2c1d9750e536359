import { AppError } from '@commonspark/shared/ground/errors'
import { topicOf } from '@commonspark/shared/ground/live'
import { type IntroductionView, matchesChanged } from '@commonspark/shared/matches/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { isDuplicate } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Introduction, MatchesModel } from './matches.model.ts'
import type { MatchPorts } from './matches.service.ts'

/** Brokers bring two people together; what one party answers stays with them until both have accepted. */
export function introductionsService(platform: Platform<DomainEvents>, matches: MatchesModel, ports: Pick<MatchPorts, 'cards' | 'blocked' | 'converse'>) {
  const { clock, database, live, outbox } = platform

  const present = (row: Introduction, viewer: string, cards: ReadonlyMap<string, PersonCard>): IntroductionView => {
    const own = row.answers.find((answer) => answer.person === viewer)
    const party = row.people.includes(viewer)
    return {
      id: row._id.toString(), broker: cards.get(row.broker) ?? null, people: row.people.flatMap((person) => cards.get(person) ?? []), note: row.note, at: row.at.toISOString(),
      // A refusal is known to whoever refused; to everybody else the introduction simply waits.
      state: row.state === 'declined' && own?.accept !== false ? 'waiting' : row.state,
      answered: own?.accept ?? null,
      conversationId: party ? row.conversation : null,
      can: { answer: party && own === undefined },
    }
  }
  const views = async (rows: readonly Introduction[], viewer: string): Promise<IntroductionView[]> => {
    const cards = await ports.cards(rows.flatMap((row) => [row.broker, ...row.people]))
    return rows.map((row) => present(row, viewer, cards))
  }
  const view = async (row: Introduction, viewer: string): Promise<IntroductionView> => (await views([row], viewer))[0]!
  const tell = (row: Introduction): void => { live.tell([row.broker, ...row.people].map((person) => topicOf('person', person)), matchesChanged, { ideaId: null }) }

  const mayIntroduce = async (broker: string, [a, b]: [string, string]): Promise<void> => {
    const cards = await ports.cards([broker, a, b])
    if (!cards.get(broker)?.fieldRoles.includes('broker')) throw new AppError('forbidden', 'brokersOnly')
    if (a === b || a === broker || b === broker) throw new AppError('invalid', 'introduceTwoOthers')
    // A block looks like nobody, so that it cannot be found out.
    const blocked = [...await ports.blocked(broker, [a, b]), ...await ports.blocked(a, [b])]
    if (!cards.has(a) || !cards.has(b) || blocked.length > 0) throw new AppError('notFound', 'noSuchPerson')
  }
  const bringTogether = async (row: Introduction): Promise<string | null> => {
    const conversation = await ports.converse({ key: `introduction:${row._id.toString()}`, people: row.people, title: '', by: row.broker })
    if (conversation) await matches.converseIntroduced(row._id, conversation)
    return conversation
  }

  return {
    introduce: async (actor: Actor, { key, people, note }: { key: string; people: string[]; note: string }): Promise<IntroductionView> => {
      const broker = idOf(actor)
      const before = await matches.introductionByKey(broker, key)
      if (before) return view(before, broker)
      const two = [people[0]!, people[1]!] as [string, string]
      await mayIntroduce(broker, two)
      try {
        const made = await database.transaction(async (tx) => {
          const row = await matches.putIntroduction({ broker, key, people: two, note, at: clock.now(), answers: [], state: 'waiting', conversation: null }, tx)
          await outbox.announce(tx, 'introduction.offered', { introductionId: row._id.toString(), people: [...two] }, broker)
          return row
        })
        outbox.poke()
        return await view(made, broker)
      } catch (error) {
        const winner = isDuplicate(error) ? await matches.introductionByKey(broker, key) : null
        if (winner) return view(winner, broker)
        throw error
      }
    },
    list: async (actor: Actor): Promise<IntroductionView[]> => {
      const viewer = idOf(actor)
      const rows = await matches.introductionsOf(viewer)
      const blocked = await ports.blocked(viewer, [...new Set(rows.flatMap((row) => [row.broker, ...row.people]))])
      return views(rows.filter((row) => ![row.broker, ...row.people].some((person) => blocked.has(person))), viewer)
    },
    answer: async (actor: Actor, id: string, accept: boolean): Promise<IntroductionView> => {
      const person = idOf(actor)
      const row = await matches.introduction(id)
      if (!row || !row.people.includes(person)) throw new AppError('notFound', 'noSuchIntroduction')
      const other = row.people.find((one) => one !== person)!
      const blocked = (await ports.blocked(person, [other])).size > 0
      const given = row.answers.find((answer) => answer.person === person)
      if (given) {
        if (given.accept === accept) return view(row, person)
        throw new AppError('conflict', 'introductionAnswered')
      }
      const answered = await database.transaction(async (tx) => {
        const next = await matches.answer(id, person, accept, clock.now(), tx)
        if (!next) throw new AppError('conflict', 'introductionAnswered')
        if (next.state !== 'waiting' || blocked || next.people.some((one) => !next.answers.some((answer) => answer.person === one && answer.accept))) return next
        await matches.accepted(next._id, tx)
        await outbox.announce(tx, 'introduction.accepted', { introductionId: id, people: [...next.people] }, person)
        return { ...next, state: 'accepted' as const }
      })
      outbox.poke()
      const conversation = answered.state === 'accepted' ? await bringTogether(answered).catch(() => null) : null
      return view({ ...answered, conversation }, person)
    },
    /** Tells the two of a new introduction. */
    offered: async ({ introductionId }: DomainEvents['introduction.offered']): Promise<void> => {
      const row = await matches.introduction(introductionId)
      if (row) tell(row)
    },
    /** Opens the conversation of an accepted introduction and tells everybody in it. */
    accepted: async ({ introductionId }: DomainEvents['introduction.accepted']): Promise<void> => {
      const row = await matches.introduction(introductionId)
      if (!row) return
      if (!row.conversation) await bringTogether(row)
      tell(row)
    },
  }
}
export type IntroductionsService = ReturnType<typeof introductionsService>
