import { AppError } from '@commonspark/shared/ground/errors'
import { startWorker } from '../../platform/worker.ts'
import type { Answer, Ask, Numbered } from './search.worker.ts'

const MOST_WAITING = 200

/** The thread that holds the index. */
export interface Thread {
  /** Sends and waits for the answer; refused when the thread is gone or has more than enough to do. */
  ask(ask: Ask): Promise<unknown>
  stop(): Promise<void>
}

/** Starts the thread; `lost` is told when it ends by itself. */
export function startThread(lost: (error: Error) => void): Thread {
  const worker = startWorker(import.meta.url, 'features/search/search.worker', { name: 'search', resourceLimits: { maxOldGenerationSizeMb: 4096 } })
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>()
  let number = 0
  let ended = false

  const end = (error: Error): void => {
    if (ended) return
    ended = true
    for (const { reject } of waiting.values()) reject(new AppError('unavailable'))
    waiting.clear()
    lost(error)
  }
  worker.on('message', ({ number: answered, answer, error }: Answer) => {
    const asker = waiting.get(answered)
    waiting.delete(answered)
    if (error === null) asker?.resolve(answer)
    else asker?.reject(new Error(error))
  })
  worker.on('error', end)
  worker.on('exit', (code) => { end(new Error(`search ended with ${code}`)) })
  // A process that has nothing else to do may end.
  worker.unref()

  return {
    ask: (ask) => new Promise((resolve, reject) => {
      if (ended || waiting.size >= MOST_WAITING) { reject(new AppError('unavailable')); return }
      waiting.set(++number, { resolve, reject })
      worker.postMessage({ number, ask } satisfies Numbered)
    }),
    stop: async () => { ended = true; await worker.terminate() },
  }
}
