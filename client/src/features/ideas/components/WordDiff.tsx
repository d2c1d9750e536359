import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { diffWords } from '@commonspark/shared/ideas/diff'
import './Diff.css'

/** What changed in a text: removed words struck through, new ones underlined, both also said. */
export function WordDiff({ before, after, language }: { before: string; after: string; language: string }) {
  const { t } = useTranslation('ideas')
  const pieces = useMemo(() => diffWords(before, after), [before, after])
  return (
    <p className="diff-text" lang={language}>
      {pieces.map(({ kind, text }, at) => {
        if (kind === 'same') return text
        const Tag = kind === 'added' ? 'ins' : 'del'
        return <Tag key={`${at} ${kind}`}><Spoken words={t(`diff.${kind}`)} />{text}</Tag>
      })}
    </p>
  )
}

/** What changed in a list: what was taken out, what came in, what stayed. */
export function ListDiff({ before, after }: { before: readonly string[]; after: readonly string[] }) {
  const { t } = useTranslation('ideas')
  return (
    <ul className="diff-list">
      {before.filter((item) => !after.includes(item)).map((item) => <li key={`- ${item}`}><del><Spoken words={t('diff.removed')} />{item}</del></li>)}
      {after.filter((item) => !before.includes(item)).map((item) => <li key={`+ ${item}`}><ins><Spoken words={t('diff.added')} />{item}</ins></li>)}
      {after.filter((item) => before.includes(item)).map((item) => <li key={item}>{item}</li>)}
    </ul>
  )
}

const Spoken = ({ words }: { words: string }) => <span className="ui-hidden">{words}: </span>
