import { useTranslation } from 'react-i18next'
import { useProblemWords } from '../../../lib/problem.ts'
import { Button } from '../../../ui/Button.tsx'
import { Markdown } from '../../../ui/Markdown.tsx'
import { outboxOf, type Unsent } from '../outbox.ts'
import { useTalk } from '../talk.ts'
import { messageMarkdown } from '../words.ts'
import { MessageFiles } from './MessageFiles.tsx'
import { TimeOfDay } from './TimeOfDay.tsx'

/** A message that the server does not have yet, and how it stands with it. */
export function UnsentItem({ message, onTakeBack }: { message: Unsent; onTakeBack: (text: string) => void }) {
  const { t } = useTranslation('conversations')
  const words = useProblemWords()
  const { viewer } = useTalk()
  const outbox = outboxOf(viewer.id)
  const failed = message.state === 'failed'
  return (
    <div className="message" data-own data-joined data-unsent>
      <span className="message-face" />
      <div className="message-body">
        {message.replyTo && <span className="message-quote"><span className="message-quote-name">{message.replyTo.name}</span><span>{message.replyTo.excerpt}</span></span>}
        {message.text && <Markdown className="message-text" text={messageMarkdown(message.text)} below={3} />}
        {message.files.length > 0 && <MessageFiles files={message.files} />}
        <p className="message-foot">
          <TimeOfDay at={message.at} />
          <span className="message-state" data-last data-failed={failed || undefined} role={failed ? 'alert' : undefined}>
            {failed ? t('state.failed', { why: words(message.error) }) : t(message.state === 'sending' ? 'state.sending' : 'state.device')}
          </span>
          {failed && <Button size="small" variant="plain" onPress={() => { outbox.retry(message.key) }}>{t('retry')}</Button>}
          {message.state !== 'sending' && <Button size="small" variant="plain" onPress={() => { onTakeBack(outbox.takeBack(message.key)) }}>{t('takeBack')}</Button>}
        </p>
      </div>
    </div>
  )
}
