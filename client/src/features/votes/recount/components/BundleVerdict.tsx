import { useTranslation } from 'react-i18next'
import { Badge } from '../../../../ui/Badge.tsx'
import { Banner } from '../../../../ui/Banner.tsx'
import { Count } from '../../../../ui/Count.tsx'
import { DataTable } from '../../../../ui/DataTable.tsx'
import { DefinitionList } from '../../../../ui/DefinitionList.tsx'
import { Section } from '../../../../ui/Page.tsx'
import type { Counted } from '../count.ts'

/** What the check of a bundle found, line by line, and who wins by the count made here. */
export function BundleVerdict({ bundle }: { bundle: Extract<Counted, { kind: 'bundle' }> }) {
  const { t } = useTranslation('recount')
  const { ok, title, checks, head, voters, winners, tied } = bundle
  return (
    <Section title={title}>
      <Banner tone={ok ? 'done' : 'refusal'} title={t(ok ? 'bundle.confirmed' : 'bundle.notConfirmed')}>{t(ok ? 'bundle.confirmedText' : 'bundle.notConfirmedText')}</Banner>
      <DataTable
        caption={t('bundle.table')}
        rows={checks}
        rowId={({ code }) => code}
        columns={[
          { id: 'check', label: t('bundle.check'), cell: ({ code }) => t(`check.${code}`) },
          { id: 'verdict', label: t('bundle.verdict'), cell: (check) => <Badge tone={check.ok ? 'pine' : 'crimson'}>{t(check.ok ? 'bundle.holds' : 'bundle.fails')}</Badge> },
          { id: 'found', label: t('faults.found'), cell: ({ detail }) => <span className="recount-found">{detail}</span> },
        ]}
      />
      <DefinitionList items={[
        { term: t('about.ballots'), value: <Count value={voters} /> },
        { term: t('bundle.winners'), value: winners.join(', ') },
        { term: t('bundle.tied'), value: tied.join(', ') },
        { term: t('bundle.head'), value: head && <><span className="recount-found">{head}</span><p className="recount-note">{t('bundle.headText')}</p></> },
      ]} />
    </Section>
  )
}
