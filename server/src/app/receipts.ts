import type { DomainEvents } from '../events/catalogue.ts'
import type { Challenges } from '../features/challenges/index.ts'
import type { Entries } from '../features/entries/index.ts'
import type { People } from '../features/people/index.ts'
import { layOut } from '../platform/mail/letter.ts'
import type { Platform } from '../platform/platform.ts'

interface Rooms { challenges: Challenges; entries: Entries; people: People }

/** The letter that says that an entry arrived, to everybody in its team in their language; one for each receipt. */
export async function receiptTo({ config, mail, words }: Platform<DomainEvents>, { challenges, entries, people }: Rooms, entryId: string): Promise<void> {
  const entry = await entries.model.byId(entryId)
  const contest = entry && await challenges.know(entry.challenge)
  if (!entry?.receipt || !contest) return
  const { code, hash, at } = entry.receipt
  for (const { person, confirmed } of entry.team) {
    const address = confirmed === false ? null : await people.address(person)
    if (!address) continue
    const { locale } = address
    const moment = (date: Date): string => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long', timeZone: contest.content.schedule.timeZone }).format(date)
    const say = (key: string, params: Record<string, string> = {}): string => words(locale, `contestLetters.receipt.${key}`, params)
    await mail.send(`receipt:${code}:${person}`, address.email, layOut({
      subject: say('subject', { challenge: contest.title }),
      greeting: words(locale, 'letters.greeting', { name: address.name }),
      paragraphs: [
        say('text', { entry: entry.facts.title, at: moment(at), code }), say('hash', { hash }),
        ...(contest.closesAt && contest.closesAt > contest.now ? [say('until', { deadline: moment(contest.closesAt) })] : []),
      ],
      action: { label: say('open'), url: `${config.PUBLIC_URL}/entries/${entryId}` },
      footer: [],
    }))
  }
  mail.poke()
}
