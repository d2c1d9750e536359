import { useTranslation } from 'react-i18next'
import { Badge } from '../../../../ui/Badge.tsx'
import { Banner } from '../../../../ui/Banner.tsx'
import { Count } from '../../../../ui/Count.tsx'
import { DataTable } from '../../../../ui/DataTable.tsx'
import { DefinitionList } from '../../../../ui/DefinitionList.tsx'
import { Section } from '../../../../ui/Page.tsx'
import { Explanation, WhyNot } from '../../explain/Explanation.tsx'
import type { Counted } from '../count.ts'

/** What the check of a bundle found, line by line, and who wins by the count made here. */
export function BundleVerdict({ bundle }: { bundle: Extract<Counted, { kind: 'bundle' }> }) {
  const { t } = useTranslation(['recount', 'outcomes'])
  const { ok, title, checks, head, voters, winners, tied, explained } = bundle
  return (
    <>
      <Section title={title}>
        <Banner tone={ok ? 'done' : 'refusal'} title={t(ok ? 'recount:bundle.confirmed' : 'recount:bundle.notConfirmed')}>{t(ok ? 'recount:bundle.confirmedText' : 'recount:bundle.notConfirmedText')}</Banner>
        <DataTable
          caption={t('recount:bundle.table')}
          rows={checks}
          rowId={({ code }) => code}
          columns={[
            { id: 'check', label: t('recount:bundle.check'), cell: ({ code }) => t(`recount:check.${code}`) },
            { id: 'verdict', label: t('recount:bundle.verdict'), cell: (check) => <Badge tone={check.ok ? 'pine' : 'crimson'}>{t(check.ok ? 'recount:bundle.holds' : 'recount:bundle.fails')}</Badge> },
            { id: 'found', label: t('recount:faults.found'), cell: ({ detail }) => <span className="recount-found">{detail}</span> },
          ]}
        />
        <DefinitionList items={[
          { term: t('recount:about.ballots'), value: <Count value={voters} /> },
          { term: t('recount:bundle.winners'), value: winners.join(', ') },
          { term: t('recount:bundle.tied'), value: tied.join(', ') },
          { term: t('recount:bundle.head'), value: head && <><span className="recount-found">{head}</span><p className="recount-note">{t('recount:bundle.headText')}</p></> },
        ]} />
      </Section>
      {explained && <Section title={t('outcomes:tally.how')}><Explanation {...explained} /></Section>}
      {explained && <Section title={t('outcomes:why.title')}><WhyNot {...explained} /></Section>}
    </>
  )
}
