import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { readSheet, saveSheet, type SheetView } from '@commonspark/shared/jury/schema'
import { call } from '../../lib/api.ts'
import type { Keeper, Work } from '../../lib/keeper.ts'
import { useKeeper } from '../../lib/useKeeper.ts'
import { useViewer } from '../../lib/viewer.ts'
import { juryKeys } from './api.ts'

/** A score sheet as it is filled in: a score for each criterion (by its identity), a comment to the team, a note to the jury. */
export interface SheetFields { [criterion: `score.${string}`]: number | null; comment: string; note: string }

const fieldsOf = (sheet: SheetView): SheetFields => ({
  ...Object.fromEntries(sheet.rubric.map(({ id }) => [`score.${id}`, sheet.scores[id] ?? null])) as Record<`score.${string}`, number | null>, comment: sheet.comment, note: sheet.note,
})

/** A sheet being filled in: on this device at once, on the server soon after. */
export function useSheetForm(id: string): { work: Work<SheetFields>; keeper: Keeper<SheetFields>; sheet: SheetView | null } {
  const cache = useQueryClient()
  const [owner] = useState(useViewer()?.id)
  const [sheet, setSheet] = useState<SheetView | null>(null)
  const known = useRef<SheetView | null>(null)
  const doors = useMemo(() => {
    const take = (fresh: SheetView): { version: number; fields: SheetFields } => {
      known.current = fresh
      setSheet(fresh)
      cache.setQueryData(juryKeys.sheet(id), fresh)
      return { version: fresh.version, fields: fieldsOf(fresh) }
    }
    return {
      read: async () => take(await call(readSheet, { params: { sheetId: id } })),
      save: async (version: number, changes: Partial<SheetFields>) => {
        const { comment, note, ...scores } = changes
        const scored = Object.fromEntries(Object.entries(scores).map(([key, value]) => [key.slice('score.'.length), value as number | null]))
        const all = { ...known.current?.scores, ...scored }
        return take(await call(saveSheet, { params: { sheetId: id }, body: { version, ...(Object.keys(scored).length > 0 ? { scores: all } : {}), ...(comment === undefined ? {} : { comment }), ...(note === undefined ? {} : { note }) } }))
      },
    }
  }, [cache, id])
  const { work, keeper } = useKeeper<SheetFields>(`sheet:${id}:${owner ?? ''}`, doors)
  return { work, keeper, sheet: cache.getQueryData<SheetView>(juryKeys.sheet(id)) ?? sheet }
}
