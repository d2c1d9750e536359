import { Heart } from 'lucide-react'
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reason } from '@commonspark/shared/matches/schema'
import type { GroupView, LobbyView } from '@commonspark/shared/matchmaking/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import { fileAddress } from '../../../lib/pictures.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Button } from '../../../ui/Button.tsx'
import { moneyWords } from '../../../ui/format.ts'
import { Link } from '../../../ui/Link.tsx'
import { useKeep } from '../api.ts'
import { useCall } from '../useCall.ts'
import { CallPanel } from './CallPanel.tsx'

/** What the session's pages get from other rooms: a conversation to write in, and reasons in words. */
export interface MeetingSlots {
  talk: (conversationId: string, names: string) => ReactNode
  reasons: (reasons: readonly Reason[], reader: 'seeker' | 'team') => string
}

/** Those with whom one is paired now: who, why, how to begin, and the conversation. */
export function Meeting({ lobby, group, viewerId, slots }: { lobby: LobbyView; group: GroupView; viewerId: string; slots: MeetingSlots }) {
  const { t, i18n } = useTranslation('matchmaking')
  const names = new Intl.ListFormat(i18n.language).format(group.people.map((person) => person.name))
  const prompts = usePrompts(group.reasons)
  const [other] = group.people
  return (
    <div className="meeting">
      <section className="meeting-main" aria-labelledby="meeting-with">
        <h2 id="meeting-with" className="meeting-with">{group.people.map((person) => <Face key={person.id} person={person} />)}<span className="ui-hidden">{t('meet', { names })}</span></h2>
        {group.people.length === 1 && other && <PairCall key={group.id} group={group} viewerId={viewerId} other={other} iceServers={lobby.iceServers} />}
        {group.conversationId && slots.talk(group.conversationId, names)}
      </section>
      <aside className="meeting-side" aria-label={t('prompts')}>
        {group.reasons.length > 0 && (
          <section>
            <h3>{t('why')}</h3>
            {group.idea && <p className="meeting-soft">{t('about')} <Link href={`/ideas/${group.idea.id}`} target="_blank">{group.idea.title}</Link></p>}
            <p>{slots.reasons(group.reasons, group.seekerId === viewerId ? 'seeker' : 'team')}</p>
          </section>
        )}
        <section>
          <h3>{t('prompts')}</h3>
          <ul className="meeting-prompts">{prompts.map((prompt) => <li key={prompt}>{prompt}</li>)}</ul>
        </section>
        <KeepButton sessionId={lobby.id} groupId={group.id} kept={group.kept} keptByAll={group.keptByAll} />
      </aside>
    </div>
  )
}

function Face({ person }: { person: PersonCard }) {
  return (
    <span className="meeting-face">
      <Avatar decorative size="large" name={person.name} picture={person.picture ? fileAddress(person.picture, 320) : undefined} />
      <span className="meeting-name" aria-hidden>{person.name}{person.organisation && <small>{person.organisation}</small>}</span>
    </span>
  )
}

function PairCall({ group, viewerId, other, iceServers }: { group: GroupView; viewerId: string; other: PersonCard; iceServers: LobbyView['iceServers'] }) {
  return <CallPanel call={useCall({ groupId: group.id, viewerId, otherId: other.id, iceServers })} name={other.name} />
}

/** Says that one wants to keep in touch; what one says alone stays one's own. */
export function KeepButton({ sessionId, groupId, kept, keptByAll, compact = false }: { sessionId: string; groupId: string; kept: boolean; keptByAll: boolean; compact?: boolean }) {
  const { t } = useTranslation('matchmaking')
  const keep = useKeep(sessionId)
  const shown = keep.isPending ? keep.variables.keep : kept
  return (
    <div className="meeting-keep">
      <Button variant={compact || shown ? 'quiet' : 'primary'} size={compact ? 'small' : 'normal'} icon={<Heart aria-hidden />} aria-pressed={shown} isDisabled={keptByAll} onPress={() => { keep.mutate({ groupId, keep: !shown }) }}>
        {keptByAll ? t('keepDone') : shown ? t('kept') : t('keep')}
      </Button>
      {!compact && <p className="meeting-soft" role="status">{t(keptByAll ? 'keptByAll' : 'keepHelp')}</p>}
    </div>
  )
}

/** Questions that the reasons give, and two that always help. */
function usePrompts(reasons: readonly Reason[]): string[] {
  const { t, i18n } = useTranslation(['matchmaking', 'taxonomy'])
  const list = (words: readonly string[]): string => new Intl.ListFormat(i18n.language).format(words)
  const asked = reasons.flatMap((reason): string[] => {
    switch (reason.code) {
      case 'support': return [t('matchmaking:prompt.support', { kinds: list(reason.kinds.map((kind) => t(`taxonomy:need.${kind}`).toLocaleLowerCase(i18n.language))) })]
      case 'amount': return [t('matchmaking:prompt.amount', { needed: moneyWords(reason.needed, reason.currency, i18n.language) })]
      case 'topics': return [t('matchmaking:prompt.topics', { topics: list(reason.topics) })]
      case 'stage': case 'country': case 'goals': case 'policy': return [t(`matchmaking:prompt.${reason.code}`)]
      default: return []
    }
  })
  return [t('matchmaking:prompt.first'), ...asked.slice(0, 3), t('matchmaking:prompt.last')]
}
