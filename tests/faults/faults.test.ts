import { expect } from 'chai'
import { linesOf, runFaults } from './run.ts'

describe('two servers and a database that are killed, frozen and cut off under load', () => {
  const broken: string[] = []
  after(() => { expect(broken, 'in all tries together').to.deep.equal([]) })

  it('lose nothing that was acknowledged, do nothing twice, and refuse nothing that could be tried again', async function () {
    this.timeout(420_000)
    // On a busy machine too little may happen in the time, once; what was lost or doubled in any try is, and is told at the end.
    this.retries(1)
    const report = await runFaults({ seconds: 45, freeze: 4000, least: 7 })
    const lines = linesOf(report).join('\n')
    console.log(lines.replace(/^/gm, '      '))
    broken.push(...report.lost, ...report.doubled)
    expect({ lost: report.lost, doubled: report.doubled, wrong: report.wrong, refused: report.refused }, lines).to.deep.equal({ lost: [], doubled: [], wrong: [], refused: [] })
    expect(report.acknowledged).to.be.greaterThan(40)
    expect(report.told['ballots']).to.be.greaterThan(0)
    expect(report.told['deadlines passed']).to.equal(1)
    expect(Object.keys(report.faults).length).to.be.greaterThan(4)
  })
})
