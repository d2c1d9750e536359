import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { IdeaContent, Need } from '@commonspark/shared/ideas/content'
import { useNames } from '../../lib/names.ts'
import { moneyWords } from '../../ui/format.ts'

const TEXTS: readonly string[] = ['title', 'summary', 'region']

/** Whether a path of an idea's content is running text, to be compared word by word. */
export const isText = (path: string): boolean => path.startsWith('canvas.') || TEXTS.includes(path)

/** The value of a field that is not running text, as words to be compared one by one. */
export function useContentWords(): (content: IdeaContent, path: string) => string[] {
  const { t } = useTranslation('taxonomy')
  const { t: explore } = useTranslation('explore')
  const { t: words } = useTranslation('ideas')
  const { locale } = useLocale()
  const names = useNames()
  const needWords = ({ kind, note, amount, currency }: Need): string =>
    [t(`need.${kind}`), amount !== null && currency !== null ? moneyWords(amount, currency, locale) : '', note].filter(Boolean).join(', ')
  return (content, path) => {
    switch (path) {
      case 'language': return [names.language(content.language)]
      case 'country': return content.country ? [names.country(content.country)] : []
      case 'stage': return [t(`stage.${content.stage}`)]
      case 'sdgs': return content.sdgs.map((sdg) => explore('goal', { number: sdg, label: t(`sdg.${sdg as 1}`) }))
      case 'tags': return content.tags
      case 'needs': return content.needs.map(needWords)
      case 'offers': return content.offers.map(needWords)
      case 'cover': return content.cover ? [words('diff.picture', { id: content.cover.slice(-4) })] : []
      case 'files': return content.files.map((id) => words('diff.file', { id: id.slice(-4) }))
      default: return []
    }
  }
}
