import { useId, useState, type ReactNode } from 'react'
import { LoadMore } from './LoadMore.tsx'
import './Data.css'

/** A column: what stands in it for a row. The first column names the row. `figures` sets numbers under each other. */
export interface DataColumn<Row> {
  id: string
  label: string
  figures?: boolean
  cell: (row: Row) => ReactNode
}

/** `caption` says what the table shows; `most` rows are drawn at first, and so many more each time that more are asked for. */
export interface DataTableProps<Row> {
  caption: string
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  hideCaption?: boolean
  most?: number
}

/** Facts in rows and columns; scrolls sideways by itself where it is too wide. */
export function DataTable<Row>({ caption, columns, rows, rowId, hideCaption, most = Infinity }: DataTableProps<Row>) {
  const id = useId()
  const [drawn, setDrawn] = useState(most)
  const table = (
    <div className="ui-table-frame" role="region" aria-labelledby={id} tabIndex={0}>
      <table className="ui-table">
        <caption id={id} className={hideCaption ? 'ui-hidden' : ''}>{caption}</caption>
        <thead>
          <tr>{columns.map((column) => <th key={column.id} scope="col" data-figures={column.figures || undefined}>{column.label}</th>)}</tr>
        </thead>
        <tbody>
          {(rows.length > drawn ? rows.slice(0, drawn) : rows).map((row) => (
            <tr key={rowId(row)}>
              {columns.map((column, at) => {
                const Cell = at === 0 ? 'th' : 'td'
                return <Cell key={column.id} {...(at === 0 ? { scope: 'row' } : {})} data-figures={column.figures || undefined}>{column.cell(row)}</Cell>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
  return rows.length > drawn ? <>{table}<LoadMore hasMore isLoading={false} auto={false} onMore={() => { setDrawn(drawn + most) }} /></> : table
}
