import type { Worker } from 'node:worker_threads'
import type { BoxedBallot } from '@commonspark/shared/counting/bundle'
import type { BallotForm } from '@commonspark/shared/counting/profile'
import { AppError } from '@commonspark/shared/ground/errors'
import { startWorker } from '../../platform/worker.ts'
import type { Done, Said, Task } from './count.worker.ts'

const MOST_WAITING = 12
const IDLE = 20_000
const SEAL_TIME = 600_000

/** Counts in a thread of its own, one thing after the other; the thread ends when it has had nothing to do for a while. */
export interface Counter {
  /** Resolves with the outcome; refused when too much waits or it takes longer than `milliseconds`. */
  run(task: Task, milliseconds: number, progress?: (done: number) => void): Promise<Done>
  stop(): Promise<void>
}

/** Sorts ballots as a bundle holds them, and makes the digest of their box. */
export async function sealed(counter: Counter, form: BallotForm, ballots: BoxedBallot[]): Promise<{ ballots: BoxedBallot[]; box: string }> {
  const done = await counter.run({ kind: 'seal', form, ballots }, SEAL_TIME)
  if (done.kind !== 'sealed') throw new AppError('internal')
  return done
}

export function createCounter(): Counter {
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let stopped = false

  const end = async (): Promise<void> => { const ending = worker; worker = undefined; await ending?.terminate() }
  const ask = (task: Task, milliseconds: number, progress: (done: number) => void): Promise<Done> => new Promise((resolve, reject) => {
    if (stopped) { reject(new AppError('unavailable')); return }
    clearTimeout(idle)
    const thread = worker ??= startWorker(import.meta.url, 'features/votes/count.worker', { name: 'count', resourceLimits: { maxOldGenerationSizeMb: 2048 } })
    thread.unref()
    const finish = (settle: () => void): void => {
      clearTimeout(limit)
      thread.off('message', onMessage).off('error', onError).off('exit', onExit)
      idle = setTimeout(() => void end(), IDLE).unref()
      settle()
    }
    const onMessage = (said: Said): void => {
      if ('progress' in said) progress(said.progress)
      else finish(() => { if ('done' in said) resolve(said.done); else reject(new Error(said.error)) })
    }
    const onError = (error: Error): void => { worker = undefined; finish(() => { reject(error) }) }
    const onExit = (): void => { worker = undefined; finish(() => { reject(new AppError('unavailable')) }) }
    const limit = setTimeout(() => { finish(() => { reject(new AppError('unavailable', 'countTooLong')) }); void end() }, milliseconds)
    thread.on('message', onMessage).on('error', onError).on('exit', onExit)
    thread.postMessage(task)
  })

  return {
    run: (task, milliseconds, progress = () => {}) => {
      if (waiting >= MOST_WAITING) return Promise.reject(new AppError('unavailable', 'countBusy'))
      waiting++
      const mine = last.then(() => ask(task, milliseconds, progress)).finally(() => { waiting-- })
      last = mine.catch(() => undefined)
      return mine
    },
    stop: async () => { stopped = true; clearTimeout(idle); await end() },
  }
}
