import type { Ballot } from '@commonspark/shared/counting/profile'
import { AppError } from '@commonspark/shared/ground/errors'
import type { HoldSign } from '@commonspark/shared/votes/schema'
import type { Database } from '../../platform/database.ts'
import { type BoxModel, rollId } from './box.model.ts'
import type { HoldsModel } from './holds.model.ts'
import { type AnnounceHeld, type Answer, untilAlone } from './secret.box.ts'

/** An open ballot on its way to the others. */
export interface OpenItem { voter: string; receipt: string; ballot: Ballot; signs: HoldSign[] }

const refuse = (because: string): Answer => ({ refused: new AppError('conflict', because) })
/** How often one voter may change their mind. */
const MOST_BALLOTS = 200

/** Adds ballots that arrived together to an open vote: rows that stay, numbered for each voter; the last one counts. */
export function openBox(database: Database, box: BoxModel, holds: HoldsModel, now: () => Date, announceHeld: AnnounceHeld) {
  return (vote: string, items: readonly OpenItem[]): Promise<Answer[]> => untilAlone(() => database.transaction(async (tx) => {
    const voters = [...new Set(items.map(({ voter }) => voter))]
    const roll = await box.roll(voters.map((voter) => rollId(vote, voter)), tx)
    const receipts = await box.receipts(vote, items.map(({ receipt }) => receipt), tx)
    const held = await holds.ofVoters(vote, voters, tx)
    const numbers = new Map(voters.map((voter) => [voter, roll.get(rollId(vote, voter))?.n ?? 0]))
    const rows: (OpenItem & { n: number })[] = []
    const newHolds = new Map<string, HoldSign[]>()
    const answers = items.map((item): Answer => {
      const { voter, receipt, signs } = item
      const hold = held.get(voter)
      const isHeld = newHolds.has(voter) || (hold !== undefined && hold.state !== 'cleared')
      const seen = receipts.get(receipt)
      const answer = { state: isHeld ? 'held' as const : 'cast' as const, signs: newHolds.get(voter) ?? (isHeld && hold ? hold.signs : []), fresh: false }
      if (seen !== undefined) return seen === voter ? answer : refuse('receiptUsed')
      const n = numbers.get(voter)! + 1
      if (n > MOST_BALLOTS) return refuse('tooManyBallots')
      numbers.set(voter, n)
      receipts.set(receipt, voter)
      rows.push({ ...item, n })
      if (n > 1 || signs.length === 0 || isHeld || hold) return { ...answer, fresh: n === 1 }
      newHolds.set(voter, signs)
      return { state: 'held', signs, fresh: true }
    })
    if (rows.length === 0) return answers
    const at = now()
    const newcomers = voters.filter((voter) => !roll.has(rollId(vote, voter)) && numbers.get(voter)! > 0)
    if (!(await box.pass(vote, at, newcomers.length, false, tx))) {
      const late = new Set(rows.map(({ receipt }) => receipt))
      return answers.map((answer, place) => (late.has(items[place]!.receipt) ? refuse('voteClosed') : answer))
    }
    await box.enrol(newcomers.map((voter) => ({ _id: rollId(vote, voter), vote, n: numbers.get(voter)! })), tx)
    await box.renumber(voters.filter((voter) => roll.has(rollId(vote, voter))).map((voter) => ({ _id: rollId(vote, voter), n: numbers.get(voter)! })), tx)
    await box.add(rows.map(({ voter, n, receipt, ballot }) => ({ vote, voter, n, receipt, ballot, at })), tx)
    await announceHeld(tx, vote, [...newHolds.keys()])
    await holds.add([...newHolds].map(([voter, signs]) => ({
      vote, voter, signs, state: 'held' as const, reason: '', appeal: null, at, decidedBy: null, decidedAt: null, waiting: true, mark: null, sealed: null,
    })), tx)
    return answers
  }))
}
