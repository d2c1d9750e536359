import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink, useLocation, useParams, useSearchParams } from 'react-router'
import type { ChallengeContent } from '@commonspark/shared/challenges/schema'
import { deadlineOf, spansOf } from '@commonspark/shared/challenges/phases'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useTitle } from '../../../lib/title.ts'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Clash } from '../../../ui/Clash.tsx'
import { Page, PageHead, Rail } from '../../../ui/Page.tsx'
import { SaveMark } from '../../../ui/SaveMark.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { AwardsPart } from '../components/AwardsPart.tsx'
import { ChallengeHead, ChallengeText } from '../components/ChallengeReader.tsx'
import { FormPart } from '../components/FormPart.tsx'
import { CriteriaPart, DecisionPart } from '../components/JudgingParts.tsx'
import { PhasesPart } from '../components/PhasesPart.tsx'
import { PublishPart } from '../components/PublishPart.tsx'
import { ReasonBar } from '../components/ReasonBar.tsx'
import { BasicsPart, type PartProps, TextsPart, WhoPart } from '../components/SetupParts.tsx'
import { TeamPart } from '../components/TeamPart.tsx'
import { STEPS, stepOf } from '../steps.ts'
import { useFieldNames } from '../useFieldNames.ts'
import { useSetup } from '../useSetup.ts'
import '../components/Challenge.css'
import './SetupPage.css'

const inWords = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 1).replace(/[{}"[\]]/g, '').trim())

/** Where a challenge is written, step by step; everything is saved as one writes. */
export function SetupPage() {
  const { id = '' } = useParams()
  return <SetupOf key={id} id={id} />
}

function SetupOf({ id }: { id: string }) {
  const { t } = useTranslation(['challenges', 'errors'])
  const [params] = useSearchParams()
  const { hash } = useLocation()
  const nameOf = useFieldNames()
  const setup = useSetup(id)
  const [preview, setPreview] = useState(false)
  const { work, keeper, copy } = setup
  const step = STEPS.find((one) => one === params.get('step')) ?? 'basics'
  const content = work.mine
  useTitle(content ? content.title || t('challenges:setup.new') : undefined)
  // A line of what is missing leads to its field, on whichever step that is.
  const ready = content !== null
  useEffect(() => { if (hash && ready) document.getElementById(hash.slice(1))?.scrollIntoView() }, [hash, step, ready])
  // On a phone the steps lie beside each other: the present one is brought into sight.
  useEffect(() => { if (ready) document.querySelector('.setup-steps [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }) }, [step, ready])
  if (work.place === 'failed') return <Page width="reading"><LoadProblem heading={1} error={work.error} onRetry={() => { void keeper.open() }} /></Page>
  if (!content || !copy) return <Page><Loading shape="page" /></Page>
  const errorOf = (path: string): string | undefined => {
    const problem = [...work.problems.filter((one) => one.because !== 'reasonNeeded'), ...(copy.state === 'published' ? copy.missing : [])].find((one) => one.path === path)
    return problem && (t(`errors:${problem.because as 'required'}`, problem.params as never) as unknown as string)
  }
  const part: PartProps = { content, onEdit: (change) => { keeper.edit(change) }, errorOf, isFixed: (field: keyof ChallengeContent) => copy.fixed.includes(field) }
  const parts = { basics: <BasicsPart {...part} />, who: <WhoPart {...part} />, form: <FormPart {...part} />, criteria: <CriteriaPart {...part} />, decision: <DecisionPart {...part} />, awards: <AwardsPart {...part} />, phases: <PhasesPart {...part} />, texts: <TextsPart {...part} />, team: <TeamPart id={id} />, publish: <PublishPart copy={copy} setup={setup} /> }
  const at = STEPS.indexOf(step)
  const open = new Set(copy.missing.map(({ path }) => stepOf(path)))
  const hrefOf = (one: string): string => `/challenges/${id}/edit?step=${one}`
  let closesAt: string | null = null
  try { closesAt = deadlineOf(spansOf(content.schedule))?.toISOString() ?? null } catch { /* a date that is being typed */ }
  return (
    <Page className="setup">
      <PageHead kicker={copy.host.name} title={content.title || t('challenges:setup.new')} lead={copy.state === 'draft' ? t('challenges:setup.lead') : undefined} />
      {work.place === 'conflict' && <Clash fields={work.conflicts.map(({ key, mine, theirs }) => ({ key, label: nameOf(key), mine: inWords(mine), theirs: inWords(theirs) }))} onTake={(key, take) => { keeper.resolve(key as keyof ChallengeContent, take) }} />}
      <ReasonBar setup={setup} />
      <Rail label={t('challenges:setup.steps')} side="start" aside={(
        <div className="setup-rail">
          <SaveMark place={work.place} />
          <nav aria-label={t('challenges:setup.steps')}>
            <ol className="setup-steps">{STEPS.map((one) => (
              <li key={one}><RouterLink to={hrefOf(one)} {...(one === step ? { 'aria-current': 'step' as const } : {})}>{t(`challenges:step.${one}`)}{open.has(one) && one !== 'publish' && <span className="setup-open">{t('challenges:setup.open')}</span>}</RouterLink></li>
            ))}</ol>
          </nav>
          <Sheet title={t('challenges:setup.preview')} isOpen={preview} onOpenChange={setPreview}>
            <div className="challenge-preview"><ChallengeHead id={id} content={content} host={copy.host} phases={copy.phases} closesAt={closesAt} /><ChallengeText content={content} /></div>
          </Sheet>
          <Button onPress={() => { setPreview(true) }}>{t('challenges:setup.preview')}</Button>
        </div>
      )}>
        <section className="setup-part" aria-labelledby="setup-step">
          <p className="challenge-meta">{t('challenges:setup.stepOf', { step: at + 1, of: STEPS.length })}</p>
          <h2 id="setup-step">{t(`challenges:step.${step}`)}</h2>
          {parts[step]}
          <div className="setup-ends">
            {at > 0 && <ButtonLink href={hrefOf(STEPS[at - 1]!)}>{t('challenges:setup.back')}</ButtonLink>}
            {at < STEPS.length - 1 && <ButtonLink variant="primary" href={hrefOf(STEPS[at + 1]!)}>{t('challenges:setup.next', { step: t(`challenges:step.${STEPS[at + 1]!}`) })}</ButtonLink>}
          </div>
        </section>
      </Rail>
    </Page>
  )
}
