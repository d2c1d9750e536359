import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { startApp, type TestApp } from '../support/app.ts'

const root = join(import.meta.dirname, '../..')
const paper = (name: string): string => readFileSync(join(root, name), 'utf8')

describe('the papers', () => {
  let app: TestApp
  before(async () => { app = await startApp() })
  after(() => app.stop())

  it('show every event with every reaction', () => {
    const lines = paper('docs/ARCHITECTURE.md').split('\n')
    for (const { on, name } of app.reactions) {
      const line = lines.find((one) => one.startsWith(`| \`${on}\` |`))
      expect(line, `${on} in docs/ARCHITECTURE.md`).to.include(`\`${name}\``)
    }
    const written = lines.slice(lines.indexOf('## Events and what follows')).flatMap((line) => /^\| `(\w+\.\w+)` \|/.exec(line)?.[1] ?? [])
    expect(written.filter((event) => !app.reactions.some((line) => line.on === event)), 'events that no longer have a reaction').to.deep.equal([])
  })

  it('name only files that exist and commands that package.json has', () => {
    const scripts = (JSON.parse(paper('package.json')) as { scripts: Record<string, string> }).scripts
    for (const name of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/ARCHITECTURE.md', 'docs/DEPLOYMENT.md', 'docs/CONFIGURATION.md', 'docs/RULES.md']) {
      const text = paper(name)
      for (const [, command] of text.matchAll(/npm run ([a-z-]+)/g)) expect(scripts, `${name}: npm run ${command}`).to.have.property(command!)
      for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
        expect(() => readFileSync(join(root, name, '..', target!)), `${name} -> ${target}`).to.satisfy((read: () => unknown) => {
          try { read(); return true } catch (error) { return (error as NodeJS.ErrnoException).code === 'EISDIR' }
        })
      }
    }
  })
})
