import { Bundle } from '@commonspark/shared/counting/bundle'
import { z } from 'zod'
import type { KnownRule } from '../components/ruleWords.ts'
import { countByAll, type LabResult } from './lab.ts'

// Off, or the schemas try to compile themselves, which the content security policy reports.
z.config({ jitless: true })

/** What the worker says: which rule it counts by, what came out, or that it failed. */
export type LabSaid = { type: 'rule'; rule: KnownRule } | { type: 'done'; results: LabResult[] } | { type: 'failed' }

const say = (said: LabSaid): void => { self.postMessage(said) }

self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  try {
    say({ type: 'done', results: countByAll(Bundle.parse(JSON.parse(data)), (rule) => { say({ type: 'rule', rule }) }) })
  } catch { say({ type: 'failed' }) }
})
