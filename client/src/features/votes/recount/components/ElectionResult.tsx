import { Check, Minus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Count } from '../../../../ui/Count.tsx'
import { DataTable } from '../../../../ui/DataTable.tsx'
import { DefinitionList } from '../../../../ui/DefinitionList.tsx'
import { Figures } from '../../../../ui/Figures.tsx'
import { Columns, Section } from '../../../../ui/Page.tsx'
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.tsx'
import { shown, type Counted, type Project, type RuleResult } from '../count.ts'
import { useDays, useWords } from '../useWords.ts'
import { RuleColumn } from './RuleColumn.tsx'

/** An election counted by three rules: what it was about, who wins, how well voters are represented, and why others lost. */
export function ElectionResult({ election }: { election: Extract<Counted, { kind: 'election' }> }) {
  const { t } = useTranslation('recount')
  const { about, projects, results } = election
  const { money, part, number, why } = useWords(about)
  const days = useDays()
  const first = results[0]!.represents
  const lost = projects.filter(({ reasons }) => reasons.length > 0)
  return (
    <>
      <Section title={about.title}>
        <div className="recount-about"><DefinitionList items={[
          { term: t('about.place'), value: about.place },
          { term: t('about.when'), value: days(about.from, about.until) },
          { term: t('about.budget'), value: money(about.budget) },
          { term: t('about.projects'), value: <Count value={projects.length} /> },
          { term: t('about.voters'), value: <Count value={about.voters} /> },
          { term: t('about.rule'), value: about.source },
        ]} /></div>
      </Section>
      <Section title={t('results')}>
        <Columns>{results.map((result) => <RuleColumn key={result.rule} result={result} about={about} projects={projects} />)}</Columns>
      </Section>
      <Section title={t('represented')} aside={<p className="recount-note">{t('figuresNote')}</p>}>
        <Figures figures={[
          { value: part(shown(first.share)), label: t('figures.share') },
          { value: number(shown(first.satisfaction.average)), label: t('figures.average') },
          { value: number(shown(first.satisfaction.gini)), label: t('figures.gini') },
        ]} />
        <div className="recount-compare">
          <DataTable
            caption={t('compare.caption')}
            rows={results}
            rowId={({ rule }) => rule}
            columns={[
              { id: 'rule', label: t('compare.rule'), cell: ({ rule }) => t(`rule.${rule}`) },
              { id: 'winners', label: t('compare.winners'), figures: true, cell: ({ winners }) => <Count value={winners.length} /> },
              { id: 'spent', label: t('compare.spent'), figures: true, cell: ({ spent }) => money(spent) },
              { id: 'share', label: t('compare.share'), figures: true, cell: ({ represents }) => part(shown(represents.share)) },
              { id: 'average', label: t('compare.average'), figures: true, cell: ({ represents }) => number(shown(represents.satisfaction.average)) },
              { id: 'gini', label: t('compare.gini'), figures: true, cell: ({ represents }) => number(shown(represents.satisfaction.gini)) },
            ]}
          />
        </div>
      </Section>
      <Section title={t('projects.title')}>
        <div className="recount-projects">
          <DataTable
            caption={t('projects.caption')}
            rows={projects}
            rowId={({ id }) => id}
            columns={[
              { id: 'name', label: t('projects.project'), cell: ({ name }) => name },
              { id: 'votes', label: t('projects.votes'), figures: true, cell: ({ votes }) => <Count value={votes} /> },
              { id: 'cost', label: t('projects.cost'), figures: true, cell: ({ cost }) => money(cost) },
              ...results.map((result) => ({ id: result.rule, label: t(`rule.${result.rule}`), cell: ({ id }: Project) => <Funded id={id} result={result} /> })),
            ]}
          />
        </div>
      </Section>
      <Section title={t('why.title')}>
        {lost.length === 0 ? <p>{t('why.none')}</p> : (
          <div className="recount-why">
            <DataTable
              caption={t('why.caption')}
              rows={lost}
              rowId={({ id }) => id}
              columns={[
                { id: 'name', label: t('projects.project'), cell: ({ name }) => name },
                { id: 'why', label: t('why.reason'), cell: ({ reasons }) => why(reasons) },
              ]}
            />
          </div>
        )}
      </Section>
    </>
  )
}

function Funded({ id, result }: { id: string; result: RuleResult }) {
  const { t } = useTranslation('recount')
  if (result.tied.includes(id)) return t('projects.tied')
  const won = result.winners.includes(id)
  return <span className="recount-funded" data-won={won || undefined}>{won ? <Check aria-hidden /> : <Minus aria-hidden />}<VisuallyHidden>{t(won ? 'projects.funded' : 'projects.not')}</VisuallyHidden></span>
}
