import { Check, Sparkle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { IdeaView } from '@commonspark/shared/ideas/schema'
import { useDoor } from '../../../lib/next.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Count } from '../../../ui/Count.tsx'
import { Live } from '../../../ui/Live.tsx'
import { useSupport } from '../api.ts'

/** The one main action on an idea, with how many have taken it; visitors are asked to sign in and come back. */
export function SupportButton({ idea }: { idea: IdeaView }) {
  const { t } = useTranslation('ideas')
  const viewer = useViewer()
  const door = useDoor()
  const support = useSupport(idea.id)
  return (
    <div className="idea-support">
      <p className="idea-support-count">
        <Live value={idea.supportCount}><strong><Count value={idea.supportCount} /></strong></Live> <span>{t('support.count', { count: idea.supportCount })}</span>
      </p>
      {idea.can.support && (
        <Button
          wide variant={idea.supported ? 'quiet' : 'primary'} icon={idea.supported ? <Check aria-hidden /> : <Sparkle aria-hidden />}
          onPress={() => { support.mutate(!idea.supported) }}
        >
          {idea.supported ? <span>{t('support.given')}<span className="ui-hidden">, {t('support.takeBack')}</span></span> : t('support.give')}
        </Button>
      )}
      {!viewer && <ButtonLink wide variant="primary" icon={<Sparkle aria-hidden />} href={door('/sign-in')}>{t('support.give')}</ButtonLink>}
    </div>
  )
}
