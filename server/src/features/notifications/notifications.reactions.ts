import { concernedBy, isPersonal } from '@commonspark/shared/notifications/rules'
import type { NotificationKind } from '@commonspark/shared/notifications/schema'
import type { DomainEvents, EventName } from '../../events/catalogue.ts'
import type { Delivered } from '../../platform/outbox/outbox.ts'
import type { Platform } from '../../platform/platform.ts'
import type { About, NotificationsModel } from './notifications.model.ts'
import type { NotificationPorts, NotificationsService } from './notifications.service.ts'

type On<Name extends EventName> = (event: Delivered<DomainEvents[Name]>) => Promise<void>

const AT_ONCE = 100
const DAY = 86_400_000
const FITS_A_DAY = 3
const nothing: About = { idea: null, comment: null, organisation: null, outcome: null }
const all = (people: readonly string[], kind: NotificationKind): Map<string, NotificationKind> => new Map(people.map((person) => [person, kind]))

/**
 * What happened elsewhere, as notifications; each is made once for an event and person, however often the event is delivered.
 * What is to be a letter at once becomes an event of its own, so that one letter that fails holds up no other.
 */
export function notificationsReactions({ database, outbox }: Platform<DomainEvents>, notifications: NotificationsModel, service: NotificationsService, ports: NotificationPorts) {
  const make = async ({ id, at, actor: doer }: Delivered<unknown>, to: ReadonlyMap<string, NotificationKind>, about: Partial<About>, actor: string | null = doer): Promise<void> => {
    // Nobody is told of their own act.
    const others = [...to].filter(([person]) => person !== doer)
    const apart = actor === null ? new Set<string>() : await ports.apart(actor, others.map(([person]) => person))
    const concerned = others.filter(([person, kind]) => !apart.has(person) || !isPersonal(kind))
    for (let from = 0; from < concerned.length; from += AT_ONCE) {
      const some = concerned.slice(from, from + AT_ONCE)
      const preferences = await service.preferencesOf(some.map(([person]) => person))
      const rows = some.map(([person, kind]) => ({
        event: id, person, kind, actor, about: { ...nothing, ...about }, at, digest: preferences(person)[kind] === 'daily' ? 'due' as const : null,
      }))
      await database.transaction(async (tx) => {
        for (const made of await notifications.add(rows, tx)) {
          if (preferences(made.person)[made.kind] !== 'immediate') continue
          await outbox.announce(tx, 'notification.made', { notificationId: made.id, personId: made.person, kind: made.kind }, actor)
        }
      })
      outbox.poke()
      await service.tell(some.map(([person]) => person))
    }
  }

  const commentPosted: On<'comment.posted'> = async (event) => {
    const { ideaId, commentId, parentId, mentions } = event.payload
    const team = (await ports.team(ideaId))?.everybody ?? []
    const parentAuthor = parentId ? await ports.authorOf(parentId) : null
    await make(event, concernedBy({ team, parentAuthor, mentions }), { idea: ideaId, comment: commentId })
  }
  /** A remark on a draft concerns those who are in the team, and nobody it names from outside. */
  const threadNoted: On<'thread.noted'> = async (event) => {
    const { ideaId, mentions, people } = event.payload
    const team = (await ports.team(ideaId))?.everybody ?? []
    const inTeam = (person: string): boolean => team.includes(person)
    await make(event, new Map([...all(people.filter(inTeam), 'replyToMe'), ...all(mentions.filter(inTeam), 'mention')]), { idea: ideaId, outcome: 'draft' })
  }
  const amendmentOffered: On<'amendment.offered'> = async (event) => {
    const { ideaId } = event.payload
    await make(event, all((await ports.team(ideaId))?.everybody ?? [], 'amendmentOffered'), { idea: ideaId, outcome: 'amendment' })
  }
  const amendmentDecided: On<'amendment.decided'> = ({ payload: { ideaId, personId, accepted }, ...event }) =>
    make({ ...event, payload: null }, all([personId], 'amendmentDecided'), { idea: ideaId, outcome: accepted ? 'accepted' : 'refused' })
  const commentEdited: On<'comment.edited'> = (event) =>
    make(event, all(event.payload.mentions, 'mention'), { idea: event.payload.ideaId, comment: event.payload.commentId })
  const teamInvited: On<'team.invited'> = (event) => make(event, all([event.payload.personId], 'teamInvitation'), { idea: event.payload.ideaId })
  const teamAnswered: On<'team.answered'> = async (event) => {
    const { ideaId, accepted } = event.payload
    await make(event, all((await ports.team(ideaId))?.leads ?? [], 'teamAnswer'), { idea: ideaId, outcome: accepted ? 'accepted' : 'declined' })
  }
  const ideaPublished: On<'idea.published'> = async (event) => {
    const { ideaId, number } = event.payload
    if (number > 1) await make(event, all(await ports.followers(ideaId), 'ideaRevised'), { idea: ideaId })
  }
  const memberInvited: On<'member.invited'> = (event) =>
    make(event, all([event.payload.personId], 'organisationInvitation'), { organisation: event.payload.organisationId })
  const reportFiled: On<'report.filed'> = async (event) => {
    const { kind, subjectId, ideaId } = event.payload
    await make(event, all(await ports.moderators(), 'reportFiled'), { idea: ideaId, comment: kind === 'comment' ? subjectId : null }, null)
  }
  const reportDecided: On<'report.decided'> = (event) => {
    const { kind, subjectId, ideaId, decision, reporters } = event.payload
    return make(event, all(reporters, 'reportDecided'), { idea: ideaId, comment: kind === 'comment' ? subjectId : null, outcome: decision }, null)
  }
  const matchMade: On<'match.made'> = async (event) => {
    const { ideaId, personId } = event.payload
    const leads = (await ports.team(ideaId))?.leads ?? []
    // Each side is told of the other, whoever of them was last to say yes.
    await make({ ...event, actor: null }, all([personId], 'matchMade'), { idea: ideaId }, leads[0] ?? null)
    await make({ ...event, actor: null }, all(leads, 'matchMade'), { idea: ideaId }, personId)
  }
  const introductionOffered: On<'introduction.offered'> = (event) => make(event, all(event.payload.people, 'introductionOffered'), {})
  const introductionAccepted: On<'introduction.accepted'> = async (event) => {
    for (const person of event.payload.people) await make({ ...event, actor: null }, all([person], 'introductionAccepted'), {}, event.payload.people.find((one) => one !== person) ?? null)
  }
  const sessionChanged: On<'matchmaking.changed'> = ({ payload, ...event }) => make({ payload, ...event }, all(payload.people, 'sessionChanged'), { session: payload.sessionId, outcome: payload.what })
  const sessionNear: On<'matchmaking.near'> = (event) => make(event, all(event.payload.people, 'sessionNear'), { session: event.payload.sessionId }, null)
  const sessionOver: On<'matchmaking.over'> = (event) => make(event, all(event.payload.people, 'sessionOver'), { session: event.payload.sessionId }, null)
  /** A few a day at most: what fits more often than that is on the board anyway. */
  const ideaFits: On<'idea.fits'> = async (event) => {
    const { ideaId, people } = event.payload
    const told = await notifications.madeSince(people, 'ideaFits', new Date(event.at.getTime() - DAY))
    await make(event, all(people.filter((person) => (told.get(person) ?? 0) < FITS_A_DAY), 'ideaFits'), { idea: ideaId }, null)
  }
  const sessionInvited: On<'matchmaking.scheduled'> = (event) => make(event, all(event.payload.invited, 'sessionInvitation'), { session: event.payload.sessionId })
  const voteOpened: On<'vote.opened'> = async (event) => {
    const { voteId } = event.payload
    await make(event, all((await ports.concernedByVote(voteId)).electors, 'voteOpened'), { vote: voteId }, null)
  }
  const voteClosing: On<'vote.closing'> = async (event) => {
    const { voteId } = event.payload
    await make(event, all((await ports.concernedByVote(voteId)).electors, 'voteClosing'), { vote: voteId }, null)
  }
  const voteCancelled: On<'vote.cancelled'> = async (event) => {
    const { voteId } = event.payload
    const { voters, electors, organisers } = await ports.concernedByVote(voteId)
    await make(event, all([...new Set([...voters, ...electors, ...organisers])], 'voteCancelled'), { vote: voteId }, null)
  }
  const voteCounted: On<'vote.counted'> = async (event) => {
    const { voteId } = event.payload
    const { voters, organisers } = await ports.concernedByVote(voteId)
    await make(event, all([...voters, ...organisers], 'voteCounted'), { vote: voteId }, null)
  }
  const ballotHeld: On<'ballot.held'> = async (event) => {
    const { voteId, personId } = event.payload
    if (personId) await make(event, all([personId], 'ballotHeld'), { vote: voteId }, null)
  }
  const holdDecided: On<'hold.decided'> = async (event) => {
    const { voteId, personId, decision } = event.payload
    if (personId) await make(event, all([personId], 'holdDecided'), { vote: voteId, outcome: decision }, null)
  }
  const holdAppealed: On<'hold.appealed'> = async (event) => {
    const { voteId } = event.payload
    await make(event, all((await ports.concernedByVote(voteId)).organisers, 'holdAppealed'), { vote: voteId }, null)
  }
  /** For the table of challenges: these people are told this, each once for the event; repetitions are passed over. */
  const tell = (event: Delivered<unknown>, people: readonly string[], kind: NotificationKind, about: Partial<About>): Promise<void> => make(event, all([...new Set(people)], kind), about, null)

  return { voteOpened, voteClosing, voteCancelled, voteCounted, ballotHeld, holdDecided, holdAppealed, matchMade, introductionOffered, introductionAccepted, sessionInvited, sessionChanged, sessionNear, sessionOver, ideaFits, commentPosted, threadNoted, amendmentOffered, amendmentDecided, commentEdited, teamInvited, teamAnswered, ideaPublished, memberInvited, reportFiled, reportDecided, tell }
}
export type NotificationsReactions = ReturnType<typeof notificationsReactions>
