import { useTranslation } from 'react-i18next'
import { changedPaths, flatten } from '@commonspark/shared/ideas/rules'
import type { VersionView } from '@commonspark/shared/ideas/schema'
import { isText, useContentWords } from '../useContentWords.ts'
import { useFieldNames } from '../useFieldNames.ts'
import { ListDiff, WordDiff } from './WordDiff.tsx'

/** What two versions differ in, part by part; parts that are the same are left out. */
export function VersionDiff({ from, to }: { from: VersionView; to: VersionView }) {
  const { t } = useTranslation('ideas')
  const nameOf = useFieldNames()
  const wordsOf = useContentWords()
  const changed = changedPaths(from.content, to.content)
  const [before, after] = [flatten(from.content), flatten(to.content)]
  if (changed.length === 0) return <p className="versions-same">{t('diff.same')}</p>
  return (
    <div className="versions-diff">
      {changed.map((path) => (
        <section key={path}>
          <h3>{nameOf(path)}</h3>
          {isText(path)
            ? <WordDiff before={String(before[path])} after={String(after[path])} language={to.content.language} />
            : <ListDiff before={wordsOf(from.content, path)} after={wordsOf(to.content, path)} />}
        </section>
      ))}
    </div>
  )
}
