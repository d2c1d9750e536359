import { coverShapes } from '@commonspark/shared/covers/cover'
import { SHEET } from '@commonspark/shared/covers/shapes'
import { useMemo } from 'react'
import './CoverPrint.css'

/** The print that stands for an idea without a picture; it says nothing that the words beside it do not. Fills its frame. */
export function CoverPrint({ id, sdgs }: { id: string; sdgs: readonly number[] }) {
  const goals = sdgs.join()
  const shapes = useMemo(() => ({ __html: coverShapes(id, goals ? goals.split(',').map(Number) : []) }), [id, goals])
  return <svg className="ui-cover" aria-hidden viewBox={`0 0 ${SHEET.width} ${SHEET.height}`} preserveAspectRatio="xMidYMid slice" dangerouslySetInnerHTML={shapes} />
}
