import { useTranslation } from 'react-i18next'
import type { Reason } from '@commonspark/shared/matches/schema'
import { useNames } from '../../lib/names.ts'
import { moneyWords } from '../../ui/format.ts'

/** Reasons as one sentence, read by whoever looks for ideas or by the team of one. */
export function useReasonWords(): (reasons: readonly Reason[], reader: 'seeker' | 'team') => string {
  const { t, i18n } = useTranslation(['matches', 'taxonomy'])
  const names = useNames()
  const list = (words: readonly string[]): string => new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(words)
  return (reasons, reader) => {
    const own = reader === 'seeker' ? 'matches:reason' : 'matches:reasonTeam'
    // The sum comes last: its phrase has a part of its own.
    const ordered = [...reasons.filter(({ code }) => code !== 'amount'), ...reasons.filter(({ code }) => code === 'amount')]
    const phrases = ordered.map((reason): string => {
      switch (reason.code) {
        case 'support': return t(`${own}.support`, { kinds: list(reason.kinds.map((kind) => t(`taxonomy:need.${kind}`).toLocaleLowerCase(i18n.language))) })
        case 'stage': return t(`${own}.stage`, { stage: t(`taxonomy:stage.${reason.stage}`) })
        case 'country': return t(`${own}.country`, { country: names.country(reason.country) })
        case 'language': return t(`${own}.language`, { languages: list(reason.languages.map(names.language)) })
        case 'amount': {
          const needed = moneyWords(reason.needed, reason.currency, i18n.language)
          return reason.upTo > 0 ? t(`${own}.amount`, { needed, upTo: moneyWords(reason.upTo, reason.currency, i18n.language) }) : t(`${own}.amountOpen`, { needed })
        }
        case 'topics': return t(`${own}.topics`, { topics: list(reason.topics) })
        case 'goals': return t(`${own}.goals`, { goals: list(reason.sdgs.map((sdg) => t(`taxonomy:sdg.${sdg}` as 'taxonomy:sdg.1'))) })
        case 'policy': return t(`${own}.policy`, { area: reason.area })
        case 'words': return t(`${own}.words`)
      }
    })
    const sentence = phrases.join(', ')
    return sentence.charAt(0).toLocaleUpperCase(i18n.language) + sentence.slice(1)
  }
}
