import { SmilePlus } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type CommentView, type Reaction, REACTIONS } from '@commonspark/shared/comments/schema'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import { useReact } from '../api.ts'

/** Names of the signs, as keys of their words. */
const NAMES = { '👍': 'thumb', '❤️': 'heart', '🎉': 'party', '💡': 'light', '🙏': 'thanks', '🤔': 'thought' } as const satisfies Record<Reaction, string>

/** What people felt about a comment; pressing one joins in or takes it back, one each. */
export function Reactions({ comment }: { comment: CommentView }) {
  const { t } = useTranslation('comments')
  const react = useReact(comment)
  const mine = comment.reactions.find((reaction) => reaction.mine)?.emoji
  const press = (emoji: Reaction): void => { react.mutate(emoji === mine ? null : emoji) }
  const say = (emoji: Reaction, count: number): string => t('reaction.counted', { name: t(`reaction.${NAMES[emoji]}`), count })
  return (
    <>
      {comment.reactions.map(({ emoji, count, mine: own }) => (comment.can.react
        ? (
          <Button key={emoji} className="reaction" aria-label={say(emoji, count)} aria-pressed={own} data-mine={own || undefined} onPress={() => { press(emoji) }}>
            <span aria-hidden>{emoji}</span> {count}
          </Button>
        )
        : <span key={emoji} className="reaction" role="img" aria-label={say(emoji, count)}><span aria-hidden>{emoji} {count}</span></span>))}
      {comment.can.react && (
        <Popover label={t('reaction.label')} placement="top start" trigger={<IconButton size="small" label={t('reaction.add')} icon={<SmilePlus aria-hidden />} />}>
          {(close) => (
            <div className="reaction-choice">
              {REACTIONS.map((emoji) => (
                <Button
                  key={emoji} className="reaction" aria-label={t(`reaction.${NAMES[emoji]}`)} aria-pressed={emoji === mine} data-mine={emoji === mine || undefined}
                  onPress={() => { press(emoji); close() }}
                >
                  <span aria-hidden>{emoji}</span>
                </Button>
              ))}
            </div>
          )}
        </Popover>
      )}
    </>
  )
}
