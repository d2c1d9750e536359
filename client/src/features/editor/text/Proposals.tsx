import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { proposalsIn, settle } from './suggesting.ts'

/** What is proposed in a section, to be taken or refused, one by one or all at once. */
export function Proposals({ editor, canDecide }: { editor: Editor; canDecide: boolean }) {
  const { t } = useTranslation('editor')
  const proposals = useEditorState({ editor, selector: ({ editor: now }) => proposalsIn(now.state.doc), equalityFn: (a, b) => JSON.stringify(a) === JSON.stringify(b) })
  if (proposals.length === 0) return null
  const decide = (take: boolean, id?: string): void => { editor.view.dispatch(settle(editor.state, take, id)) }
  return (
    <section className="proposals" aria-label={t('suggest.title')}>
      <header>
        <h3>{t('suggest.count', { count: proposals.length })}</h3>
        {canDecide && proposals.length > 1 && (
          <span className="proposal-tools">
            <Button size="small" variant="plain" onPress={() => { decide(true) }}>{t('suggest.takeAll')}</Button>
            <Button size="small" variant="plain" onPress={() => { decide(false) }}>{t('suggest.refuseAll')}</Button>
          </span>
        )}
      </header>
      <ul>
        {proposals.map(({ id, name, added, removed }) => (
          <li key={id}>
            <p><b>{name}</b> {removed && <del>{removed}</del>} {added && <ins>{added}</ins>}</p>
            {canDecide && (
              <span className="proposal-tools">
                <Button size="small" icon={<Check aria-hidden />} aria-label={`${t('suggest.take')}: ${added || removed}`} onPress={() => { decide(true, id) }}>{t('suggest.take')}</Button>
                <Button size="small" variant="plain" icon={<X aria-hidden />} aria-label={`${t('suggest.refuse')}: ${added || removed}`} onPress={() => { decide(false, id) }}>{t('suggest.refuse')}</Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
