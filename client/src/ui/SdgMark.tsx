import { sdgColour } from '@commonspark/shared/covers/palette'
import { useTranslation } from 'react-i18next'
import './Marks.css'

/** One Sustainable Development Goal: its colour, small, beside its number and name. */
export function SdgMark({ number, label }: { number: number; label: string }) {
  const { t } = useTranslation('ui')
  return <span className="ui-sdg"><i aria-hidden style={{ background: sdgColour(number) }} />{t('sdg', { number, label })}</span>
}
