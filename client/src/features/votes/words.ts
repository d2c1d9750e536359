import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { VoteView } from '@commonspark/shared/votes/schema'
import { optionOrder } from '@commonspark/shared/votes/rules'
import type { Paper } from './ballots/paper.ts'

/** A moment in a zone, with the zone's name. */
export function zonedTime(moment: string, timeZone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'short' }).format(new Date(moment))
}

/** Day and time in a zone, for narrow places. */
export const shortZonedTime = (moment: string, timeZone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'short' }).format(new Date(moment))

/** Moments as the vote's own time zone writes them, and the reader's beside it where that differs. */
export function useVoteTimes(): (moment: string, timeZone: string) => string {
  const { locale } = useLocale()
  const { t } = useTranslation('votes')
  const mine = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (moment, timeZone) => {
    const there = zonedTime(moment, timeZone, locale)
    const here = zonedTime(moment, mine, locale)
    return there === here ? there : t('times.both', { there, here })
  }
}

/** The paper that a voter holds: options still standing, in this voter's order. */
export const paperOf = (vote: VoteView, voter: string): Paper => ({
  form: vote.form, budget: vote.budget, currency: vote.currency, words: vote.rule === 'majorityJudgment',
  options: optionOrder(vote.id, voter, vote.options.filter(({ withdrawn }) => withdrawn === null))
    .map(({ id, title, summary, cost, link }) => ({ id, name: title, text: summary, cost, href: link ?? undefined })),
})

/** Names of options by id; one that is not known is called by its id. */
export const namesOf = (options: readonly { id: string; title: string }[]): ((id: string) => string) => {
  const names = new Map(options.map(({ id, title }) => [id, title]))
  return (id) => names.get(id) ?? id
}
