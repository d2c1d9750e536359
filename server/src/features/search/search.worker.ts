import { parentPort } from 'node:worker_threads'
import { createEngine, type ExploreAsk } from './engine.ts'
import type { SearchDocument } from './document.ts'

/** What the main thread sends; every message with a number is answered once. */
export type Ask =
  | { kind: 'explore'; ask: ExploreAsk }
  | { kind: 'similar'; text: string; except: string | null; limit: number }
  | { kind: 'beginFill' }
  | { kind: 'change'; put: SearchDocument[]; drop: string[] }
  | { kind: 'endFill' }
export interface Numbered { number: number; ask: Ask }
export interface Answer { number: number; answer: unknown; error: string | null }

const engine = createEngine()

function answer(ask: Ask): unknown {
  switch (ask.kind) {
    case 'explore': return engine.explore(ask.ask)
    case 'similar': return engine.similar(ask.text, ask.except, ask.limit)
    case 'beginFill': engine.beginFill(); return null
    case 'change':
      for (const document of ask.put) engine.put(document)
      for (const id of ask.drop) engine.drop(id)
      return null
    case 'endFill': return engine.endFill()
  }
}

parentPort?.on('message', ({ number, ask }: Numbered) => {
  const reply = (more: Omit<Answer, 'number'>): void => { parentPort?.postMessage({ number, ...more } satisfies Answer) }
  try { reply({ answer: answer(ask), error: null }) } catch (error) { reply({ answer: null, error: (error as Error).stack ?? String(error) }) }
})
