import { expect } from 'chai'
import { fuzz, fuzzLines } from './fuzz.ts'

describe('hostile clients', () => {
  it('get a refusal in words: no fault, no reply outside its schema, nobody else’s data, no memory kept', async function () {
    this.timeout(240_000)
    const report = await fuzz({ count: 1600 })
    const lines = fuzzLines(report).join('\n')
    console.log(lines.replace(/^/gm, '      '))
    expect({ faults: report.faults, outside: report.outside, leaks: report.leaks, untried: report.untried }, lines).to.deep.equal({ faults: [], outside: [], leaks: [], untried: [] })
    expect(report.grownMB).to.be.lessThan(40)
  })
})
