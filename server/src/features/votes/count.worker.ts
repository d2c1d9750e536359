import { parentPort } from 'node:worker_threads'
import { boxDigest, type BoxedBallot, sortBallots } from '@commonspark/shared/counting/bundle'
import { officialWinners, pabulibProfile } from '@commonspark/shared/counting/pabulibProfile'
import { cellsOf, readPabulib } from '@commonspark/shared/counting/pabulib'
import { preflibHeader, preflibProfile, readPreflib } from '@commonspark/shared/counting/preflib'
import { representation } from '@commonspark/shared/counting/measures'
import { type BallotForm, CountError, type OptionId, type Profile } from '@commonspark/shared/counting/profile'
import { countVotes } from '@commonspark/shared/counting/registry'
import { whyNot } from '@commonspark/shared/counting/whyNot'
import type { FileFault } from '@commonspark/shared/counting/faults'
import type { CountView } from '@commonspark/shared/votes/schema'
import { sha256 } from './sha256.ts'

/** What the main thread asks; each is answered once, a count tells from time to time how far it is. */
export type Task =
  | { kind: 'count'; rule: string; parameters: Record<string, unknown>; profile: Profile }
  | { kind: 'read'; format: 'pb' | 'preflib'; text: string }
  | { kind: 'seal'; form: BallotForm; ballots: BoxedBallot[] }
/** A read election, ready to be put down. */
export interface ReadElection { profile: Profile; names: Record<OptionId, string>; meta: Record<string, string>; official: OptionId[] | null }
export type Done =
  | { kind: 'counted'; count: CountView }
  | { kind: 'uncountable'; code: string; where: string }
  | { kind: 'read'; election: ReadElection }
  | { kind: 'sealed'; ballots: BoxedBallot[]; box: string }
  | { kind: 'faults'; faults: FileFault[] }
export type Said = { done: Done } | { progress: number } | { error: string }

const TELL_EVERY = 250

function count({ rule, parameters, profile }: Extract<Task, { kind: 'count' }>): Done {
  let told = 0
  try {
    const outcome = countVotes(rule, profile, parameters, (progress) => {
      if (Date.now() - told < TELL_EVERY) return
      told = Date.now()
      say({ progress })
    })
    const why = Object.fromEntries(profile.options.map(({ id }) => [id, whyNot(outcome, id)]))
    return { kind: 'counted', count: { outcome, representation: representation(profile, outcome.winners), why } }
  } catch (error) {
    if (error instanceof CountError) return { kind: 'uncountable', code: error.code, where: error.where }
    throw error
  }
}

function read({ format, text }: Extract<Task, { kind: 'read' }>): Done {
  if (format === 'pb') {
    const result = readPabulib(text)
    if (!result.ok) return { kind: 'faults', faults: result.faults }
    const { file } = result
    const [project, entry] = [cellsOf(file.projects), cellsOf(file.meta)]
    return { kind: 'read', election: {
      profile: pabulibProfile(file), official: officialWinners(file),
      names: Object.fromEntries(file.projects.rows.map((row) => [project(row, 'project_id'), project(row, 'name')])),
      meta: Object.fromEntries(file.meta.rows.map((row) => [entry(row, 'key'), entry(row, 'value')])),
    } }
  }
  const result = readPreflib(text)
  if (!result.ok) return { kind: 'faults', faults: result.faults }
  const { file } = result
  const profile = preflibProfile(file)
  return { kind: 'read', election: {
    profile, official: null, meta: { description: preflibHeader(file, 'TITLE'), date_begin: preflibHeader(file, 'PUBLICATION DATE') },
    names: Object.fromEntries(profile.options.map(({ id }) => [id, preflibHeader(file, `ALTERNATIVE NAME ${id}`)])),
  } }
}

const say = (said: Said): void => { parentPort?.postMessage(said) }

/** The ballots in the order of the bundle, and the digest of the box. */
async function seal({ form, ballots }: Extract<Task, { kind: 'seal' }>): Promise<Done> {
  const sorted = sortBallots(form, ballots)
  return { kind: 'sealed', ballots: sorted, box: await boxDigest(sorted, sha256) }
}

parentPort?.on('message', async (task: Task) => {
  try { say({ done: task.kind === 'count' ? count(task) : task.kind === 'seal' ? await seal(task) : read(task) }) } catch (error) { say({ error: (error as Error).stack ?? String(error) }) }
})
