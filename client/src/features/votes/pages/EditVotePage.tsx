import { useTranslation } from 'react-i18next'
import { Link as RouterLink, Navigate, useParams, useSearchParams } from 'react-router'
import { missing } from '@commonspark/shared/votes/rules'
import type { VoteContent } from '@commonspark/shared/votes/content'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { serverNow } from '../../../lib/live.ts'
import { useTitle } from '../../../lib/title.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Clash } from '../../../ui/Clash.tsx'
import { Page, PageHead, Rail } from '../../../ui/Page.tsx'
import { SaveMark } from '../../../ui/SaveMark.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { OptionsPart } from '../setup/OptionsPart.tsx'
import { WhatPart, WhenPart, WhoPart } from '../setup/OtherParts.tsx'
import { type PartProps, stepOf, STEPS } from '../setup/parts.ts'
import { PublishPart } from '../setup/PublishPart.tsx'
import { RulePart } from '../setup/RulePart.tsx'
import { useVoteSetup } from '../setup/useVoteSetup.ts'
import '../components/Voting.css'
import '../components/VoteState.css'
import '../setup/Setup.css'

const inWords = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 1).replace(/[{}"[\]]/g, '').trim())

/** Where a vote is set up, step by step; everything is saved as one writes. */
export function EditVotePage() {
  const { id = '' } = useParams()
  return <SetupOf key={id} id={id} />
}

function SetupOf({ id }: { id: string }) {
  const { t } = useTranslation(['voteSetup', 'votes', 'errors'])
  const [params] = useSearchParams()
  const setup = useVoteSetup(id)
  const { work, keeper, vote } = setup
  const content = work.mine
  const step = STEPS.find((one) => one === params.get('step')) ?? 'what'
  useTitle(content ? content.title || t('votes:untitled') : undefined)
  if (work.place === 'failed') return <Page width="reading"><LoadProblem heading={1} error={work.error} onRetry={() => { void keeper.open() }} /></Page>
  if (!content || !vote) return <Page><Loading shape="page" /></Page>
  // What is published is no longer written here.
  if (!vote.can.edit) return <Navigate to={`/votes/${id}`} replace />
  const errorOf = (path: string): string | undefined => {
    const problem = work.problems.find((one) => one.path === path)
    return problem && (t(`errors:${problem.because as 'required'}`, problem.params as never) as unknown as string)
  }
  const part: PartProps = { content, onEdit: (change) => { keeper.edit(change) }, errorOf }
  const parts = {
    what: <WhatPart {...part} />, options: <OptionsPart {...part} />, rule: <RulePart {...part} />, who: <WhoPart {...part} organisation={vote.organisation} />, when: <WhenPart {...part} />,
    publish: <PublishPart vote={vote} content={content} setup={setup} />,
  }
  const at = STEPS.indexOf(step)
  const open = new Set(missing(content, new Date(serverNow())).map(({ path }) => stepOf(path)))
  const hrefOf = (one: string): string => `/votes/${id}/edit?step=${one}`
  return (
    <Page className="vote-setup">
      <PageHead kicker={vote.organisation?.name ?? t('votes:kicker.vote')} title={content.title || t('votes:untitled')} />
      {work.place === 'conflict' && <Clash fields={work.conflicts.map(({ key, mine, theirs }) => ({ key, label: t(`voteSetup:field.${key}`), mine: inWords(mine), theirs: inWords(theirs) }))} onTake={(key, take) => { keeper.resolve(key as keyof VoteContent, take) }} />}
      <Rail label={t('voteSetup:steps')} side="start" aside={(
        <div className="vote-setup-rail">
          <SaveMark place={work.place} />
          <nav aria-label={t('voteSetup:steps')}>
            <ol className="vote-setup-steps">{STEPS.map((one) => (
              <li key={one}><RouterLink to={hrefOf(one)} {...(one === step ? { 'aria-current': 'step' as const } : {})}>{t(`voteSetup:step.${one}`)}{open.has(one) && <span className="vote-setup-open">{t('voteSetup:open')}</span>}</RouterLink></li>
            ))}</ol>
          </nav>
        </div>
      )}>
        <section className="vote-setup-part" aria-labelledby="vote-step">
          <h2 id="vote-step">{t(`voteSetup:step.${step}`)}</h2>
          {parts[step]}
          <div className="voting-ways">
            {at > 0 && <ButtonLink href={hrefOf(STEPS[at - 1]!)}>{t('voteSetup:back')}</ButtonLink>}
            {at < STEPS.length - 1 && <ButtonLink variant="primary" href={hrefOf(STEPS[at + 1]!)}>{t('voteSetup:next', { step: t(`voteSetup:step.${STEPS[at + 1]!}`) })}</ButtonLink>}
          </div>
        </section>
      </Rail>
    </Page>
  )
}
