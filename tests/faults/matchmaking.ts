import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Socket } from 'socket.io-client'
import { pairsIn } from '@commonspark/shared/matchmaking/pairing'
import { leaveSession, sayHere, scheduleSession, startSession } from '@commonspark/shared/matchmaking/schema'
import type { Scene } from './kinds.ts'

interface Group { round: number; people: string[]; open: boolean; conversation: string | null; repaired: boolean }

/** Longer than a lease and two looks; a person would still call it "a moment". */
const MOVED_WITHIN = 12_000

/**
 * Starts a session of five people with a page at each server, finds out which server conducts it, kills that one in the round and
 * lets somebody leave: the other must pair whoever was left with whoever sat out, in seconds, and the round must have begun once.
 */
export async function matchmaking({ db, urls, people, servers, again, ledger, roll, isOver }: Scene): Promise<boolean> {
  const wrong = (what: string): void => { ledger.refused.push(`matchmaking: ${what}`) }
  // Nobody may plan too many sessions: another one invites each time.
  const first = Math.floor(roll() * people.length)
  const guests = [...people.slice(first), ...people.slice(0, first)].slice(0, 5)
  const [organiser] = guests.map((person) => person.at(urls[0]!))
  const body = { key: randomUUID(), session: { title: 'Five at a table', startsAt: new Date(Date.now() + 60_000).toISOString(), rounds: 1, roundSeconds: 600, breakSeconds: 0 } }
  // The fault before this one may still be felt.
  const { id } = await patiently(() => organiser!.does(scheduleSession, { body }))
  const pages = await Promise.all(guests.flatMap((person) => urls.map(async (url) => ({ person, url, socket: await patiently(() => person.at(url).connects()) }))))
  const here = new Set(guests.map((person) => person.id))
  const sayAll = (): void => { for (const { person, socket } of pages) if (here.has(person.id) && socket.connected) void say(socket, id) }
  const saying = setInterval(sayAll, 2000)
  const groups = () => db.collection<Group>('matchmaking_groups').find({ session: id }).toArray()
  const until = async (right: (groups: Group[]) => boolean): Promise<number | null> => {
    for (const began = Date.now(); Date.now() - began < MOVED_WITHIN;) {
      if (right(await groups())) return Date.now() - began
      await sleep(50)
    }
    return null
  }
  const lease = () => db.collection<{ _id: string; holder: string; until: Date; fence: number }>('matchmaking_leases').findOne({ _id: id })
  const talking = (all: Group[]): Group[] => all.filter((group) => group.open && group.conversation)
  try {
    sayAll()
    await sleep(300)
    await patiently(() => organiser!.does(startSession, { params: { id } }))
    if (await until((all) => talking(all).length === 2) === null) { wrong('the round did not begin'); return true }
    // Whoever no longer renews the lease while it is frozen is the one that holds it.
    servers[0]!.signal('SIGSTOP')
    await sleep(700)
    const before = await lease()
    await sleep(900)
    const conducts = (await lease())!.until.getTime() === before!.until.getTime() ? 0 : 1
    servers[0]!.signal('SIGCONT')
    const killed = again(conducts, 'SIGKILL')
    const [leaver] = talking(await groups())[0]!.people
    here.delete(leaver!)
    const other = guests.find((person) => person.id === leaver)!.at(urls[1 - conducts]!)
    await patiently(() => other.does(leaveSession, { params: { id } }))
    const took = await until((all) => talking(all).length === 2 && talking(all).every(({ people: two }) => !two.includes(leaver!)))
    if (took === null) wrong(`nobody went on within ${MOVED_WITHIN} ms: ${JSON.stringify(await groups())}`)
    if ((await lease())!.fence <= before!.fence) wrong('the lease did not move')
    await killed
    const all = await groups()
    const rounds = await db.collection('matchmaking_rounds').countDocuments({ session: id })
    const pairs = all.flatMap((group) => pairsIn(group.people))
    if (rounds !== 1 || all.filter(({ repaired }) => !repaired).length !== 2) wrong(`one round began ${rounds} times, with ${all.length} groups`)
    if (new Set(pairs).size !== pairs.length) wrong('two met twice')
  } catch (error) { if (!isOver()) wrong((error as Error).message) } finally {
    clearInterval(saying)
    for (const { socket } of pages) socket.disconnect()
  }
  return true
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try { return await work() } catch (error) { if (tries === 60) throw error }
    await sleep(500)
  }
}
const say = (socket: Socket, id: string): Promise<unknown> => socket.timeout(2000).emitWithAck(sayHere.name, { sessionId: id }).catch(() => undefined)
