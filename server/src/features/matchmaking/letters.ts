import type { DomainEvents } from '../../events/catalogue.ts'
import { layOut } from '../../platform/mail/letter.ts'
import type { Platform } from '../../platform/platform.ts'
import type { MatchmakingModel } from './matchmaking.model.ts'
import type { MatchmakingPorts } from './matchmaking.service.ts'

/** What each guest takes home, as a letter: whom they met, and with whom they keep in touch. */
export function summaryLetters({ config, mail, words }: Platform<DomainEvents>, model: MatchmakingModel, ports: Pick<MatchmakingPorts, 'cards' | 'blocked' | 'address'>) {
  return {
    /** One letter for each, however often it is asked. */
    send: async ({ sessionId, people }: DomainEvents['matchmaking.over']): Promise<void> => {
      const [session, groups] = await Promise.all([model.byId(sessionId), model.groups(sessionId)])
      if (!session) return
      const cards = await ports.cards(people)
      const url = `${config.PUBLIC_URL}/matchmaking/${sessionId}`
      for (const person of people) {
        const [address, blocked] = await Promise.all([ports.address(person), ports.blocked(person, people)])
        if (!address) continue
        const say = (key: string, values: Record<string, string> = {}): string => words(address.locale, `matchmaking.letter.${key}`, values)
        const list = groups.filter((group) => group.people.includes(person)).flatMap((group) => group.people.filter((one) => one !== person && !blocked.has(one)).flatMap((one) => {
          const name = cards.get(one)?.name
          const stays = group.people.every((each) => group.kept.includes(each))
          return name ? [{ text: say(stays ? 'kept' : 'met', { name }), url: stays && group.conversation ? `${config.PUBLIC_URL}/messages/${group.conversation}` : `${config.PUBLIC_URL}/people/${one}` }] : []
        }))
        if (list.length === 0) continue
        await mail.send(`session:${sessionId}:${person}`, address.email, layOut({
          subject: say('subject', { session: session.content.title }), greeting: words(address.locale, 'letters.greeting', { name: address.name }), paragraphs: [say('intro')], list,
          action: { label: say('open'), url }, footer: [say('why')],
        }))
      }
      mail.poke()
    },
  }
}
