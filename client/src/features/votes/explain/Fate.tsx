import { Check, Equal, Minus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OptionId } from '@commonspark/shared/counting/profile'
import { type Explained, useFigures } from './explained.ts'

/** Whether an option won, in a mark and a word. */
export function Fate({ id, explained }: { id: OptionId; explained: Explained }) {
  const { t } = useTranslation('outcomes')
  const { isWon, isTied } = useFigures(explained)
  const [Icon, words] = isWon(id) ? [Check, t('won')] : isTied(id) ? [Equal, t('tiedMark')] : [Minus, t('lost')]
  return <span className="explain-fate" data-won={isWon(id) || undefined}><Icon aria-hidden />{words}</span>
}
