import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Socket } from 'socket.io-client'
import type { MessageRange, MessageView } from '@commonspark/shared/conversations/schema'
import { fetchRange, messagePosted, say } from '@commonspark/shared/conversations/socket'
import { EMPTY, endOf, type Timeline, withPosted, withRange } from '@commonspark/shared/conversations/timeline'
import { type Ack, watch } from '@commonspark/shared/ground/live'
import type { Person } from './people.ts'

/** One person's open page without its pixels: it follows conversations, asks for what it lacks, and sends each message until it is acknowledged. */
export class Screen {
  readonly person: Person
  readonly timelines = new Map<string, Timeline>()
  /** How often a live message was told that was shown already, and how often one had to be asked for. */
  readonly figures = { sent: 0, resent: 0, doubled: 0, asked: 0, cuts: 0 }
  private socket!: Socket
  private readonly catching = new Map<string, Promise<void>>()

  constructor(person: Person) { this.person = person }

  async opens(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.timelines.set(id, EMPTY)
    this.socket = await this.person.connects()
    this.socket.on(messagePosted.name, (raw: unknown) => {
      const { conversationId, items } = messagePosted.payload.parse(raw)
      const before = this.timelines.get(conversationId)
      if (!before) return
      this.figures.doubled += items.filter((item) => item.seq <= endOf(before)).length
      const now = withPosted(before, items)
      this.timelines.set(conversationId, now)
      if (endOf(now) < now.lastSeq) void this.catchUp(conversationId)
    })
    this.socket.on('connect', () => { void this.comesBack() })
    await this.comesBack()
  }
  private async comesBack(): Promise<void> {
    try {
      await this.socket.timeout(5000).emitWithAck(watch.name, { topics: [...this.timelines.keys()].map((id) => `conversation:${id}`) })
      await Promise.all([...this.timelines.keys()].map((id) => this.catchUp(id)))
    } catch { /* the next connect begins again */ }
  }
  /** Asks by place until nothing is lacking. */
  private catchUp(id: string): Promise<void> {
    const there = this.catching.get(id)
    if (there) return there
    const work = (async () => {
      for (;;) {
        const timeline = this.timelines.get(id)!
        const ack = (await this.socket.timeout(5000).emitWithAck(fetchRange.name, { conversationId: id, after: endOf(timeline), limit: 200 })) as Ack
        if (!ack.ok) throw new Error(ack.problem.because)
        const range = ack.reply as MessageRange
        this.figures.asked += range.items.length
        this.timelines.set(id, withRange(this.timelines.get(id)!, range))
        if (endOf(this.timelines.get(id)!) >= range.lastSeq) return
      }
    })().catch(() => undefined).finally(() => { this.catching.delete(id) })
    this.catching.set(id, work)
    return work
  }
  /** Sends until the server has it. */
  async says(id: string, text: string, key: string = randomUUID()): Promise<MessageView> {
    this.figures.sent++
    for (;;) {
      try {
        const ack = (await this.socket.timeout(4000).emitWithAck(say.name, { conversationId: id, key, text })) as Ack
        if (ack.ok) return ack.reply as MessageView
        if (ack.problem.code !== 'tooMany' && ack.problem.code !== 'unavailable' && ack.problem.code !== 'internal') throw new Refusal(ack.problem.because)
      } catch (error) { if (error instanceof Refusal) throw error }
      this.figures.resent++
      await sleep(50)
    }
  }
  /** Cuts the network once; the socket comes back by itself. */
  cut(): void { this.figures.cuts++; this.socket.io.engine?.close() }
  leaves(): void { this.person.leaves() }
}
class Refusal extends Error {}
