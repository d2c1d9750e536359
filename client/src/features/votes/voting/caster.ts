import { receiptOf } from '@commonspark/shared/counting/bundle'
import type { Sha256 } from '@commonspark/shared/counting/canonical'
import type { Ballot, BallotForm } from '@commonspark/shared/counting/profile'
import type { CastView } from '@commonspark/shared/votes/schema'

/** What a voter keeps of a ballot: whoever has this can find the ballot among the anonymous ones, and change it. */
export interface Receipt { voteId: string; title: string; ballot: Ballot; secret: string; receipt: string; at: string }

/** A ballot on its way: made once and sent as it is until the server answers, so that nothing counts twice. */
export interface Sending extends Receipt { code?: string | undefined; replaces?: { ballot: Ballot; secret: string } | undefined }

/** What this device keeps for one voter of one vote. */
export interface Kept { ballot: Ballot | null; sending: Sending | null; receipt: Receipt | null }

/** Where the ballot is. `refused` carries what was thrown. */
export type CastPlace = 'loading' | 'writing' | 'sending' | 'waiting' | 'signedOut' | 'refused' | 'done'
export interface Casting extends Kept { place: CastPlace; error: unknown; answer: CastView | null }

/** The outside of a caster: this device, the server, time. `send` throws what `judge` understands. */
export interface CasterDoors {
  read(): Promise<Kept | null>
  keep(kept: Kept): Promise<void>
  send(sending: Sending): Promise<CastView>
  judge(error: unknown): 'later' | 'signIn' | 'refused'
  after(milliseconds: number, work: () => void): () => void
  newSecret(): string
  now(): string
  sha256: Sha256
}

const NOTHING: Kept = { ballot: null, sending: null, receipt: null }

/**
 * Keeps a ballot while it is filled in, and sends it. It is on this device before it goes anywhere; once on its way it is the same
 * sending until the server has answered, through lost connections, reloads and a session that ended.
 */
export class Caster {
  private state: Casting = { ...NOTHING, place: 'loading', error: null, answer: null }
  private readonly listeners = new Set<() => void>()
  private readonly doors: CasterDoors
  private cancel: (() => void) | undefined
  private attempts = 0
  private closed = false
  private busy = false

  constructor(doors: CasterDoors) { this.doors = doors }

  readonly read = (): Casting => this.state
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => { this.listeners.delete(listener) }
  }
  private set(change: Partial<Casting>): void {
    this.state = { ...this.state, ...change }
    for (const tell of this.listeners) tell()
  }
  private keep(): Promise<void> {
    const { ballot, sending, receipt } = this.state
    return this.doors.keep({ ballot, sending, receipt })
  }

  /** Takes up what this device has; a sending that was under way goes on. */
  async open(): Promise<void> {
    this.closed = false
    const kept = await this.doors.read() ?? NOTHING
    this.set({ ...kept, ballot: this.state.ballot ?? kept.ballot, place: kept.sending ? 'waiting' : 'writing' })
    if (kept.sending) void this.again()
  }

  /** Takes a change by the voter; a ballot on its way is no longer changed. */
  write(ballot: Ballot): void {
    if (this.state.sending) return
    this.set({ ballot, place: this.state.place === 'loading' ? 'loading' : 'writing', error: null })
    void this.keep()
  }

  /** Takes a receipt from elsewhere, to change the ballot that it belongs to. */
  adopt(receipt: Receipt): void {
    this.set({ receipt, ballot: this.state.ballot ?? receipt.ballot, error: null, place: 'writing' })
    void this.keep()
  }

  /** Forgets the receipt and everything else on this device. */
  async forget(): Promise<void> {
    this.set({ ...NOTHING, place: 'writing', answer: null, error: null })
    await this.keep()
  }

  /** Sends the ballot. `secret` votes show the earlier ballot instead of who they are. */
  async cast(vote: { id: string; title: string; form: BallotForm; secret: boolean }, ballot: Ballot, code?: string): Promise<void> {
    if (this.state.sending) return
    const secret = this.doors.newSecret()
    const receipt = await receiptOf(vote.form, ballot, secret, this.doors.sha256)
    const before = this.state.receipt
    const sending: Sending = {
      voteId: vote.id, title: vote.title, ballot, secret, receipt, at: this.doors.now(), code,
      ...(vote.secret && before ? { replaces: { ballot: before.ballot, secret: before.secret } } : {}),
    }
    this.set({ ballot, sending, place: 'sending', error: null, answer: null })
    await this.keep()
    await this.again()
  }

  /** Sends what is on its way once more: the connection or the session is back. */
  async again(): Promise<void> {
    const { sending } = this.state
    if (!sending || this.busy || this.closed) return
    this.cancel?.()
    this.busy = true
    this.set({ place: 'sending' })
    try {
      const answer = await this.doors.send(sending)
      const { code: _code, replaces: _replaces, ...receipt } = sending
      this.attempts = 0
      this.set({ sending: null, receipt, ballot: null, answer, place: 'done', error: null })
      await this.keep()
    } catch (error) {
      const verdict = this.doors.judge(error)
      if (verdict === 'refused') {
        this.set({ sending: null, place: 'refused', error })
        await this.keep()
      } else {
        this.set({ place: verdict === 'later' ? 'waiting' : 'signedOut', error })
        if (verdict === 'later') this.cancel = this.doors.after(Math.min(15_000, 1000 * 2 ** this.attempts++), () => { void this.again() })
      }
    } finally { this.busy = false }
  }

  /** Stops sending; what is on its way stays on this device. */
  close(): void {
    this.closed = true
    this.cancel?.()
  }
}
