import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Award, Eligibility } from '@commonspark/shared/challenges/schema'
import { useNames } from '../../lib/names.ts'
import { moneyWords } from '../../ui/format.ts'

/** What an award is worth, in a few words: the amount and the hours, or its kind. */
export function useAwardWords(): (award: Pick<Award, 'kind' | 'amount' | 'currency'> & { modules?: Award['modules'] }) => string {
  const { t } = useTranslation('challenges')
  const { locale } = useLocale()
  return ({ kind, amount, currency, modules = [] }) => {
    const money = amount !== null && currency !== null ? moneyWords(amount, currency, locale) : null
    const hours = modules.reduce((sum, module) => sum + module.hours, 0)
    const parts = [money === null ? '' : kind === 'contract' ? t('award.contractOf', { amount: money }) : money, hours > 0 ? t('award.hours', { count: hours }) : ''].filter(Boolean)
    return parts.length > 0 ? new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts) : t(`award.kind.${kind}`)
  }
}

/** Who may enter, a short sentence each. */
export function useEligibilityWords(): (eligibility: Eligibility) => string[] {
  const { t } = useTranslation(['challenges', 'taxonomy'])
  const { locale } = useLocale()
  const names = useNames()
  const list = (words: string[]): string => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words)
  return ({ countries, minAge, maxAge, fieldRoles, minTeam, maxTeam, several }) => [
    countries.length > 0 ? t('challenges:who.countries', { countries: list(countries.map(names.country)) }) : t('challenges:who.anywhere'),
    minAge !== null && maxAge !== null ? t('challenges:who.ages', { min: minAge, max: maxAge }) : minAge !== null ? t('challenges:who.from', { count: minAge }) : maxAge !== null ? t('challenges:who.upTo', { count: maxAge }) : '',
    fieldRoles.length > 0 ? t('challenges:who.roles', { roles: list(fieldRoles.map((role) => t(`taxonomy:fieldRole.${role}`))) }) : '',
    maxTeam === 1 ? t('challenges:who.alone') : minTeam > 1 ? t('challenges:who.team', { min: minTeam, max: maxTeam }) : maxTeam < 20 ? t('challenges:who.teamUpTo', { count: maxTeam }) : '',
    t(several ? 'challenges:who.several' : 'challenges:who.one'),
  ].filter(Boolean)
}
