import { type AnnouncementView, challengeAnnounced, challengeAnswered, organisingChanged, type QuestionView } from '@commonspark/shared/challenges/schema'
import type { PageOf } from '@commonspark/shared/ground/endpoint'
import { AppError } from '@commonspark/shared/ground/errors'
import { topicOf } from '@commonspark/shared/ground/live'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { encodeCursor, pageFrom } from '../../platform/cursor.ts'
import { isDuplicate } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ChallengesModel } from './challenges.model.ts'
import { demandAbility, demandOrganiser, demandReadable } from './challenges.policy.ts'
import { presentAnnouncement, presentQuestion } from './challenges.presenter.ts'
import type { ChallengePorts } from './challenges.service.ts'
import type { TalkModel } from './talk.model.ts'

/** Announcements, and questions with public answers. */
export function talkService(platform: Platform<DomainEvents>, challenges: ChallengesModel, talk: TalkModel, ports: ChallengePorts) {
  const { clock, database, outbox, live } = platform
  const placeOf = (row: { at: Date; _id: { toString(): string } }): string => encodeCursor([row.at.toISOString(), row._id.toString()])

  return {
    announcements: async (actor: Actor, id: string, limit: number, after?: string): Promise<PageOf<AnnouncementView>> => {
      demandReadable(await challenges.byId(id), actor, clock.now())
      const { items, next } = pageFrom(await talk.announcements(id, limit, after), limit, placeOf, (row) => row)
      const cards = await ports.cards(items.map(({ by }) => by))
      return { items: items.map((row) => presentAnnouncement(row, cards)), next }
    },
    announce: async (actor: Actor, id: string, { key, title, text }: { key: string; title: string; text: string }): Promise<AnnouncementView> => {
      demandAbility(await challenges.byId(id), actor, clock.now(), 'announce')
      const by = idOf(actor)
      const present = async (row: Parameters<typeof presentAnnouncement>[0]) => presentAnnouncement(row, await ports.cards([by]))
      const before = await talk.announcedBy(id, by, key)
      if (before) return present(before)
      const made = await database.transaction(async (tx) => {
        const row = await talk.announce({ challenge: id, key, title, text, at: clock.now(), by }, tx)
        await outbox.announce(tx, 'challenge.announced', { challengeId: id, announcementId: row._id.toString() }, by)
        return row
      }).catch(async (error: unknown) => {
        const winner = isDuplicate(error) ? await talk.announcedBy(id, by, key) : null
        if (winner) return winner
        throw error
      })
      outbox.poke()
      return present(made)
    },

    questions: async (actor: Actor, id: string, limit: number, after?: string): Promise<PageOf<QuestionView>> => {
      const row = await challenges.byId(id)
      demandReadable(row, actor, clock.now())
      const organiser = actor.id !== null && row.organisers.includes(actor.id)
      const { items, next } = pageFrom(await talk.questions(id, actor.id, organiser, limit, after), limit, placeOf, (one) => one)
      const cards = await ports.cards(items.flatMap(({ by, answer }) => [by, ...(answer ? [answer.by] : [])]))
      return { items: items.map((one) => presentQuestion(one, cards, actor, organiser)), next }
    },
    ask: async (actor: Actor, id: string, key: string, text: string): Promise<QuestionView> => {
      demandAbility(await challenges.byId(id), actor, clock.now(), 'ask')
      const by = idOf(actor)
      const present = async (row: Parameters<typeof presentQuestion>[0]) => presentQuestion(row, await ports.cards([by]), actor, false)
      const before = await talk.askedBy(id, by, key)
      if (before) return present(before)
      const made = await database.transaction(async (tx) => {
        const row = await talk.ask({ challenge: id, key, text, at: clock.now(), by }, tx)
        await outbox.announce(tx, 'challenge.asked', { challengeId: id, questionId: row._id.toString() }, by)
        return row
      }).catch(async (error: unknown) => {
        const winner = isDuplicate(error) ? await talk.askedBy(id, by, key) : null
        if (winner) return winner
        throw error
      })
      outbox.poke()
      return present(made)
    },
    answer: async (actor: Actor, id: string, questionId: string, text: string): Promise<QuestionView> => {
      demandOrganiser(await challenges.byId(id), actor, clock.now())
      const question = await talk.question(questionId)
      if (!question || question.challenge !== id) throw new AppError('notFound', 'noSuchQuestion')
      const by = idOf(actor)
      const answered = question.answer?.text === text ? question : await database.transaction(async (tx) => {
        const row = await talk.answer(questionId, { text, at: clock.now(), by }, tx)
        // A mended answer is not told of again.
        if (!question.answer) await outbox.announce(tx, 'challenge.answered', { challengeId: id, questionId, personId: question.by }, by)
        return row!
      })
      outbox.poke()
      return presentQuestion(answered, await ports.cards([answered.by, by]), actor, true)
    },

    tellAnnounced: async ({ challengeId: id, announcementId }: DomainEvents['challenge.announced']): Promise<void> => { live.tell(topicOf('challenge', id), challengeAnnounced, { id, announcementId }) },
    tellAnswered: async ({ challengeId: id, questionId }: DomainEvents['challenge.answered']): Promise<void> => { live.tell(topicOf('challenge', id), challengeAnswered, { id, questionId }) },
    tellOrganisers: async ({ challengeId: id }: { challengeId: string }): Promise<void> => { live.tell(topicOf('organising', id), organisingChanged, { id }) },
  }
}
export type TalkService = ReturnType<typeof talkService>
