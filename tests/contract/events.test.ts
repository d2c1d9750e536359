import { expect } from 'chai'
import { startApp, type TestApp } from '../support/app.ts'

describe('the table event -> reaction', () => {
  let app: TestApp
  before(async () => { app = await startApp() })
  after(() => app.stop())

  it('names each reaction once for an event', () => {
    const names = app.reactions.map((line) => `${line.on} -> ${line.name}`)
    expect(new Set(names).size).to.equal(names.length)
    expect(names.length).to.be.greaterThan(5)
  })

  it('has no circle: what a reaction announces never leads back to what it reacts to', () => {
    const next = new Map<string, Set<string>>()
    for (const { on, emits = [] } of app.reactions) for (const name of emits) next.set(on, (next.get(on) ?? new Set()).add(name))
    const sorted: string[] = []
    const visit = (name: string, path: string[]): void => {
      expect(path, `circle: ${[...path, name].join(' -> ')}`).not.to.include(name)
      if (sorted.includes(name)) return
      for (const following of next.get(name) ?? []) visit(following, [...path, name])
      sorted.push(name)
    }
    for (const name of next.keys()) visit(name, [])
  })
})
