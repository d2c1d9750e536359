import { useEffect, useRef, useState } from 'react'
import type { Counted } from './count.ts'
import type { Said } from './count.worker.ts'

/** Where a count is: nothing opened yet, under way, done, or broken off by an error of the browser or the network. */
export type CountState =
  | { is: 'idle' }
  | { is: 'running'; name: string; step: Extract<Said, { type: 'step' }>['step']; done: number | null }
  | { is: 'done'; name: string; counted: Counted }
  | { is: 'failed'; name: string; because: 'count' | 'load' }

/** Examples once loaded stay, so that they open without a network. */
const kept = new Map<string, Promise<string>>()

function load(address: string): Promise<string> {
  const known = kept.get(address)
  if (known) return known
  const coming = fetch(address).then((answer) => { if (!answer.ok) throw new Error(`${answer.status}`); return answer.text() })
  kept.set(address, coming)
  coming.catch(() => { kept.delete(address) })
  return coming
}

const hire = (): Worker => new Worker(new URL('./count.worker.ts', import.meta.url), { type: 'module' })

/** Counts files in a worker of this page, one at a time; opening another or `stop` ends the one under way. */
export function useCount() {
  const [state, setState] = useState<CountState>({ is: 'idle' })
  const worker = useRef<Worker>(null)
  const turn = useRef(0)
  useEffect(() => {
    // Hired before it is needed, so that it is there when the network is not.
    worker.current = hire()
    return () => { turn.current++; worker.current?.terminate() }
  }, [])

  const begin = (): number => {
    if (state.is === 'running') { worker.current?.terminate(); worker.current = hire() }
    return ++turn.current
  }
  const count = async (name: string, read: () => Promise<string>): Promise<void> => {
    const mine = begin()
    const show = (next: CountState): void => { if (turn.current === mine) setState(next) }
    show({ is: 'running', name, step: 'reading', done: null })
    let text: string
    try { text = await read() } catch { show({ is: 'failed', name, because: 'load' }); return }
    const clerk = worker.current
    if (turn.current !== mine || !clerk) return
    clerk.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.type === 'step') show({ is: 'running', name, step: data.step, done: data.done })
      else show(data.type === 'counted' ? { is: 'done', name, counted: data.counted } : { is: 'failed', name, because: 'count' })
    }
    clerk.onerror = () => { show({ is: 'failed', name, because: 'count' }) }
    clerk.postMessage(text)
  }
  return {
    state,
    openFile: (file: File) => count(file.name, () => file.text()),
    openExample: (name: string, address: string) => count(name, () => load(address)),
    stop: () => { begin(); setState({ is: 'idle' }) },
  }
}
