import { Archive, Bell, BellRing, PenLine } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { IdeaView } from '@commonspark/shared/ideas/schema'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useFollow, useShelve } from '../api.ts'
import { ShareButton } from './ShareButton.tsx'
import { SupportButton } from './SupportButton.tsx'

/** Everything one can do with an idea; `report` is given by whoever knows how to report. */
export function IdeaActions({ idea, report }: { idea: IdeaView; report: ReactNode }) {
  const { t } = useTranslation('ideas')
  const follow = useFollow(idea.id)
  const shelve = useShelve(idea.id)
  const archive = (): void => {
    shelve.mutate(true, { onSuccess: () => { toast({ text: t('archive.done'), undo: () => { shelve.mutate(false) } }) } })
  }
  return (
    <aside className="idea-actions" aria-label={t('actions')}>
      <div className="idea-bar">
        {idea.state === 'published' && <SupportButton idea={idea} />}
        <div className="idea-actions-more">
          {idea.can.follow && (
            <Button icon={idea.followed ? <BellRing aria-hidden /> : <Bell aria-hidden />} onPress={() => { follow.mutate(!idea.followed) }}>
              <span className="idea-label">{t(idea.followed ? 'follow.on' : 'follow.off')}{idea.followed && <span className="ui-hidden">, {t('follow.stop')}</span>}</span>
            </Button>
          )}
          {idea.state === 'published' && <ShareButton title={idea.content.title} path={`/ideas/${idea.id}`} />}
          {idea.can.edit && (
            <ButtonLink href={`/ideas/${idea.id}/edit`} icon={<PenLine aria-hidden />}><span className="idea-label">{t('edit')}</span></ButtonLink>
          )}
        </div>
      </div>
      {(idea.can.archive || (idea.can.report && report)) && (
        <div className="idea-actions-quiet">
          {idea.can.archive && (
            <Button variant="plain" size="small" icon={<Archive aria-hidden />} isDisabled={shelve.isPending} onPress={archive}>{t('archive.action')}</Button>
          )}
          {idea.can.report && report}
        </div>
      )}
    </aside>
  )
}
