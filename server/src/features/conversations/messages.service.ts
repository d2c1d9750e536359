import { excerptOf, mayWrite, messageAbilities, type MessageAbilities } from '@commonspark/shared/conversations/rules'
import { type EarlierMessage, type Emoji, MAX_ASKING, type MessageRange, type MessageView, RangeQuery, type SentMessage } from '@commonspark/shared/conversations/schema'
import { mentionsIn } from '@commonspark/shared/comments/rules'
import { AppError, no, demand } from '@commonspark/shared/ground/errors'
import { wordsOf } from '@commonspark/shared/search/words'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { z } from 'zod'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { groupCommit } from '../../platform/group-commit.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ConversationsModel, Member } from './conversations.model.ts'
import type { ConversationsPolicy, Standing } from './conversations.policy.ts'
import { presentMessage } from './conversations.presenter.ts'
import type { Draft, Message, MessagesModel } from './messages.model.ts'
import type { ConversationPorts } from './ports.ts'
import type { Teller } from './teller.ts'

const MAX_WORDS = 60
const SHOWN = 200
const MANY = 2000
const CARDS_FOR = 10_000

/** A message on its way to its place, and the last place it may have: whoever asks to talk has few. */
interface Waiting { draft: Draft; upTo: number | null }

/** The folded words by which a message is found. */
export const searchWords = (text: string): string[] => [...new Set(wordsOf(text).filter((word) => word.length > 1).map((word) => word.slice(0, 40)))].slice(0, MAX_WORDS)

/** A message with nothing to it but a sender, a key, a moment and a text. */
export const plainDraft = (conversation: string, sender: string, key: string, at: Date, text: string): Draft => ({
  conversation, sender, key, at, text, event: null, files: [], replyTo: null, replies: 0, mentions: mentionsIn(text), words: searchWords(text), reactions: [], preview: null, editedAt: null, deleted: false, version: 1,
})

interface Parts { platform: Platform<DomainEvents>; model: ConversationsModel; messages: MessagesModel; policy: ConversationsPolicy; ports: ConversationPorts; teller: Teller }

/**
 * Messages: whoever is answered has their message on the disks of the majority, at its place, once. What arrives together in one
 * conversation is written together; the rows are the events, and telling others follows them.
 */
export function messagesService({ platform, model, messages, policy, ports, teller }: Parts) {
  const { clock, log } = platform
  const followers: ((id: string, rows: readonly Message[]) => void)[] = []

  const known = new Map<string, { card: PersonCard | null; until: number }>()
  /** Cards that are at most ten seconds old. */
  const cards = async (people: readonly string[]): Promise<Map<string, PersonCard>> => {
    const now = Date.now()
    if (known.size > MANY) known.clear()
    const missing = [...new Set(people)].filter((person) => (known.get(person)?.until ?? 0) < now)
    if (missing.length > 0) {
      const fresh = await ports.cards(missing)
      for (const person of missing) known.set(person, { card: fresh.get(person) ?? null, until: now + CARDS_FOR })
    }
    return new Map(people.flatMap((person) => { const card = known.get(person)?.card; return card ? [[person, card] as const] : [] }))
  }
  const views = async (rows: readonly Message[]): Promise<MessageView[]> => {
    const around = await cards(rows.flatMap((row) => [row.sender, ...(row.replyTo ? [row.replyTo.sender] : [])]))
    return rows.map((row) => presentMessage(row, around))
  }

  const writers = new Map<string, (sent: Waiting) => Promise<Message | null>>()
  /** Writes one message, or answers null when its place would lie beyond `upTo`. */
  const writerOf = (id: string): ((sent: Waiting) => Promise<Message | null>) => {
    const there = writers.get(id)
    if (there) return there
    // A second writer of the same conversation is harmless: the index decides between them as between processes.
    if (writers.size > MANY) writers.clear()
    let hint: number | undefined
    const writer = groupCommit<Waiting, Message | null>(async (waiting) => {
      // Counted here, where messages wait for each other: the conversation's own row may lag behind them.
      let next = waiting.some(({ upTo }) => upTo !== null) ? await messages.lastSeq(id) : 0
      const taken = waiting.filter(({ upTo }) => ++next <= (upTo ?? Infinity))
      if (taken.length === 0) return waiting.map(() => null)
      const rows = await messages.append(id, taken.map(({ draft }) => draft), hint)
      const last = rows.reduce((newest, row) => (row.seq > newest.seq ? row : newest))
      hint = Math.max(hint ?? 0, last.seq)
      // What lists show is a cache that `mend` rebuilds: the sender is answered meanwhile.
      note(id, rows, last).catch((error: Error) => { log.warn({ error: error.message }, 'message not noted') })
      const byDraft = new Map(taken.map((one, at) => [one, rows[at]!]))
      return waiting.map((one) => byDraft.get(one) ?? null)
    }, 200)
    writers.set(id, writer)
    return writer
  }
  /** Notes the newest message; while one note is on its way, of those that come only the newest is written. */
  const touch = groupCommit<Message, null>(async (rows) => {
    const newest = new Map<string, Message>()
    for (const row of rows) if (row.seq > (newest.get(row.conversation)?.seq ?? 0)) newest.set(row.conversation, row)
    await Promise.all([...newest.values()].map((row) => model.touch(row.conversation, { seq: row.seq, sender: row.sender, excerpt: excerptOf(row.text), at: row.at })))
    return rows.map(() => null)
  })
  /** What follows a message beside its row, which tells those who look on (`facts.ts`): lists, letters and counts. */
  const note = async (id: string, rows: readonly Message[], last: Message): Promise<void> => {
    const inOrder = rows.toSorted((a, b) => a.seq - b.seq)
    await touch(last)
    teller.stir(id, inOrder.filter((row) => row.event === null))
    for (const follow of followers) follow(id, inOrder)
    for (const seq of new Set(inOrder.flatMap((row) => row.replyTo?.seq ?? []))) await countReplies(id, seq)
  }
  const countReplies = async (id: string, seq: number): Promise<void> => {
    const [row, replies] = await Promise.all([messages.one(id, seq), messages.countAnswers(id, seq)])
    if (row && row.replies !== replies) await alter(row, { $set: { replies } }, false)
  }
  const alter = (row: Message, update: Parameters<MessagesModel['change']>[1], keep: boolean): Promise<Message | null> => messages.change(row, update, keep, clock.now())

  /** Everything that may be wrong with a message, before it is written. */
  const draftOf = async (actor: Actor, id: string, sent: SentMessage): Promise<Waiting> => {
    const place = await policy.standing(actor, id)
    policy.demandWrite(place)
    if (sent.text === '' && sent.files.length === 0) throw new AppError('invalid', 'messageEmpty')
    const answered = sent.replyTo === null ? null : await visible(place.member, sent.replyTo)
    if (answered?.event) throw new AppError('invalid', 'noSuchMessage')
    const files = sent.files.length > 0 ? await ports.useFiles(actor, id, sent.files) : []
    await takeTurn(place)
    // To answer a stranger is to accept them.
    if (place.member.state === 'request' && (await model.setState(id, place.member.person, ['request'], 'active'))) teller.altered(id)
    const draft = plainDraft(id, place.member.person, sent.key, clock.now(), sent.text)
    const replyTo = answered && { seq: answered.seq, sender: answered.sender, excerpt: answered.deleted ? '' : excerptOf(answered.text) }
    return { draft: { ...draft, files, replyTo }, upTo: place.facts.waiting ? MAX_ASKING : null }
  }
  const takeTurn = async ({ conversation, member }: Standing): Promise<void> => {
    const seconds = conversation.slowSeconds
    if (seconds === 0 || member.role !== 'member') return
    const last = await model.takeTurn(member.conversation, member.person, seconds, clock.now())
    if (last) throw new AppError('tooMany', 'slowMode', { retryAfter: Math.max(1, Math.ceil(seconds - (clock.now().getTime() - last.getTime()) / 1000)) })
  }
  const visible = async ({ conversation, fromSeq }: Member, seq: number): Promise<Message> => {
    const row = seq > fromSeq ? await messages.one(conversation, seq) : null
    if (!row) throw new AppError('notFound', 'noSuchMessage')
    return row
  }
  const demandAbility = async (actor: Actor, id: string, seq: number, ability: keyof MessageAbilities): Promise<{ row: Message; place: Standing }> => {
    const place = await policy.standing(actor, id)
    const row = await visible(place.member, seq)
    if (row.deleted && ability !== 'delete') throw new AppError('gone', 'messageDeleted')
    const { kind, role } = place.facts
    const abilities = messageAbilities({ own: row.sender === idOf(actor), deleted: false, event: row.event !== null, kind, role, write: mayWrite(place.facts).ok })
    if (!abilities[ability]) demand(no(ability === 'edit' || ability === 'delete' ? 'notYourMessage' : 'cannotWriteHere'))
    return { row, place }
  }

  const range = async (actor: Actor, id: string, asked: z.output<typeof RangeQuery>): Promise<MessageRange> => {
    const { member } = await policy.find(actor, id)
    const { after, before, around, limit } = asked
    // First the revision, then the rows: a change in between is asked for again rather than missed.
    const [rev, lastSeq] = await Promise.all([messages.rev(id), messages.lastSeq(id)])
    const { fromSeq } = member
    const rows = after !== undefined ? await messages.from(id, Math.max(after, fromSeq) + 1, limit)
      : around !== undefined ? await messages.from(id, Math.max(fromSeq + 1, Math.min(around, lastSeq) - Math.floor(limit / 2)), limit)
        : await messages.until(id, before ?? Number.MAX_SAFE_INTEGER, fromSeq, limit)
    return { items: await views(rows), lastSeq: Math.max(lastSeq, rows.at(-1)?.seq ?? 0), fromSeq, rev }
  }

  return {
    send: async (actor: Actor, id: string, sent: SentMessage): Promise<MessageView> => {
      const write = async (): Promise<Message> => {
        const row = await writerOf(id)(await draftOf(actor, id, sent))
        if (!row) throw new AppError('forbidden', 'waitForAnswer')
        return row
      }
      const row = await write().catch(async (refusal: unknown) => {
        // What was stored before is never told to have failed, whatever has changed since.
        const before = await messages.byKey(id, idOf(actor), sent.key)
        if (before) return before
        throw refusal
      })
      return (await views([row]))[0]!
    },
    /** Tells of something that happened to the conversation, in its course. */
    event: async (id: string, by: string, key: string, event: NonNullable<Message['event']>): Promise<void> => {
      await writerOf(id)({ draft: { ...plainDraft(id, by, key, clock.now(), ''), event }, upTo: null })
    },
    range,
    changes: async (actor: Actor, id: string, after: number): Promise<{ items: MessageView[]; rev: number; more: boolean }> => {
      const { member } = await policy.find(actor, id)
      const rows = await messages.changed(id, after, SHOWN + 1)
      const shown = rows.slice(0, SHOWN)
      const items = await messages.some(id, [...new Set(shown.map((row) => row.seq))].filter((seq) => seq > member.fromSeq))
      return { items: await views(items), rev: shown.at(-1)?.rev ?? after, more: rows.length > SHOWN }
    },
    edit: async (actor: Actor, id: string, seq: number, text: string, version: number): Promise<MessageView> => {
      const { row } = await demandAbility(actor, id, seq, 'edit')
      if (text === '' && row.files.length === 0) throw new AppError('invalid', 'messageEmpty')
      if (row.version !== version) throw new AppError('conflict', 'savedMeanwhile')
      const changed = await alter(row, { $set: { text, mentions: mentionsIn(text), words: searchWords(text), editedAt: clock.now(), preview: null }, $inc: { version: 1 } }, true)
      if (!changed) throw new AppError('conflict', 'savedMeanwhile')
      await model.retouch(id, seq, excerptOf(text))
      teller.stir(id)
      for (const follow of followers) follow(id, [changed])
      return (await views([changed]))[0]!
    },
    delete: async (actor: Actor, id: string, seq: number): Promise<MessageView> => {
      const { row } = await demandAbility(actor, id, seq, 'delete')
      await wipe(row)
      return (await views([(await messages.one(id, seq))!]))[0]!
    },
    /** Deletes for everybody on a moderator's word. */
    wipe: async (id: string, seq: number): Promise<void> => {
      const row = await messages.one(id, seq)
      if (row) await wipe(row)
    },
    react: async (actor: Actor, id: string, seq: number, emoji: Emoji, on: boolean): Promise<MessageView> => {
      const { row } = await demandAbility(actor, id, seq, 'react')
      const mine = { emoji, person: idOf(actor) }
      if (row.reactions.some((each) => each.emoji === emoji && each.person === mine.person) === on) return (await views([row]))[0]!
      const changed = await alter(row, on ? { $addToSet: { reactions: mine } } : { $pull: { reactions: mine } }, false)
      if (!changed) throw new AppError('gone', 'messageDeleted')
      return (await views([changed]))[0]!
    },
    history: async (actor: Actor, id: string, seq: number): Promise<EarlierMessage[]> => {
      const { member } = await policy.find(actor, id)
      const row = await visible(member, seq)
      return row.deleted ? [] : (await messages.history(id, seq)).map(({ version, text, at }) => ({ version, text, at: at.toISOString() }))
    },
    thread: async (actor: Actor, id: string, seq: number): Promise<MessageView[]> => {
      const { member } = await policy.find(actor, id)
      return views([await visible(member, seq), ...await messages.answers(id, seq, SHOWN)])
    },
    atDate: async (actor: Actor, id: string, at: Date): Promise<number> => {
      const { member } = await policy.find(actor, id)
      return messages.atDate(id, at, member.fromSeq)
    },
    /** Throws unless the actor may see the message. */
    visible: async (actor: Actor, id: string, seq: number): Promise<Message> => visible((await policy.find(actor, id)).member, seq),
    /** Rebuilds what lists show of conversations written to in the last so many milliseconds, where a crash came between a message and its note. */
    mend: async (milliseconds: number): Promise<void> => { await Promise.all((await messages.newest(milliseconds)).map(touch)) },
    lastSeq: messages.lastSeq,
    views,
    alter,
    /** Calls back with messages after they were stored or edited. */
    follow: (follow: (id: string, rows: readonly Message[]) => void): void => { followers.push(follow) },
  }

  async function wipe(row: Message): Promise<void> {
    if (row.deleted) return
    const gone = await alter(row, { $set: { deleted: true, text: '', files: [], words: [], mentions: [], reactions: [], preview: null }, $inc: { version: 1 } }, true)
    if (!gone) { const now = await messages.one(row.conversation, row.seq); if (now) await wipe(now); return }
    await Promise.all([model.retouch(row.conversation, row.seq, ''), model.pin(row.conversation, row.seq, false, 1), messages.forgetQuotes(row.conversation, row.seq)])
    teller.stir(row.conversation)
  }
}
export type MessagesService = ReturnType<typeof messagesService>
