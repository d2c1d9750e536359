import { useTranslation } from 'react-i18next'
import type { ChallengeContent } from '@commonspark/shared/challenges/schema'
import type { ChallengeView } from '@commonspark/shared/challenges/schema'

/** How jury and public become one result, and how ties are broken: in sentences, fixed before the first vote. */
export function FormulaWords({ content, lottery }: { content: Pick<ChallengeContent, 'formula' | 'jury'>; lottery: ChallengeView['lottery'] }) {
  const { t } = useTranslation('challenges')
  const { formula, jury } = content
  const all = formula.juryWeight + formula.publicWeight || 1
  return (
    <ul className="challenge-lines">
      <li>{formula.publicWeight === 0 ? t('formula.juryOnly') : t('formula.both', { jury: Math.round((formula.juryWeight / all) * 100), public: Math.round((formula.publicWeight / all) * 100) })}</li>
      <li>{t('formula.jurors', { count: jury.perEntry })} {jury.blind && t('formula.blind')}</li>
      <li>{t(`formula.method.${formula.method}`)}</li>
      {formula.perCountry !== null && <li>{t('formula.perCountry', { count: formula.perCountry })}</li>}
      {formula.ties.length > 0 && <li>{t('formula.ties', { rules: formula.ties.map((rule) => t(`formula.tie.${rule}`)).join(', ') })}</li>}
      {lottery && <li className="challenge-hash">{t('formula.lottery')} <code>{lottery.commitment}</code>{lottery.seed && <> {t('formula.seed')} <code>{lottery.seed}</code></>}</li>}
    </ul>
  )
}
