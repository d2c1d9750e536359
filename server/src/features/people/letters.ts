import { createHash, randomUUID } from 'node:crypto'
import type { DomainEvents } from '../../events/catalogue.ts'
import { layOut } from '../../platform/mail/letter.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Person } from './people.model.ts'

/** The letters about accounts, in the reader's language. */
export function accountLetters({ mail, words, config }: Platform<DomainEvents>) {
  const write = async (kind: string, to: string, name: string, locale: string, link?: { path: string; token: string }): Promise<void> => {
    const say = (part: string): string => words(locale, `letters.${kind}.${part}`, { name })
    const key = link ? `${kind}:${createHash('sha256').update(link.token).digest('hex')}` : `${kind}:${randomUUID()}`
    await mail.send(key, to, layOut({
      subject: say('subject'),
      greeting: words(locale, 'letters.greeting', { name }),
      paragraphs: [say('text')],
      // The token stands behind #, so that it reaches no log of any server on the way.
      ...(link ? { action: { label: say('action'), url: `${config.PUBLIC_URL}${link.path}#${link.token}` } } : {}),
      footer: [words(locale, 'letters.whyAccount'), config.PUBLIC_URL],
    }))
    mail.poke()
  }
  return {
    verify: (to: { name: string; email: string; locale: string }, token: string) => write('verify', to.email, to.name, to.locale, { path: '/verify', token }),
    alreadyAMember: (person: Person, token: string) => write('alreadyAMember', person.email, person.profile.name, person.locale, { path: '/reset', token }),
    reset: (person: Person, token: string) => write('reset', person.email, person.profile.name, person.locale, { path: '/reset', token }),
    passwordChanged: (person: Person) => write('passwordChanged', person.email, person.profile.name, person.locale),
    confirmEmail: (person: Person, to: string, token: string) => write('confirmEmail', to, person.profile.name, person.locale, { path: '/confirm-email', token }),
    emailChanging: (person: Person) => write('emailChanging', person.email, person.profile.name, person.locale),
  }
}
export type AccountLetters = ReturnType<typeof accountLetters>
