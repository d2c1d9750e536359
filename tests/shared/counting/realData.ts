import { existsSync, readFileSync } from 'node:fs'

const folder = new URL('../../../../shared/data/', import.meta.url)

/** Whether the folder with real elections lies beside the checkout; a stranger's clone has the fixtures only. */
export const hasRealData = existsSync(folder)

/** Skips a test or a suite where the real elections are not there, and says so. */
export function skipWithoutData(this: Mocha.Context): void {
  if (hasRealData) return
  console.log('    ../shared/data is not here: real elections are skipped, those in tests/fixtures stand in')
  this.skip()
}

/** Text of a file of the real data. */
export const realText = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

/** JSON of a file of the real data. */
export const realJson = <T>(name: string): T => JSON.parse(realText(name)) as T

/** Counts fields of reference results and those that were met; `print` says so at the end, with what was set apart and why. */
export function ledger(title: string) {
  const rows = new Map<string, { fields: number; equal: number }>()
  const apart = new Map<string, number>()
  let elections = 0
  return {
    election: () => { elections++ },
    /** Notes whether an expectation holds, and lets it fail the test if not. */
    met(group: string, expectation: () => void) {
      const row = rows.get(group) ?? { fields: 0, equal: 0 }
      rows.set(group, row)
      row.fields++
      expectation()
      row.equal++
    },
    apart: (what: string) => apart.set(what, (apart.get(what) ?? 0) + 1),
    print() {
      const sum = [...rows.values()].reduce((a, b) => ({ fields: a.fields + b.fields, equal: a.equal + b.equal }), { fields: 0, equal: 0 })
      console.log([
        `\n    ${title}: ${elections} elections, ${sum.fields} fields, ${sum.equal} equal`,
        ...[...rows].map(([group, { fields, equal }]) => `      ${equal} of ${fields} ${group}`),
        ...[...apart].map(([what, count]) => `      set apart: ${count} ${what}`),
      ].join('\n'))
    },
  }
}
