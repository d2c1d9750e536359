import type { FieldProblem } from '@commonspark/shared/ground/errors'
import { fieldProblems } from '@commonspark/shared/ground/errors'
import { IdeaContent } from '@commonspark/shared/ideas/content'
import { changedPaths, changesBetween, flatten, mergeContent } from '@commonspark/shared/ideas/rules'
import type { IdeaChanges, WorkingCopy } from '@commonspark/shared/ideas/schema'

/** The outside of the saver: server, this device, time. Calls to the server throw what `judge` understands. */
export interface Doors {
  create(key: string, content: IdeaChanges): Promise<WorkingCopy>
  read(id: string): Promise<WorkingCopy>
  save(id: string, version: number, changes: IdeaChanges): Promise<WorkingCopy>
  keep(name: string, value: Kept): Promise<void>
  kept(name: string): Promise<Kept | null>
  drop(name: string): Promise<void>
  /** What a failure means: try again later, ask who one is, look what changed, or tell the writer. */
  judge(error: unknown): 'later' | 'signIn' | 'conflict' | 'refused'
  after(milliseconds: number, work: () => void): () => void
}

/** What this device keeps of an idea being written: the text, and the server's state that it was written upon. */
export interface Kept { key: string; base: Base | null; mine: IdeaContent }
export interface Base { version: number; content: IdeaContent }

/** Where the text is: on this device only (and why), on its way, or on the server. */
export type Place = 'loading' | 'empty' | 'onDevice' | 'saving' | 'saved' | 'unreachable' | 'signedOut' | 'refused' | 'conflict' | 'failed'

export interface Writing {
  place: Place
  id: string | null
  mine: IdeaContent
  copy: WorkingCopy | null
  /** Fields that two people changed differently: both texts, to choose from. */
  conflicts: { path: string; mine: unknown; theirs: unknown }[]
  /** Fields that stay on this device until they are mended. */
  problems: FieldProblem[]
  error: unknown
}

const PAUSE = 900
const empty = (): IdeaContent => IdeaContent.parse({})
export const newName = (key: string): string => `idea:new:${key}`
export const ideaName = (id: string): string => `idea:${id}`

/** The content with another value at a path, for example "title" or "canvas.problem". */
const withPath = (content: IdeaContent, path: string, value: unknown): IdeaContent => (path.startsWith('canvas.')
  ? { ...content, canvas: { ...content.canvas, [path.slice(7)]: value as string } }
  : { ...content, [path]: value })

/** What is wrong with a text before it is sent, and the text without those fields. */
function sendable(from: IdeaContent, mine: IdeaContent): { changes: IdeaChanges; sent: IdeaContent; problems: FieldProblem[] } {
  const parsed = IdeaContent.safeParse(mine)
  const problems = parsed.success ? [] : fieldProblems(parsed.error)
  const barred = new Set(problems.map(({ path }) => (path.startsWith('canvas.') ? path.split('.').slice(0, 2).join('.') : path.split('.')[0])))
  const { merged } = mergeContent(from, mine, from)
  const [keep, old] = [flatten(merged), flatten(from)]
  const sent = Object.keys(keep).filter((path) => barred.has(path)).reduce((content, path) => withPath(content, path, old[path]), merged)
  return { changes: changesBetween(from, sent) as IdeaChanges, sent, problems }
}

/**
 * Saves an idea while it is written. Every change is on this device first and goes to the server after a pause; what somebody else
 * saved is merged field by field, and a field that both changed is shown with both texts. Nothing typed is dropped before the server has it.
 */
export class Saver {
  private state: Writing = { place: 'loading', id: null, mine: empty(), copy: null, conflicts: [], problems: [], error: null }
  private base: Base | null = null
  private readonly key: string
  private readonly doors: Doors
  private readonly listeners = new Set<() => void>()
  private cancel: (() => void) | undefined
  private sending = false
  private attempts = 0
  private closed = false

  /** A new idea begins in `language`, which alone is nothing to save. */
  constructor(doors: Doors, where: { key: string; id: string | null; language?: IdeaContent['language'] }) {
    this.doors = doors
    this.key = where.key
    this.state = { ...this.state, id: where.id, mine: { ...empty(), ...(where.language ? { language: where.language } : {}) } }
  }

  readonly read = (): Writing => this.state
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => { this.listeners.delete(listener) }
  }
  private set(change: Partial<Writing>): void {
    this.state = { ...this.state, ...change }
    for (const tell of this.listeners) tell()
  }
  private get name(): string { return this.state.id ? ideaName(this.state.id) : newName(this.key) }

  /** Reads what this device and the server have, and joins them. */
  async open(): Promise<void> {
    const kept = await this.doors.kept(this.name)
    if (!this.state.id) {
      this.set(kept ? { mine: kept.mine, place: 'onDevice' } : { place: 'empty' })
      if (kept) this.soon(0)
      return
    }
    try { this.adopt(await this.doors.read(this.state.id), kept) } catch (error) {
      const verdict = this.doors.judge(error)
      // Without the server one can go on with what this device has.
      if (kept && (verdict === 'later' || verdict === 'signIn')) {
        this.base = kept.base
        this.set({ mine: kept.mine, place: verdict === 'later' ? 'unreachable' : 'signedOut' })
        if (verdict === 'later') this.retry()
      } else this.set({ place: 'failed', error })
    }
  }

  private adopt(copy: WorkingCopy, kept: Kept | null): void {
    const theirs = copy.content
    const from = kept?.base?.content ?? theirs
    const mine = kept?.mine ?? theirs
    const { merged, conflicts } = mergeContent(from, mine, theirs)
    const [a, b] = [flatten(mine), flatten(theirs)]
    // A conflict stays one until it is answered, however often the server is asked meanwhile: there the base stays what both began from.
    const old = flatten(from)
    this.base = { version: copy.version, content: conflicts.reduce((content, path) => withPath(content, path, old[path]), theirs) }
    this.set({ copy, id: copy.id, mine: merged, conflicts: conflicts.map((path) => ({ path, mine: a[path], theirs: b[path] })) })
    if (conflicts.length > 0) this.set({ place: 'conflict' })
    else if (changedPaths(theirs, merged).length > 0) { this.set({ place: 'onDevice' }); this.soon(0) }
    else { this.set({ place: 'saved', problems: [] }); void this.doors.drop(this.name) }
    if (conflicts.length > 0 || changedPaths(theirs, merged).length > 0) this.keep()
  }

  private keep(): void { void this.doors.keep(this.name, { key: this.key, base: this.base, mine: this.state.mine }) }

  /** Takes a change by the writer. */
  edit(change: Partial<IdeaContent>): void {
    this.set({ mine: { ...this.state.mine, ...change }, ...(this.state.place === 'conflict' || this.state.place === 'signedOut' ? {} : { place: 'onDevice' }) })
    this.keep()
    if (this.state.place !== 'conflict') this.soon(PAUSE)
  }

  /** Ends a conflict about a field with one of the two texts. */
  resolve(path: string, take: 'mine' | 'theirs'): void {
    const conflict = this.state.conflicts.find((one) => one.path === path)
    if (!conflict) return
    const mine = take === 'mine' ? this.state.mine : withPath(this.state.mine, path, conflict.theirs)
    if (this.base) this.base = { ...this.base, content: withPath(this.base.content, path, conflict.theirs) }
    const conflicts = this.state.conflicts.filter((one) => one.path !== path)
    this.set({ mine, conflicts, place: conflicts.length > 0 ? 'conflict' : 'onDevice' })
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

  /** Sends what the server lacks, now. */
  async flush(): Promise<void> {
    this.cancel?.()
    if (this.sending || this.closed || this.state.place === 'conflict' || this.state.place === 'loading' || this.state.place === 'failed') return
    const from = this.base?.content ?? empty()
    const { changes, sent, problems } = sendable(from, this.state.mine)
    if (Object.keys(changes).length === 0) {
      if (this.state.id) this.set({ place: problems.length > 0 ? 'refused' : this.base ? 'saved' : 'onDevice', problems })
      if (this.state.id && this.base && problems.length === 0) void this.doors.drop(this.name)
      if (this.state.id && !this.base) await this.again()
      return
    }
    this.sending = true
    this.set({ place: 'saving', problems })
    try {
      const before = this.name
      const copy = this.state.id && this.base ? await this.doors.save(this.state.id, this.base.version, changes)
        : this.state.id ? null
        : await this.doors.create(this.key, changes)
      if (!copy) { this.sending = false; await this.again(); return }
      this.attempts = 0
      const created = this.state.id === null
      // What was sent, not what came back: the server trims, and a space just typed is not a change to fight about.
      this.base = { version: copy.version, content: created ? copy.content : sent }
      this.set({ id: copy.id, copy, error: null })
      if (before !== this.name) { this.keep(); void this.doors.drop(before) }
      this.sending = false
      if (changedPaths(created ? copy.content : sent, this.state.mine).some((path) => !problems.some((one) => one.path.startsWith(path)))) { this.set({ place: 'onDevice' }); this.keep(); this.soon(created ? 0 : PAUSE) }
      else if (problems.length > 0) { this.set({ place: 'refused' }); this.keep() }
      else { this.set({ place: 'saved' }); void this.doors.drop(this.name) }
    } catch (error) {
      this.sending = false
      const verdict = this.doors.judge(error)
      this.set({ error })
      if (verdict === 'later') { this.set({ place: 'unreachable' }); this.retry() }
      else if (verdict === 'signIn') this.set({ place: 'signedOut' })
      else if (verdict === 'conflict') await this.again()
      else this.set({ place: 'refused' })
    }
  }

  /** Asks the server what it has and joins it with what is written here: after a conflict, a return of the network, or news from elsewhere. */
  async again(): Promise<void> {
    if (!this.state.id || this.sending || this.closed) { if (!this.state.id) await this.flush(); return }
    try { this.adopt(await this.doors.read(this.state.id), { key: this.key, base: this.base, mine: this.state.mine }) } catch (error) {
      const verdict = this.doors.judge(error)
      this.set({ error, place: verdict === 'later' ? 'unreachable' : verdict === 'signIn' ? 'signedOut' : 'failed' })
      if (verdict === 'later') this.retry()
    }
  }

  /** Somebody saved this version; ours are known already. */
  async heard(version: number): Promise<void> {
    if (!this.base || version <= this.base.version || this.sending || this.state.place === 'conflict') return
    await this.again()
  }

  /** The server has published or otherwise moved on by our own doing. */
  moved(version: number): void { if (this.base) this.base = { ...this.base, version } }

  close(): void {
    this.closed = true
    this.cancel?.()
  }
}
