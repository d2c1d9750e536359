import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import type { Writing } from '../saver.ts'
import { useFieldName } from '../fieldName.ts'
import './Conflicts.css'

const inWords = (value: unknown): string => (typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value, null, 1).replace(/[{}"[\]]/g, '').trim())

/** Fields that two people changed at once: both texts side by side, one choice each. */
export function Conflicts({ conflicts, by, onResolve }: { conflicts: Writing['conflicts']; by: string | null; onResolve: (path: string, take: 'mine' | 'theirs') => void }) {
  const { t } = useTranslation('editor')
  const nameOf = useFieldName()
  return (
    <section className="conflicts" role="alert" aria-label={t('conflict.title')}>
      <h2>{t('conflict.title')}</h2>
      <p>{t('conflict.text', { name: by ?? t('conflict.somebody') })}</p>
      {conflicts.map(({ path, mine, theirs }) => (
        <div key={path} className="conflict">
          <h3>{nameOf(path)}</h3>
          <div className="conflict-sides">
            <div><h4>{t('conflict.mine')}</h4><p className="conflict-text">{inWords(mine)}</p><Button size="small" onPress={() => { onResolve(path, 'mine') }}>{t('conflict.keepMine')}</Button></div>
            <div><h4>{t('conflict.theirs')}</h4><p className="conflict-text">{inWords(theirs)}</p><Button size="small" onPress={() => { onResolve(path, 'theirs') }}>{t('conflict.takeTheirs')}</Button></div>
          </div>
        </div>
      ))}
    </section>
  )
}
