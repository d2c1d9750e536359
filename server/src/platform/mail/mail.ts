import { createHash } from 'node:crypto'
import { createTransport } from 'nodemailer'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database, Tx } from '../database.ts'
import type { Log } from '../log.ts'
import { type Letter, mailModel } from './mail.model.ts'

export interface LetterText { subject: string; html: string; text: string }

export interface Mail {
  /** Puts a letter into the queue, in the caller's transaction if given; the same key is sent once. */
  send(key: string, to: string, letter: LetterText, options?: { tx?: Tx | undefined; headers?: Record<string, string> }): Promise<void>
  poke(): void
  start(): void
  stop(): Promise<void>
  /** Resolves when every letter that is due has been handed over; for tests. */
  settled(): Promise<void>
  newest(limit: number): Promise<Letter[]>
}

const LEASE = 60_000
const MAX_ATTEMPTS = 12

/**
 * Letters are rows before they are mail, so that a crash loses none. A mail server that took a letter just before a crash
 * gets it again with the same Message-ID, by which receivers drop the second copy.
 */
export function createMail(database: Database, clock: Clock, config: Config, log: Log): Mail {
  const letters = mailModel(database)
  const transport = config.SMTP_URL ? createTransport(config.SMTP_URL) : undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = true
  let running: Promise<void> | undefined

  const hand = async (letter: Letter): Promise<void> => {
    try {
      await transport?.sendMail({
        from: config.MAIL_FROM, to: letter.to, subject: letter.subject, html: letter.html, text: letter.text, headers: letter.headers,
        messageId: `<${createHash('sha256').update(letter._id).digest('hex').slice(0, 32)}@${new URL(config.PUBLIC_URL).hostname}>`,
      })
      await letters.sent(letter._id, clock.now(), !transport)
    } catch (error) {
      log.warn({ attempts: letter.attempts, error: (error as { code?: string }).code }, 'letter not taken')
      if (letter.attempts >= MAX_ATTEMPTS) await letters.giveUp(letter._id)
      else await letters.postpone(letter._id, new Date(clock.now().getTime() + Math.min(3_600_000, 2000 * 2 ** letter.attempts)))
    }
  }
  const work = async (): Promise<void> => {
    while (!stopped) {
      const letter = await letters.claim(clock.now(), LEASE)
      if (!letter) return
      await hand(letter)
    }
  }
  const drain = (): Promise<void> => {
    if (stopped) return Promise.resolve()
    return running ??= work().catch((error: Error) => { log.warn({ error: error.message }, 'mail waits') }).finally(() => { running = undefined })
  }
  return {
    send: (key, to, letter, { tx, headers = {} } = {}) => letters.put({ _id: key, to, ...letter, headers, at: clock.now() }, tx),
    poke: () => { void drain() },
    start: () => { stopped = false; timer = setInterval(() => { void drain() }, 1000); void drain() },
    stop: async () => { stopped = true; clearInterval(timer); await running; transport?.close() },
    settled: async () => {
      for (;;) {
        // A row that a worker holds is not due, but it is not done either.
        while (running) await running
        await drain()
        const due = await letters.nextDue()
        if (!running && (!due || due > clock.now())) return
      }
    },
    newest: letters.newest,
  }
}
