import { readFile } from 'node:fs/promises'
import { type CheckCode, type Verdict, verifyBundle } from '@commonspark/shared/counting/bundle'
import type { Sha256 } from '@commonspark/shared/counting/canonical'

/** What each check means, as printed. */
const MEANING: Record<CheckCode, string> = {
  format: 'the file is a recount bundle',
  ballotsSorted: 'ballots stand in sorted order, which tells nothing about who voted when',
  ballotsValid: 'every ballot fits the form of the vote',
  receipts: 'no receipt appears twice',
  roll: 'there are not more ballots than voters on the roll',
  chain: 'the event log is an unbroken chain',
  head: 'the chain ends in the published head',
  rule: 'the rule is the one fixed in the event log',
  box: 'the ballots are those sealed in the event log',
  result: 'counting again gives the stated result',
}

const sha256: Sha256 = async (bytes) => new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes))

function print({ ok, checks, outcome }: Verdict, title: string, names: Map<string, string>) {
  console.log(`Recount of ${title}`)
  for (const { code, ok: fine, detail } of checks) {
    console.log(`  ${fine ? 'ok   ' : 'WRONG'} ${MEANING[code]}${detail ? ` (${detail})` : ''}`)
  }
  if (outcome) {
    const list = (ids: string[]) => ids.map((id) => `    ${names.get(id) ?? id}`).join('\n')
    console.log(`Counted by ${outcome.rule}, ${outcome.voters} ballots. Winners:\n${list(outcome.winners) || '    none'}`)
    if (outcome.tied.length > 0) console.log(`Tied, not decided by the rule:\n${list(outcome.tied)}`)
  }
  console.log(ok ? 'The result is confirmed.' : 'The result is NOT confirmed.')
}

const [file, flag, head = null] = process.argv.slice(2)
if (!file || (flag !== undefined && flag !== '--head')) {
  console.error('Usage: npm run recount -- FILE [--head PUBLISHED_HEAD]')
  process.exitCode = 2
} else {
  try {
    const given: unknown = JSON.parse(await readFile(file, 'utf8'))
    const { title = file, options = [] } = given as { title?: string; options?: { id: string; name: string }[] }
    const verdict = await verifyBundle(given, sha256, head)
    print(verdict, title, new Map(Array.isArray(options) ? options.map((o) => [o.id, o.name]) : []))
    process.exitCode = verdict.ok ? 0 : 1
  } catch (e) {
    console.error(`${file} cannot be read: ${(e as Error).message}`)
    process.exitCode = 1
  }
}
