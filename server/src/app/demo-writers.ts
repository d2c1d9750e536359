import * as Y from 'yjs'
import { sectionName } from '@commonspark/shared/documents/content'
import { presenceTold } from '@commonspark/shared/documents/schema'
import { topicOf } from '@commonspark/shared/ground/live'
import type { DomainEvents } from '../events/catalogue.ts'
import type { Demo } from '../features/demo/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { Platform } from '../platform/platform.ts'
import type { Rooms } from './rooms.ts'

const EVERY = 300
/** How often other processes are asked whether somebody looks there. */
const ASK = 2000
/** How long a guest looks at what is written before taking it back and beginning anew. */
const REST = 100

/** One simulated guest: a copy of the document, a paragraph of its own, and how far it has come. */
interface Guest { actor: Actor; name: string; section: string; text: string; doc: Y.Doc; paragraph: Y.XmlElement; words: Y.XmlText; written: number; rested: number; clock: number; ahead: Promise<unknown> }

/**
 * Only in the demo: lets two of its people write in an idea while somebody looks at it, through whichever process, letter by letter, with their
 * carets. When nobody looks any more they take back what they wrote, unless somebody has changed it. Returns how to stop it.
 */
export function seatWriters({ live, log }: Platform<DomainEvents>, { documents, people }: Pick<Rooms, 'documents' | 'people'>, { writing: plan }: Pick<Demo, 'writing'>, every = EVERY): () => Promise<void> {
  const topic = topicOf('document', plan.idea)
  let guests: Guest[] = []

  const begin = async (): Promise<Guest[]> => {
    const names = await people.cards(plan.guests.map(({ person }) => person))
    return Promise.all(plan.guests.map(async ({ person, section, lines }) => {
      const doc = (await documents.service.copy(plan.idea, true))!
      const guest: Guest = { actor: { id: person, roles: [], locale: 'en', session: null, ip: 'demo' }, name: names.get(person)?.name ?? '', section, text: lines.join(''), doc, paragraph: new Y.XmlElement('paragraph'), words: new Y.XmlText(), written: 0, rested: 0, clock: 0, ahead: Promise.resolve() }
      doc.on('update', (update: Uint8Array) => {
        guest.ahead = guest.ahead.then(() => documents.service.update(guest.actor, plan.idea, update)).catch((error: Error) => { log.warn({ error: error.message }, 'a guest of the demo cannot write') })
      })
      return guest
    }))
  }
  const tell = (guest: Guest, isHere: boolean): void => {
    const at = JSON.stringify(Y.createRelativePositionFromTypeIndex(guest.words, guest.words.length))
    guest.clock++
    live.tell(topic, presenceTold, { document: plan.idea, client: guest.doc.clientID, clock: guest.clock, person: { id: guest.actor.id!, name: guest.name }, state: isHere ? { section: guest.section, cursor: { anchor: at, head: at } } : null })
  }
  const write = (guest: Guest): void => {
    const { doc, paragraph, words, text } = guest
    if (guest.written === 0) {
      const fragment = doc.getXmlFragment(sectionName(guest.section as 'problem'))
      Y.transact(doc, () => { paragraph.insert(0, [words]); fragment.insert(fragment.length, [paragraph]) })
    }
    if (guest.written < text.length) {
      // People pause between sentences.
      if (/[.?] $/.test(text.slice(0, guest.written)) && guest.rested++ < 5) return
      guest.rested = 0
      const letters = 1 + Math.floor(Math.random() * 3)
      words.insert(words.length, text.slice(guest.written, guest.written + letters))
      guest.written = Math.min(text.length, guest.written + letters)
      tell(guest, true)
    } else if (guest.rested++ > REST) Object.assign(guest, takeBack(guest))
  }
  /** Deletes the paragraph where it still says what the guest wrote, and gets ready for another. */
  const takeBack = (guest: Guest): Partial<Guest> => {
    const fragment = guest.doc.getXmlFragment(sectionName(guest.section as 'problem'))
    const at = fragment.toArray().indexOf(guest.paragraph)
    if (at >= 0) fragment.delete(at, 1)
    return { paragraph: new Y.XmlElement('paragraph'), words: new Y.XmlText(), written: 0, rested: 0 }
  }
  const leave = async (): Promise<void> => {
    const here = guests
    guests = []
    for (const guest of here) {
      const now = await documents.service.copy(plan.idea)
      if (now) Y.applyUpdate(guest.doc, Y.encodeStateAsUpdate(now, Y.encodeStateVector(guest.doc)), 'server')
      if (guest.written > 0 && guest.words.toJSON() === guest.text.slice(0, guest.written)) takeBack(guest)
      await guest.ahead
      tell(guest, false)
      guest.doc.destroy()
    }
  }
  let asked = { at: -Infinity, holds: false }
  const isWatched = async (): Promise<boolean> => {
    if (live.watching(topic) > 0) return true
    if (performance.now() - asked.at > ASK) asked = { at: performance.now(), holds: await live.isWatched(topic) }
    return asked.holds
  }
  const turn = async (): Promise<void> => {
    if (!(await isWatched())) { if (guests.length > 0) await leave(); return }
    if (guests.length === 0) guests = await begin()
    for (const guest of guests) { await guest.ahead; write(guest) }
  }
  let work: Promise<void> | null = null
  const timer = setInterval(() => { work ??= turn().catch((error: Error) => { log.warn({ error: error.message }, 'the demo’s writers wait') }).finally(() => { work = null }) }, every)
  return async () => { clearInterval(timer); await work; await leave().catch(() => undefined) }
}
