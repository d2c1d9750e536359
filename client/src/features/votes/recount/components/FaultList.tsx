import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileFault } from '@commonspark/shared/counting/faults'
import { Banner } from '../../../../ui/Banner.tsx'
import { Count } from '../../../../ui/Count.tsx'
import { DataTable } from '../../../../ui/DataTable.tsx'
import { Stack } from '../../../../ui/Page.tsx'

/** Why nothing of a file was counted, or, with a `refusal` that says so, was not taken; line by line. */
export function FaultList({ name, faults, refusal }: { name: string; faults: readonly FileFault[]; refusal?: ReactNode }) {
  const { t } = useTranslation('recount')
  const rows = faults.map((fault, at) => ({ ...fault, at }))
  return (
    <Stack gap={6}>
      {refusal ?? <Banner tone="refusal" title={t('faults.title')}>{t('faults.text', { count: faults.length })}</Banner>}
      <DataTable
        caption={t('faults.table', { name })}
        rows={rows}
        rowId={({ at }) => `${at}`}
        columns={[
          { id: 'line', label: t('faults.line'), cell: ({ line }) => <Count value={line} /> },
          { id: 'fault', label: t('faults.fault'), cell: ({ code }) => t(`fault.${code}` as 'fault.notText') },
          { id: 'found', label: t('faults.found'), cell: ({ detail }) => <span className="recount-found">{detail}</span> },
        ]}
      />
    </Stack>
  )
}
