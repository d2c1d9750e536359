import { sha256 } from '../../../lib/sha256.ts'
import { z } from 'zod'
import { countFile, type Counted, type Tell } from './count.ts'

// Off, or the schemas try to compile themselves, which the content security policy reports.
z.config({ jitless: true })

/** What the worker says: how far it is, what came out, or that it failed. */
export type Said = { type: 'step'; step: Parameters<Tell>[0]; done: number | null } | { type: 'counted'; counted: Counted } | { type: 'failed' }

const say = (said: Said): void => { self.postMessage(said) }


self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  countFile(data, sha256, (step, done) => { say({ type: 'step', step, done }) })
    .then((counted) => { say({ type: 'counted', counted }) }, () => { say({ type: 'failed' }) })
})
