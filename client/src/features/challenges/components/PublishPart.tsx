import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ChallengeCopy } from '@commonspark/shared/challenges/schema'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Link } from '../../../ui/Link.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useDuplicate, usePublish, useRemove } from '../api.ts'
import { fieldAnchor, useFieldNames } from '../useFieldNames.ts'
import type { Setup } from '../useSetup.ts'
import { stepOf } from '../steps.ts'

/** What publishing still needs, each line leading to its field, and the way to publish. */
export function PublishPart({ copy, setup }: { copy: ChallengeCopy; setup: Setup }) {
  const { t } = useTranslation(['challenges', 'errors'])
  const navigate = useNavigate()
  const nameOf = useFieldNames()
  const publish = usePublish(copy.id)
  const duplicate = useDuplicate(copy.id)
  const remove = useRemove(copy.id)
  const [asks, setAsks] = useState(false)
  const go = async (): Promise<void> => {
    await setup.keeper.flush()
    const now = setup.keeper.read()
    if (now.place !== 'saved') return
    publish.mutate(now.version, { onSuccess: () => { toast({ text: t('challenges:publish.done'), tone: 'done' }); void navigate(`/challenges/${copy.id}`) } })
  }
  return (
    <div className="setup-publish">
      {copy.missing.length > 0 ? (
        <>
          <h3>{t('challenges:publish.missing', { count: copy.missing.length })}</h3>
          <ul className="setup-missing">{copy.missing.map((problem) => (
            <li key={`${problem.path} ${problem.because}`}>
              <Link href={`/challenges/${copy.id}/edit?step=${stepOf(problem.path)}#${fieldAnchor(problem.path)}`}>{nameOf(problem.path)}</Link>
              <span className="challenge-meta"> {t(`errors:${problem.because as 'required'}`, problem.params as never) as unknown as string}</span>
            </li>
          ))}</ul>
        </>
      ) : <p className="setup-ready">{t(copy.state === 'published' ? 'challenges:publish.published' : 'challenges:publish.ready')}</p>}
      <div className="setup-ends">
        {copy.state === 'draft' && copy.can.publish && <Button variant="primary" isPending={publish.isPending} isDisabled={copy.missing.length > 0} onPress={() => { void go() }}>{t('challenges:publish.action')}</Button>}
        {copy.state === 'published' && <ButtonLink variant="primary" href={`/challenges/${copy.id}`}>{t('challenges:publish.view')}</ButtonLink>}
        {copy.can.duplicate && <Button isPending={duplicate.isPending} onPress={() => { duplicate.mutate(undefined, { onSuccess: (fresh) => { toast({ text: t('challenges:publish.duplicated'), tone: 'done' }); void navigate(`/challenges/${fresh.id}/edit`) } }) }}>{t('challenges:publish.duplicate')}</Button>}
        {copy.can.remove && <Button variant="plain" onPress={() => { setAsks(true) }}>{t('challenges:publish.remove')}</Button>}
      </div>
      <Dialog isAlert isOpen={asks} onOpenChange={setAsks} title={t('challenges:publish.removeTitle')} foot={(close) => <>
        <Button onPress={close}>{t('challenges:publish.keep')}</Button>
        <Button variant="danger" isPending={remove.isPending} onPress={() => { remove.mutate(undefined, { onSuccess: () => { void navigate('/me/challenges') } }) }}>{t('challenges:publish.remove')}</Button>
      </>}><p>{t('challenges:publish.removeText')}</p></Dialog>
    </div>
  )
}
