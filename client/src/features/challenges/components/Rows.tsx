import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'

/** `row` draws one line; `nameOf` names it for the buttons beside it. */
export interface RowsProps<T extends { id: string }> {
  label: string
  add: string
  empty: string
  rows: readonly T[]
  max: number
  isDisabled?: boolean
  nameOf: (row: T, at: number) => string
  fresh: () => T
  onChange: (rows: T[]) => void
  row: (row: T, set: (change: Partial<T>) => void, at: number) => ReactNode
}

/** Lines that are added, changed, put in order and taken away. */
export function Rows<T extends { id: string }>({ label, add, empty, rows, max, isDisabled = false, nameOf, fresh, onChange, row }: RowsProps<T>) {
  const { t } = useTranslation('challenges')
  const swap = (at: number, to: number): void => { onChange(rows.with(to, rows[at]!).with(at, rows[to]!)) }
  return (
    <div className="setup-rows" role="group" aria-label={label}>
      {rows.length === 0 && <p className="challenge-soft">{empty}</p>}
      {rows.map((one, at) => (
        <fieldset key={one.id} className="setup-row" disabled={isDisabled}>
          <legend className="ui-hidden">{nameOf(one, at)}</legend>
          <div className="setup-row-fields">{row(one, (change) => { onChange(rows.with(at, { ...one, ...change })) }, at)}</div>
          {!isDisabled && (
            <div className="setup-row-tools">
              <IconButton size="small" isDisabled={at === 0} label={t('rows.up', { name: nameOf(one, at) })} icon={<ArrowUp aria-hidden />} onPress={() => { swap(at, at - 1) }} />
              <IconButton size="small" isDisabled={at === rows.length - 1} label={t('rows.down', { name: nameOf(one, at) })} icon={<ArrowDown aria-hidden />} onPress={() => { swap(at, at + 1) }} />
              <IconButton size="small" label={t('rows.remove', { name: nameOf(one, at) })} icon={<X aria-hidden />} onPress={() => { onChange(rows.toSpliced(at, 1)) }} />
            </div>
          )}
        </fieldset>
      ))}
      {!isDisabled && rows.length < max && <div><Button size="small" icon={<Plus aria-hidden />} onPress={() => { onChange([...rows, fresh()]) }}>{add}</Button></div>}
    </div>
  )
}
