import type { EntryView, ScreeningState } from '@commonspark/shared/entries/schema'
import { AppError } from '@commonspark/shared/ground/errors'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import type { Platform } from '../../platform/platform.ts'
import { randomBytes } from 'node:crypto'
import type { EntriesModel, Entry } from './entries.model.ts'
import { demandAbility, isOrganiser } from './entries.policy.ts'
import type { EntriesService } from './entries.service.ts'

type Told = 'entry.screened' | 'entry.asked' | 'entry.answered' | 'entry.appealed' | 'entry.changed'

/** Screening: what was checked, questions back to the team, the verdict with its reason, and one appeal. */
export function screeningService({ clock, database, outbox }: Platform<DomainEvents>, entries: EntriesModel, service: EntriesService) {
  const change = async (actor: Actor, entry: Entry, set: Partial<Entry>, name: Told, eligible = false): Promise<EntryView> => {
    const id = entry._id.toString()
    const next = await database.transaction(async (tx) => {
      const written = await entries.update(id, entry.version, set, tx)
      if (!written) throw new AppError('conflict', 'savedMeanwhile')
      await outbox.announce(tx, name, { entryId: id, challengeId: entry.challenge, version: written.version, eligible }, actor.id)
      return written
    })
    outbox.poke()
    return service.view(next, await service.know(entry.challenge), actor)
  }

  return {
    screen: async (actor: Actor, id: string, { checks, state, reason }: { checks: boolean[]; state: ScreeningState; reason: string }): Promise<EntryView> => {
      const { entry, contest } = await service.load(actor, id)
      demandAbility(entry, contest, actor, 'screen')
      if (state === 'notEligible' && reason.length < 5) throw new AppError('invalid', 'reasonNeeded', { fields: [{ path: 'reason', because: 'reasonNeeded', params: {} }] })
      const decided = state !== entry.screening.state
      return change(actor, entry, { screening: { ...entry.screening, checks, state, reason, at: clock.now(), by: idOf(actor) } }, decided && state !== 'unscreened' ? 'entry.screened' : 'entry.changed', state === 'eligible')
    },
    ask: async (actor: Actor, id: string, key: string, text: string): Promise<EntryView> => {
      const { entry, contest } = await service.load(actor, id)
      if (!isOrganiser(contest, actor.id)) throw new AppError('forbidden', 'organisersOnly')
      if (entry.questions.some((one) => one.key === key)) return service.view(entry, contest, actor)
      if (entry.questions.length >= 50) throw new AppError('conflict', 'tooManyQuestions')
      const question = { id: randomBytes(12).toString('hex'), key, text, at: clock.now(), by: idOf(actor), answer: null, answeredAt: null }
      return change(actor, entry, { questions: [...entry.questions, question] }, 'entry.asked')
    },
    answer: async (actor: Actor, id: string, questionId: string, text: string): Promise<EntryView> => {
      const { entry, contest } = await service.load(actor, id)
      const question = entry.questions.find((one) => one.id === questionId)
      if (!question) throw new AppError('notFound', 'noSuchQuestion')
      if (question.answer === text) return service.view(entry, contest, actor)
      demandAbility(entry, contest, actor, 'answer')
      if (question.answer !== null) throw new AppError('conflict', 'answeredAlready')
      return change(actor, entry, { questions: entry.questions.map((one) => (one === question ? { ...one, answer: text, answeredAt: clock.now() } : one)) }, 'entry.answered')
    },
    appeal: async (actor: Actor, id: string, text: string): Promise<EntryView> => {
      const { entry, contest } = await service.load(actor, id)
      if (entry.screening.appeal?.text === text) return service.view(entry, contest, actor)
      demandAbility(entry, contest, actor, 'appeal')
      return change(actor, entry, { screening: { ...entry.screening, appeal: { text, at: clock.now(), upheld: null, reason: '' } } }, 'entry.appealed')
    },
    decide: async (actor: Actor, id: string, upheld: boolean, reason: string): Promise<EntryView> => {
      const { entry, contest } = await service.load(actor, id)
      demandAbility(entry, contest, actor, 'screen')
      const { appeal } = entry.screening
      if (!appeal) throw new AppError('conflict', 'nothingToAppeal')
      if (appeal.upheld !== null) throw new AppError('conflict', 'answeredAlready')
      const screening = { ...entry.screening, appeal: { ...appeal, upheld, reason }, ...(upheld ? { state: 'eligible' as const, reason, at: clock.now(), by: idOf(actor) } : {}) }
      return change(actor, entry, { screening }, 'entry.screened', upheld)
    },
  }
}
export type ScreeningService = ReturnType<typeof screeningService>
