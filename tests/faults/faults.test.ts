import { expect } from 'chai'
import { linesOf, runFaults } from './run.ts'

describe('two servers and a database that are killed, frozen and cut off under load', () => {
  it('lose nothing that was acknowledged, do nothing twice, and refuse nothing that could be tried again', async function () {
    this.timeout(300_000)
    const report = await runFaults({ seconds: 45, freeze: 5000 })
    const lines = linesOf(report).join('\n')
    console.log(lines.replace(/^/gm, '      '))
    expect({ lost: report.lost, doubled: report.doubled, wrong: report.wrong, refused: report.refused }, lines).to.deep.equal({ lost: [], doubled: [], wrong: [], refused: [] })
    expect(report.acknowledged).to.be.greaterThan(40)
    expect(Object.keys(report.faults).length).to.be.greaterThan(4)
  })
})
