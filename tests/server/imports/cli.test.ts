import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { exploreIdeas } from '@commonspark/shared/search/schema'
import { freshDatabase, startApp, type TestApp } from '../../support/app.ts'

describe('npm run import', function () {
  this.timeout(120_000)
  const folder = mkdtempSync(join(tmpdir(), 'commonspark-import-'))
  let uri: string
  before(async () => { uri = await freshDatabase() })
  after(() => { rmSync(folder, { recursive: true }) })

  const run = (...args: string[]): Promise<{ code: number; out: string; err: string }> => new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'server/src/import.main.ts', ...args], { env: { ...process.env, MONGODB_URI: uri } }, (error, out, err) => { resolve({ code: Number(error?.code ?? 0), out, err }) })
  })
  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }

  it('imports a file, says what it refused, and changes nothing the second time', async () => {
    const csv = file('ideas.csv', 'title,country\nBench by the river,PL\nLost island,Atlantis\n')
    expect(await run(csv, '--dry-run')).to.deep.include({ code: 0, out: '[==============================] 2 of 2 done\n1 created, 0 updated, 0 unchanged, 1 refused (dry run: nothing was written)\n  row 2, country: Please choose one of the list. (Lost island)\n' })
    expect((await run(csv, '--source', 'City of Ljubljana')).out).to.contain('1 created, 0 updated, 0 unchanged, 1 refused\n')
    const zipped = file('again.csv.gz', gzipSync('title,country\nBench by the river,PL\n'))
    expect((await run(zipped, '--source', 'City of Ljubljana')).out).to.contain('0 created, 0 updated, 1 unchanged, 0 refused\n')
    const app: TestApp = await startApp({ MONGODB_URI: uri })
    const { items } = await app.visitor().does(exploreIdeas)
    expect(items.map((idea) => [idea.title, idea.source])).to.deep.equal([['Bench by the river', 'City of Ljubljana']])
    await app.stop()
  })

  it('says what is wrong in a sentence and with an exit code', async () => {
    expect(await run()).to.deep.include({ code: 2 })
    expect(await run(join(folder, 'nowhere.csv'))).to.have.property('err').that.contains('ENOENT')
    expect(await run(file('bad.exe', 'x'))).to.deep.include({ code: 1, err: 'Only CSV, JSON, JSON lines and Pabulib files (.csv, .json, .jsonl, .pb) can be imported.\n' })
    expect(await run(file('torn.csv.gz', Buffer.from('not gzip')))).to.have.property('code', 1)
    const broken = await run(file('open.csv', 'title\n"never closed\n'))
    expect([broken.code, broken.out]).to.deep.equal([1, '[                              ] 0 of ? failed\n0 created, 0 updated, 0 unchanged, 0 refused\nThe table could not be read to its end; a quotation mark may be missing.\n'])
  })
})
