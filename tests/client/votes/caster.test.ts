import { createHash } from 'node:crypto'
import { expect } from 'chai'
import { receiptOf } from '@commonspark/shared/counting/bundle'
import type { BallotForm } from '@commonspark/shared/counting/profile'
import { Caster, type Kept, type Sending } from '../../../client/src/features/votes/voting/caster.ts'
import { readReceiptFile, receiptFile } from '../../../client/src/features/votes/voting/receipt.ts'
import { sha256ByHand } from '../../../client/src/lib/sha256.ts'

const form: BallotForm = { kind: 'approval', min: 0, max: null }
const vote = { id: '0123456789abcdef01234567', title: 'Who gets the prize', form, secret: true }
const sha256 = async (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(createHash('sha256').update(bytes).digest())

/** A device, a server that answers as told, and a clock that is wound by hand. */
function world(...answers: ('cast' | 'held' | 'later' | 'signIn' | 'refused')[]) {
  const device: { kept: Kept | null } = { kept: null }
  const sent: Sending[] = []
  const due: (() => void)[] = []
  let secrets = 0
  const caster = (): Caster => new Caster({
    read: async () => device.kept,
    keep: async (kept) => { device.kept = structuredClone(kept) },
    send: async (sending) => {
      sent.push(sending)
      const answer = answers.shift() ?? 'cast'
      if (answer !== 'cast' && answer !== 'held') throw new Error(answer)
      return { state: answer, receipt: sending.receipt, signs: [] }
    },
    judge: (error) => (error as Error).message as 'later',
    after: (_milliseconds, work) => { due.push(work); return () => undefined },
    newSecret: () => `a secret of this device ${++secrets}`,
    now: () => '2026-05-01T10:00:00.000Z',
    sha256,
  })
  const wind = async (): Promise<void> => { for (const work of due.splice(0)) work(); await new Promise((done) => { setTimeout(done, 5) }) }
  return { device, sent, caster, wind }
}

describe('casting a ballot', () => {
  it('is on the device before it is sent, and the receipt is that of the ballot with the secret', async () => {
    const { device, sent, caster } = world()
    const ann = caster()
    await ann.open()
    ann.write(['a'])
    expect(device.kept?.ballot).to.deep.equal(['a'])
    await ann.cast(vote, ['a'])
    expect(ann.read()).to.include({ place: 'done', sending: null })
    expect(device.kept?.receipt).to.include({ receipt: await receiptOf(form, ['a'], 'a secret of this device 1', sha256) })
    expect(sent).to.have.length(1)
    expect(sent[0]).not.to.have.property('replaces')
  })

  it('is the same sending until the server has answered, also after a reload', async () => {
    const { device, sent, caster, wind } = world('later', 'later')
    const ann = caster()
    await ann.open()
    await ann.cast(vote, ['a'])
    expect(ann.read().place).to.equal('waiting')
    // What is on its way is no longer changed.
    ann.write(['b'])
    await ann.cast(vote, ['b'])
    await wind()
    ann.close()
    const reloaded = caster()
    await reloaded.open()
    await wind()
    expect(reloaded.read().place).to.equal('done')
    expect(new Set(sent.map(({ receipt }) => receipt)).size).to.equal(1)
    expect(sent).to.have.length(3)
    expect(device.kept?.sending).to.equal(null)
  })

  it('waits for whoever was signed out, and goes back to the ballot when it is refused', async () => {
    const { sent, caster } = world('signIn', 'refused', 'cast')
    const ann = caster()
    await ann.open()
    await ann.cast(vote, ['a'])
    expect(ann.read()).to.include({ place: 'signedOut' })
    await ann.again()
    expect(ann.read()).to.include({ place: 'refused', sending: null })
    expect(ann.read().ballot).to.deep.equal(['a'])
    await ann.cast(vote, ['a', 'b'])
    expect(ann.read().place).to.equal('done')
    expect(sent[0]!.receipt).to.equal(sent[1]!.receipt)
    expect(sent[2]!.receipt).not.to.equal(sent[1]!.receipt)
  })

  it('shows the earlier ballot when a secret one is changed, from this device or from a file', async () => {
    const first = world()
    const ann = first.caster()
    await ann.open()
    await ann.cast(vote, ['a'])
    await ann.cast(vote, ['b'])
    expect(first.sent[1]!.replaces).to.deep.equal({ ballot: ['a'], secret: 'a secret of this device 1' })

    const receipt = readReceiptFile(receiptFile(ann.read().receipt!))
    const second = world()
    const elsewhere = second.caster()
    await elsewhere.open()
    elsewhere.adopt(receipt!)
    expect(elsewhere.read().ballot).to.deep.equal(['b'])
    await elsewhere.cast(vote, ['c'])
    expect(second.sent[0]!.replaces).to.deep.equal({ ballot: ['b'], secret: 'a secret of this device 2' })
    expect(readReceiptFile('{"format": "another"}')).to.equal(null)
  })

  it('leaves nothing on the device when the receipt is removed', async () => {
    const { device, caster } = world()
    const ann = caster()
    await ann.open()
    await ann.cast(vote, ['a'])
    await ann.forget()
    expect(device.kept).to.deep.equal({ ballot: null, sending: null, receipt: null })
  })
})

describe('SHA-256 by hand', () => {
  it('is that of the machine, for every length around a block', () => {
    for (const length of [0, 1, 3, 54, 55, 56, 57, 63, 64, 65, 119, 120, 1000]) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + length) % 256)
      expect(Buffer.from(sha256ByHand(bytes)).toString('hex'), `${length}`).to.equal(createHash('sha256').update(bytes).digest('hex'))
    }
  })
})
