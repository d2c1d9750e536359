import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { en } from '@commonspark/shared/texts/en'
import { ERROR_STATUS } from '@commonspark/shared/ground/errors'

const root = join(import.meta.dirname, '../..')
const sources = ['server/src', 'shared/src'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('texts')).map((path) => readFileSync(join(root, folder, path), 'utf8')))

describe('every reason of a refusal', () => {
  it('has a sentence', () => {
    const reasons = new Set(sources.flatMap((source) => [
      ...[...source.matchAll(/new AppError\(\s*'\w+',\s*'(\w+)'/g)].map((match) => match[1] ?? ''),
      ...[...source.matchAll(/\bno\('(\w+)'\)/g)].map((match) => match[1] ?? ''),
      ...[...source.matchAll(/because: '(\w+)'/g)].map((match) => match[1] ?? ''),
    ]))
    expect(reasons.size).to.be.greaterThan(20)
    const known = new Set([...Object.keys(en.errors), ...Object.keys(ERROR_STATUS)])
    expect([...reasons].filter((reason) => !known.has(reason))).to.deep.equal([])
  })
})
