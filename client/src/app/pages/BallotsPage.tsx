import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ballot } from '@commonspark/shared/counting/profile'
import { BallotPaper } from '../../features/votes/ballots/BallotPaper.tsx'
import type { Paper, PaperOption } from '../../features/votes/ballots/paper.ts'
import { useTitle } from '../../lib/title.ts'
import { Page, PageHead, Section } from '../../ui/Page.tsx'

const option = (id: string, name: string, text: string, cost: string): PaperOption => ({ id, name, text, cost })
const OPTIONS = [
  option('depot', 'Repair café in the old tram depot', 'Two evenings a week, retired mechanics and school leavers mend what the neighbourhood brings in.', '12000'),
  option('bus', 'A bus that is a library', 'Books, a warm seat and help with forms in eleven villages.', '38000'),
  option('garden', 'Gardens on flat roofs', 'Seven roofs, 40 beds, one cistern.', '21500.50'),
  option('clinic', 'Donaudampfschifffahrtsgesellschaft of digital volunteers', 'People over 70 learn to use the portal of the health fund.', '9000'),
]
const free = OPTIONS.map((one) => ({ ...one, cost: null }))
const PAPERS: Record<string, Paper> = {
  approval: { form: { kind: 'approval', min: 1, max: 3 }, options: free, budget: null, currency: null },
  choice: { form: { kind: 'choice' }, options: free, budget: null, currency: null },
  score: { form: { kind: 'score', lowest: 0, highest: 5 }, options: free, budget: null, currency: null },
  judgment: { form: { kind: 'score', lowest: 0, highest: 5 }, options: free, budget: null, currency: null, words: true },
  ranking: { form: { kind: 'ranking', max: null, ties: true }, options: free, budget: null, currency: null },
  points: { form: { kind: 'points', total: 10, each: null }, options: free, budget: null, currency: null },
  quadratic: { form: { kind: 'quadratic', credits: 100, against: true }, options: free, budget: null, currency: null },
  budget: { form: { kind: 'budget' }, options: OPTIONS, budget: '60000', currency: 'EUR' },
}

/** Every kind of ballot to try out, with what it would send. */
export function BallotsPage() {
  const { t } = useTranslation('ballots')
  useTitle(t('catalogue.title'))
  return (
    <Page width="reading">
      <PageHead title={t('catalogue.title')} lead={t('catalogue.lead')} />
      {Object.entries(PAPERS).map(([id, paper]) => <Sample key={id} id={id} paper={paper} />)}
    </Page>
  )
}

function Sample({ id, paper }: { id: string; paper: Paper }) {
  const { t } = useTranslation('ballots')
  const [ballot, setBallot] = useState<Ballot>([])
  return (
    <Section id={id} title={id}>
      <BallotPaper paper={paper} value={ballot} onChange={setBallot} label={id} />
      <p className="ballot-note">{t('catalogue.result')}: <code data-sent={id}>{JSON.stringify(ballot)}</code></p>
    </Section>
  )
}
