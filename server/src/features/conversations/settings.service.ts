import type { ChangesTo } from '@commonspark/shared/ground/changes'
import { MessagingSettings } from '@commonspark/shared/conversations/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Platform } from '../../platform/platform.ts'
import type { MessagingModel } from './settings.model.ts'

const DEFAULTS: MessagingSettings = { presence: true, receipts: true, letters: 'soon', quietFrom: 22, quietTo: 7, timeZone: 'Europe/Ljubljana' }
const HERE_FOR = 60_000

/** How a person is reached, what others see of them, and whether they are here. */
export function settingsService({ clock }: Platform<DomainEvents>, model: MessagingModel) {
  const ofMany = async (people: readonly string[]): Promise<(person: string) => MessagingSettings> => {
    const chosen = await model.chosen(people)
    return (person) => ({ ...DEFAULTS, ...chosen.get(person) })
  }
  const of = async (person: string): Promise<MessagingSettings> => (await ofMany([person]))(person)
  return {
    of,
    ofMany,
    choose: async (person: string, changes: ChangesTo<MessagingSettings>): Promise<MessagingSettings> => {
      const set = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
      if (Object.keys(set).length > 0) await model.choose(person, set)
      if (changes.presence === false) await model.gone(person)
      return of(person)
    },
    /** Says that the person looks at a page now; with private mode nobody is told. */
    here: async (person: string, away: boolean): Promise<boolean> => {
      if (away) { await model.gone(person); return true }
      if (!(await of(person)).presence) return false
      await model.seen(person, new Date(clock.now().getTime() + HERE_FOR))
      return true
    },
    present: (people: readonly string[]): Promise<Set<string>> => model.present(people, clock.now()),
  }
}
export type SettingsService = ReturnType<typeof settingsService>
