import { useTranslation } from 'react-i18next'
import { Link } from '../../../ui/Link.tsx'
import type { PaperOption } from './paper.ts'

/** What an option is about, and the way to read more of it. */
export function OptionText({ option }: { option: PaperOption }) {
  const { t } = useTranslation('ballots')
  return (
    <>
      {option.text && <span className="ballot-about">{option.text}</span>}
      {option.href && <span className="ballot-more"><Link href={option.href} aria-label={t('moreOf', { name: option.name })}>{t('more')}</Link></span>}
    </>
  )
}
