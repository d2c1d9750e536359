import { AppError } from '@commonspark/shared/ground/errors'
import type { HoldSign } from '@commonspark/shared/votes/schema'
import { type Database, isDuplicate, type Tx } from '../../platform/database.ts'
import { type BoxModel, rollId } from './box.model.ts'
import type { HoldsModel } from './holds.model.ts'

/**
 * A secret ballot on its way into the box; `replaces` is the mark of the one that it takes the place of, and then nobody is named.
 * `isNew`: a moment ago the voter was not on the roll.
 */
export interface SecretItem { voter: string | null; mark: string; sealed: Buffer; signs: HoldSign[]; replaces: string | null; isNew: boolean }
export type Answer = { state: 'cast' | 'held'; signs: HoldSign[]; fresh: boolean } | { refused: AppError }

const refuse = (because: string): Answer => ({ refused: new AppError('conflict', because) })
const TRIES = 6
/** Tells, in the transaction, whose ballots were held. */
export type AnnounceHeld = (tx: Tx, vote: string, voters: readonly string[]) => Promise<void>

interface Swap { item: SecretItem; at: number; held: boolean }
/** What was read before is no longer so. */
class Overtaken extends Error {}

/** Does something again when another was faster with the same row. */
export async function untilAlone<T>(work: (tried: number) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try { return await work(tried) } catch (error) { if (!(isDuplicate(error) || error instanceof Overtaken) || tried === TRIES) throw error }
  }
}

/**
 * Puts ballots that arrived together into the box of one vote: every voter on the roll and exactly one ballot in the box (or held)
 * for each, in one transaction, both shuffled. Who is on the roll already is refused, unless it is the very ballot that lies there.
 */
export function secretBox(database: Database, box: BoxModel, holds: HoldsModel, now: () => Date, announceHeld: AnnounceHeld) {
  /** False when the vote has ended; throws when another was faster with the same voter or receipt. */
  const put = async (tx: Tx, vote: string, fresh: readonly SecretItem[], swaps: readonly Swap[]): Promise<boolean> => {
    const at = now()
    if (!(await box.pass(vote, at, fresh.length, false, tx))) return false
    await box.enrol(fresh.map(({ voter }) => ({ _id: rollId(vote, voter!), vote, n: 0 })), tx)
    for (const { item, held } of swaps) {
      const there = held ? await holds.replace(vote, item.replaces!, { mark: item.mark, sealed: item.sealed }, tx) : await box.take(vote, item.replaces!, tx)
      if (!there) throw new Overtaken()
    }
    const arriving = [...fresh.filter(({ signs }) => signs.length === 0), ...swaps.flatMap((swap) => (swap.held ? [] : [swap.item]))]
    await box.put(arriving.map(({ mark, sealed }) => ({ vote, mark, sealed })), tx)
    const heldNow = fresh.filter(({ signs }) => signs.length > 0)
    if (heldNow.length === 0) return true
    await announceHeld(tx, vote, heldNow.map(({ voter }) => voter!))
    await holds.add(heldNow.map(({ voter, mark, sealed, signs }) => ({
      vote, voter: voter!, signs, state: 'held' as const, reason: '', appeal: null, at, decidedBy: null, decidedAt: null, waiting: true, mark, sealed,
    })), tx)
    return true
  }
  const attempt = async (vote: string, items: readonly SecretItem[], tried: number): Promise<Answer[]> => {
    const marks = items.flatMap(({ mark, replaces }) => (replaces ? [mark, replaces] : [mark]))
    // Read before the transaction, which so holds nothing but writes, and at first not at all where everybody seems to be new; the unique
    // identities of roll and box tell when that is not so.
    const trusting = tried === 1 && items.every(({ isNew }) => isNew)
    const [roll, inBox, held] = trusting ? [new Map<string, unknown>(), new Set<string>(), new Set<string>()] : await Promise.all([
      box.roll(items.flatMap(({ voter }) => (voter === null ? [] : [rollId(vote, voter)]))), box.marks(vote, marks), holds.byMarks(vote, marks),
    ])
    const fresh: SecretItem[] = []
    const swaps: Swap[] = []
    // Sent twice into one flush: such a ballot is in the box if its first copy is.
    const copies = new Set<number>()
    const answers = items.map((item, at): Answer => {
      const { voter, mark, signs, replaces } = item
      const known = inBox.has(mark) ? 'cast' as const : held.has(mark) ? 'held' as const : null
      const same = fresh.find((other) => other.mark === mark)
      if (replaces !== null) {
        if (known || swaps.some(({ item: other }) => other.mark === mark && other.replaces === replaces)) { if (!known) copies.add(at); return { state: known ?? 'cast', signs: [], fresh: false } }
        if (swaps.some(({ item: other }) => other.replaces === replaces || other.mark === mark) || (!inBox.has(replaces) && !held.has(replaces))) return refuse('receiptUnknown')
        swaps.push({ item, at, held: held.has(replaces) })
        return { state: held.has(replaces) ? 'held' : 'cast', signs: [], fresh: false }
      }
      const before = roll.has(rollId(vote, voter!)) || fresh.some((other) => other.voter === voter)
      // Roll and box were not read at one moment: what fits badly is looked at again before anybody is refused.
      if (tried < 3 && !same && roll.has(rollId(vote, voter!)) !== (known !== null)) throw new Overtaken()
      if (before && !known && same?.voter === voter) copies.add(at)
      if (before) return known ? { state: known, signs: [], fresh: false } : same && same.voter === voter ? { state: same.signs.length > 0 ? 'held' : 'cast', signs: same.signs, fresh: false } : refuse('alreadyVoted')
      if (known || same || swaps.some(({ item: other }) => other.mark === mark)) return refuse('receiptUsed')
      fresh.push(item)
      return { state: signs.length > 0 ? 'held' : 'cast', signs, fresh: true }
    })
    if (fresh.length === 0 && swaps.length === 0) return answers
    const passed = await database.transaction((tx) => put(tx, vote, fresh, swaps))
    return passed ? answers : answers.map((answer, place): Answer => (('fresh' in answer && answer.fresh) || copies.has(place) || swaps.some((swap) => swap.at === place) ? refuse('voteClosed') : answer))
  }
  return (vote: string, items: readonly SecretItem[]): Promise<Answer[]> => untilAlone((tried) => attempt(vote, items, tried))
}
