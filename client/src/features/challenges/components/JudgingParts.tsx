import { useTranslation } from 'react-i18next'
import { type Criterion, type Formula, JURY_METHODS, type JurySettings, TIE_RULES, type TieRule } from '@commonspark/shared/challenges/schema'
import { newKey } from '../../../lib/newKey.ts'
import { NumberField } from '../../../ui/NumberField.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { fieldAnchor } from '../useFieldNames.ts'
import { useShare } from './CriteriaTable.tsx'
import { FormulaWords } from './FormulaWords.tsx'
import { Rows } from './Rows.tsx'
import { orNull, type PartProps } from './SetupParts.tsx'

const fresh = (): Criterion => ({ id: `c-${newKey().slice(0, 8)}`, name: '', description: '', weight: 1, min: 1, max: 5 })

/** What entries are scored by; a weight counts against all others, so its share is shown beside it. */
export function CriteriaPart({ content, onEdit, errorOf, isFixed }: PartProps) {
  const { t } = useTranslation('challenges')
  const share = useShare()
  const sum = content.criteria.reduce((all, one) => all + one.weight, 0)
  return (
    <div id={fieldAnchor('criteria')} className="setup-fields">
      <p className="challenge-soft">{t('criteria.setupLead')}</p>
      <Rows label={t('field.criteria')} add={t('criteria.add')} empty={t('criteria.empty')} max={20} rows={content.criteria} fresh={fresh} isDisabled={isFixed('criteria')} onChange={(criteria) => { onEdit({ criteria }) }}
        nameOf={(one, at) => one.name || t('criteria.unnamed', { number: at + 1 })}
        row={(one, set, at) => (
          <>
            <div className="setup-wide"><TextField label={t('criteria.name')} value={one.name} limit={80} error={errorOf(`criteria.${at}.name`)} onChange={(name) => { set({ name }) }} /></div>
            <div className="setup-wide"><TextArea rows={2} label={t('criteria.description')} description={t('criteria.descriptionHelp')} optional value={one.description} limit={600} onChange={(description) => { set({ description }) }} /></div>
            <NumberField label={t('criteria.weight')} minValue={0} maxValue={100} value={one.weight} error={errorOf(`criteria.${at}.weight`)} onChange={(value) => { set({ weight: orNull(value) ?? 0 }) }} />
            <ProgressBar label={t('criteria.share')} value={sum === 0 ? 0 : one.weight} max={sum || 1} words={share(one.weight, content.criteria)} tone="pine" />
            <NumberField label={t('criteria.min')} minValue={0} maxValue={99} value={one.min} error={errorOf(`criteria.${at}.min`)} onChange={(value) => { set({ min: orNull(value) ?? 0 }) }} />
            <NumberField label={t('criteria.max')} minValue={1} maxValue={100} value={one.max} error={errorOf(`criteria.${at}.max`)} onChange={(value) => { set({ max: orNull(value) ?? 1 }) }} />
          </>
        )} />
    </div>
  )
}

const NONE = 'none'

/** How many jurors an entry gets, whether they see whose it is, and how jury and public become one result. */
export function DecisionPart({ content, onEdit, errorOf, isFixed }: PartProps) {
  const { t } = useTranslation('challenges')
  const { jury, formula } = content
  const setJury = (change: Partial<JurySettings>): void => { onEdit({ jury: { ...jury, ...change } }) }
  const set = (change: Partial<Formula>): void => { onEdit({ formula: { ...formula, ...change } }) }
  const fixed = isFixed('formula')
  const rule = (at: number) => (
    <Select key={at} label={t('formula.tieNumber', { number: at + 1 })} isDisabled={fixed} value={formula.ties[at] ?? NONE} onChange={(id) => { set({ ties: [...new Set([...formula.ties.slice(0, at), ...(id === NONE ? [] : [id as TieRule]), ...formula.ties.slice(at + 1)])] }) }}
      options={[{ id: NONE, label: t('formula.tieNone') }, ...TIE_RULES.map((id) => ({ id, label: t(`formula.tieChoice.${id}`) }))]} />
  )
  return (
    <div className="setup-fields">
      <div id={fieldAnchor('jury')} className="setup-fields">
        <NumberField label={t('jury.perEntry')} description={t('jury.perEntryHelp')} isDisabled={isFixed('jury')} minValue={1} maxValue={20} value={jury.perEntry} error={errorOf('jury.perEntry')} onChange={(value) => { setJury({ perEntry: orNull(value) ?? 1 }) }} />
        <Switch isSelected={jury.blind} isDisabled={isFixed('jury')} onChange={(blind) => { setJury({ blind }) }} description={t('jury.blindHelp')}>{t('jury.blind')}</Switch>
        <Switch isSelected={jury.bidding} isDisabled={isFixed('jury')} onChange={(bidding) => { setJury({ bidding }) }} description={t('jury.biddingHelp')}>{t('jury.bidding')}</Switch>
      </div>
      <div id={fieldAnchor('formula')} className="setup-fields">
        <div className="setup-pair">
          <NumberField label={t('formula.juryWeight')} isDisabled={fixed} minValue={0} maxValue={100} value={formula.juryWeight} error={errorOf('formula.juryWeight')} onChange={(value) => { set({ juryWeight: orNull(value) ?? 0 }) }} />
          <NumberField label={t('formula.publicWeight')} isDisabled={fixed} minValue={0} maxValue={100} value={formula.publicWeight} error={errorOf('formula.publicWeight')} onChange={(value) => { set({ publicWeight: orNull(value) ?? 0 }) }} />
        </div>
        <RadioGroup label={t('formula.methodLabel')} isDisabled={fixed} value={formula.method} onChange={(id) => { set({ method: id as Formula['method'] }) }} options={JURY_METHODS.map((id) => ({ id, label: t(`formula.methodName.${id}`), hint: t(`formula.method.${id}`) }))} />
        <NumberField label={t('formula.perCountryLabel')} optional isDisabled={fixed} minValue={1} maxValue={50} value={formula.perCountry ?? Number.NaN} onChange={(value) => { set({ perCountry: orNull(value) }) }} />
        <div className="setup-pair">{[0, 1].map(rule)}</div>
        <div className="setup-said"><h3>{t('formula.says')}</h3><FormulaWords content={content} lottery={null} /></div>
      </div>
    </div>
  )
}
