import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { missing } from '@commonspark/shared/votes/rules'
import { publishVote, removeVote, type VoteView } from '@commonspark/shared/votes/schema'
import type { VoteContent } from '@commonspark/shared/votes/content'
import { call } from '../../../lib/api.ts'
import { serverNow } from '../../../lib/live.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Link } from '../../../ui/Link.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { voteKeys } from '../api.ts'
import { stepOf } from './parts.ts'
import type { VoteSetup } from './useVoteSetup.ts'

/** What publishing still needs, each line leading to its step, and the way to publish or throw away. */
export function PublishPart({ vote, content, setup }: { vote: VoteView; content: VoteContent; setup: VoteSetup }) {
  const { t } = useTranslation(['voteSetup', 'errors'])
  const words = useProblemWords()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const [asks, setAsks] = useState(false)
  const publish = useMutation({ mutationFn: (version: number) => call(publishVote, { params: { id: vote.id }, body: { version } }) })
  const remove = useMutation({ mutationFn: () => call(removeVote, { params: { id: vote.id } }) })
  const problems = missing(content, new Date(serverNow()))
  const go = async (): Promise<void> => {
    await setup.keeper.flush()
    const now = setup.keeper.read()
    if (now.place !== 'saved') return
    publish.mutate(now.version, { onSuccess: (published) => {
      cache.setQueryData(voteKeys.one(vote.id), published)
      void cache.invalidateQueries({ queryKey: voteKeys.lists })
      toast({ text: t('voteSetup:published'), tone: 'done' })
      void navigate(`/votes/${vote.id}`)
    } })
  }
  const nameOf = (path: string): string => {
    const [field = 'title', at] = path.split('.')
    const number = Number(at) + 1
    return field === 'options' && Number.isInteger(number) ? t('voteSetup:optionTitle', { number }) : t(`voteSetup:field.${field as 'title'}`)
  }
  return (
    <div className="vote-fields">
      {problems.length > 0 ? (
        <>
          <h3>{t('voteSetup:missing', { count: problems.length })}</h3>
          <ul>{problems.map((problem) => (
            <li key={`${problem.path} ${problem.because}`}><Link href={`/votes/${vote.id}/edit?step=${stepOf(problem.path)}`}>{nameOf(problem.path)}</Link> <span className="vote-note">{t(`errors:${problem.because as 'required'}`, problem.params as never) as unknown as string}</span></li>
          ))}</ul>
        </>
      ) : <p>{t('voteSetup:ready')}</p>}
      <p className="vote-note">{t('voteSetup:publishText')}</p>
      {publish.error && <Banner tone="refusal">{words(publish.error)}</Banner>}
      <div className="voting-ways">
        <Button variant="primary" isPending={publish.isPending} isDisabled={problems.length > 0} onPress={() => { void go() }}>{t('voteSetup:publish')}</Button>
        {vote.can.remove && <Button variant="plain" onPress={() => { setAsks(true) }}>{t('voteSetup:remove')}</Button>}
      </div>
      <Dialog isAlert isOpen={asks} onOpenChange={setAsks} title={t('voteSetup:removeTitle')} foot={(close) => (
        <>
          <Button onPress={close}>{t('voteSetup:keep')}</Button>
          <Button variant="danger" isPending={remove.isPending} onPress={() => { remove.mutate(undefined, { onSuccess: () => { void cache.invalidateQueries({ queryKey: voteKeys.lists }); void navigate('/votes') } }) }}>{t('voteSetup:remove')}</Button>
        </>
      )}><p>{t('voteSetup:removeText')}</p></Dialog>
    </div>
  )
}
