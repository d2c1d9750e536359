import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { freshDatabase } from '../../support/app.ts'

const BOARD = ['# TITLE: Board', '# DATA TYPE: soi', '# NUMBER ALTERNATIVES: 3', '# NUMBER VOTERS: 5', '# NUMBER UNIQUE ORDERS: 2', '# ALTERNATIVE NAME 1: Ana', '# ALTERNATIVE NAME 2: Bor', '# ALTERNATIVE NAME 3: Cene', '3: 1,2,3', '2: 2,3', ''].join('\n')

describe('npm run import:election', function () {
  this.timeout(120_000)
  const folder = mkdtempSync(join(tmpdir(), 'commonspark-election-'))
  let uri: string
  before(async () => { uri = await freshDatabase() })
  after(() => { rmSync(folder, { recursive: true }) })

  const run = (name: string, text: string, ...more: string[]): Promise<{ code: number; out: string; err: string }> => new Promise((resolve) => {
    writeFileSync(join(folder, name), text)
    execFile(process.execPath, ['--import', 'tsx', 'server/src/import-election.main.ts', join(folder, name), ...more], { env: { ...process.env, MONGODB_URI: uri } }, (error, out, err) => { resolve({ code: Number(error?.code ?? 0), out, err }) })
  })

  it('says what it read, counts it, and names the lines of a file with faults', async () => {
    const [done, wrong, strange] = await Promise.all([
      run('board.soi', BOARD, '--rule', 'instantRunoff', '--title', 'The board'), run('bad.soi', BOARD.replace('2: 2,3', '2: 2,9')), run('board.csv', BOARD),
    ])
    expect(done.code, done.err).to.equal(0)
    expect(done.out).to.match(/^The board: 5 ballots \(ranking\), 3 options, counted by instantRunoff\nWinners:\n {2}Ana\nIt is now: \/votes\/[0-9a-f]{24}\/result\n$/)
    expect([wrong.code, wrong.out]).to.deep.equal([1, ''])
    expect(wrong.err).to.contain('line 10: The order names an option that is not in the file. (2: 2,9)')
    expect([strange.code, strange.err]).to.deep.equal([1, 'Only Pabulib and PrefLib files (.pb, .soc, .soi, .toc, .toi) can be imported.\n'])
  })
})
