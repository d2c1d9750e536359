import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { startApp } from '../../support/app.ts'

describe('stopping while clients keep their connections busy', () => {
  it('answers what is on its way, and ends all the same', async () => {
    const app = await startApp()
    const agent = new Agent({ keepAlive: true, maxSockets: 24 })
    const seen = { answered: 0, refused: new Set<string>() }
    let over = false
    const ask = (): Promise<string> => new Promise((resolve) => {
      get(`${app.url}/api/explore`, { agent }, (response) => { response.resume().once('end', () => { resolve(String(response.statusCode)) }) }).once('error', (error: NodeJS.ErrnoException) => { resolve(error.code ?? error.message) })
    })
    const clients = Promise.all(Array.from({ length: 24 }, async () => {
      while (!over) {
        const answer = await ask()
        if (answer === '200') seen.answered++
        else { seen.refused.add(answer); await sleep(20) }
      }
    }))
    await sleep(300)
    const before = seen.answered
    const stopped = await Promise.race([app.stop().then(() => 'stopped'), sleep(20_000, 'still there', { ref: false })])
    over = true
    await clients
    agent.destroy()
    expect(stopped).to.equal('stopped')
    expect(before).to.be.greaterThan(0)
    // Nobody new is let in, and nobody who was is cut off or told that something went wrong.
    expect([...seen.refused].filter((code) => code !== 'ECONNREFUSED' && code !== 'ECONNRESET')).to.deep.equal([])
  })
})
