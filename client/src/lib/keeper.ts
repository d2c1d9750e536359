import type { FieldProblem } from '@commonspark/shared/ground/errors'

/** A thing of many fields as the server has it. */
export interface Saved<T> { version: number; fields: T }

/** What this device keeps: what was written, and the server's state that it was written upon. */
export interface KeptWork<T> { base: Saved<T>; mine: T }

/** The outside of a keeper: server, this device, time. Calls to the server throw what `judge` understands. */
export interface KeeperDoors<T> {
  read(): Promise<Saved<T>>
  save(version: number, changes: Partial<T>): Promise<Saved<T>>
  keep(name: string, value: KeptWork<T>): Promise<void>
  kept(name: string): Promise<KeptWork<T> | null>
  drop(name: string): Promise<void>
  /** What a failure means: try again later, ask who one is, look what changed, or tell the writer. */
  judge(error: unknown): 'later' | 'signIn' | 'conflict' | 'refused'
  /** What is wrong with what was written, before it is sent; those fields stay on this device. */
  check?(fields: T): FieldProblem[]
  after(milliseconds: number, work: () => void): () => void
}

/** Where what is written is: on this device only (and why), on its way, or on the server. */
export type KeptPlace = 'loading' | 'onDevice' | 'saving' | 'saved' | 'unreachable' | 'signedOut' | 'refused' | 'conflict' | 'failed'

/** Where the work stands now; `conflicts` are fields that were changed differently elsewhere. */
export interface Work<T> {
  place: KeptPlace
  mine: T | null
  version: number
  conflicts: { key: keyof T & string; mine: unknown; theirs: unknown }[]
  problems: FieldProblem[]
  error: unknown
}

const PAUSE = 700
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Saves a thing of many fields while it is written. Every change is on this device first and goes to the server after a pause; what
 * was saved elsewhere is merged field by field, and a field changed in both places is shown with both. Nothing typed is dropped
 * before the server has it.
 */
export class Keeper<T extends object> {
  private state: Work<T> = { place: 'loading', mine: null, version: 0, conflicts: [], problems: [], error: null }
  private base: Saved<T> | null = null
  private readonly doors: KeeperDoors<T>
  private readonly name: string
  private readonly listeners = new Set<() => void>()
  private cancel: (() => void) | undefined
  private sending: Promise<void> | null = null
  private attempts = 0
  private closed = false

  /** `name` is where this device keeps the work; it names whose work it is. */
  constructor(doors: KeeperDoors<T>, name: string) {
    this.doors = doors
    this.name = name
  }

  readonly read = (): Work<T> => this.state
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => { this.listeners.delete(listener) }
  }
  private set(change: Partial<Work<T>>): void {
    this.state = { ...this.state, ...change }
    for (const tell of this.listeners) tell()
  }

  /** Reads what this device and the server have, and joins them. */
  async open(): Promise<void> {
    this.closed = false
    const kept = await this.doors.kept(this.name)
    try { this.adopt(await this.doors.read(), kept) } catch (error) {
      const verdict = this.doors.judge(error)
      if (kept && (verdict === 'later' || verdict === 'signIn')) {
        this.base = kept.base
        this.set({ mine: kept.mine, version: kept.base.version, place: verdict === 'later' ? 'unreachable' : 'signedOut', error })
        if (verdict === 'later') this.retry()
      } else this.set({ place: 'failed', error })
    }
  }

  /** Joins what the server has with what is written here. */
  private adopt(theirs: Saved<T>, kept: KeptWork<T> | null): void {
    const from = kept?.base.fields ?? theirs.fields
    const mine = kept?.mine ?? theirs.fields
    const merged: Record<string, unknown> = { ...(theirs.fields as object) }
    const base: Record<string, unknown> = { ...(theirs.fields as object) }
    const conflicts: Work<T>['conflicts'] = []
    for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs.fields)]) as Set<keyof T & string>) {
      if (same(mine[key], from[key]) || same(mine[key], theirs.fields[key])) continue
      merged[key] = mine[key]
      if (same(theirs.fields[key], from[key])) continue
      // It stays a conflict until it is answered, however often the server is asked meanwhile: here the base stays what both began from.
      base[key] = from[key]
      conflicts.push({ key, mine: mine[key], theirs: theirs.fields[key] })
    }
    this.base = { version: theirs.version, fields: base as T }
    const open = Object.keys(this.changes(merged as T)).length > 0
    this.set({ mine: merged as T, version: theirs.version, conflicts, error: null, place: conflicts.length > 0 ? 'conflict' : open ? 'onDevice' : 'saved', ...(open ? {} : { problems: [] }) })
    if (open) this.keep()
    else void this.doors.drop(this.name)
    if (open && conflicts.length === 0) this.soon(0)
  }

  private changes(mine: T): Partial<T> {
    const from = this.base?.fields
    return Object.fromEntries(Object.entries(mine).filter(([key, value]) => !from || !same(value, from[key as keyof T]))) as Partial<T>
  }
  private keep(): void { if (this.base && this.state.mine) void this.doors.keep(this.name, { base: this.base, mine: this.state.mine }) }

  /** Takes a change by the writer. */
  edit(change: Partial<T>): void {
    if (!this.state.mine) return
    const stays = this.state.place === 'conflict' || this.state.place === 'signedOut'
    this.set({ mine: { ...this.state.mine, ...change }, ...(stays ? {} : { place: 'onDevice' }) })
    this.keep()
    if (this.state.place !== 'conflict') this.soon(PAUSE)
  }

  /** Ends a conflict about a field with one of the two. */
  resolve(key: keyof T & string, take: 'mine' | 'theirs'): void {
    const conflict = this.state.conflicts.find((one) => one.key === key)
    if (!conflict || !this.base || !this.state.mine) return
    this.base = { ...this.base, fields: { ...this.base.fields, [key]: conflict.theirs } }
    const conflicts = this.state.conflicts.filter((one) => one.key !== key)
    this.set({ mine: take === 'mine' ? this.state.mine : { ...this.state.mine, [key]: conflict.theirs }, conflicts, place: conflicts.length > 0 ? 'conflict' : 'onDevice' })
    this.keep()
    if (conflicts.length === 0) this.soon(0)
  }

  private soon(milliseconds: number): void {
    this.cancel?.()
    this.cancel = this.doors.after(milliseconds, () => { void this.flush() })
  }
  private retry(): void {
    this.attempts++
    this.soon(Math.min(30_000, 1000 * 2 ** this.attempts))
  }

  /** Sends what the server lacks, now; resolves when it has answered. */
  async flush(): Promise<void> {
    this.cancel?.()
    if (this.sending) { await this.sending; if (this.state.place !== 'onDevice') return }
    if (this.closed || !this.state.mine || !this.base || this.state.place === 'conflict' || this.state.place === 'failed') return
    this.sending = this.send(this.state.mine, this.base).finally(() => { this.sending = null })
    await this.sending
    if (this.state.place === 'onDevice') this.soon(PAUSE)
  }

  private async send(mine: T, base: Saved<T>): Promise<void> {
    const problems = this.doors.check?.(mine) ?? []
    const barred = new Set(problems.map(({ path }) => path.split('.')[0]))
    const changes = Object.fromEntries(Object.entries(this.changes(mine)).filter(([key]) => !barred.has(key))) as Partial<T>
    const done = (): void => {
      const left = this.state.mine ? Object.keys(this.changes(this.state.mine)) : []
      const place = left.length === 0 ? 'saved' : left.every((key) => barred.has(key)) ? 'refused' : 'onDevice'
      this.set({ place, problems })
      if (left.length === 0) void this.doors.drop(this.name)
      else this.keep()
    }
    if (Object.keys(changes).length === 0) { done(); return }
    this.set({ place: 'saving', problems })
    try {
      const saved = await this.doors.save(base.version, changes)
      this.attempts = 0
      // What was sent, not what came back: the server trims, and a space just typed is not a change to fight about.
      this.base = { version: saved.version, fields: { ...saved.fields, ...changes } }
      // What others wrote in fields that are not being changed here.
      const others = Object.fromEntries(Object.entries(saved.fields).filter(([key]) => same(this.state.mine?.[key as keyof T], base.fields[key as keyof T]) && !(key in changes)))
      this.set({ mine: { ...this.state.mine!, ...others }, version: saved.version, error: null })
      done()
    } catch (error) {
      const verdict = this.doors.judge(error)
      this.set({ error })
      if (verdict === 'later') { this.set({ place: 'unreachable' }); this.retry() }
      else if (verdict === 'signIn') this.set({ place: 'signedOut' })
      else if (verdict === 'conflict') await this.ask()
      else this.set({ place: 'refused', problems: [...problems, ...fieldsOf(error)] })
    }
  }

  private async ask(): Promise<void> {
    try { this.adopt(await this.doors.read(), this.base && this.state.mine ? { base: this.base, mine: this.state.mine } : null) } catch (error) {
      const verdict = this.doors.judge(error)
      this.set({ error, place: verdict === 'later' ? 'unreachable' : verdict === 'signIn' ? 'signedOut' : this.state.mine ? 'refused' : 'failed' })
      if (verdict === 'later') this.retry()
    }
  }

  /** Asks the server what it has and joins it with what is written here: after a return of the network, or news from elsewhere. */
  async again(): Promise<void> {
    if (this.sending || this.closed) return
    await this.ask()
  }

  /** Somebody saved this version; ours are known already. */
  async heard(version: number): Promise<void> {
    if (this.sending) await this.sending
    if (!this.base || version <= this.base.version || this.state.place === 'conflict') return
    await this.again()
  }

  /** Stops sending; what is written stays on this device. */
  close(): void {
    void this.flush()
    this.closed = true
  }
}

const fieldsOf = (error: unknown): FieldProblem[] => (error as { problem?: { fields?: FieldProblem[] } } | null)?.problem?.fields ?? []
