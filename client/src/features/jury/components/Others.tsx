import { useTranslation } from 'react-i18next'
import type { SheetView } from '@commonspark/shared/jury/schema'
import { DataTable } from '../../../ui/DataTable.tsx'
import { Section } from '../../../ui/Page.tsx'
import { useOthers } from '../api.ts'

/** What other jurors gave the same entry; seen once one's own sheet is in. */
export function Others({ sheet }: { sheet: SheetView }) {
  const { t } = useTranslation('jury')
  const others = useOthers(sheet.id, sheet.can.seeOthers)
  if (!sheet.can.seeOthers) return sheet.state === 'open' ? <p className="jury-soft jury-later">{t('others.later')}</p> : null
  const items = others.data ?? []
  return (
    <Section title={t('others.title')}>
      {others.isSuccess && items.length === 0 && <p className="jury-soft">{t('others.none')}</p>}
      {items.length > 0 && <DataTable hideCaption caption={t('others.title')} rows={items} rowId={(one) => one.juror} columns={[
        { id: 'juror', label: t('juror'), cell: (one) => <>{one.juror}{one.note && <span className="jury-cell-note">{one.note}</span>}</> },
        ...sheet.rubric.map((criterion) => ({ id: criterion.id, label: criterion.name, figures: true, cell: (one: (typeof items)[number]) => one.scores[criterion.id] ?? '–' })),
      ]} />}
    </Section>
  )
}
