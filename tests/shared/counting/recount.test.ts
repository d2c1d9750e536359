import { expect } from 'chai'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  boxDigest, type BoxedBallot, type Bundle, receiptOf, ruleDigest, sortBallots, stated, verifyBundle,
} from '@commonspark/shared/counting/bundle'
import { canonical, digest, type Sha256 } from '@commonspark/shared/counting/canonical'
import { append, type ChainedEvent, firstBroken, headOf, ORIGIN } from '@commonspark/shared/counting/chain'
import { pabulibProfile } from '@commonspark/shared/counting/pabulibProfile'
import type { Profile } from '@commonspark/shared/counting/profile'
import { countVotes } from '@commonspark/shared/counting/registry'
import { approvals, fixture } from './profiles.ts'

const sha256: Sha256 = async (bytes) => new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes))

describe('canonical JSON', () => {
  it('has one form for one value', () => {
    expect(canonical({ b: [1, 'é"\n', null], a: { d: true, c: undefined } })).to.equal('{"a":{"d":true},"b":[1,"é\\"\\n",null]}')
    expect(() => canonical(Infinity)).to.throw(RangeError)
  })

  it('gives the SHA-256 that every other program gives', async () => {
    expect(await digest('', sha256)).to.equal('12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126')
  })
})

describe('the chain of events', () => {
  const events = [
    { at: '2026-01-01T10:00:00Z', type: 'opened', data: { rule: 'x' } },
    { at: '2026-01-02T10:00:00Z', type: 'extended', data: { until: '2026-02-01' } },
    { at: '2026-02-01T10:00:00Z', type: 'closed', data: { box: 'y', ballots: 3 } },
  ]
  const chained = async () => {
    let chain: ChainedEvent[] = []
    for (const event of events) chain = await append(chain, event, sha256)
    return chain
  }

  it('holds, and its head changes with every event', async () => {
    const chain = await chained()
    expect(await firstBroken(chain, sha256)).to.equal(null)
    expect(new Set([ORIGIN, ...chain.map((_, i) => headOf(chain.slice(0, i + 1)))]).size).to.equal(4)
  })

  it('shows the first event that was changed, moved, left out or put in', async () => {
    const chain = await chained()
    const [a, b, c] = chain as [ChainedEvent, ChainedEvent, ChainedEvent]
    expect(await firstBroken([a, { ...b, data: { until: '2026-03-01' } }, c], sha256)).to.equal(1)
    expect(await firstBroken([a, { ...b, at: '2026-01-02T11:00:00Z' }, c], sha256)).to.equal(1)
    expect(await firstBroken([a, c], sha256)).to.equal(1)
    expect(await firstBroken([b, a, c], sha256)).to.equal(0)
    expect(await firstBroken([...await append([a], events[2]!, sha256), c], sha256)).to.equal(2)
    const back = await append(await append([], events[1]!, sha256), events[0]!, sha256)
    expect(await firstBroken(back, sha256), 'time runs backwards').to.equal(1)
  })
})

/** A bundle of a vote as the platform would close it. */
async function bundleOf(profile: Profile, rule: string, parameters: Record<string, string | number | null>): Promise<Bundle> {
  const { form, budget, options } = profile
  const loose = profile.ballots.flatMap(({ ballot, count }) => Array.from({ length: count }, () => ballot))
  const boxed: BoxedBallot[] = []
  for (const [i, ballot] of loose.entries()) boxed.push({ ballot, receipt: i % 2 ? null : await receiptOf(form, ballot, `secret ${i}`, sha256) })
  const ballots = sortBallots(form, boxed)
  const open = { rule, parameters, form, budget, options: options.map((o) => ({ ...o, name: `Option ${o.id}` })) }
  let events = await append([], { at: '2026-01-01T10:00:00Z', type: 'opened', data: { rule: await ruleDigest(open, sha256) } }, sha256)
  events = await append(events, { at: '2026-02-01T10:00:00Z', type: 'closed', data: { box: await boxDigest(ballots, sha256) } }, sha256)
  return {
    format: 'commonspark-recount/1', software: 'test', title: 'A vote', ...open, roll: ballots.length + 5, ballots, excluded: {}, events,
    result: stated(countVotes(rule, profile, parameters)),
  }
}

describe('a recount', () => {
  const profile = approvals('a b c', '3: a b\n2: b c\n1:')
  const make = () => bundleOf(profile, 'approval', { places: 1 })
  const wrong = async (bundle: unknown, head: string | null = null) =>
    (await verifyBundle(bundle, sha256, head)).checks.filter((c) => !c.ok).map((c) => c.code)

  it('confirms a bundle as it was closed, and with it the published head', async () => {
    const bundle = await make()
    const verdict = await verifyBundle(JSON.parse(JSON.stringify(bundle)), sha256, headOf(bundle.events))
    expect(verdict.checks.filter((c) => !c.ok)).to.deep.equal([])
    expect(verdict).to.include({ ok: true })
    expect(verdict.outcome!.winners).to.deep.equal(['b'])
  })

  it('does not depend on the order in which ballots were cast', async () => {
    const bundle = await make()
    expect(sortBallots(bundle.form, bundle.ballots.toReversed())).to.deep.equal(bundle.ballots)
    expect(sortBallots(bundle.form, bundle.ballots.map((b) => ({ ...b, ballot: (b.ballot as string[]).toReversed() }))).map((b) => b.receipt))
      .to.deep.equal(bundle.ballots.map((b) => b.receipt))
  })

  it('lets a voter find the ballot by the receipt', async () => {
    const { form, ballots } = await make()
    const receipt = await receiptOf(form, ['b', 'a'], 'secret 0', sha256)
    expect(ballots.find((b) => b.receipt === receipt)!.ballot).to.have.members(['a', 'b'])
    expect(await receiptOf(form, ['b'], 'secret 0', sha256)).not.to.equal(receipt)
  })

  it('shows what was tampered with', async () => {
    const bundle = await make()
    const changed = (part: Partial<Bundle>) => wrong({ ...bundle, ...part })
    expect(await changed({ result: { ...bundle.result, winners: ['a'] } })).to.deep.equal(['result'])
    expect(await changed({ ballots: bundle.ballots.slice(0, -1) })).to.deep.equal(['box'])
    expect(await changed({ ballots: bundle.ballots.toReversed() })).to.deep.equal(['ballotsSorted', 'box'])
    expect(await changed({ ballots: [...bundle.ballots, { ballot: ['z'], receipt: null }] })).to.include.members(['ballotsValid', 'box', 'result'])
    expect(await changed({ roll: 2 })).to.deep.equal(['roll'])
    expect(await changed({ parameters: { places: 2 } })).to.deep.equal(['rule', 'result'])
    expect(await changed({ form: { kind: 'approval', min: 1, max: null } })).to.deep.equal(['ballotsValid', 'rule'])
    expect(await changed({ events: bundle.events.with(0, { ...bundle.events[0]!, type: 'started' }) })).to.deep.equal(['chain'])
    expect(await wrong(bundle, ORIGIN)).to.deep.equal(['head'])
    const copied = sortBallots(bundle.form, [...bundle.ballots, bundle.ballots.find((b) => b.receipt)!])
    expect(await changed({ ballots: copied })).to.deep.equal(['receipts', 'box'])
    expect(await wrong({ ...bundle, extra: 1, format: 'other' })).to.deep.equal(['format'])
    expect(await wrong('nonsense')).to.deep.equal(['format'])
    expect(await changed({ rule: 'guess' })).to.deep.equal(['rule', 'result'])
  })

  it('of Wieliczka 2023 runs from the command line, with an exit code', async function () {
    this.timeout(60_000)
    const folder = await mkdtemp(join(tmpdir(), 'recount-'))
    const run = (...args: string[]) => new Promise<{ code: number | null; out: string }>((resolve) => {
      const child = execFile(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('../../../scripts/recount.ts', import.meta.url)), ...args],
        (_, stdout, stderr) => resolve({ code: child.exitCode, out: stdout + stderr }))
    })
    try {
      const bundle = await bundleOf(pabulibProfile(fixture('Poland_Wieliczka_2023_Green_Budget')), 'equalShares', { completion: 'add1', step: '1' })
      const [good, bad] = [join(folder, 'good.json'), join(folder, 'bad.json')]
      await writeFile(good, JSON.stringify(bundle))
      await writeFile(bad, JSON.stringify({ ...bundle, result: { ...bundle.result, winners: bundle.result.winners.slice(1) } }))
      const confirmed = await run(good, '--head', headOf(bundle.events))
      expect(confirmed.out).to.include('The result is confirmed.').and.include('6586 ballots').and.not.include('WRONG')
      expect(confirmed.code).to.equal(0)
      const refused = await run(bad)
      expect(refused.out).to.include('WRONG counting again gives the stated result').and.include('NOT confirmed')
      expect(refused.code).to.equal(1)
      expect((await run(join(folder, 'none.json'))).code).to.equal(1)
      expect((await run()).code).to.equal(2)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
