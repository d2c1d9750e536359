import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { askForMarks, askTogether, groupCommit } from '@commonspark/server/platform/group-commit'

describe('group commit', () => {
  const recorded = (most?: number) => {
    const batches: number[][] = []
    let flushing = false
    const commit = groupCommit<number, string>(async (items) => {
      expect(flushing, 'one flush at a time').to.equal(false)
      flushing = true
      batches.push(items)
      await sleep(10)
      flushing = false
      return items.map((item) => `done ${item}`)
    }, most)
    return { batches, commit }
  }

  it('writes together what arrives together, and answers each its own result', async () => {
    const { batches, commit } = recorded()
    expect(await Promise.all([1, 2, 3].map(commit))).to.deep.equal(['done 1', 'done 2', 'done 3'])
    expect(batches).to.deep.equal([[1, 2, 3]])
  })

  it('writes what arrives during a flush with the next one, one flush at a time', async () => {
    const { batches, commit } = recorded()
    const first = commit(1)
    await sleep(3)
    const later = [2, 3, 4].map(commit)
    await Promise.all([first, ...later])
    expect(batches).to.deep.equal([[1], [2, 3, 4]])
    await commit(5)
    expect(batches.at(-1)).to.deep.equal([5])
  })

  it('never flushes more than it may, and keeps the order', async () => {
    const { batches, commit } = recorded(4)
    await Promise.all(Array.from({ length: 10 }, (_, n) => commit(n)))
    expect(batches).to.deep.equal([[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]])
  })

  it('answers nobody before their flush is done', async () => {
    let flushed = false
    const commit = groupCommit<number, boolean>(async (items) => { await sleep(20); flushed = true; return items.map(() => flushed) })
    expect(await commit(1)).to.equal(true)
  })

  it('fails everybody in a flush that failed, and goes on with the next', async () => {
    let broken = true
    const commit = groupCommit<number, number>(async (items) => {
      await sleep(5)
      if (broken) throw new Error('disk full')
      return items
    })
    const failed = await Promise.allSettled([1, 2].map(commit))
    expect(failed.map((each) => each.status === 'rejected' && (each.reason as Error).message)).to.deep.equal(['disk full', 'disk full'])
    broken = false
    expect(await commit(3)).to.equal(3)
  })
})

describe('asking together', () => {
  it('asks once for all who ask at the same time, and says of each what there is', async () => {
    const questions: string[][] = []
    const ask = askTogether(async (ids) => { questions.push(ids); await sleep(10); return new Map(ids.filter((id) => id !== 'c').map((id) => [id, id.toUpperCase()])) })
    expect(await Promise.all(['a', 'b', 'a', 'c'].map(ask))).to.deep.equal(['A', 'B', 'A', undefined])
    expect(questions).to.deep.equal([['a', 'b', 'c']])
  })

  it('answers nobody with what was read before they asked', async () => {
    let truth = 1
    const ask = askTogether(async (ids) => { const read = truth; await sleep(10); return new Map(ids.map((id) => [id, read])) })
    const before = ask('a')
    await sleep(3)
    truth = 2
    expect(await Promise.all([before, ask('a')])).to.deep.equal([1, 2])
  })

  it('gives everybody their own marks alone', async () => {
    const rows = [{ by: 'ana', on: '1' }, { by: 'ben', on: '2' }, { by: 'ben', on: '3' }]
    const ask = askForMarks(async () => { await sleep(1); return rows })
    const [ana, ben] = await Promise.all([ask('ana', ['1', '2']), ask('ben', ['1', '2'])])
    expect([[...ana], [...ben]]).to.deep.equal([['1'], ['2']])
  })
})
